const DIGITS = '零一二三四五六七八九';

/** Patterns of a year in Chinese figures (二〇二五), and of a five-year plan (十四五). */
export const HAN_YEAR = `[一二][〇零九八][〇${DIGITS}]{2}`;
export const PLAN = `十[${DIGITS.slice(1)}]五`;

/** The last year of a five-year plan: 2025 of 十四五. */
export function planEnds(plan: string): number {
  return 2005 + 5 * DIGITS.indexOf(plan[1]!);
}
