/** Documents as the site publishes them, each asked for once. */
import type { Clause, DocumentRows, PolicyFile } from '../../model.ts';
import { href } from '../../site.ts';

export interface Published {
  rows: DocumentRows;
  clauses: Map<string, Clause>;
}

/** A data file of the site; null where there is none. Throws where the site can't be reached. */
export async function dataFile<T>(path: string): Promise<T | null> {
  const response = await fetch(href(`/data/${path}.json`));
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as T;
}

const documents = new Map<string, Promise<Published | null>>();

async function load(policyId: string): Promise<Published | null> {
  const [rows, file] = await Promise.all([
    dataFile<DocumentRows>(`rows/${policyId}`),
    dataFile<PolicyFile>(`policies/${policyId}`),
  ]);
  if (!rows || !file) return null;
  return { rows, clauses: new Map(file.clauses.map((clause) => [clause.clauseId, clause])) };
}

/** A document; null where the site has none of that id. Throws where the site can't be reached. */
export function published(policyId: string): Promise<Published | null> {
  const found = documents.get(policyId) ?? load(policyId);
  documents.set(policyId, found);
  found.catch(() => documents.delete(policyId));
  return found;
}
