import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** How many workers so many tasks are worth, given how many each must have; below two none is. */
export function workersFor(tasks: number, share: number): number {
  const count = Math.min(availableParallelism(), Math.floor(tasks / share));
  return count > 1 ? count : 0;
}

export interface Pool<Task, Outcome> {
  /** Path of the module that answers each message with an outcome. */
  script: string;
  workerData: unknown;
  workers: number;
  /** Gets every outcome as it comes. */
  take: (outcome: Outcome) => void;
  /** A task as a person knows it. */
  name: (task: Task) => string;
}

/**
 * Does tasks in workers, each taking the next when it is done. Rejects with the first error of a worker; where
 * its memory was exhausted, one line says at which task.
 */
export async function inWorkers<Task, Outcome>(
  tasks: readonly Task[],
  { script, workerData, workers, take, name }: Pool<Task, Outcome>,
): Promise<void> {
  const waiting = tasks.values();
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(script, { workerData });
      let current: Task | undefined;
      const next = () => {
        current = waiting.next().value;
        if (current === undefined) void worker.terminate().then(() => resolve());
        else worker.postMessage(current);
      };
      worker.on('message', (outcome: Outcome) => {
        take(outcome);
        next();
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(full && current ? new Error(`${name(current)}：内存不足，没有处理完`) : error);
      });
      next();
    });
  await Promise.all(Array.from({ length: workers }, work));
}
