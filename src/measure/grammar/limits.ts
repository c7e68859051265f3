import type { Comparator } from './comparators.ts';
import type { Segment, Span } from './text.ts';

/** A limit stated against a level instead of a number (不低于本单位改革前上年度水平), or a zero (零死亡). */
export interface Limit extends Span {
  comparator: Comparator;
  value: 0 | null;
}

const LIMIT =
  /(不得?低于|不得?高于|不得?超过|不得?少于|(?<![不得])低于|(?<![不得])高于)([^，。；：（）\d]{2,40}?(?:平均水平|平均值|平均数|水平|最低标准|最低工资标准|对应标准))/u;
const ZERO = /(?<!趋)零(?:死亡|增长|发生|感染|事故)(?!率)/u;
const NUMBERED = /[一二三四五六七八九十百]+(?:年|元|%|倍|日|个)/u;
const MEANING: Record<string, Comparator> = {
  不低于: '>=',
  不少于: '>=',
  不高于: '<=',
  不超过: '<=',
  低于: '<',
  高于: '>',
};

/** The limit of a segment, or null. `counted` says that the segment has a figure, whose comparator it is. */
export function readLimit(text: string, segment: Segment, counted: boolean): Limit | null {
  if (counted || segment.end - segment.start > 300) return null;
  const words = text.slice(segment.start, segment.end);
  const zero = ZERO.exec(words);
  if (zero) return { ...span(segment.start + zero.index, zero[0]), comparator: '=', value: 0 };
  const match = LIMIT.exec(words);
  const comparator = match ? MEANING[match[1]!.replace('不得', '不')] : undefined;
  if (!match || !comparator || NUMBERED.test(match[2]!)) return null;
  return { ...span(segment.start + match.index, match[0]), comparator, value: null };
}

function span(start: number, words: string): Span {
  return { start, end: start + words.length };
}
