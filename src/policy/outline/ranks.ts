import { MARK_KINDS, type MarkKind, type RankedKind } from './mark-kinds.ts';
import type { Mark } from './marks.ts';

const RANK = Object.fromEntries(
  Object.entries(MARK_KINDS).flatMap(([kind, level]) => (level ? [[kind, level.rank]] : [])),
) as Record<RankedKind, number>;
const DECIMALS = ['decimal1', 'decimal2', 'decimal3', 'decimal4'] as const;
/** Levels that some documents use the other way round: 1. above （一）, 1） above （1）. */
const TURNED: [upper: RankedKind, lower: RankedKind][] = [
  ['section', 'part'],
  ['item', 'part'],
  ['item', 'section'],
  ['subitem', 'section'],
  ['subitem', 'item'],
  ['halfSubitem', 'item'],
  ['halfSubitem', 'subitem'],
  ['circled', 'subitem'],
];

export type Ranks = (kind: MarkKind) => number | null;

/**
 * The levels of one document, by the order in which it uses its marks: 第X条 stands below 一、 where 一、
 * comes first (若干措施), 第X部分 above or below 第X章, 1.1 below 1. of the common scheme.
 */
export function ranksOf(marks: (Mark | null)[]): Ranks {
  const ranks = { ...RANK };
  const comesFirst = (kinds: MarkKind[], other: MarkKind): boolean => {
    const first = marks.find((mark) => mark && [...kinds, other].includes(mark.kind));
    return (first?.kind ?? other) !== other;
  };
  if (comesFirst(['part'], 'article')) ranks.article = 4.5;
  if (comesFirst(['segment'], 'book')) ranks.segment = Number.NEGATIVE_INFINITY;
  if (comesFirst(['chapter'], 'segment')) ranks.segment = 1.5;
  if (comesFirst(['part', 'section', 'item'], 'decimal2')) {
    for (const kind of DECIMALS) ranks[kind] = RANK[kind] + 3;
  }
  for (const [upper, lower] of TURNED) {
    if (isTurned(marks, upper, lower)) ranks[lower] = ranks[upper] + 0.05;
  }
  return (kind) => ranks[kind as RankedKind] ?? null;
}

/**
 * True where the runs of `lower` start anew between the numbers of one run of `upper`. Whatever stands
 * above both starts them anew too.
 */
function isTurned(marks: (Mark | null)[], upper: RankedKind, lower: RankedKind): boolean {
  let above = 0;
  // No number is due before the first of `upper`.
  let below = Number.NaN;
  let held = false;
  let shown = false;
  for (const mark of marks) {
    if (!mark?.firm) continue;
    if (mark.kind === upper) {
      if (mark.number !== above + 1) return false;
      above = mark.number;
      below = 0;
      shown ||= held;
    } else if (mark.kind === lower) {
      if (mark.number !== below + 1) return false;
      below = mark.number;
      held = true;
    } else if (RANK[mark.kind as RankedKind] < RANK[lower]) {
      above = 0;
      below = Number.NaN;
      held = false;
    }
  }
  return shown;
}
