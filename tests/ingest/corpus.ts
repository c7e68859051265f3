import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { IngestOptions, Terminal } from '../../src/ingest/session.ts';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Options of taking in from a folder and into it, agreed to beforehand unless `given` says otherwise. */
export const options = (root: string, given: Partial<IngestOptions> = {}): IngestOptions => ({
  root,
  from: root,
  settled: {},
  dryRun: false,
  yes: true,
  ...given,
});

/** A terminal that nobody sits at or reads. */
export const silent: Terminal = { say: () => undefined, ask: null, progress: () => undefined };

/** An empty folder, removed after the test. */
export async function emptyFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'corpus-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return root;
}

/** A folder of its own with a copy of the sources and the content, removed after the test. */
export async function copyOfCorpus(): Promise<string> {
  const root = await emptyFolder();
  for (const folder of ['seeds', 'content']) {
    await cp(join(PROJECT, folder), join(root, folder), { recursive: true });
  }
  return root;
}

/** A folder without documents and rows, as little as a corpus can be, removed after the test. */
export async function emptyCorpus(): Promise<string> {
  const root = await emptyFolder();
  await mkdir(join(root, 'seeds'));
  await mkdir(join(root, 'content/codebook/measures'), { recursive: true });
  await writeFile(join(root, 'content/codebook/topics.yaml'), '[]\n');
  return root;
}

/** Every file below a folder with its content, to compare two states. */
export async function snapshot(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const files: Record<string, string> = {};
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(root.length + 1)] = (await readFile(path)).toString('latin1');
  }
  return files;
}
