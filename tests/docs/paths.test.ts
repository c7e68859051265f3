import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/steps.ts';

const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));
/** What a build or a person makes stands in no checkout. */
const MADE = /^(?:dist|\.cache|node_modules)\b|[<>…]/u;

test.each(PAGES)('%s names only files that there are', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, path]) =>
    join(dirname(page), path!),
  );
  const named = [
    ...text.matchAll(/`((?:src|scripts|tests|content|docs|bench|seeds|public)\/[^`\s]*)`/gu),
  ].map(([, path]) => path!);
  const missing = [...links, ...named].filter(
    (path) =>
      !MADE.test(path) &&
      !existsSync(join(ROOT, path)) &&
      globSync(path, { cwd: ROOT }).length === 0,
  );
  expect(missing).toEqual([]);
});
