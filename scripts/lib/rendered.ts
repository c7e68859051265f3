/** The pages as they were last rendered, and what each of them read: `.cache/pages/`. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../src/store/keys.ts';
import type { Store } from '../../src/store/store.ts';
import { ROOT } from './steps.ts';

export const WORK = join(ROOT, '.cache', 'pages');
/** The site as Astro made it: without the search index, which is added to a copy. */
export const RENDERED = join(WORK, 'site');
const RECORD = join(WORK, 'record.json');

interface PageRecord {
  /** Names of what the page read in the store, and a digest of all that they stood for. */
  read: string[];
  version: string;
  /** Size and time of the file, so that one that a hand has changed is rendered again. */
  stamp: string;
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

/** The files whose readings are what they were. */
export function unchangedPages(pages: Pages, store: Store): string[] {
  return Object.entries(pages)
    .filter(([file, { read, version, stamp }]) => {
      return stamp === stampOf(file) && version === versionOf(store, read);
    })
    .map(([file]) => file);
}

/** Call before the rendered files are touched. */
export const forgetPages = (): void => rmSync(RECORD, { force: true });

/** Keeps what the pages of the site have read, for the next build. */
export function rememberPages(
  code: string,
  store: Store,
  readings: Readonly<Record<string, string[]>>,
): void {
  const pages = Object.entries(readings)
    .filter(([file]) => stampOf(file) !== '')
    .map(([file, read]) => {
      return [file, { read, version: versionOf(store, read), stamp: stampOf(file) }] as const;
    });
  writeFileSync(RECORD, JSON.stringify({ code, pages: Object.fromEntries(pages) }));
}
