import { draftKind } from '../lexicon/drafts.ts';
import type { DocumentRows } from '../model.ts';
import { dateOf } from '../policy/day.ts';
import type { Store } from '../store/store.ts';

/** A document in short, and which measures quote its clauses. Throws where there is no such document. */
export function documentRows(store: Store, policyId: string): DocumentRows {
  const meta = store.meta(policyId);
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
    clauses: Object.fromEntries(store.rowsOfDocument(policyId)),
  };
}
