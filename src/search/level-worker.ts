/** Makes one level of a part away from the thread that makes the others, with a Pagefind of its own. */
import { parentPort } from 'node:worker_threads';
import { type LevelTask, writeLevel } from './level.ts';

parentPort?.on('message', async (task: LevelTask) => {
  parentPort?.postMessage({ level: task.level, names: await writeLevel(task) });
});
