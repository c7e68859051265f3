/** Statements of the matrix as files quote them. */
import { sourceOf } from '../../collection/gather.ts';
import type { DocumentRows, Quotation } from '../../model.ts';
import { quotationParts } from '../../word/quotation.ts';
import type { Quoted } from '../../word/selection.ts';
import { dataFile } from '../collection/data.ts';

const documents = new Map<string, Promise<DocumentRows | null>>();

function rowsOf(policyId: string): Promise<DocumentRows | null> {
  const found = documents.get(policyId) ?? dataFile<DocumentRows>(`rows/${policyId}`);
  documents.set(policyId, found);
  found.catch(() => documents.delete(policyId));
  return found;
}

/** A statement with its document; null where the site has no such document. Throws where it can't be reached. */
export async function quotedOf(quotation: Quotation): Promise<Quoted | null> {
  const { policyId, clauseId, within } = quotation;
  const rows = await rowsOf(policyId);
  if (!rows) return null;
  return {
    cited: { policyId, clauseId, within, source: sourceOf(rows) },
    ...quotationParts(quotation),
  };
}

export async function allQuoted(quotations: readonly Quotation[]): Promise<Quoted[]> {
  const all = await Promise.all(quotations.map(quotedOf));
  return all.filter((quoted) => quoted !== null);
}
