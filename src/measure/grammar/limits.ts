import type { Comparator } from '../../lexicon/comparators.ts';
import { comparatorsIn } from './comparators.ts';
import { FIGURES } from './numerals.ts';
import type { Segment, Span } from './text.ts';

/** A limit stated against a level instead of a number (不低于本单位改革前上年度水平), or a zero (零死亡). */
export interface Limit extends Span {
  comparator: Comparator;
  value: 0 | null;
}

const LEVEL = '(?:平均值|平均数|水平|最低标准|最低工资标准|对应标准)';
const LEVEL_BEHIND = new RegExp(`^[^，。；：（）\\d]{2,40}${LEVEL}`, 'u');
const ZERO = /(?<!趋)零(?:死亡|增长|发生|感染|事故)(?!率)/u;
const NUMBERED = new RegExp(`[${FIGURES}][年日个]`, 'u');

/** The limit of a segment, or null. `counted` says that the segment has a figure, whose comparator it is. */
export function readLimit(text: string, segment: Segment, counted: boolean): Limit | null {
  if (counted) return null;
  const words = text.slice(segment.start, segment.end);
  const zero = ZERO.exec(words);
  if (zero) return { ...span(segment.start + zero.index, zero[0]), comparator: '=', value: 0 };
  for (const { gap, comparator, start, end } of comparatorsIn(words)) {
    const level = gap === 'base' ? LEVEL_BEHIND.exec(words.slice(end))?.[0] : undefined;
    if (level === undefined) continue;
    if (NUMBERED.test(level)) return null;
    const stated = words.slice(start, end) + level;
    return { ...span(segment.start + start, stated), comparator, value: null };
  }
  return null;
}

function span(start: number, words: string): Span {
  return { start, end: start + words.length };
}
