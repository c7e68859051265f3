import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
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
  /** Ids of each page, by path of the file: `policies/x/index.html`. */
  ids: Map<string, Set<string>>;
  /** What is wrong with the pages, each by itself. */
  faults: string[];
  /** What is known of the pages, read one at a time. */
  pages(): IteratorObject<[file: string, Facts]>;
  /** Null where there is no such page. */
  page(file: string): Facts | null;
  /** Names what a page says; undefined where there is no such page. */
  keyOf(file: string): string | undefined;
  memory: Memory;
}

/** A page whose facts aren't known yet. */
export interface PageTask {
  file: string;
  key: string;
}

/** Pages that are worth a worker. */
const SHARE = 60;

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
  const place: Place = { base: `/${base}/`.replace(/\/{2,}/g, '/'), origin };
  const memory = openMemory();
  const files = filesOf(folder);
  const keys = new Map<string, string>();
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const digest = createHash('sha256').update(JSON.stringify([place, file]));
    keys.set(file, digest.update(readFileSync(join(folder, file))).digest('hex'));
  }
  const unread = [...keys].flatMap(([file, key]) => (memory.has(key) ? [] : [{ file, key }]));
  const workers = workersFor(unread.length, SHARE);
  const data = { folder, place };
  if (workers === 0) for (const task of unread) memory.keep(readTask(data, task));
  else {
    await inWorkers<PageTask, [string, Facts]>(unread, {
      script: fileURLToPath(new URL('worker.ts', import.meta.url)),
      workerData: data,
      workers,
      take: memory.keep,
      name: ({ file }) => file,
    });
  }
  const page = (file: string) => {
    const key = keys.get(file);
    return key === undefined ? null : memory.recall<Facts>(key);
  };
  const site: Site = {
    ...place,
    folder,
    files: new Set(files),
    ids: new Map(),
    faults: [],
    memory,
    page,
    keyOf: (file) => keys.get(file),
    *pages() {
      for (const file of keys.keys()) yield [file, page(file) as Facts];
    },
  };
  for (const [file, { ids, faults }] of site.pages()) {
    site.ids.set(file, new Set(ids));
    site.faults.push(...faults);
  }
  return site;
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
