/** Figures and Chinese numerals that mean the same number: 12种 and 十二种, 3年 and 三年. */
const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const NUMBER = /\d+|[〇零一二两三四五六七八九十百千]+/g;

/** A number below ten thousand in Chinese: 12 → 十二, 205 → 二百零五. */
export function toChinese(number: number): string {
  if (number === 0) return '零';
  const digits = String(number);
  let said = '';
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i]);
    const unit = UNITS[digits.length - 1 - i] ?? '';
    if (digit > 0) said += (DIGITS[digit] ?? '') + unit;
    else if (!said.endsWith('零') && /[1-9]/.test(digits.slice(i))) said += '零';
  }
  return said.replace(/^一十/, '十');
}

/** What a Chinese numeral below ten thousand means; null where it is not one (十百, 一二三). */
export function fromChinese(said: string): number | null {
  let sum = 0;
  let digit = -1;
  for (const char of said.replace(/[零〇]/g, '')) {
    const unit = UNITS.indexOf(char);
    if (unit > 0) {
      sum += (digit < 0 ? 1 : digit) * 10 ** unit;
      digit = -1;
    } else {
      if (digit >= 0) return null;
      digit = char === '两' ? 2 : DIGITS.indexOf(char);
    }
  }
  const number = sum + Math.max(digit, 0);
  return [toChinese(number), `一${toChinese(number)}`].includes(said.replace('两', '二'))
    ? number
    : null;
}

/** The text with each number written the other way; empty where it has none. */
export function otherNumerals(text: string): string[] {
  const ways = new Set<string>();
  for (const match of text.matchAll(NUMBER)) {
    const swap = (written: string) =>
      text.slice(0, match.index) + written + text.slice(match.index + match[0].length);
    if (/\d/.test(match[0])) {
      const number = Number(match[0]);
      if (number >= 10_000 || String(number) !== match[0]) continue;
      ways.add(swap(toChinese(number)));
      if (number === 2) ways.add(swap('两'));
    } else {
      const number = fromChinese(match[0]);
      if (number !== null) ways.add(swap(String(number)));
    }
  }
  return [...ways];
}
