import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Page, readPage } from './page.ts';

/** A built site: its pages, its other files, and where it is to stand. */
export interface Site {
  folder: string;
  /** Paths of all files from the root of the site, with `/`. */
  files: Set<string>;
  /** By path of the file: `policies/x/index.html`. */
  pages: Map<string, Page>;
  /** Sub-path that the site was built for, with slashes at both ends. */
  base: string;
  /** Origin that the site was built for; its own full addresses are not foreign. */
  origin: string;
}

/** Reads every page of a built site. */
export function readSite(folder: string, base: string, origin: string): Site {
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((path) => path.split(sep).join('/'))
      .sort(),
  );
  const pages = new Map<string, Page>();
  for (const file of files) {
    if (file.endsWith('.html')) pages.set(file, readPage(readFileSync(join(folder, file), 'utf8')));
  }
  return { folder, files, pages, base: `/${base}/`.replace(/\/{2,}/g, '/'), origin };
}

/** Text of a file of the site. */
export function readText(site: Site, file: string): string {
  return readFileSync(join(site.folder, file), 'utf8');
}
