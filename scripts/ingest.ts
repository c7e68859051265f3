/**
 * `npm run ingest -- FILE…` adds documents to the corpus; `--json FILE` only parses one and prints it;
 * `--remove policyId` takes one out. Exit 2: a file or an argument could not be used, nothing written.
 */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { InputError } from '../src/errors.ts';
import {
  addFiles,
  type IngestOptions,
  parseOnly,
  removePolicy,
  type Terminal,
} from '../src/ingest/session.ts';
import { readSettled } from '../src/ingest/settle.ts';
import { readArguments, stop } from './lib/arguments.ts';
import { holdBuildLock } from './lib/lock.ts';
import { ROOT } from './lib/steps.ts';

const USAGE =
  'npm run ingest -- 文件… [--jurisdiction 地名] [--policy-id 标识] [--version-of 标识] [--replace] [--encoding 编码] [--part 第几份] [--set 字段=值]… [--dry-run] [--yes]；或 --json 文件；或 --remove 标识';

const { values, positionals } = readArguments(
  USAGE,
  {
    json: { type: 'boolean' },
    remove: { type: 'string' },
    jurisdiction: { type: 'string' },
    'policy-id': { type: 'string' },
    'version-of': { type: 'string' },
    replace: { type: 'boolean' },
    encoding: { type: 'string' },
    part: { type: 'string' },
    set: { type: 'string', multiple: true },
    root: { type: 'string' },
    'dry-run': { type: 'boolean' },
    yes: { type: 'boolean', short: 'y' },
  },
  true,
);

const options: IngestOptions = {
  root: values.root ?? ROOT,
  // npm changes to the folder of the project; paths are meant from where the person stands.
  from: process.env.INIT_CWD ?? process.cwd(),
  jurisdiction: values.jurisdiction,
  policyId: values['policy-id'],
  versionOf: values['version-of'],
  replace: values.replace,
  encoding: values.encoding,
  part: undefined,
  settled: {},
  dryRun: values['dry-run'] ?? false,
  yes: values.yes ?? false,
};

// What has been derived is kept below the folder of the project.
process.chdir(ROOT);

const interactive = process.stdin.isTTY && process.stdout.isTTY;
const prompt = interactive
  ? createInterface({ input: process.stdin, output: process.stdout })
  : null;
prompt?.on('SIGINT', () => stop(1, '\n已中止，没有写入。'));
const terminal: Terminal = {
  say: (line) => {
    clearBar();
    process.stdout.write(`${line}\n`);
  },
  ask: prompt && ((question) => prompt.question(question)),
  progress,
};

try {
  options.settled = readSettled(values.set ?? []);
  options.part = readPart(values.part);
  if (values.json) {
    if (positionals.length !== 1) stop(2, `--json 一次解析一个文件。用法：${USAGE}`);
    process.stdout.write(await parseOnly(positionals[0] as string, options));
  } else if (values.remove !== undefined) {
    if (positionals.length > 0) stop(2, `--remove 不能与文件同用。用法：${USAGE}`);
    await holdLock();
    await removePolicy(values.remove, options, terminal);
  } else {
    if (positionals.length === 0) stop(2, `没有给出文件。用法：${USAGE}`);
    await holdLock();
    await addFiles(positionals, options, terminal);
  }
} catch (error) {
  stop(2, messageOf(error));
} finally {
  prompt?.close();
}

/** `--part 2` → 2. Throws InputError for what is no such number. */
function readPart(text: string | undefined): number | undefined {
  if (text === undefined || /^[1-9]\d?$/.test(text))
    return text === undefined ? text : Number(text);
  throw new InputError(`--part ${text}：请写文件里第几份，如 --part 2`);
}

/** The sources must not change while a build of this folder reads them. */
async function holdLock(): Promise<void> {
  if (!options.dryRun && resolve(options.root) === resolve(ROOT)) await holdBuildLock();
}

function messageOf(error: unknown): string {
  if (error instanceof InputError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_USE_AFTER_CLOSE' || code === 'ABORT_ERR') return '没有得到回答，没有写入';
  if (code === 'ENOSPC') return '磁盘空间不足，语料没有改动，请腾出空间后再试';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return '不能写入 seeds/ 或 content/，语料没有改动，请检查文件夹权限后再试';
  }
  return `出现意外错误，语料没有改动：${message.split('\n')[0]}`;
}

/** A bar on standard error, for a person who adds many files at once. */
function progress(done: number, total: number, name: string): void {
  if (!process.stderr.isTTY || total < 2) return;
  clearBar();
  if (done === total) return;
  const width = 24;
  const filled = Math.round((done / total) * width);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done}/${total}`;
  process.stderr.write(`${bar} ${name.replace(/\p{C}/gu, '').slice(-40)}`);
}

function clearBar(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
