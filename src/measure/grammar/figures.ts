import { NUMBER_START } from '../../text/written.ts';
import { type Behind, comparatorBehind } from './comparators.ts';
import { listMarks } from './list-marks.ts';
import { type Measured, twoUnits, withUnit } from './measured.ts';
import { isNamedYears, nameEnd, quotedNames } from './names.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { readRange } from './ranges.ts';

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
  const marks = listMarks(text);
  const figures: Figure[] = [];
  let at = 0;
  while (at < text.length) {
    if (!NUMBER_START.test(text[at]!)) {
      at++;
      continue;
    }
    const name = quoted[at] === 2 ? at + 1 : (marks.get(at) ?? nameEnd(text, at));
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
  const behind = comparatorBehind(text, measured.end, measured.dimension === 'time');
  const figure: Figure = {
    ...signed,
    start,
    reach: measured.end + (behind?.length ?? 0),
    script: first.script,
    behind: Array.isArray(signed.value) ? null : behind,
    quoted: false,
  };
  return { figure, end: measured.end };
}

const BELOW_ZERO = /^(?:℃|°C|摄氏度|度|%|‰|个百分点)$/u;
/** A dash that is a minus: what stands before it asks for a value, or begins. */
const SIGN = /(?:^|[\s（，：、≤≥<>为到至在达于约是过])—$/u;

/** −5℃, 零下5℃, ±5%; null where the sign can't be told from a dash, or a tolerance belongs to another number. */
function withSign(text: string, start: number, measured: Measured): Measured | null {
  const before = text.slice(Math.max(0, start - 2), start);
  const { value, unit } = measured;
  if (text[measured.end] === '±') return null;
  if (before.endsWith('±')) {
    const alone = !/[\d%℃]±$/u.test(before) && typeof value === 'number';
    return alone ? { ...measured, value: [-value, value] } : null;
  }
  const below = /—$|零下$/u.test(before) && BELOW_ZERO.test(unit ?? '');
  if (!below) return measured;
  const told = before === '零下' || SIGN.test(before);
  return told && typeof value === 'number' ? { ...measured, value: -value } : null;
}

/** 2×300, 3米×5米: parts of a product. */
function isFactor(text: string, start: number, end: number): boolean {
  return (
    /[\d\u4e00-\u9fffa-z][×*]$|\d[xX]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[×*xX]\d/u.test(text.slice(end, end + 2))
  );
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
  const named = /^的?(比例|配比|比)(?!例尺)/u.exec(text.slice(end, end + 5));
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
    if (figure.unit !== null || next.unit === null || figure.script === 'han') continue;
    if (!/^[、和及与]$/u.test(text.slice(figure.reach, next.start))) continue;
    figure.unit = next.unit;
    figure.dimension = next.dimension;
  }
  return figures;
}
