import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file to write, or to remove where `content` is null. `path` is relative to the root, with `/`. */
export interface Change {
  path: string;
  content: Uint8Array | string | null;
}

/** Where changes wait before they take their places; on the disk of the files that they replace. */
export const STAGING = '.ingest';
const JOURNAL = 'journal.json';
const PLACE = /^(?:seeds|content)\/(?:[^/\\]+\/)*[^/\\]+$/u;

type Step = { path: string; staged: string | null };

/**
 * Makes all changes or none, also when the process is killed or the disk is full. Everything is written
 * beside its place first; the journal that lists the renames is what commits, and `finishPending` takes
 * an interrupted run from there. Throws, with nothing changed, where staging fails.
 */
export async function commitChanges(root: string, changes: readonly Change[]): Promise<void> {
  const staging = join(root, STAGING);
  await rm(staging, { recursive: true, force: true });
  try {
    await mkdir(staging, { recursive: true });
    const steps: Step[] = [];
    for (const [index, { path, content }] of changes.entries()) {
      if (!PLACE.test(path) || path.split('/').includes('..'))
        throw new Error(`not a place: ${path}`);
      const staged = content === null ? null : String(index);
      steps.push({ path, staged });
      if (content !== null) await writeDurably(join(staging, String(index)), content);
    }
    await writeDurably(join(staging, `${JOURNAL}.draft`), JSON.stringify(steps));
    await rename(join(staging, `${JOURNAL}.draft`), join(staging, JOURNAL));
    await syncFolder(staging);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
  await finishPending(root);
}

/** Finishes the renames of a run that was stopped after its commit; does nothing where there is none. */
export async function finishPending(root: string): Promise<void> {
  const staging = join(root, STAGING);
  if (!existsSync(join(staging, JOURNAL))) return;
  const steps = JSON.parse(await readFile(join(staging, JOURNAL), 'utf8')) as Step[];
  const folders = new Set<string>();
  for (const { path, staged } of steps) {
    const place = join(root, path);
    folders.add(dirname(place));
    await mkdir(dirname(place), { recursive: true });
    if (staged === null) await rm(place, { force: true });
    else {
      // A file that is no longer staged has taken its place already.
      await rename(join(staging, staged), place).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    }
  }
  for (const folder of folders) await syncFolder(folder);
  await rm(staging, { recursive: true, force: true });
}

async function writeDurably(file: string, content: Uint8Array | string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes renames in a folder durable; systems that cannot open a folder do without. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
