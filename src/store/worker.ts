/** Derives documents away from the thread that keeps them. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadCodebook } from '../measure/codebook.ts';
import { deriveFile, type Task } from './task.ts';

const codebook = loadCodebook(workerData as string);
parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await deriveFile(task, codebook));
});
