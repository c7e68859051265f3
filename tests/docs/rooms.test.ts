import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/steps.ts';

/** The rooms of src/ from the ground up; those of one row know nothing of each other. */
const FLOORS = [
  'errors model parallel site text',
  'agencies lexicon',
  'citation measure source',
  'duties policy seeds',
  'checks content document',
  'derive wording',
  'store',
  'compare corpus formats matrix places render search',
  'ingest precedent',
  'search-page',
  'documents scripts',
  'compare-page',
  'charts components',
  'layouts',
  'pages',
].map((floor) => floor.split(' '));

const roomOf = (file: string): string => (file.split('/')[1] as string).replace(/\.ts$/u, '');
const floorOf = (file: string): number => FLOORS.findIndex((floor) => floor.includes(roomOf(file)));

test('every file stands in a room, and imports from its own room or from below', () => {
  const files = globSync('src/**/*.{ts,astro}', { cwd: ROOT }).sort();
  const wrong = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+\.(?:ts|astro))'/gu)]
      .map(([, path]) => relative('.', join(dirname(file), path as string)))
      .filter((path) => roomOf(path) !== roomOf(file) && floorOf(path) >= floorOf(file))
      .map((path) => `${file} → ${path}`);
  });
  expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
  expect(wrong).toEqual([]);
});
