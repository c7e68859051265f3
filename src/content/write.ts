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

/**
 * Writes what is generated from the corpus under `root`: the MDX of each policy and the register of
 * anchors; removes the MDX of policies that left. Returns the names of the files that changed.
 */
export async function writeContent(root: string, corpus: Corpus): Promise<string[]> {
  const folder = join(root, 'content', 'policies');
  const files = policyFiles(corpus.policies);
  const changed: string[] = [];
  for (const [name, content] of files) {
    if (await replace(join(folder, name), content)) changed.push(name);
  }
  const left = (await readdir(folder)).filter((name) => name.endsWith('.mdx') && !files.has(name));
  for (const name of left) {
    await rm(join(folder, name));
    changed.push(name);
  }
  const anchors = registerAnchors(corpus.anchors, corpus.policies);
  if (await replace(join(root, ANCHORS), `${JSON.stringify(anchors, null, 1)}\n`)) {
    changed.push('anchors.json');
  }
  return changed;
}
