import { alignVersions } from '../compare/versions.ts';
import { draftKind } from '../lexicon/drafts.ts';
import type { Clause, Policy, PolicyMeta } from '../model.ts';
import { dateOf } from '../policy/day.ts';

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

/** What tells whether two texts are of one document. */
export type Named = Pick<PolicyMeta, 'docNumber' | 'title' | 'issuer'>;

const bare = (text: string): string => text.replace(/\s/gu, '');

/**
 * Whether two texts are versions of one document: the same number, or the same title where one has no number, and
 * not two issuers.
 */
export function sameDocument(first: Named, second: Named): boolean {
  if (first.docNumber !== null && second.docNumber !== null)
    return bare(first.docNumber) === bare(second.docNumber);
  if (first.issuer !== null && second.issuer !== null && first.issuer !== second.issuer)
    return false;
  return bare(first.title) === bare(second.title);
}

type Dated = Pick<PolicyMeta, 'status' | 'signedOn' | 'printedOn' | 'effectiveOn'>;

/** Whether a text is older than another of the same document: by their days, else because it alone is a draft. */
export function isOlder(first: Dated, second: Dated): boolean {
  const [one, other] = [dateOf(first), dateOf(second)];
  if (one !== null && other !== null && one !== other) return one < other;
  return draftKind(first) !== null && draftKind(second) === null;
}

/** What an older version goes by: its day, or that it states none; with a number where that is taken. */
export function versionKey(meta: Dated, taken: ReadonlySet<string>): string {
  const day = dateOf(meta) ?? 'undated';
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? day : `${day}-${n}`;
    if (!taken.has(key)) return key;
  }
}
