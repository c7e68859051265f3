import type { Comparator } from './comparators.ts';
import type { Segment, Span } from './text.ts';

/** A limit stated against a level instead of a number: 不低于本单位改革前上年度水平. */
export interface Limit extends Span {
  comparator: Comparator;
}

const LIMIT =
  /(不得?低于|不得?高于|不得?超过|不得?少于|(?<!不|不得)低于|(?<!不|不得)高于)([^，。；：\d]{2,40}?(?:平均水平|平均值|平均数|上年度水平|上年水平|最低标准|标准核定|对应标准|水平|标准))/u;
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
  const match = LIMIT.exec(text.slice(segment.start, segment.end));
  if (!match) return null;
  const comparator = MEANING[match[1]!.replace('不得', '不')];
  if (!comparator || /[一二三四五六七八九十百]+(?:年|元|%|倍|日|个)/u.test(match[2]!)) return null;
  const start = segment.start + match.index;
  return { start, end: start + match[0].length, comparator };
}
