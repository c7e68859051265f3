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
 * anew. Does next to nothing where no file has been touched. Throws InputError for a source, a manifest or a
 * codebook that cannot be used.
 */
export async function refresh(database: DatabaseSync, root: string): Promise<Fresh> {
  const kept = documentsIn(database);
  const code = digestOfCode();
  const state = digestOfState(root, code);
  const known = database.prepare('select state, merged from corpus where root = ?').get(root);
  const before = known ? (JSON.parse(known.merged as string) as Merged) : null;
  if (before && known?.state === state) return { kept, merged: before };
  const corpus = await deriveCorpus(kept, root, join(root, 'content', 'codebook'), code);
  const merged = merge(kept, corpus, before);
  keepWording(database, root, kept, merged, code);
  database
    .prepare('insert or replace into corpus (root, state, merged) values (?, ?, ?)')
    .run(root, state, JSON.stringify(merged));
  return { kept, merged };
}
