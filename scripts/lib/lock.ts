import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './steps.ts';

const FILE = join(ROOT, '.cache', 'build.lock');

/**
 * Waits until no other build of this folder runs, then holds the place until the process ends. A lock
 * left by a process that is gone is taken over.
 */
export async function holdBuildLock(): Promise<void> {
  mkdirSync(dirname(FILE), { recursive: true });
  for (let waited = false; !take(); waited = true) {
    if (!waited) process.stdout.write('另一个生成任务正在进行，等待它结束……\n');
    await sleep(500);
  }
  process.on('exit', () => rmSync(FILE, { force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
}

function take(): boolean {
  try {
    writeFileSync(FILE, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!holderIsAlive()) rmSync(FILE, { force: true });
    return false;
  }
}

function holderIsAlive(): boolean {
  try {
    const pid = Number(readFileSync(FILE, 'utf8'));
    // Between its creation and its writing the file is empty.
    if (pid === 0) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
