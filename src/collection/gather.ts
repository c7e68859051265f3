/** From what the site publishes to what is collected. */
import type { Clause, DocumentRows } from '../model.ts';
import { hashOf } from './changed.ts';
import { type Item, itemId, type Source } from './collection.ts';
import type { Named } from './file.ts';

/** What a reader asks to collect. */
export interface Wanted extends Named {
  measure?: Item['measure'];
}

/** What an item keeps of a document; of its status only what makes it a draft. */
export const sourceOf = (rows: Omit<DocumentRows, 'clauses' | 'bases'>): Source => ({
  place: rows.place,
  title: rows.title,
  issuer: rows.issuer,
  docNumber: rows.number,
  signedOn: rows.signedOn,
  printedOn: rows.printedOn,
  status: rows.draft,
});

/** An item of a clause of a document, as collected on a day; a part that the clause doesn't have is all of it. */
export function itemOf(
  { policyId, clauseId, at, measure = null }: Wanted,
  rows: DocumentRows,
  { text, kind, path }: Pick<Clause, 'text' | 'kind' | 'path'>,
  on: string,
): Item {
  const part = at && at[1] <= text.length && !(at[0] === 0 && at[1] === text.length) ? at : null;
  return {
    id: itemId(policyId, clauseId, part),
    policyId,
    clauseId,
    at: part,
    quote: part ? text.slice(...part) : text,
    hash: hashOf(text),
    kind,
    path,
    source: sourceOf(rows),
    measure,
    note: '',
    on,
  };
}
