/** Makes a part of the index: everything that depends on its documents alone, in one folder. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { inWorkers } from '../parallel.ts';
import { LEVELS, type Level, LONGEST } from './grams.ts';
import { type LevelTask, lettersFile, writeLevel } from './level.ts';
import type { Sized } from './plan.ts';
import { bundlesOf, type IndexedDocument } from './records.ts';

/** What was put into a part. */
export interface Made {
  placesPerFile: number[];
  bundles: { records: string[]; documents: MadeDocument[] }[];
}

export interface MadeDocument extends Sized {
  clauses: number;
}

/** Below so many letters workers take longer to start than to work. */
const WORTH_WORKERS = 100_000;

/**
 * Places of words to one file of Pagefind's index. A query reads a file for each of its words and the list of
 * all files, which is shorter the larger they are; their sum is least about here. Queries of several words
 * are those of the longest level.
 */
const placesPerFile = (letters: number, level: Level): number =>
  Math.round((level === LONGEST ? 1.5 : 2.5) * Math.sqrt(letters));

/** Writes the part of these documents into a folder. `read` gives what the index keeps of each. */
export async function makePart(
  documents: readonly Sized[],
  read: (digest: string) => IndexedDocument,
  folder: string,
): Promise<Made> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'text'), { recursive: true });
  const json = (path: string, value: unknown) =>
    writeFile(join(folder, path), JSON.stringify(value));

  const made: Made = { placesPerFile: [], bundles: [] };
  const waiting = documents.values();
  let letters = 0;
  for (const data of bundlesOf(documents.values().map(({ digest }) => read(digest)))) {
    const n = made.bundles.length;
    await json(`bundle-${n}.json`, data.bundle);
    for (const [k, block] of data.blocks.entries()) await json(`text/${n}-${k}.json`, block);
    await writeFile(lettersFile(folder, n), data.letters.join('\n'));
    letters += data.letters.reduce((sum, each) => sum + each.length, 0);
    const { policies, ids } = data.bundle;
    const own = policies.map(({ first }, i): MadeDocument => {
      const clauses = (policies[i + 1]?.first ?? ids.length) - first;
      return { ...(waiting.next().value as Sized), clauses };
    });
    made.bundles.push({ records: [], documents: own });
  }
  made.placesPerFile = LEVELS.map((level) => placesPerFile(letters, level));
  const bundles = made.bundles.length;
  const tasks = LEVELS.map((level, i): LevelTask => {
    return { folder, level, bundles, placesPerFile: made.placesPerFile[i]! };
  });
  const names = await (letters > WORTH_WORKERS ? besides(tasks) : inTurn(tasks));
  made.bundles.forEach((bundle, n) => {
    bundle.records = names.map((ofLevel) => ofLevel[n]!);
  });
  for (const n of made.bundles.keys()) await rm(lettersFile(folder, n));
  return made;
}

/** Runs tasks side by side, the longest first, no more at a time than two: each holds its whole level. */
async function besides(tasks: readonly LevelTask[]): Promise<string[][]> {
  const names: string[][] = [];
  await inWorkers(tasks.toReversed(), {
    // The path of the source, also where this code runs from a bundle.
    script: join(process.cwd(), 'src', 'search', 'level-worker.ts'),
    workerData: null,
    workers: Math.min(2, availableParallelism()),
    take: (made: { level: Level; names: string[] }) => {
      names[made.level - 1] = made.names;
    },
    name: ({ level }) => `检索索引第 ${level} 级`,
  });
  return names;
}

async function inTurn(tasks: readonly LevelTask[]): Promise<string[][]> {
  const names: string[][] = [];
  for (const task of tasks) names.push(await writeLevel(task));
  return names;
}
