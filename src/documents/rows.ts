import { draftKind } from '../lexicon/drafts.ts';
import type { DocumentRows } from '../model.ts';
import { dateOf } from '../policy/day.ts';
import type { Store } from '../store/store.ts';

/** By clause and measure the bases by which the clause is quoted. */
function basesOf(said: ReturnType<Store['entriesOf']>): DocumentRows['bases'] {
  const bases: DocumentRows['bases'] = {};
  for (const [{ id }, entries] of said)
    for (const { clauseId, basis } of entries) {
      if (basis === undefined) continue;
      const { [clauseId]: ofClause = {} } = bases;
      ofClause[id] = [...new Set([...(ofClause[id] ?? []), basis])];
      bases[clauseId] = ofClause;
    }
  return bases;
}

/** A document in short, and which measures quote its clauses. Throws where there is no such document. */
export function documentRows(store: Store, policyId: string): DocumentRows {
  const meta = store.meta(policyId);
  const rows = store.rowsOfDocument(policyId);
  return {
    policyId,
    title: meta.title,
    number: meta.docNumber,
    place: store.place(meta.jurisdiction).label,
    date: dateOf(meta),
    draft: draftKind(meta),
    issuer: meta.issuer,
    signedOn: meta.signedOn,
    printedOn: meta.printedOn,
    clauses: Object.fromEntries(rows),
    bases: rows.size > 0 ? basesOf(store.entriesOf(policyId)) : {},
  };
}
