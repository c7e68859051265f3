import { chineseNumber, toChinese } from '../../text/numerals.ts';

/** Characters that enclose a number: the first of a row of them, how many there are, the number of the first. */
const ENCLOSED: [first: string, count: number, from: number][] = [
  ['㈠', 10, 1],
  ['⒈', 20, 1],
  ['⑴', 20, 1],
  ['①', 20, 1],
  ['㉑', 15, 21],
  ['㊱', 15, 36],
  ['❶', 10, 1],
  ['⓫', 10, 11],
  ['➀', 10, 1],
  ['➊', 10, 1],
  ['⓵', 10, 1],
  ['Ⅰ', 12, 1],
  ['ⅰ', 12, 1],
];

export const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** The number that a mark prints: 3, ３, ③, 三; null where it is none. */
export function printedNumber(printed: string): number | null {
  const point = printed.codePointAt(0)!;
  for (const [first, count, from] of ENCLOSED) {
    const offset = point - first.codePointAt(0)!;
    if (offset >= 0 && offset < count) return offset + from;
  }
  const digits = halfWidth(printed);
  return /^\d+$/.test(digits) ? Number(digits) : chineseNumber(printed);
}

/** 甲 is 1. */
export const stemNumber = (printed: string): number => STEMS.indexOf(printed) + 1;

/** A, a and ａ are 1. */
export const letterNumber = (printed: string): number => printed.toUpperCase().charCodeAt(0) - 64;

/** IV, iv and Ⅳ are 4. */
export function romanNumber(printed: string): number {
  const values = [...halfWidth(printed).toUpperCase()].map(
    (letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0,
  );
  return values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
}

/** ㈢ is 三, ⒊ is 3. */
export function unenclosed(character: string): string {
  const number = printedNumber(character)!;
  return character >= '㈠' && character <= '㈩' ? toChinese(number) : String(number);
}

export function halfWidth(digits: string): string {
  return digits.normalize('NFKC');
}
