import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './browser.ts';

/** Folders whose pages are all of one kind; the largest of them stands for the rest. */
const FAMILIES = ['policies', 'sources', 'matrix', 'matrix/topic', 'compare', 'wording'];

/** One page of every kind that the built site has, as paths: home, the single pages, one of each family. */
export function kindsOfPages(): string[] {
  const folders = readdirSync(DIST, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isPage(entry.name))
    .map(({ name }) => name);
  const families = FAMILIES.map(largest).filter((path) => path !== null);
  return ['/', '/404.html', ...folders.map((name) => `/${name}/`), ...families];
}

function largest(family: string): string | null {
  const pages = readdirSync(join(DIST, family), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isPage(`${family}/${entry.name}`))
    .map(({ name }) => ({ name, size: statSync(join(DIST, family, name, 'index.html')).size }))
    .sort((a, b) => b.size - a.size);
  return pages[0] ? `/${family}/${pages[0].name}/` : null;
}

function isPage(path: string): boolean {
  return existsSync(join(DIST, path, 'index.html'));
}
