/** Checks documents away from the thread that keeps what is found. */
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../../src/store/open.ts';
import { checkDocument, type DocumentTask } from './documents.ts';
import type { Facts } from './facts.ts';
import { openMemory } from './memory.ts';

const folder = workerData as string;
const opening = openStore();
const memory = openMemory();
parentPort?.on('message', async (task: DocumentTask) => {
  const page = () => (task.page === undefined ? null : memory.recall<Facts>(task.page));
  parentPort?.postMessage(checkDocument({ folder, page }, await opening, task));
});
