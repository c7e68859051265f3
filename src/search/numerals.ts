import { chineseInteger, HAN, toChinese } from '../text/numerals.ts';

const NUMBER = new RegExp(`\\d+|[${HAN}两万亿]+`, 'g');
/** Above it nobody writes a number out. */
const LARGEST = 1e8;
const YEAR = /^(?:19|20)\d\d(?:年|$)/;

/** The text with each number written the other way (12种, 十二种; 36000元, 36,000元, 三万六千元); empty where it has none. */
export function otherNumerals(text: string): string[] {
  const ways = new Set<string>();
  for (const match of text.matchAll(NUMBER)) {
    const behind = text.slice(match.index + match[0].length);
    for (const way of waysOf(match[0], behind)) ways.add(text.slice(0, match.index) + way + behind);
  }
  return [...ways];
}

function waysOf(written: string, behind: string): string[] {
  if (!/\d/.test(written)) {
    const number = chineseInteger(written);
    return number === null ? [] : [String(number)];
  }
  const number = Number(written);
  if (number >= LARGEST || String(number) !== written) return [];
  const ways = number === 2 ? [toChinese(number), '两'] : [toChinese(number)];
  if (number < 1000 || YEAR.test(written + behind)) return ways;
  return [...ways, written.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')];
}
