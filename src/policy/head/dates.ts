import { chineseNumber, HAN_TO_TEN } from '../../text/numerals.ts';
import { squeeze } from '../../text/squeeze.ts';

/** The circle of 二〇二四 is typed in many ways. */
const CIRCLE = '〇○◯ΟОOo零';
const YEAR = `[\\d${CIRCLE}一二三四五六七八九]{4}`;
const SMALL = `[\\d${HAN_TO_TEN}]{1,3}`;

/** A full date as Chinese documents print it, white space allowed between figures. */
export const DATE = new RegExp(`(${YEAR})\\s*年\\s*(${SMALL})\\s*月\\s*(${SMALL})\\s*日`, 'u');
/** The same in figures alone: 2024.3.5, 2024-03-05. */
const PLAIN = /(?<!\d)((?:19|20)\d{2})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/u;
/** A date that is still to be filled in: 2024年　月　日. */
const BLANK = `(?:${YEAR})?年(?:${SMALL}|[×xX*]{0,2})月(?:${SMALL}|[×xX*]{0,2})日`;
const AT_END = new RegExp(`\\(?(?:${DATE.source}|${PLAIN.source}|${BLANK})\\)?$`, 'u');

/** 2022年 2月 11日, 二〇二二年二月十一日 or 2022.2.11 → 2022-02-11; null where the text holds no full date. */
export function readDate(text: string): string | null {
  const plain = squeeze(text.normalize('NFKC'));
  const match = DATE.exec(plain) ?? PLAIN.exec(plain);
  return match && isoDate(match.slice(1).map(readFigure) as [number, number, number]);
}

/** A line that ends with a date → what stands before it and the date, null where it is still blank; null for other lines. */
export function endingInDate(line: string): { before: string; date: string | null } | null {
  if (line.length > 160) return null;
  const plain = squeeze(line.normalize('NFKC'));
  const match = AT_END.exec(plain);
  if (!match) return null;
  return { before: firstCharacters(line, match.index), date: readDate(match[0]) };
}

/** The beginning of a text up to so many characters other than white space. */
function firstCharacters(text: string, count: number): string {
  return new RegExp(`^(?:\\s*\\S){${count}}`).exec(text)?.[0].trim() ?? '';
}

/** The day before a date; adding `years` and `months` first gives the last day of a period that begins then. */
export function lastDayOf(start: string, years: number, months: number): string {
  const [year, month, day] = start.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + years, month - 1 + months, day - 1)).toISOString().slice(0, 10);
}

function isoDate([year, month, day]: [number, number, number]): string | null {
  if (year < 1000 || month < 1 || day < 1 || month > 12 || day > 31) return null;
  return [String(year), pad(month), pad(day)].join('-');
}

function pad(figure: number): string {
  return String(figure).padStart(2, '0');
}

function readFigure(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return chineseNumber(text.replace(CIRCLES, '〇')) ?? 0;
}

const CIRCLES = new RegExp(`[${CIRCLE}]`, 'gu');
