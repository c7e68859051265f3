import { chineseInteger } from '../../text/numerals.ts';
import { readNumber } from '../../text/written.ts';

/** A number as written: in Arabic or in Chinese figures, or as a share (百分之五, 三分之二, 2/3). */
export interface Numeral {
  end: number;
  /** NaN where the words are no number that can be read: nothing in them is a figure. */
  value: number;
  script: 'arabic' | 'han';
  /** 百分之, 千分之, 万分之, 百万分之: the unit stands before the number. */
  unit?: string;
  fraction?: boolean;
}

/** For patterns that pass a number without reading it: the characters of Chinese figures, and a number in any. */
export const FIGURES = '零〇一二两三四五六七八九十百千万';
export const COUNT = `(?:\\d+(?:\\.\\d+)?[${FIGURES}]*|[${FIGURES}]+)`;

/** 2/3; and what only looks like it: 80/20, 2021/2022, 1/2/3. But 9/10万 is a rate. */
const SLASHED = /\d+(?:\.\d+)?(?:\/\d+(?:\.\d+)?)+(?![\d.]*[十百千万])/uy;
const FRACTION = /^(\d{1,3})\/(\d{1,3})$/;
const PARTS = new RegExp(`(?:(\\d{1,4})([十百千万亿]*)|([${FIGURES}亿]+))分之`, 'uy');
const PER: Record<number, string> = { 100: '%', 1000: '‰', 10000: '‱' };

/** Reads a number that starts at `at`; null where none does. One multiplier (万, 亿) at its end is left to the unit. */
export function readNumeral(text: string, at: number): Numeral | null {
  SLASHED.lastIndex = at;
  const slashed = SLASHED.exec(text)?.[0];
  if (slashed) {
    const [, part, whole] = FRACTION.exec(slashed) ?? [];
    // 92/100 is a score.
    const proper = Number(part) < Number(whole) && whole !== '100';
    const value = proper ? share(Number(part), Number(whole)) : Number.NaN;
    return { end: at + slashed.length, value, script: 'arabic', fraction: true };
  }
  PARTS.lastIndex = at;
  const parts = PARTS.exec(text);
  if (!parts) return readNumber(text, at);
  const [words, digits, scale = '', han] = parts;
  const whole = han ? scaleOf(han) : Number(digits) * scaleOf(scale);
  return readParts(text, at + words.length, whole, han ?? `${digits}${scale}`);
}

/** 万 is 一万 here, as 百 is 一百. */
function scaleOf(words: string): number {
  return chineseInteger(words) ?? chineseInteger(`一${words}`) ?? Number.NaN;
}

/** Behind 分之: how many of `whole` parts. */
function readParts(text: string, at: number, whole: number, named: string): Numeral {
  const part = readNumber(text, at);
  const unread: Numeral = { end: part?.end ?? at, value: Number.NaN, script: 'han' };
  if (!part || /^[几十百千万亿]/u.test(text.slice(part.end))) return unread;
  const unit = PER[whole] ?? (whole > 10_000 ? `1/${named}` : undefined);
  if (unit) return { ...unread, value: part.value, unit };
  return part.value < whole
    ? { ...unread, value: share(part.value, whole), fraction: true }
    : unread;
}

/** To four places; NaN where nothing would be left. */
function share(part: number, whole: number): number {
  const value = Math.round((part / whole) * 1e4) / 1e4;
  return value > 0 ? value : Number.NaN;
}
