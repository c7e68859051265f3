import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/steps.ts';

/** The rooms of src/ from the ground up; those of one row know nothing of each other. */
const FLOORS = [
  'errors mirror parallel policy-id site text',
  'model',
  'agencies lexicon',
  'citation measure source',
  'duties policy seeds',
  'checks content document',
  'derive wording',
  'store',
  'collection compare corpus formats matrix places render search',
  'ingest precedent word',
  'draft search-page',
  'documents scripts',
  'compare-page',
  'charts components',
  'layouts',
  'pages',
].map((floor) => floor.split(' '));

const roomOf = (file: string): string => (file.split('/')[1] as string).replace(/\.ts$/u, '');
const floorOf = (file: string): number => FLOORS.findIndex((floor) => floor.includes(roomOf(file)));

/** Files of the project that a file imports. */
const importedBy = (file: string, text: string): string[] =>
  [...text.matchAll(/(?:from|import\(?)\s*'(\.[^']+\.(?:ts|astro))'/gu)].map(([, path]) =>
    relative('.', join(dirname(file), path as string)),
  );

const graph = new Map(
  globSync('{src,scripts}/**/*.{ts,astro}', { cwd: ROOT }).map((file) => {
    // What is imported for its types alone is gone before anything runs.
    const text = readFileSync(join(ROOT, file), 'utf8').replace(/^import type [^;]+;/gmu, '');
    return [file, importedBy(file, text)];
  }),
);

test('a source is parsed in one place of a build, and where documents are taken in', () => {
  const users = (file: string) =>
    [...graph].filter(([, imported]) => imported.includes(file)).map(([name]) => name);
  expect(users('src/policy/parse.ts')).toEqual(['src/document.ts']);
  expect(users('src/source/read.ts')).toEqual(['src/document.ts']);
  expect(users('src/document.ts').sort()).toEqual(['src/derive.ts', 'src/ingest/prepare.ts']);
  expect(users('src/derive.ts')).toEqual(['src/store/task.ts']);
});

test('no file imports itself by way of others', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, above: string[]): void => {
    if (above.includes(file)) circles.push([...above.slice(above.indexOf(file)), file].join(' → '));
    if (done.has(file)) return;
    done.add(file);
    for (const next of graph.get(file) ?? []) visit(next, [...above, file]);
  };
  for (const file of graph.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('every file stands in a room, and imports from its own room or from below', () => {
  const files = globSync('src/**/*.{ts,astro}', { cwd: ROOT }).sort();
  const wrong = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return importedBy(file, text)
      .filter((path) => roomOf(path) !== roomOf(file) && floorOf(path) >= floorOf(file))
      .map((path) => `${file} → ${path}`);
  });
  expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
  expect(wrong).toEqual([]);
});
