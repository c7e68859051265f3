import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Corpus } from '../corpus.ts';
import { ANCHORS, registerAnchors } from '../policy/anchors.ts';
import { policyFiles } from './mdx.ts';

/** Replaces a file in one step; a stopped run leaves the old one. Returns whether it changed. */
async function replace(file: string, content: string): Promise<boolean> {
  if ((await readFile(file, 'utf8').catch(() => null)) === content) return false;
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return true;
}

/** What is generated from a corpus, by its path from the root: the MDX of each policy, the register of anchors. */
export function contentFiles({ policies, anchors }: Corpus): Map<string, string> {
  const files = new Map(
    [...policyFiles(policies)].map(([name, content]) => [`${FOLDER}/${name}`, content]),
  );
  const registered = registerAnchors(anchors, policies);
  return files.set(ANCHORS, `${JSON.stringify(registered, null, 1)}\n`);
}

const FOLDER = 'content/policies';

/** Generated files under `root` of policies that are no longer in the corpus, by their path from the root. */
export async function leftOver(
  root: string,
  files: ReadonlyMap<string, string>,
): Promise<string[]> {
  const present = await readdir(join(root, FOLDER)).catch(() => []);
  return present
    .filter((name) => name.endsWith('.mdx') && !files.has(`${FOLDER}/${name}`))
    .map((name) => `${FOLDER}/${name}`);
}

/** Writes under `root` what is generated from the corpus. Returns the paths that changed. */
export async function writeContent(root: string, corpus: Corpus): Promise<string[]> {
  const files = contentFiles(corpus);
  const changed: string[] = [];
  for (const [path, content] of files) {
    if (await replace(join(root, path), content)) changed.push(path);
  }
  const left = await leftOver(root, files);
  for (const path of left) await rm(join(root, path));
  return [...changed, ...left];
}
