import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ANCHORS, type Anchors, type Published, registerAnchors } from '../policy/anchors.ts';
import { contentFile } from '../policy/content-file.ts';
import { contentDigest } from './mdx.ts';

/** A document as far as content is generated from it. */
export interface ContentSource extends Published {
  /** Digest of its MDX. */
  content: string;
  mdx: () => string;
}

/** A generated file as it should be; null where there should be none. `path` is from the root. */
export interface ContentChange {
  path: string;
  content: string | null;
}

/** Generated files under `root` that are not what the documents give: missing, changed or left over. */
export async function contentChanges(
  root: string,
  documents: readonly ContentSource[],
  anchors: Anchors,
): Promise<ContentChange[]> {
  const changes: ContentChange[] = [];
  const files = new Set<string>();
  for (const { meta, content, mdx } of documents) {
    const path = contentFile(meta.policyId);
    files.add(path);
    const present = await readFile(join(root, path)).catch(() => null);
    if (present === null || contentDigest(present) !== content)
      changes.push({ path, content: mdx() });
  }
  const registered = `${JSON.stringify(registerAnchors(anchors, documents), null, 1)}\n`;
  const known = await readFile(join(root, ANCHORS), 'utf8').catch(() => null);
  if (known !== registered) changes.push({ path: ANCHORS, content: registered });
  const folder = dirname(contentFile('x'));
  for (const name of await readdir(join(root, folder)).catch(() => [])) {
    const path = `${folder}/${name}`;
    if (name.endsWith('.mdx') && !files.has(path)) changes.push({ path, content: null });
  }
  return changes;
}

/** Makes the changes, each in one step; a stopped run leaves whole files, old or new. */
export async function writeContent(root: string, changes: readonly ContentChange[]): Promise<void> {
  for (const { path, content } of changes) {
    if (content === null) await rm(join(root, path));
    else await replace(join(root, path), content);
  }
}

async function replace(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
