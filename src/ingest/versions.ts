import type { Clause, Policy } from '../model.ts';

const SIMILAR = 0.5;

/**
 * Where the anchors of an older version lead that the newer one does not have: to the clause whose words
 * are most alike, else to the nearest clause above that is still there.
 */
export function aliasesFor(older: Policy, newer: Policy): Record<string, string> {
  const present = new Set(newer.clauses.map(({ clauseId }) => clauseId));
  const pairsOf = new Map(newer.clauses.map((clause) => [clause, pairs(clause.text)]));
  const aliases: Record<string, string> = {};
  for (const [index, clause] of older.clauses.entries()) {
    if (present.has(clause.clauseId)) continue;
    const own = pairs(clause.text);
    let best: Clause | null = null;
    let most = SIMILAR;
    for (const [candidate, others] of pairsOf) {
      const shared = likeness(own, others);
      if (shared > most) [best, most] = [candidate, shared];
    }
    const target = best?.clauseId ?? nearestAbove(older.clauses, index, present);
    if (target) aliases[clause.clauseId] = target;
  }
  return aliases;
}

/** Overlapping pairs of characters, white space and punctuation aside. */
function pairs(text: string): Set<string> {
  const plain = text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)),
  );
}

/** Dice coefficient of two sets. */
function likeness(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  if (first.size === 0 || second.size === 0) return 0;
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared += 1;
  return (2 * shared) / (first.size + second.size);
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
