import { nextNumber } from '../../text/written.ts';
import { type Behind, comparatorBehind } from './comparators.ts';
import { type Measured, twoUnits, withUnit } from './measured.ts';
import { isNamedYears, nameEnd, quotedNames } from './names.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { readRange } from './ranges.ts';
import { isFactor, withSign } from './signs.ts';

/** A figure as it stands in a folded text, before anybody asks what it is about. */
export interface Figure extends Measured {
  start: number;
  /** End with the comparator behind (以上). */
  reach: number;
  script: Numeral['script'];
  behind: Behind | null;
  quoted: boolean;
}

/** All figures of a folded text, names left out, in order. Linear in the length of the text. */
export function readFigures(text: string): Figure[] {
  const quoted = quotedNames(text);
  const figures: Figure[] = [];
  let at = nextNumber(text, 0);
  for (; at >= 0; at = nextNumber(text, at)) {
    const name = quoted[at] === 2 ? at + 1 : nameEnd(text, at);
    if (name > at) {
      at = name;
      continue;
    }
    const found = readFigure(text, at);
    if (found?.figure) {
      found.figure.quoted = quoted[at] === 1;
      figures.push(found.figure);
    }
    at = found?.end ?? at + 1;
  }
  return shareUnits(text, figures);
}

/** What stands at `start` and how far it reaches; a number that can't be read, or is none of its own, is no figure. */
function readFigure(text: string, start: number): { figure: Figure | null; end: number } | null {
  const ratio = readRatio(text, start);
  if (ratio) return ratio;
  const first = readNumeral(text, start);
  if (!first) return null;
  if (Number.isNaN(first.value)) return { figure: null, end: first.end };
  const both = twoUnits(text, first.end);
  if (both !== null) return { figure: null, end: both };
  const single = withUnit(text, first);
  const measured = readRange(text, first, single) ?? single;
  const signed = withSign(text, start, measured);
  const named = measured.dimension === 'time' && isNamedYears(text, start, measured.end);
  if (!signed || named || isFactor(text, start, measured.end))
    return { figure: null, end: measured.end };
  const isTime = measured.dimension === 'time';
  const behind = comparatorBehind(text, measured.end, isTime, /[米里]$/u.test(measured.unit ?? ''));
  const between = Array.isArray(signed.value) && text.startsWith('之间', measured.end) ? 2 : 0;
  const figure: Figure = {
    ...signed,
    reach: measured.end + (behind?.length ?? between),
    script: first.script,
    behind: Array.isArray(signed.value) ? null : behind,
    quoted: false,
  };
  return { figure, end: figure.reach };
}

/** Two parts; three (5:3:2) have no place in a value. */
const RATIO = /\d+(?:\.\d+)?(?:：\d+(?:\.\d+)?)+/y;

/** 2：8比例, 床护比达到1:0.6: two numbers and a word that says they are a proportion; a scale or a time of day is none. */
function readRatio(text: string, start: number): { figure: Figure | null; end: number } | null {
  RATIO.lastIndex = start;
  const words = RATIO.exec(text)?.[0];
  if (!words) return null;
  const parts = words.split('：').map(Number);
  const end = start + words.length;
  const named = /^的?(比例|配比|比)(?!例尺)/u.exec(text.slice(end));
  const before = text.slice(Math.max(0, start - 10), start);
  const asked = /(?:比(?!例尺)|按|配备|配置)/u.test(before);
  if (parts.length > 2 || (!named && !asked)) return { figure: null, end };
  const close = named && !named[0].startsWith('的') ? named[0].length : 0;
  const figure: Figure = {
    start,
    end: end + close,
    reach: end,
    value: [parts[0]!, parts[1]!],
    unit: '比例',
    dimension: 'share',
    script: 'arabic',
    behind: comparatorBehind(text, end, false),
    approximate: false,
    quoted: false,
  };
  return { figure, end: figure.end };
}

/** In 30、40和50家 the unit is said once: figures without a unit take that of the next in the list. */
function shareUnits(text: string, figures: Figure[]): Figure[] {
  for (let index = figures.length - 2; index >= 0; index--) {
    const figure = figures[index]!;
    const next = figures[index + 1]!;
    // 10万、20万元: so is 元.
    const scaled = /^[万亿千]+$/u.test(figure.unit ?? '') && next.unit?.startsWith(figure.unit!);
    const bare = figure.unit === null && figure.script === 'arabic';
    // BI<5、5天内…: the next says when something else is due.
    const apart = next.dimension === 'time' && next.behind !== null;
    // 提高31.1个、26.3个百分点: the first 个 is part of the shared unit.
    const cut = figure.unit === '个' && next.unit === '个百分点';
    if (next.unit === null || apart || !(bare || scaled || cut)) continue;
    if (!/^[、和及与]$/u.test(text.slice(figure.reach, next.start))) continue;
    figure.unit = next.unit;
    figure.dimension = next.dimension;
  }
  return figures;
}
