import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkers } from '../../src/parallel.ts';
import { type LevelTask, lettersFile, writeLevel } from '../../src/search/level.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'level-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A part that has nothing but the letters of its bundles, and the task to index its pairs of letters. */
async function partOf(...bundles: string[]): Promise<LevelTask> {
  const folder = await mkdtemp(join(root, 'part-'));
  for (const [n, letters] of bundles.entries()) await writeFile(lettersFile(folder, n), letters);
  return { folder, level: 2, bundles: bundles.length, placesPerFile: 100 };
}

test('the record of a bundle goes by what the bundle holds, here and in a worker alike', async () => {
  const names = await writeLevel(await partOf('abcd\nbcda', 'efgh'));
  expect(new Set(names).size).toBe(2);
  expect(names).toEqual([1, 2].map(() => expect.stringMatching(/^zxx_/u)));
  expect(await writeLevel(await partOf('efgh', 'abcd\nbcda'))).not.toEqual(names);

  const task = await partOf('abcd\nbcda', 'efgh');
  const made: unknown[] = [];
  await inWorkers([task, { ...task, level: 1 as const }], {
    script: join(process.cwd(), 'src/search/level-worker.ts'),
    workerData: null,
    workers: 1,
    take: (outcome) => made.push(outcome),
    name: ({ level }) => String(level),
  });
  expect(made).toEqual([
    { level: 2, names },
    { level: 1, names: [expect.any(String), expect.any(String)] },
  ]);
  expect((await readdir(task.folder)).sort()).toEqual([
    '1',
    '2',
    'engine',
    'letters-0.txt',
    'letters-1.txt',
  ]);
});

test('the smaller its files, the more a level has of them', async () => {
  const words = Array.from({ length: 60 }, (_, n) => String.fromCharCode(0x4e00 + n)).join('');
  const files = async (placesPerFile: number) => {
    const task = { ...(await partOf(words)), placesPerFile };
    await writeLevel(task);
    return (await readdir(join(task.folder, '2', 'index'))).length;
  };
  expect(await files(1_000)).toBe(1);
  expect(await files(10)).toBeGreaterThan(4);
});

test('a bundle of which Pagefind makes nothing is an error', async () => {
  await expect(writeLevel(await partOf('', '编制'))).rejects.toThrow(
    'Pagefind: level 2 has no record of bundle 0',
  );
});
