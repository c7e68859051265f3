/** The words that documents of a corpus share, kept in the database by the folder of the corpus. */
import type { DatabaseSync } from 'node:sqlite';
import type { Wording, WordingFile } from '../model.ts';
import { wordingOf } from '../wording/wording.ts';
import type { Documents } from './documents.ts';
import type { Merged } from './merge.ts';

/** Where the row of all documents together stands; no policyId is empty. */
const ALL = '';

/** Works out for all documents anew who shares words with whom: one more document may make words common. */
export function keepWording(
  database: DatabaseSync,
  root: string,
  kept: Documents,
  { documents, places }: Pick<Merged, 'documents' | 'places'>,
): void {
  const add = database.prepare('insert into wording (root, policy, data) values (?, ?, ?)');
  const given = documents.map((document) => ({
    meta: kept.summary(document).meta,
    worded: kept.worded(document),
  }));
  database.exec('begin immediate');
  try {
    database.prepare('delete from wording where root = ?').run(root);
    const all = wordingOf(given, places, (file) => {
      add.run(root, file.policyId, JSON.stringify(file));
    });
    add.run(root, ALL, JSON.stringify(all));
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}

export type KeptWording = ReturnType<typeof wordingIn>;

/** Access to what is kept of a corpus. */
export function wordingIn(database: DatabaseSync, root: string) {
  const find = database.prepare('select data from wording where root = ? and policy = ?');
  /** As it is kept, of one document or of all together; undefined where there is no such document. */
  const textOf = (policyId = ALL) => find.get(root, policyId)?.data as string | undefined;
  function read<T>(policyId?: string): T {
    const text = textOf(policyId);
    if (text === undefined) throw new Error(`没有 文件 ${policyId}`);
    return JSON.parse(text) as T;
  }
  return {
    textOf,
    of: (policyId: string) => read<WordingFile>(policyId),
    all: () => read<Wording>(),
  };
}
