import { PLAN, planEnds } from '../../lexicon/time.ts';
import type { Clause } from '../../model.ts';
import type { Reading, Surroundings } from './reading.ts';

/** 截至目前, 目前全市共有: what is, not what shall be. */
export const NOW = /截至目前|(?:^|，)目前(?:，|全|我|已|共)/u;

const RETROSPECT = new RegExp(
  `^(?:近年来|近几年|几年来|.{0,2}过去.{1,3}年|.{2,12}以来$)|^“?(${PLAN})”?(?:时期|期间)`,
  'u',
);

/** “十三五”时期, 近年来, 改革开放以来 open a paragraph that says what was done; “十四五”时期 in its own plan doesn't. */
export function isRetrospect(words: string, year: number | null): boolean {
  const [opens, plan] = RETROSPECT.exec(words) ?? [];
  if (opens === undefined) return false;
  return plan === undefined || (year !== null && planEnds(plan) < year);
}

/** What is dated before the document says what was; what an article demands without a date is a standard. */
export function finalKind(reading: Reading, clause: Clause, around: Surroundings): Reading['kind'] {
  const undated = reading.deadline === null || around.year === null;
  if (
    isPast(reading, around) ||
    (reading.left && undated) ||
    (reading.past && reading.deadline === null)
  )
    return 'baseline';
  const statute = clause.path.some((step) => /^第.+条/u.test(step));
  return statute && reading.kind === 'target' && reading.deadline === null
    ? 'standard'
    : reading.kind;
}

/** A day or the end of a year, as of a task; a year alone may be that of a vision. */
export function isPrecise(date: string | null): boolean {
  return date !== null && date.length > 4;
}

/** A figure dated before the document's own year, or before the day it was signed, says what was. */
function isPast({ deadline }: Reading, { year, signedOn }: Surroundings): boolean {
  if (year === null || deadline === null) return false;
  const today = signedOn ?? String(year);
  return `${deadline}${'-12-31'.slice(deadline.length - 4)}` < today;
}
