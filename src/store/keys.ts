/** Digests that say whether something was made from what is there now. */
import { createHash, type Hash, hash as hashOf } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a document derives from besides its bytes, its manifest entry and the codebook. */
const CODE = [
  'content/divisions.tsv',
  'package-lock.json',
  'src/citation',
  'src/content/mdx.ts',
  'src/derive.ts',
  'src/document.ts',
  'src/duties.ts',
  'src/errors.ts',
  'src/lexicon',
  'src/measure',
  'src/model.ts',
  'src/policy',
  'src/policy-id.ts',
  'src/source',
  'src/store',
  'src/text',
  'src/wording',
];

/** Every file at or below a path, by path; an absent one has none. */
export function filesAt(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesAt(root, `${path}/${name}`));
}

/** Digest of the names and bytes of files. */
export function digestOf(root: string, paths: readonly string[], extra: unknown = null): string {
  const hash = createHash('sha256').update(JSON.stringify(extra));
  for (const file of paths.flatMap((path) => filesAt(root, path))) addFile(hash, root, file);
  return hash.digest('hex');
}

function addFile(hash: Hash, root: string, file: string): void {
  hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
}

/** Digest of the code in the working folder that derives documents, and of the Node that runs it. */
export const digestOfCode = (): string => digestOf(process.cwd(), CODE, process.versions);

/** Digest of names, sizes and times of the files that a corpus is made from: what `make` would look at. */
export function digestOfState(root: string, code: string): string {
  const hash = createHash('sha256').update(code);
  for (const file of ['seeds', 'content/codebook'].flatMap((path) => filesAt(root, path))) {
    const { size, mtimeNs, ino } = statSync(join(root, file), { bigint: true });
    hash.update(`${file}\0${size}\0${mtimeNs}\0${ino}\n`);
  }
  return hash.digest('hex');
}

export const digest = (text: string | Uint8Array): string => hashOf('sha256', text);
