import { BOUND_ABOVE, behindFigure } from '../../lexicon/comparators.ts';
import { type Measured, withUnit } from './measured.ts';
import { nameEnd } from './names.ts';
import { type Numeral, readNumeral } from './numerals.ts';

/** 在3和5之间. */
const AND = '[和与](?=[^，。；]{1,12}之间)';
const SIGN = new RegExp(`^(?:—{1,2}|至|到|或|${AND})`, 'u');
const FROM = behindFigure('>=');
const CLOSES = new RegExp(`^(?:（[^）]+）)?(?:${behindFigure('<=')}|之间)`, 'u');
const INCLUDED = '(?:（不?含(?:本[数级])?）)?';
/** Between two figures with units of their own: 五千元以上五万元以下, 3%（含）至5%. */
const BETWEEN = new RegExp(
  `^${INCLUDED}(?:${FROM}|至|到|—{1,2}|${AND})?${INCLUDED}(?:、|至|到|，)?(?:${BOUND_ABOVE})?`,
  'u',
);
const OPENS = new RegExp(`^${INCLUDED}(?:${FROM}|至|到|—|${BOUND_ABOVE}|${AND})`, 'u');
const ABOVE = new RegExp(`^${INCLUDED}(?:${FROM})(?!.{0,8}?(?:${BOUND_ABOVE}))`, 'u');
const LONGEST = 20;

/** 3—5年, 40%—60%, 10至15名, 五千元以上五万元以下, 一万到一万五千元; null where no second number closes a range. */
export function readRange(text: string, first: Numeral, low: Measured): Measured | null {
  const tail = text.slice(low.end, low.end + LONGEST);
  const sign = low.unit === null ? SIGN.exec(text.slice(first.end, first.end + LONGEST)) : null;
  const from = sign ? first.end + sign[0].length : low.end + BETWEEN.exec(tail)![0].length;
  if (!sign && (low.unit === null || !OPENS.test(tail))) return null;
  const second = readNumeral(text, from);
  if (!second || Number.isNaN(second.value) || nameEnd(text, from) > from) return null;
  const high = withUnit(text, second);
  if (high.unit === null && low.unit === null && /^[A-Za-z]/.test(text.slice(high.end)))
    return null;
  const pair = sameUnit(low, high, first.unit !== undefined);
  if (!pair || pair.value[1] < pair.value[0]) return null;
  const closed = CLOSES.test(text.slice(high.end));
  if (ABOVE.test(tail) && !closed) return null;
  return { ...high, dimension: high.dimension ?? low.dimension, ...pair };
}

const SCALED = /^([十百千万]?[万亿]|[百千]|)(.*)$/u;
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/**
 * Puts both ends of a range in one unit: that of the printed ends where they agree, else the plain one. `named`
 * says that the unit stands before the numbers: 百分之三至五.
 */
function sameUnit(
  low: Measured,
  high: Measured,
  named: boolean,
): { value: [number, number]; unit: string | null } | null {
  const [a, b] = [low.value as number, high.value as number];
  if (low.unit === high.unit) return { value: [a, b], unit: high.unit };
  if (high.unit === null) return named ? { value: [a, b], unit: low.unit } : null;
  const [, highScale = '', highBase = ''] = SCALED.exec(high.unit)!;
  // 5000—1万元: the first of the two can't be in 万.
  if (low.unit === null && (a <= b || highScale === '')) return { value: [a, b], unit: high.unit };
  const [, lowScale = '', lowBase = ''] = SCALED.exec(low.unit ?? '')!;
  const bare = lowBase === '' || highBase === '';
  if (lowBase !== highBase && !bare) return null;
  if (bare && lowScale === highScale)
    return { value: [a, b], unit: highBase ? high.unit : low.unit };
  return {
    value: [a * factor(lowScale), b * factor(highScale)],
    unit: highBase || lowBase || null,
  };
}

function factor(scale: string): number {
  return [...scale].reduce((product, unit) => product * SCALES[unit]!, 1);
}
