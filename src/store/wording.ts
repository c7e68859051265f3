/** The words that documents of a corpus share, kept in the database by the folder of the corpus. */
import type { DatabaseSync } from 'node:sqlite';
import type { Wording, WordingFile } from '../model.ts';
import { heaviestOf, type WordingMemory, wordingOf } from '../wording/wording.ts';
import type { Documents } from './documents.ts';
import { digest } from './keys.ts';
import type { Merged } from './merge.ts';

/** Where the row of all documents together stands; no policyId is empty. */
const ALL = '';

/**
 * Works out who shares words with whom; what was found of a document before is taken where neither its words nor those
 * that others have of them have changed. `code` is a digest of the code; what other code found is found anew. Nothing
 * is done where it has been for this `state` of the corpus.
 */
export function keepWording(
  database: DatabaseSync,
  root: string,
  kept: Documents,
  { documents, places }: Pick<Merged, 'documents' | 'places'>,
  { code, state }: { code: string; state: string },
): void {
  const done = database.prepare('select key from wording where root = ? and policy = ?');
  if (done.get(root, ALL)?.key === state) return;
  const put = database.prepare(
    'insert or replace into wording (root, policy, data, version, code, key, named, shared, heaviest, passages) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const find = database.prepare(
    'select key, named, shared, heaviest from wording where root = ? and policy = ? and code = ?',
  );
  const findPassages = database.prepare(
    'select passages from wording where root = ? and policy = ?',
  );
  const forget = database.prepare('delete from wording where root = ? and policy = ?');
  const given = documents.map((document) => ({
    meta: kept.summary(document).meta,
    worded: kept.worded(document),
  }));
  const memory: WordingMemory = {
    recall(policyId) {
      const found = find.get(root, policyId, code);
      return (
        found && {
          key: found.key as string,
          named: JSON.parse(found.named as string),
          shared: JSON.parse(found.shared as string),
          heaviest: (found.heaviest as number | null) ?? Number.NEGATIVE_INFINITY,
          passages: () => JSON.parse(findPassages.get(root, policyId)?.passages as string),
        }
      );
    },
    keep(policyId, found) {
      const { key, named, file, shared, passages } = found;
      const heaviest = passages.length > 0 ? heaviestOf(found) : null;
      const [data, ...rest] = [file, named, shared, passages].map((each) => JSON.stringify(each));
      put.run(
        root,
        policyId,
        data!,
        digest(data!),
        code,
        key,
        rest[0]!,
        rest[1]!,
        heaviest,
        rest[2]!,
      );
    },
  };
  database.exec('begin immediate');
  try {
    const wanted = new Set([ALL, ...given.map(({ meta }) => meta.policyId)]);
    for (const { policy } of database
      .prepare('select policy from wording where root = ?')
      .all(root))
      if (!wanted.has(policy as string)) forget.run(root, policy as string);
    const all = wordingOf(given, places, memory);
    const data = JSON.stringify(all);
    // The key of all together is the state of the corpus.
    put.run(root, ALL, data, digest(data), code, state, '', '', null, '');
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
  const findVersion = database.prepare('select version from wording where root = ? and policy = ?');
  function read<T>(policyId: string): T {
    const text = find.get(root, policyId)?.data as string | undefined;
    if (text === undefined) throw new Error(`没有 文件 ${policyId}`);
    return JSON.parse(text) as T;
  }
  return {
    /** Digest of what is kept of one document or of all together; undefined where there is no such document. */
    versionOf: (policyId = ALL) => findVersion.get(root, policyId)?.version as string | undefined,
    of: (policyId: string) => read<WordingFile>(policyId),
    all: () => read<Wording>(ALL),
  };
}
