/** Lists the pages of a built site for search engines, as they are there: `node scripts/sitemap.ts dist`. */
import { closeSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { sitemapFiles } from './lib/sitemap.ts';

const head = Buffer.alloc(4096);
const folder = process.argv[2] ?? 'dist';
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/');
const site = process.env.SITE_URL;
/** In full where the site's own address is known, else the path within it. */
const address = (path: string) => (site ? new URL(base + path, site).href : base + path);

const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name === 'index.html')
  .filter((entry) => !asksNotToBeListed(join(entry.parentPath, entry.name)))
  .map((entry) => join(entry.parentPath, '/').slice(join(folder, '/').length))
  .map((path) => path.split(sep).join('/'))
  .sort();
const files = sitemapFiles(paths, address);
for (const [name, text] of files) writeFileSync(join(folder, name), text);

/** The request stands at the head of a page, before its styles; most pages are long. */
function asksNotToBeListed(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const bytes = readSync(handle, head, 0, head.length, 0);
    return head.toString('utf8', 0, bytes).includes('<meta name="robots" content="noindex"');
  } finally {
    closeSync(handle);
  }
}
