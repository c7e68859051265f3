import { chineseNumber } from './numerals.ts';

const YEAR = '[\\d〇○Ο零一二三四五六七八九]{4}';
const SMALL = '[\\d一二三四五六七八九十]{1,3}';

/** A full date as Chinese documents print it, white space allowed between figures. */
export const DATE = new RegExp(`(${YEAR})\\s*年\\s*(${SMALL})\\s*月\\s*(${SMALL})\\s*日`, 'u');

/** 2022年 2月 11日 or 二〇二二年二月十一日 → 2022-02-11; null where the text holds no full date. */
export function readDate(text: string): string | null {
  const match = DATE.exec(text.normalize('NFKC').replace(/(?<=\d)\s+(?=\d)/g, ''));
  if (!match) {
    const plain = /(\d{4})[-./](\d{1,2})[-./](\d{1,2})/.exec(text);
    return plain ? isoDate(plain.slice(1).map(Number)) : null;
  }
  return isoDate(match.slice(1).map(readFigure));
}

function isoDate([year, month, day]: number[]): string | null {
  if (!year || year < 1000 || !month || !day || month > 12 || day > 31) return null;
  return [String(year), pad(month), pad(day)].join('-');
}

function pad(figure: number): string {
  return String(figure).padStart(2, '0');
}

function readFigure(text: string): number {
  const figure = /^\d+$/.test(text) ? Number(text) : chineseNumber(text.replace(/[○Ο]/gu, '〇'));
  return figure ?? 0;
}
