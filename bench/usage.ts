import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../scripts/lib/steps.ts';

/** What a command and the Node processes that it started took; native helpers of theirs are not seen. */
export interface Usage {
  seconds: number;
  /** Processor seconds of all processes. */
  cpu: number;
  /** Memory of the largest process, MB. */
  memory: number;
}

/** Runs something that starts processes with this environment, and measures them. */
export async function measured(
  work: (env: Record<string, string>) => Promise<unknown>,
): Promise<Usage> {
  const file = join(ROOT, '.cache', 'bench', 'usage.jsonl');
  writeFileSync(file, '');
  const hook = pathToFileURL(join(ROOT, 'bench', 'usage.mjs'));
  const start = performance.now();
  await work({ BENCH_USAGE: file, NODE_OPTIONS: `--import=${hook}` });
  const seconds = (performance.now() - start) / 1000;
  const lines = readFileSync(file, 'utf8').trim().split('\n').filter(Boolean);
  const processes = lines.map((line) => JSON.parse(line) as Omit<Usage, 'seconds'>);
  rmSync(file);
  return {
    seconds,
    cpu: processes.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: Math.max(0, ...processes.map(({ memory }) => memory)),
  };
}
