import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/steps.ts';
import { readQuantities } from '../../src/measure/quantities.ts';
import { policy } from '../measure/fixture.ts';

const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');
/** A page in its Chinese and its English half. */
function halves(page: string, parting: string): [chinese: string, english: string] {
  const text = read(page);
  const at = text.indexOf(parting);
  expect(at).toBeGreaterThan(0);
  return [text.slice(0, at), text.slice(at)];
}

test('both halves of the method name the same words for each comparator, and figures are read by them', () => {
  const [chinese, english] = halves('docs/method.md', '\n## In English');
  const said = (text: string): Record<string, string[]> =>
    Object.fromEntries(
      [...text.matchAll(/`(>=|<=|>|<|=|approx)` ((?:\p{Script=Han}+[、，, ]*)+)/gu)].map(
        ([, comparator, words]) => [comparator!, words!.match(/\p{Script=Han}+/gu)!],
      ),
    );
  const row = chinese.split('\n').find((line) => line.startsWith('| 比较 |'))!;
  const item = english.split('\n').find((line) => line.includes('Comparators.'))!;
  const words = said(row.split('|')[2]!);
  expect(said(item.split('. ')[0]!)).toEqual(words);
  expect(Object.keys(words)).toHaveLength(6);
  for (const [comparator, list] of Object.entries(words))
    for (const word of list) {
      const around = /^(?:以上|以下|以内|左右)$/u.test(word)
        ? `服务50人${word}`
        : `服务${word}50人`;
      const [found] = readQuantities(policy('p', 'p', [{ clauseId: 'c1', text: around }]));
      expect([word, found?.comparator]).toEqual([word, comparator]);
    }
});

test('every command that a page names is one of the project, and contributors find each in the table', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const [chinese, english] = halves('README.md', '\n## For contributors');
  const named = (text: string) =>
    [...text.matchAll(/npm (?:run )?(start|test|(?<=run )[a-z]+)/gu)].map(([, name]) => name!);
  for (const page of [chinese, english, read('docs/publishing.md'), read('docs/architecture.md')])
    for (const name of named(page)) expect(Object.keys(scripts)).toContain(name);
  // What the first half tells users of, the second need not repeat.
  const told = new Set([...named(chinese), ...named(english)]);
  const inside = new Set(['content', 'codebook']);
  expect(Object.keys(scripts).filter((name) => !told.has(name) && !inside.has(name))).toEqual([]);
});
