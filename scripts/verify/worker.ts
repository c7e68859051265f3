/** Reads pages away from the thread that keeps what they say. */
import { parentPort, workerData } from 'node:worker_threads';
import { type PageTask, readTask } from './site.ts';

parentPort?.on('message', (task: PageTask) => parentPort?.postMessage(readTask(workerData, task)));
