import { alignVersions } from '../compare/versions.ts';
import type { Clause, Policy } from '../model.ts';

/**
 * Where the anchors of an older version lead that the newer one does not have: to the clause that has come of
 * theirs, else to the nearest clause above that is still there.
 */
export function aliasesFor(older: Policy, newer: Policy): Record<string, string> {
  const present = new Set(newer.clauses.map(({ clauseId }) => clauseId));
  const links = alignVersions(older.clauses, newer.clauses);
  const aliases: Record<string, string> = {};
  for (const [index, clause] of older.clauses.entries()) {
    if (present.has(clause.clauseId)) continue;
    const [best] = links
      .filter(({ one }) => one === index)
      .sort((a, b) => b.share - a.share)
      .map(({ other }) => newer.clauses[other]?.clauseId);
    const target = best ?? nearestAbove(older.clauses, index, present);
    if (target) aliases[clause.clauseId] = target;
  }
  return aliases;
}

function nearestAbove(
  clauses: readonly Clause[],
  index: number,
  present: ReadonlySet<string>,
): string | undefined {
  const { path } = clauses[index] as Clause;
  const above = clauses.slice(0, index).toReversed();
  const ancestor = above.find(
    (clause) =>
      present.has(clause.clauseId) &&
      clause.path.length < path.length &&
      clause.path.every((step, depth) => step === path[depth]),
  );
  return (
    (ancestor ?? above.find((clause) => present.has(clause.clauseId)))?.clauseId ?? [...present][0]
  );
}

type Named = { meta: Pick<Policy['meta'], 'docNumber' | 'title'> };

/** Whether two policies are versions of one document: the same number, or the same title and place. */
export function sameDocument(first: Named, second: Named): boolean {
  const squeeze = (text: string): string => text.replace(/\s/g, '');
  if (first.meta.docNumber !== null && second.meta.docNumber !== null) {
    return squeeze(first.meta.docNumber) === squeeze(second.meta.docNumber);
  }
  return squeeze(first.meta.title) === squeeze(second.meta.title);
}
