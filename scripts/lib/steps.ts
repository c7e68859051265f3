import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Root folder of the project, with a final separator. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Node keeps compiled code here: without it each of several processes strips the types of all modules anew. */
const COMPILED = join(ROOT, '.cache', 'node');

/**
 * Runs a program of the project in a process of its own, on this Node.
 * In: its path and arguments from the root, extra environment. Out: its output when `quiet`, which
 * otherwise goes to the terminal. Throws with that output where the exit code is not 0.
 */
export function run(
  args: string[],
  { env = {}, quiet = false, cwd = ROOT }: RunOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      cwd,
      env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    // Whoever stops this process means its steps too.
    const kill = () => child.kill();
    const stop = () => process.exit(1);
    process.on('exit', kill);
    for (const signal of SIGNALS) process.on(signal, stop);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('exit', kill);
      for (const signal of SIGNALS) process.off(signal, stop);
      if (code === 0) resolve(output);
      else reject(new StepError(args.join(' '), code, endedBy(signal) ?? output));
    });
  });
}

/** One line for a program that the system ended; V8 aborts, and Linux kills, what has no memory left. */
function endedBy(signal: NodeJS.Signals | null): string | null {
  if (signal === null) return null;
  const full = signal === 'SIGKILL' || signal === 'SIGABRT';
  return full
    ? '内存不足，这一步被中止。请关闭其他程序后重试，或在内存更大的机器上生成。'
    : `这一步被中止（${signal}）。`;
}

export interface RunOptions {
  /** Added to this process's environment; what is undefined is taken out. */
  env?: Record<string, string | undefined>;
  quiet?: boolean;
  cwd?: string;
}

/** A program that ended with another exit code than 0. */
export class StepError extends Error {
  readonly code: number | null;
  readonly output: string;
  constructor(command: string, code: number | null, output: string) {
    super(`${command} 以代码 ${code} 结束${output ? `：\n${output}` : ''}`);
    this.code = code;
    this.output = output;
  }
}

/** Seconds since `start` (from performance.now) as a reader sees them. */
export function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} 秒`;
}
