import { chineseNumber } from '../../text/numerals.ts';

export const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** Circled numbers of which Unicode does not say what they stand for, each row from 1. */
const CIRCLED = ['❶❷❸❹❺❻❼❽❾❿⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴', '➀➁➂➃➄➅➆➇➈➉', '➊➋➌➍➎➏➐➑➒➓', '⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾'];
export const ODDLY_CIRCLED = CIRCLED.join('');

/** The number that a mark prints: 3, ③, 三; 甲 is 1. Null where it is none. */
export function printedNumber(printed: string): number | null {
  const row = [STEMS, ...CIRCLED].find((each) => each.includes(printed));
  if (row) return row.indexOf(printed) + 1;
  const number = unenclosed(printed);
  return /^\d+$/.test(number) ? Number(number) : chineseNumber(number);
}

/** A and a are 1. */
export const letterNumber = (printed: string): number => printed.toUpperCase().charCodeAt(0) - 64;

/** IV, iv and Ⅳ are 4. */
export function romanNumber(printed: string): number {
  const values = [...printed.normalize('NFKC').toUpperCase()].map(
    (letter) => ({ I: 1, V: 5, X: 10 })[letter]!,
  );
  return values.reduce(
    (sum, value, index) => sum + (value < values[index + 1]! ? -value : value),
    0,
  );
}

/** ㈢ is 三, ⒊ is 3. */
export const unenclosed = (character: string): string =>
  character.normalize('NFKC').replace(/[().]/g, '');
