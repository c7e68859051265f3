import { type Behind, comparatorBehind } from './comparators.ts';
import { isNamedYears, nameEnd, quotedNames } from './names.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { type Dimension, readUnit } from './units.ts';

/** A number with its unit as it stands in a folded text, before anybody asks what it is about. */
export interface Figure {
  start: number;
  /** End of number and unit. */
  end: number;
  /** End with the comparator behind (以上). */
  reach: number;
  value: number | [number, number];
  unit: string | null;
  dimension: Dimension | null;
  script: Numeral['script'];
  behind: Behind | null;
  approximate: boolean;
  quoted: boolean;
}

const NUMBER_START = /[\d一二三四五六七八九十百千万两零〇]/u;
const HAN_RUN = /[一二三四五六七八九十百千两零〇]+/uy;
const RANGE_SIGN = /^(?:—|至|到|或)/u;
const RANGE_WORD = /^(?:以上|至|到|—)?(?:、|至|到|，)?(?:不超过|不满|不足|未满)?/u;
const MORE_THAN = /^[余多来](?![少元种样方])/u;

/** All figures of a folded text, names left out, in order. Linear in the length of the text. */
export function readFigures(text: string): Figure[] {
  const quoted = quotedNames(text);
  const figures: Figure[] = [];
  let at = 0;
  while (at < text.length) {
    if (!NUMBER_START.test(text[at]!)) {
      at++;
      continue;
    }
    const name = quoted[at] === 2 ? at + 1 : nameEnd(text, at);
    if (name > at) {
      at = name;
      continue;
    }
    const figure = readFigure(text, at);
    if (figure) {
      figure.quoted = quoted[at] === 1;
      figures.push(figure);
    }
    at = figure ? figure.end : skipNumber(text, at);
  }
  return shareUnits(text, figures);
}

/** Past a number that is no figure; 三五年 and 七八十人 are vague, so no part of them is one. */
function skipNumber(text: string, at: number): number {
  HAN_RUN.lastIndex = at;
  const run = HAN_RUN.exec(text);
  return run ? at + run[0].length : (readNumeral(text, at)?.end ?? at + 1);
}

function readFigure(text: string, start: number): Figure | null {
  const ratio = readRatio(text, start);
  if (ratio) return ratio;
  const first = readNumeral(text, start);
  if (!first) return null;
  const single = withUnit(text, first);
  const range = readRange(text, first, single);
  const { value, end, unit, dimension } = range ?? single;
  if (dimension === 'time' && isNamedYears(text, start, end)) return null;
  const behind = comparatorBehind(text, end, dimension === 'time');
  return {
    start,
    end,
    reach: end + (behind?.length ?? 0),
    value,
    unit,
    dimension,
    script: first.script,
    behind: Array.isArray(value) ? null : behind,
    approximate: single.approximate,
    quoted: false,
  };
}

interface Measured {
  value: number | [number, number];
  end: number;
  unit: string | null;
  dimension: Dimension | null;
  approximate: boolean;
}

function withUnit(text: string, numeral: Numeral): Measured {
  const { value } = numeral;
  if (numeral.unit) {
    return { value, end: numeral.end, unit: numeral.unit, dimension: 'share', approximate: false };
  }
  const approximate = MORE_THAN.test(text.slice(numeral.end, numeral.end + 2));
  const unit = readUnit(text, numeral.end + (approximate ? 1 : 0));
  if (!unit) return { value, end: numeral.end, unit: null, dimension: null, approximate: false };
  const after =
    MORE_THAN.test(text.slice(unit.end, unit.end + 2)) && /[万亿千百]$/u.test(unit.unit);
  return {
    value,
    end: unit.end,
    unit: unit.unit,
    dimension: unit.dimension,
    approximate: approximate || after,
  };
}

/** 3—5年, 40%—60%, 10至15名, 五千元以上五万元以下. */
function readRange(text: string, first: Numeral, low: Measured): Measured | null {
  const bounded =
    low.unit !== null && /^(?:以上|至|到|—|不[满足]|未满)/u.test(text.slice(low.end, low.end + 2));
  const tail = text.slice(low.end, low.end + 8);
  const sign = low.unit === null ? RANGE_SIGN.exec(text.slice(first.end, first.end + 2)) : null;
  const from = sign ? first.end + sign[0].length : low.end + RANGE_WORD.exec(tail)![0].length;
  if (!sign && !bounded) return null;
  const second = readNumeral(text, from);
  if (!second || nameEnd(text, from) > from) return null;
  const high = withUnit(text, second);
  if (high.unit === null && low.unit === null && /^[A-Za-z]/.test(text.slice(high.end)))
    return null;
  const pair = sameUnit(low, high);
  if (!pair) return null;
  const above = /^以上(?!.{0,2}(?:不满|不足|未满|不超过))/u.test(tail);
  const closed = /^(?:以下|以内|的)?/u.exec(text.slice(high.end, high.end + 2))![0];
  if (above && !/^以/u.test(closed)) return null;
  if (pair.value[1] < pair.value[0]) return null;
  return { ...high, ...pair, end: high.end };
}

const SCALES: Record<string, number> = { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 };

/** Puts both ends of a range in one unit: that of the printed ends where they agree, else the plain one. */
function sameUnit(
  low: Measured,
  high: Measured,
): { value: [number, number]; unit: string | null } | null {
  const [a, b] = [low.value as number, high.value as number];
  if (low.unit === null || low.unit === high.unit) return { value: [a, b], unit: high.unit };
  if (high.unit === null) return null;
  const scaled = /^(千万|百万|千|万|亿)?(.+)$/u;
  const [, lowScale = '', lowBase] = scaled.exec(low.unit) ?? [];
  const [, highScale = '', highBase] = scaled.exec(high.unit) ?? [];
  if (lowBase === undefined || lowBase !== highBase) return null;
  return { value: [a * (SCALES[lowScale] ?? 1), b * (SCALES[highScale] ?? 1)], unit: lowBase };
}

/** Two parts; three (5:3:2) have no place in a value. */
const RATIO = /(?<![：\d.])(\d+(?:\.\d+)?)：(\d+(?:\.\d+)?)(?![：\d.])/y;

/** 2：8比例, 床护比达到1:0.6: two numbers and a word that says they are a proportion. */
function readRatio(text: string, start: number): Figure | null {
  RATIO.lastIndex = start;
  const match = RATIO.exec(text);
  if (!match) return null;
  const end = start + match[0].length;
  const words = text.slice(end, end + 4);
  const named = /^的?(比例|配比|比)/u.exec(words);
  const before = text.slice(Math.max(0, start - 10), start);
  if (!named && !/比|按|配备|配置/u.test(before)) return null;
  return {
    start,
    end: end + (named && !named[0].startsWith('的') ? named[0].length : 0),
    reach: end,
    value: [Number(match[1]), Number(match[2])],
    unit: '比例',
    dimension: 'share',
    script: 'arabic',
    behind: comparatorBehind(text, end, false),
    approximate: false,
    quoted: false,
  };
}

/** In 30、40和50家 the unit is said once: figures without a unit take that of the next in the list. */
function shareUnits(text: string, figures: Figure[]): Figure[] {
  for (let index = figures.length - 2; index >= 0; index--) {
    const figure = figures[index]!;
    const next = figures[index + 1]!;
    if (figure.unit !== null || next.unit === null || figure.script === 'han') continue;
    if (!/^[、和及与]$/u.test(text.slice(figure.reach, next.start))) continue;
    figure.unit = next.unit;
    figure.dimension = next.dimension;
  }
  return figures;
}
