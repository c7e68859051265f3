import type { Clause } from '../model.ts';

const ANNEX = /^附[件表录图]/u;

/** Depth of a clause in its document: 1 for parts and chapters, boxes and tables below their parent. */
export const depthOf = (clause: Clause): number => Math.max(1, clause.path.length);

const LISTED: ReadonlySet<Clause['kind']> = new Set([
  'part',
  'section',
  'item',
  'chapter',
  'article',
  'annex',
  'box',
  'table',
]);

/** The clauses of the table of contents, each with its level (1–3). */
export function outline(clauses: readonly Clause[]): { clause: Clause; level: number }[] {
  return clauses
    .filter((clause) => LISTED.has(clause.kind) && (clause.heading || clause.kind !== 'item'))
    .map((clause) => ({ clause, level: depthOf(clause) }))
    .filter(({ clause, level }) => level <= 3 || ANNEX.test(clause.path[0] ?? ''))
    .map(({ clause, level }) => ({ clause, level: Math.min(level, 3) }));
}
