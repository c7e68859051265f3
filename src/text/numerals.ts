/**
 * Numbers as Chinese documents write them, in Chinese and in Arabic figures (GB/T 15835—2011). The one reader
 * that marks, dates, figures and the search share; the proof of figures reads in a way of its own.
 */

const DIGITS = '〇一二三四五六七八九';
/** For a class of a pattern: the figures that marks, labels and small numbers are made of. */
export const HAN_TO_TEN = `${DIGITS.slice(1)}十`;
/** The figures that numbers are written out with digit by digit. */
export const HAN_DIGITS = `零${DIGITS}`;
/** All figures below 万, which articles and numbers of documents may need. */
export const HAN = `〇零${HAN_TO_TEN}百千`;
const UNITS = ['', '十', '百', '千'];
/** Other ways to write a figure: zero, two, those of cheques and contracts, twenty and thirty. */
const SPELLINGS: Record<string, string> = {
  零: '〇',
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  廿: '二十',
  卅: '三十',
};
/** The figures of cheques below ten. */
export const CHEQUE_DIGITS = '壹贰叁肆伍陆柒捌玖';
const CHEQUE_FIGURES: Record<string, string> = Object.fromEntries(
  [...`${CHEQUE_DIGITS}拾佰仟`].map((formal) => [SPELLINGS[formal]!, formal]),
);

function plain(words: string): string {
  return words.replace(/./gu, (character) => SPELLINGS[character] ?? character);
}

/** One group of four places, 九千零三十: null where it breaks the order of places or leaves one open (一百五). */
function group(words: string): number | null {
  let total = 0;
  let last = 10_000;
  let digit: number | null = null;
  let zero = false;
  for (const character of words) {
    if (character === '〇') {
      if (digit !== null || zero) return null;
      zero = true;
      continue;
    }
    const place = UNITS.indexOf(character);
    if (place < 1) {
      if (digit !== null || !DIGITS.includes(character)) return null;
      digit = DIGITS.indexOf(character);
      continue;
    }
    const unit = 10 ** place;
    // 十五, 百十五; but 百 and 千 alone only at the head.
    if (unit >= last || (digit === null && (zero || (place > 1 && total !== 0)))) return null;
    total += (digit ?? 1) * unit;
    last = unit;
    digit = null;
    zero = false;
  }
  if (digit === null) return zero ? null : total;
  return last < 10_000 && last > 10 && !zero ? null : total + digit;
}

/**
 * 一百二十 → 120, 两千 → 2000, 三万六千 → 36000, 一亿零五百 → 100000500; null for what is no number (三五, 十百),
 * what is written digit by digit (二〇二五) and what may mean two things (一百五, 三万五, 一亿五千).
 */
export function chineseInteger(words: string): number | null {
  const value = whole(plain(words));
  return value === null || value === 0 ? null : value;
}

function whole(words: string): number | null {
  const at = words.includes('亿') ? words.lastIndexOf('亿') : words.indexOf('万');
  if (at < 0) return words.startsWith('〇') ? null : group(words);
  if (at === 0) return null;
  const large = words[at] === '亿' ? 1e8 : 1e4;
  const high = whole(words.slice(0, at));
  const tail = words.slice(at + 1);
  if (high === null) return null;
  if (tail === '') return high * large;
  const low = tail.startsWith('〇') ? whole(tail.slice(1)) : whole(tail);
  if (low === null || low >= large) return null;
  const open = !tail.startsWith('〇') && (large === 1e8 ? low < 1e4 : /^.$/u.test(tail));
  return open ? null : high * large + low;
}

/** 二〇二五 → 2025, read digit by digit; null for anything else. */
export function chineseDigits(words: string): number | null {
  const digits = [...plain(words)].map((character) => DIGITS.indexOf(character));
  return digits.length === 0 || digits.includes(-1) ? null : Number(digits.join(''));
}

/** The number of a mark or date: 十二 → 12, 二〇 → 20; null for what is no number. */
export function chineseNumber(words: string): number | null {
  return chineseInteger(words) ?? chineseDigits(words);
}

/** 12 → 十二, 205 → 二百零五, 36000 → 三万六千, for whole numbers below 1e12. */
export function toChinese(number: number): string {
  if (number === 0) return '零';
  if (number < 0) return `负${toChinese(-number)}`;
  let said = '';
  let skipped = false;
  for (const [scale, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(number / scale) % 1e4;
    const zero = said !== '' && (part < 1000 || skipped);
    if (part > 0) said += `${zero ? '零' : ''}${groupOf(part)}${name}`;
    skipped = part === 0;
  }
  return said.replace(/^一十/u, '十');
}

function groupOf(number: number): string {
  const digits = String(number);
  let said = '';
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[index]);
    if (digit > 0) said += `${DIGITS[digit]}${UNITS[digits.length - 1 - index]}`;
    else if (!said.endsWith('零') && /[1-9]/.test(digits.slice(index))) said += '零';
  }
  return said;
}

/** 12 → 拾贰, as on cheques. */
export function toCheque(number: number): string {
  return toChinese(number).replace(/./gu, (character) => CHEQUE_FIGURES[character] ?? character);
}
