import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/steps.ts';

const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));
/** Folders of the project and of src/, below which a page may name a file. */
const FOLDERS = [ROOT, join(ROOT, 'src')].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !entry.name.startsWith('.') ? [entry.name] : [],
  ),
);
const NAMED = new RegExp(`\`((?:${FOLDERS.join('|')})/[^\`\\s]*)\``, 'gu');
/** What a build or a person makes stands in no checkout. */
const MADE = /^(?:dist|\.cache|node_modules)\b|^search\/\S+\.json$|[<>…]/u;

test.each(PAGES)('%s names only files that there are', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, path]) =>
    join(dirname(page), path!),
  );
  const named = [...text.matchAll(NAMED)].map(([, path]) => path!);
  const missing = [...links, ...named].filter(
    (path) =>
      !MADE.test(path) &&
      ![ROOT, join(ROOT, 'src')].some(
        (cwd) => existsSync(join(cwd, path)) || globSync(path, { cwd }).length > 0,
      ),
  );
  expect(missing).toEqual([]);
});
