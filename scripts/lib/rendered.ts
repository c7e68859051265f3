/** The pages as they were last rendered, and what each of them read: `.cache/pages/`. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenPiece } from '../../src/store/pieces.ts';
import type { Store } from '../../src/store/store.ts';
import { ROOT } from './steps.ts';

export const WORK = join(ROOT, '.cache', 'pages');
/** The pages and data files of the site, without the search index. */
export const RENDERED = join(WORK, 'site');
/** The search index as it stands in the site. */
export const INDEXED = join(ROOT, '.cache', 'indexed');
const RECORD = join(WORK, 'record.json');

/** The names of what was read in the store, by their numbers in the list of all. */
interface Readings {
  read: number[];
}

interface PageRecord extends Readings {
  /** Size and time of the file, so that one that a hand has changed is rendered again. */
  stamp: string;
  /** Where the file is written in pieces. */
  pieces?: (Omit<WrittenPiece, 'read'> & Readings)[];
}

/** Pages and data files as they were rendered. */
export interface Known {
  /** All that any of them read, each with a digest of what it stood for: files have many readings in common. */
  read: [name: string, version: string | null][];
  pages: Record<string, PageRecord>;
}

const stampOf = (file: string): string => {
  const found = statSync(join(RENDERED, file), { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : '';
};

export const NOTHING: Known = { read: [], pages: {} };

/** What is known of the pages that this code rendered; nothing where other code did. */
export function knownPages(code: string): Known {
  if (!existsSync(RECORD)) return NOTHING;
  const record = JSON.parse(readFileSync(RECORD, 'utf8')) as Known & { code: string };
  return record.code === code ? record : NOTHING;
}

/** What the pages of the last build read and wrote, by file. */
export interface Written {
  readings: Record<string, string[]>;
  pieces: Record<string, WrittenPiece[]>;
}

/** The files whose readings are what they were, and the pieces of other files whose readings are. */
export function unchangedIn(
  { read, pages }: Known,
  store: Store,
): { files: string[]; pieces: Written['pieces'] } {
  const same = read.map(([name, version]) => store.version(name) === version);
  const isSame = (of: Readings) => of.read.every((number) => same[number]);
  const named = (of: Readings) => of.read.map((number) => read[number]![0]);
  const files: string[] = [];
  const pieces: Written['pieces'] = {};
  for (const [file, page] of Object.entries(pages)) {
    if (page.stamp !== stampOf(file)) continue;
    if (isSame(page)) files.push(file);
    else if (page.pieces)
      pieces[file] = page.pieces.filter(isSame).map((each) => ({ ...each, read: named(each) }));
  }
  return { files, pieces };
}

/** Call before the rendered files are touched. */
export const forgetPages = (): void => rmSync(RECORD, { force: true });

/**
 * Keeps what the pages of the site have read, and their pieces, for the next build. What is known of the `unchanged`
 * files stays as it is: nothing has touched them, and their readings have just been looked at.
 */
export function rememberPages(
  code: string,
  store: Store,
  { read: before, pages: known }: Known,
  unchanged: readonly string[],
  { readings, pieces }: Written,
): void {
  const read: Known['read'] = [];
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? read.length;
    if (number === read.length) {
      numbers.set(name, number);
      read.push([name, store.version(name)]);
    }
    return number;
  };
  const numbered = <T extends { read: string[] }>(each: T): Omit<T, 'read'> & Readings => ({
    ...each,
    read: each.read.map(numberOf),
  });
  // Of names that only files had that are gone, none is kept.
  const renumbered = new Map<number, number>();
  const again = <T extends Readings>(each: T): T => ({
    ...each,
    read: each.read.map((old) => {
      const number = renumbered.get(old) ?? numberOf(before[old]![0]);
      renumbered.set(old, number);
      return number;
    }),
  });
  const pages: Known['pages'] = {};
  for (const file of unchanged) {
    const page = again(known[file]!);
    pages[file] = { ...page, ...(page.pieces && { pieces: page.pieces.map(again) }) };
  }
  for (const [file, own] of Object.entries(readings)) {
    const stamp = stampOf(file);
    if (stamp === '') continue;
    const written = pieces[file]?.map(numbered);
    pages[file] = { ...numbered({ read: own }), stamp, ...(written && { pieces: written }) };
  }
  writeFileSync(RECORD, JSON.stringify({ code, read, pages }));
}
