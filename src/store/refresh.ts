import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { deriveCorpus } from './derived.ts';
import { type Documents, documentsIn } from './documents.ts';
import { digestOfCode, digestOfState } from './keys.ts';
import { type Merged, merge } from './merge.ts';
import { keepWording } from './wording.ts';

export interface Fresh {
  kept: Documents;
  merged: Merged;
}

/**
 * Brings the database up to date with a corpus: what has not been derived is, what no longer holds is merged
 * anew. Does next to nothing where no file has been touched. The words that documents share, which take longest of all
 * that one core works out alone, can be left to whoever needs them. Throws InputError for a source, a manifest or a
 * codebook that cannot be used.
 */
export async function refresh(
  database: DatabaseSync,
  root: string,
  { wording = true } = {},
): Promise<Fresh> {
  const kept = documentsIn(database);
  const code = digestOfCode();
  const state = digestOfState(root, code);
  const known = database.prepare('select state, merged from corpus where root = ?').get(root);
  const before = known ? (JSON.parse(known.merged as string) as Merged) : null;
  let merged = before;
  if (merged === null || known?.state !== state) {
    const corpus = await deriveCorpus(kept, root, join(root, 'content', 'codebook'), code);
    merged = merge(kept, corpus, before);
    database
      .prepare('insert or replace into corpus (root, state, merged) values (?, ?, ?)')
      .run(root, state, JSON.stringify(merged));
  }
  if (wording) keepWording(database, root, kept, merged, { code, state });
  return { kept, merged };
}
