/** The pages as they were last rendered, and what each of them read: `.cache/pages/`. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../src/store/keys.ts';
import type { WrittenPiece } from '../../src/store/pieces.ts';
import type { Store } from '../../src/store/store.ts';
import { ROOT } from './steps.ts';

export const WORK = join(ROOT, '.cache', 'pages');
/** The pages and data files of the site, without the search index. */
export const RENDERED = join(WORK, 'site');
/** The search index as it stands in the site. */
export const INDEXED = join(ROOT, '.cache', 'indexed');
const RECORD = join(WORK, 'record.json');

/** Names of what was read in the store, and a digest of all that they stood for. */
interface Readings {
  read: string[];
  version: string;
}

interface PageRecord extends Readings {
  /** Size and time of the file, so that one that a hand has changed is rendered again. */
  stamp: string;
  /** Where the file is written in pieces. */
  pieces?: (WrittenPiece & Readings)[];
}

type Pages = Record<string, PageRecord>;

const stampOf = (file: string): string => {
  const found = statSync(join(RENDERED, file), { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : '';
};

const versionOf = (store: Store, read: readonly string[]): string =>
  digest(JSON.stringify(read.map(store.version)));

/** What is known of the pages that this code rendered; nothing where other code did. */
export function knownPages(code: string): Pages {
  if (!existsSync(RECORD)) return {};
  const record = JSON.parse(readFileSync(RECORD, 'utf8')) as { code: string; pages: Pages };
  return record.code === code ? record.pages : {};
}

/** The files whose readings are what they were, and the pieces of other files whose readings are. */
export function unchangedIn(
  pages: Pages,
  store: Store,
): { files: Pages; pieces: Record<string, WrittenPiece[]> } {
  const files: Pages = {};
  const pieces: Record<string, WrittenPiece[]> = {};
  const same = ({ read, version }: Readings) => version === versionOf(store, read);
  for (const [file, page] of Object.entries(pages)) {
    if (page.stamp !== stampOf(file)) continue;
    if (same(page)) files[file] = page;
    else if (page.pieces) pieces[file] = page.pieces.filter(same);
  }
  return { files, pieces };
}

/** Call before the rendered files are touched. */
export const forgetPages = (): void => rmSync(RECORD, { force: true });

/**
 * Keeps what the pages of the site have read, and their pieces, for the next build. What is known of unchanged ones
 * stays as it is: nothing has touched their files, and their readings have just been looked at.
 */
export function rememberPages(
  code: string,
  store: Store,
  unchanged: Pages,
  readings: Readonly<Record<string, string[]>>,
  pieces: Readonly<Record<string, WrittenPiece[]>>,
): void {
  const versioned = <T extends Pick<Readings, 'read'>>(each: T): T & Readings => ({
    ...each,
    version: versionOf(store, each.read),
  });
  const rendered = Object.entries(readings).flatMap(([file, read]): [string, PageRecord][] => {
    const stamp = stampOf(file);
    if (stamp === '') return [];
    const own = pieces[file]?.map(versioned);
    return [[file, { ...versioned({ read }), stamp, ...(own && { pieces: own }) }]];
  });
  const pages = { ...unchanged, ...Object.fromEntries(rendered) };
  writeFileSync(RECORD, JSON.stringify({ code, pages }));
}
