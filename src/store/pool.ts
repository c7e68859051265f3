import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Outcome, Task } from './task.ts';

/** Documents a worker must have to do before starting it is worth the while. */
const SHARE = 12;

/** How many workers these tasks are worth; below two they are done where they are. */
export const workersFor = (tasks: number): number =>
  Math.min(availableParallelism(), Math.floor(tasks / SHARE));

/**
 * Derives documents in workers, each taking the next when it is done. `take` gets every outcome as it comes.
 * Rejects with the first error of a worker, which names the file that it had.
 */
export async function inWorkers(
  tasks: readonly Task[],
  codebook: string,
  take: (outcome: Outcome) => void,
): Promise<void> {
  const waiting = tasks.values();
  // The path of the source, also where this code runs from a bundle.
  const script = join(process.cwd(), 'src', 'store', 'worker.ts');
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(script, { workerData: codebook });
      let current: Task | undefined;
      const next = () => {
        current = waiting.next().value;
        if (current) worker.postMessage(current);
        else void worker.terminate().then(() => resolve());
      };
      worker.on('message', (outcome: Outcome) => {
        take(outcome);
        next();
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(full ? new Error(`seeds/${current?.file}：内存不足，未能读完这份文件`) : error);
      });
      next();
    });
  await Promise.all(Array.from({ length: workersFor(tasks.length) }, work));
}
