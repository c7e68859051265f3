/** Finds where a number that begins in a running text ends, and what it says. */
import { CHEQUE_DIGITS, chineseDigits, chineseInteger, HAN, HAN_DIGITS } from './numerals.ts';

export interface Written {
  end: number;
  /** NaN: the words are a number, but not one that can be read (三五, 1万2, 2⁵): no part of it is a figure. */
  value: number;
  script: 'arabic' | 'han';
}

const RUN = `${HAN}两万亿廿卅`;
const NUMBER_START = new RegExp(`[\\d${RUN}${CHEQUE_DIGITS}拾]`, 'gu');

/** The next place from `at` on where a number may begin, or -1. */
export function nextNumber(text: string, at: number): number {
  NUMBER_START.lastIndex = at;
  return NUMBER_START.exec(text)?.index ?? -1;
}

const HAN_RUN = new RegExp(`[${RUN}]+`, 'uy');
/** 叁万伍仟元: figures of cheques, known by the unit behind the first. 大陆 and 队伍 are words. */
const CHEQUE_RUN = new RegExp(
  `(?:[${CHEQUE_DIGITS}](?=[拾佰仟万萬亿億元圆])|拾(?=[${CHEQUE_DIGITS}万萬元]))[零${CHEQUE_DIGITS}拾佰仟万萬亿億]*`,
  'uy',
);
const LONGEST = 24;
/** 四点二; but 九点三十分 is a time of day, and no number. */
const POINT = new RegExp(`点([${HAN_DIGITS}]{1,6})(?![${HAN}])`, 'uy');

const OPEN_POINT = new RegExp(`点[${HAN_DIGITS}][${HAN}]*`, 'uy');

const GROUPED = /\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?/y;
const SPACED = /\d{1,3}(?: \d{3})+(?! ?\d)(?:\.\d+)?/y;
const PLAIN = /\d+(?:\.\d+)?/y;
const SCALE = /(?:[十百千]?[万亿]|[十百千])/uy;
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
/** 1万五千: both kinds of figures in one number. */
const MIXED_PLACE = new RegExp(`[${HAN_DIGITS}两][十百千][${HAN}]*`, 'uy');
const MIXED = new RegExp(`[${HAN_DIGITS}两]+[${HAN}]*`, 'uy');
const DIGITS_BEHIND = /\d[\d.]*/y;
const YEAR = /(?:19|20)\d\d年/y;
/** 5×10⁴, 10^4. */
const RAISED_FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const POWER = new RegExp(
  `(?:(\\d+(?:\\.\\d+)?)[×·*xX])?10(?:\\^([—-]?\\d{1,2})|(⁻?[${RAISED_FIGURES}]{1,2}))(?![\\d${RAISED_FIGURES}])`,
  'uy',
);
const RAISED = new RegExp(`\\^[—+]?\\d*|[⁺⁻]?[${RAISED_FIGURES}]+`, 'uy');

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Reads the number that begins at `at` of a folded text; null where none does. One large unit behind a number
 * (12万, 三百亿) is left to the unit of measure; between numbers it is part of them (1万5千, 三万六千).
 */
export function readNumber(text: string, at: number): Written | null {
  if (/\d/.test(text[at] ?? '')) return power(text, at) ?? arabic(text, at);
  const run = match(HAN_RUN, text, at)?.[0] ?? match(CHEQUE_RUN, text, at)?.[0];
  return run === undefined ? null : han(text, at, run);
}

function han(text: string, at: number, whole: string): Written {
  const run = withoutKilo(whole, text[at + whole.length] ?? '');
  const unread: Written = { end: at + run.length, value: Number.NaN, script: 'han' };
  const mixed = match(DIGITS_BEHIND, text, unread.end);
  if (mixed) return { ...unread, end: unread.end + mixed[0].length };
  if (run.length > LONGEST || isVague(text, at)) return unread;
  const [, inner = '', scale = ''] = /^(.*?)([万亿萬億]*)$/u.exec(run)!;
  if (/[万亿萬億]/u.test(inner)) return { ...unread, value: chineseInteger(run) ?? Number.NaN };
  const value = chineseInteger(inner);
  const end = at + inner.length;
  const point = scale === '' ? match(POINT, text, end) : null;
  if (point && (value !== null || /^[零〇]$/u.test(inner))) {
    const decimals = [...point[1]!].map(chineseDigits).join('');
    return { ...unread, end: end + point[0].length, value: Number(`${value ?? 0}.${decimals}`) };
  }
  const open = match(OPEN_POINT, text, end);
  if (open) return { ...unread, end: end + open[0].length };
  return value === null ? unread : { ...unread, end, value };
}

/** 二千克, 三十万千瓦, 十千米: the last 千 belongs to the unit; but 三千米 are three thousand. */
function withoutKilo(run: string, behind: string): string {
  if (!/.千$/u.test(run)) return run;
  const kilo =
    /[克瓦伏帕赫焦卡]/u.test(behind) || (behind === '米' && chineseInteger(run) === null);
  return kilo ? run.slice(0, -1) : run;
}

/** 数十, 几百, 上千, 成百: no number stands there; 形成百项, 建成千家 name one. */
function isVague(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  if (!/[十百千]/u.test(text[at]!)) return false;
  return (
    /[数几]$/u.test(before) ||
    (text[at] !== '十' && /(?<!以)上$|(?<![形建完达组养集])成$/u.test(before))
  );
}

interface Part {
  value: number;
  /** Figures before the point. */
  digits: number;
  end: number;
  scale: string;
}

/** 12, 1,234.5, 1 200, and with large units between the parts 1亿2千万, 3万5000. */
function arabic(text: string, at: number): Written {
  const parts: Part[] = [];
  let start = at;
  for (;;) {
    const part = partAt(text, start);
    parts.push(part);
    start = part.end + part.scale.length;
    if (part.scale === '' || !/\d/.test(text[start] ?? '') || match(YEAR, text, start)) break;
  }
  const last = parts.at(-1)!;
  const end = parts.length > 1 ? last.end + last.scale.length : last.end;
  const more =
    match(RAISED, text, end) ?? match(last.scale === '' ? MIXED : MIXED_PLACE, text, start);
  if (more) return { end: more.index + more[0].length, value: Number.NaN, script: 'arabic' };
  return { end, value: parts.length > 1 ? sum(parts) : last.value, script: 'arabic' };
}

function partAt(text: string, at: number): Part {
  const spaced = /[\u4e00-\u9fff≥≤<>]/u.test(text[at - 1] ?? '') ? match(SPACED, text, at) : null;
  const [words] = (match(GROUPED, text, at) ?? spaced ?? match(PLAIN, text, at))!;
  const end = at + words.length;
  // 90 95, 3,5 and 30，400: two numbers, or one; nothing says which. 007 is a code.
  const beside =
    /\d[ ,]$/.test(text.slice(Math.max(0, at - 2), at)) ||
    /^(?:[ ,]\d|，\d{3}(?!\d))/.test(text.slice(end, end + 5)) ||
    (/\d，$/.test(text.slice(Math.max(0, at - 2), at)) && /^\d{3}(?!\d)/.test(words));
  return {
    value: beside || /^0\d/.test(words) ? Number.NaN : Number(words.replace(/[ ,]/g, '')),
    digits: words.replace(/\..*|[ ,]/g, '').length,
    end,
    scale: match(SCALE, text, end)?.[0] ?? '',
  };
}

/** NaN where the parts don't descend, or where the last leaves its place open: 1万2. */
function sum(parts: Part[]): number {
  let total = 0;
  let below = Number.POSITIVE_INFINITY;
  for (const [index, { value, scale, digits }] of parts.entries()) {
    const large = [...scale].reduce((product, unit) => product * SCALES[unit]!, 1);
    const open = index > 0 && scale === '' && 10 ** digits !== below;
    if (open || value * large >= below) return Number.NaN;
    total += value * large;
    below = large;
  }
  return Number(total.toPrecision(12));
}

/** 5×10⁴. */
function power(text: string, at: number): Written | null {
  const found = match(POWER, text, at);
  if (!found) return null;
  const raised = found[3]?.replace(/[^⁻]/gu, (digit) => String(RAISED_FIGURES.indexOf(digit)));
  const exponent = (found[2] ?? raised)!.replace(/[—⁻]/u, '-');
  return {
    end: at + found[0].length,
    value: Number(`${found[1] ?? 1}e${exponent}`),
    script: 'arabic',
  };
}
