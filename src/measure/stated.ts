/**
 * The numbers that a quote can be said to state, read from right to left by the weight of each character: a way of
 * its own, so that a slip of the quantity grammar doesn't prove itself. It admits whatever the grammar admits.
 */

import { visible } from '../text/invisible.ts';

const DIGITS: Record<string, number> = { 零: 0, 〇: 0, 两: 2 };
for (const row of ['一二三四五六七八九', '壹贰叁肆伍陆柒捌玖'])
  for (const [index, digit] of [...row].entries()) DIGITS[digit] = index + 1;
const PLACES: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1e3, 仟: 1e3 };
const LARGE: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

const LETTERS = `廿卅${[DIGITS, PLACES, LARGE].flatMap((row) => Object.keys(row)).join('')}`;
const RUN = `(?:\\d+(?:\\.\\d+)?|[${LETTERS}])+(?:点[零〇一二三四五六七八九]+[万亿]*)?`;
const SIGN = '[±—−-]';
const NUMBER = new RegExp(
  `(${SIGN})?(${RUN})(?:([^\\d${LETTERS}，。；]{0,4})半)?(?=([克米瓦伏帕赫焦卡])?)`,
  'gu',
);
const SHARE = new RegExp(`(${SIGN})?(${RUN})分之(${RUN})`, 'gu');
const POWER = /(?<![\d.])(?:(\d+(?:\.\d+)?)[×xX*·])?10(?:\^([-—−]?)(\d+)|(⁻?)([⁰¹²³⁴-⁹]+))/gu;
const GROUPS = /(?<![\d.])\d{1,3}(?:[,，\s]\d{3})+(?!\d)/gu;
/** 队伍1821人, 大陆三十家: a word ends where figures of another kind begin. */
const CHEQUE = '[壹贰叁肆伍陆柒捌玖拾佰仟]';
const PLAIN = '[\\d一二两三四五六七八九十百千]';
const WORD_BEFORE = new RegExp(
  `(?<=${CHEQUE})(?=${PLAIN}|零点)|(?<=[壹贰叁肆伍陆柒捌玖])(?=[壹贰叁肆伍陆柒捌玖])|(?<=${PLAIN})(?=${CHEQUE})`,
  'gu',
);
/** Words by which a text says 100 % of a class. */
const WHOLE = /所有|全部|均|全覆盖|全面|全市|每|各|都|一律|全员|全体/u;

const exact = (value: number): number => Number(value.toPrecision(12));

/** Every number that a quote can be said to state, large units read both ways (12万 is 12 and 120000). */
export function numbersIn(quote: string): Set<number> {
  const numbers = new Set<number>();
  const add = (value: number) => numbers.add(exact(value));
  const addSigned = (sign: string | undefined, value: number) => {
    add(value);
    if (sign) add(-value);
  };
  let text = tidy(quote).replace(GROUPS, (words) => words.replace(/[,，\s]/gu, ''));
  text = text.replace(POWER, (_, factor = '1', minus, power, raisedMinus, raised) => {
    const figures = power ?? [...raised].map((c: string) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)).join('');
    const value = Number(`${factor}e${minus || raisedMinus ? '-' : ''}${figures}`);
    return value.toFixed(12);
  });
  text = text.replace(SHARE, (_, sign, whole, part) => {
    const parts = reckon(whole);
    if (parts >= 100) for (const number of waysOf(part)) addSigned(sign, number);
    addSigned(sign, Math.round((reckon(part) / parts) * 1e4) / 1e4);
    return '';
  });
  for (const [, sign, part, whole] of text.matchAll(/([±—−-])?(\d+)\/(\d+)/gu))
    addSigned(sign, Math.round((Number(part) / Number(whole)) * 1e4) / 1e4);
  for (const [, sign, words, half, base] of text.matchAll(NUMBER))
    for (const number of waysOf(words!, base !== undefined)) {
      addSigned(sign, number);
      if (half !== undefined) addSigned(sign, number + 0.5);
    }
  if (WHOLE.test(text)) add(100);
  return numbers;
}

/** One width of figures; cells and paragraphs stay apart, and so do figures with a space between. */
function tidy(quote: string): string {
  return visible(quote)
    .replace(/[\uff01-\uff5e]/gu, (wide) =>
      wide === '，' ? wide : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\t\n]+/gu, '；')
    .replace(/零下/gu, '−')
    .replace(WORD_BEFORE, '；')
    .replace(/(?<=[万亿])(?=(?:19|20)\d\d年)/gu, '；')
    .replace(/(?<![\d.])\s+|\s+(?!\d)/gu, '');
}

/** A run of number words with its large units, and without those at its end; `kilo`: 十千克 is ten. */
function* waysOf(words: string, kilo = false): Iterable<number> {
  yield reckon(words);
  const bare = words.replace(/[万萬亿億]+$/u, '');
  if (bare !== '') yield reckon(bare);
  const figures = /^\d+(?:\.\d+)?(?=[十百千万亿]+$)/u.exec(words);
  if (figures) yield Number(figures[0]);
  if (kilo && words.length > 1 && words.endsWith('千')) yield* waysOf(words.slice(0, -1));
}

function reckon(words: string): number {
  const [whole = '', decimals] = words.replace(/廿/gu, '二十').replace(/卅/gu, '三十').split('点');
  if (decimals !== undefined) {
    const [figured = '', large = ''] = /^(.*?)([万亿]*)$/u.exec(decimals)!.slice(1);
    const figures = [...figured].map((digit) => DIGITS[digit]).join('');
    return exact((reckon(whole) + Number(`0.${figures}`)) * weigh([...large]));
  }
  const tokens = Array.from(whole.matchAll(/\d+(?:\.\d+)?|./gu), ([token]) => token);
  if (tokens.every((token) => token in DIGITS))
    return Number(tokens.map((token) => DIGITS[token]).join(''));
  return weigh(tokens);
}

/** 万 and 百 alone are one of them; no words at all are the factor one. */
function weigh(tokens: string[]): number {
  if (tokens.length === 0) return 1;
  let total = 0;
  let place = 1;
  let large = 1;
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index]!;
    if (token in LARGE) {
      large = LARGE[token]! > large ? LARGE[token]! : large * LARGE[token]!;
      place = 1;
    } else if (token in PLACES) {
      place = PLACES[token]!;
    } else total += (DIGITS[token] ?? Number(token)) * place * large;
    const before = tokens[index - 1];
    const unsaid = before === undefined || !(before in DIGITS || /\d/.test(before));
    if (unsaid && (token in PLACES || (token in LARGE && before === undefined)))
      total += place * large;
  }
  return exact(total);
}
