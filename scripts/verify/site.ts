import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inWorkers, workersFor } from '../../src/parallel.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Memory, openMemory } from './memory.ts';
import type { Place } from './target.ts';

/** A built site: its files, what its pages say, and where it is to stand. */
export interface Site extends Place {
  folder: string;
  /** Paths of all files from the root of the site, with `/`. */
  files: Set<string>;
  /** How many of them are pages. */
  pages: number;
  /** Pages that are to be looked at: those that aren't as they were when the site was last found to be whole; all, where these could lead to what is there no more. */
  unsettled: string[];
  /** What is wrong with these, each by itself. */
  faults: string[];
  /** What is known of a page, read each time; null where there is no such page. */
  page(file: string): Facts | null;
  /** Ids of a page; undefined where there is no such page. */
  ids(file: string): ReadonlySet<string> | undefined;
  /** Names what a page or the data of a document says; undefined where there is no such file. */
  keyOf(file: string): string | undefined;
  memory: Memory;
  /** Call when no fault was found. */
  settle(): void;
}

/** A page whose facts aren't known yet. */
export interface PageTask {
  file: string;
  key: string;
}

/** A site that was found to be whole: its other files, and of each page what tells its bytes and names what it says. */
interface Whole {
  files: string[];
  keys: Record<string, [stamp: string, key: string]>;
}

/** Pages that are worth a worker. */
const SHARE = 60;

/** Files that are known by what they say. */
const KEYED = /\.html$|^data\/policies\//u;

/** Paths of all files below a folder, with `/`, in order. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** Reads every page of a built site that has not been read before. */
export async function readSite(folder: string, base: string, origin: string): Promise<Site> {
  const place: Place = {
    base: `/${base}/`.replace(/\/{2,}/g, '/'),
    origin: new URL(origin).origin,
  };
  const memory = openMemory();
  const name = `whole ${JSON.stringify([folder, place])}`;
  const last = memory.has(name) ? memory.recall<Whole>(name) : { files: [], keys: {} };
  const files = new Set(filesOf(folder));
  const keys: Whole['keys'] = {};
  for (const file of files) {
    if (!KEYED.test(file)) continue;
    const { size, mtimeMs, ino } = statSync(join(folder, file));
    const stamp = `${size} ${mtimeMs} ${ino}`;
    const [before, key = ''] = last.keys[file] ?? [];
    keys[file] = [stamp, before === stamp ? key : digestOf(place, file, join(folder, file))];
  }
  const keyOf = (file: string) => keys[file]?.[1];
  const pages = Object.keys(keys).filter((file) => file.endsWith('.html'));
  const changed = pages.filter((file) => keyOf(file) !== last.keys[file]?.[1]);
  await readPages(
    { folder, place },
    memory,
    changed.map((file) => ({ file, key: keyOf(file) ?? '' })),
  );

  const page = (file: string) => {
    const key = keyOf(file);
    return key === undefined || !file.endsWith('.html') ? null : memory.recall<Facts>(key);
  };
  const known = new Map<string, ReadonlySet<string> | undefined>();
  const ids = (file: string) => {
    if (!known.has(file)) {
      const facts = page(file);
      known.set(file, facts ? new Set(facts.ids) : undefined);
    }
    return known.get(file);
  };
  const lostIds = (file: string) => {
    const before = last.keys[file]?.[1];
    if (before === undefined) return false;
    if (!memory.has(before)) return true;
    const now = ids(file);
    return memory.recall<Facts>(before).ids.some((id) => !now?.has(id));
  };
  const lost = last.files.some((file) => !files.has(file)) || changed.some(lostIds);
  const unsettled = lost ? pages : changed;
  return {
    ...place,
    folder,
    files,
    pages: pages.length,
    unsettled,
    faults: unsettled.flatMap((file) => page(file)?.faults ?? []),
    page,
    ids,
    keyOf,
    memory,
    settle() {
      for (const file of pages) memory.use(keyOf(file) ?? '');
      memory.keep([name, { files: [...files], keys } satisfies Whole]);
      memory.forgetOthers();
    },
  };
}

/** Names what a file of the site says: the same bytes at the same place say the same. */
function digestOf(place: Place, file: string, path: string): string {
  const digest = createHash('sha256').update(JSON.stringify([place, file]));
  return digest.update(readFileSync(path)).digest('hex');
}

/** Reads the pages whose facts aren't known, and keeps these. */
async function readPages(
  data: { folder: string; place: Place },
  memory: Memory,
  pages: readonly PageTask[],
): Promise<void> {
  const unread = pages.filter(({ key }) => !memory.has(key));
  const workers = workersFor(unread.length, SHARE);
  if (workers === 0) {
    for (const task of unread) memory.keep(readTask(data, task));
    return;
  }
  await memory.together(() =>
    inWorkers<PageTask, [string, Facts]>(unread, {
      script: fileURLToPath(new URL('worker.ts', import.meta.url)),
      workerData: data,
      workers,
      take: memory.keep,
      name: ({ file }) => file,
    }),
  );
}

/** The facts of one page under their key. */
export function readTask(
  { folder, place }: { folder: string; place: Place },
  { file, key }: PageTask,
): [string, Facts] {
  return [key, factsOf(place, file, readFileSync(join(folder, file), 'utf8'))];
}

/** Text of a file of the site. */
export function readText(site: Pick<Site, 'folder'>, file: string): string {
  return readFileSync(join(site.folder, file), 'utf8');
}
