import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makePart } from '../../src/search/part.ts';
import { indexed } from '../../src/search/records.ts';
import { policy } from './lib/small.ts';

test('a part is its documents alone: bundles, texts, and three levels of words', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'part-')), 'made');
  onTestFinished(() => rm(join(folder, '..'), { recursive: true }));
  await mkdir(folder);
  await writeFile(join(folder, 'of-before.txt'), '');
  const documents = [
    policy('a', ['甲'.repeat(1_000), '乙'.repeat(600)]),
    policy('b', ['丙'.repeat(900)]),
  ];
  const read = (digest: string) =>
    indexed({ ...documents.find(({ meta }) => meta.policyId === digest)!, attributes: new Map() });
  const sized = [
    { digest: 'a', letters: 1_600 },
    { digest: 'b', letters: 900 },
  ];
  const made = await makePart(sized, read, folder);
  expect(made).toEqual({
    placesPerFile: [125, 125, 75],
    bundles: [
      {
        records: [1, 2, 3].map(() => expect.stringMatching(/^zxx_/u)),
        documents: [
          { ...sized[0], clauses: 2 },
          { ...sized[1], clauses: 1 },
        ],
      },
    ],
  });
  expect(new Set(made.bundles[0]!.records).size).toBe(3);
  expect((await readdir(folder)).sort()).toEqual([
    '1',
    '2',
    '3',
    'bundle-0.json',
    'engine',
    'text',
  ]);
  expect((await readdir(join(folder, 'text'))).sort()).toEqual([
    '0-0.json',
    '0-1.json',
    '0-2.json',
  ]);
  const bundle = JSON.parse(await readFile(join(folder, 'bundle-0.json'), 'utf8'));
  expect(bundle).toMatchObject({ ids: ['c1', 'c2', 'c1'], lengths: [1_000, 600, 900] });
  const texts = JSON.parse(await readFile(join(folder, 'text', '0-1.json'), 'utf8'));
  expect(texts).toMatchObject([{ text: '乙'.repeat(600) }]);
});
