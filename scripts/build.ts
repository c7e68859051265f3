/**
 * `npm run build`: seeds → content/ → dist/, then every check of the built site. `--out`, `--base`
 * and `--site` build for another place; with `--keep-content` (and `--out`) the pages are made from
 * content/ as it stands, so that a test can see content that is older than its sources.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mirror } from '../src/mirror.ts';
import { readArguments, stop } from './lib/arguments.ts';
import { holdBuildLock } from './lib/lock.ts';
import { INDEXED, RENDERED } from './lib/rendered.ts';
import { clearStamp, writeStamp } from './lib/stamp.ts';
import { ROOT, run, StepError, seconds } from './lib/steps.ts';

const USAGE =
  'npm run build -- [--out 目录] [--base /子路径/] [--site https://域名] [--keep-content]';
const { values } = readArguments(USAGE, {
  out: { type: 'string' },
  base: { type: 'string' },
  site: { type: 'string' },
  'keep-content': { type: 'boolean' },
});

// Settings of the site go by the environment, which the stamp of the build reads too.
if (values.base !== undefined) {
  if (!values.base.startsWith('/')) stop(2, `--base 应以 / 开头，现为「${values.base}」。`);
  process.env.BASE_PATH = values.base;
}
if (values.site !== undefined) {
  if (!/^https?:$/.test(URL.parse(values.site)?.protocol ?? '')) {
    stop(2, `--site 应为 http 或 https 网址，现为「${values.site}」。`);
  }
  process.env.SITE_URL = values.site;
}
// Vite would take its own settings from variables that happen to have their names.
const env = {
  ASTRO_TELEMETRY_DISABLED: '1',
  BASE_URL: undefined,
  SITE: undefined,
  MODE: undefined,
};
const elsewhere = values.out !== undefined;
// npm changes to the folder of the project; a path is meant from where the person stands.
const from = process.env.INIT_CWD ?? process.cwd();
const out = elsewhere ? resolve(from, values.out ?? '') : join(ROOT, 'dist');
if (elsewhere && !isFolderOfOurs(out)) {
  stop(2, `--out 应为新目录、空目录或先前生成的站点，而 ${out} 里有别的文件。`);
}

// Made aside and put into place when every check has passed: a failed build leaves the last good one.
const made = join(ROOT, '.cache', 'site');

await holdBuildLock();
const start = performance.now();
if (!elsewhere) clearStamp();
// What doesn't need each other is done side by side, so that no core waits for what only one can do.
const bundled = step('打包网页代码', ['scripts/bundle.ts']);
await step(elsewhere || values['keep-content'] ? '解析原文' : '由原文生成条文', [
  'scripts/content.ts',
  '--later-wording',
  ...(elsewhere || values['keep-content'] ? ['--keep-content'] : []),
]);
await Promise.all([
  bundled.then(() => step('生成网页', ['scripts/pages.ts'])),
  step('建立检索索引', ['scripts/search-index.ts', INDEXED]),
]);
mirror([RENDERED, INDEXED], made);
await step('列出网页', ['scripts/sitemap.ts', made]);
await step('核对成品', ['scripts/verify.ts', made]);
mirror(made, out);
if (!elsewhere) writeStamp();
process.stdout.write(`已生成 ${out}（共 ${seconds(start)}）\n`);
if (values.site === undefined && !process.env.SITE_URL) {
  process.stdout.write(
    '未给网址（--site），下载文件和站点地图里的链接为站内路径；正式发布请加 --site。\n',
  );
}

/** Runs a script; where it fails the build ends with what it said. */
async function step(label: string, command: string[]): Promise<void> {
  const began = performance.now();
  process.stdout.write(`${label}……\n`);
  try {
    const output = await run(command, { env, quiet: true });
    process.stdout.write(`${label}：${seconds(began)}\n${indent(output)}`);
  } catch (error) {
    process.stdout.write(`${label}未通过，停在这一步。\n`);
    if (!(error instanceof StepError)) throw error;
    stop(error.code === 2 ? 2 : 1, error.output.trim());
  }
}

function isFolderOfOurs(folder: string): boolean {
  if (!existsSync(folder) || existsSync(join(folder, 'data', 'policies.json'))) return true;
  return statSync(folder).isDirectory() && readdirSync(folder).length === 0;
}

function indent(text: string): string {
  return text.trim() === '' ? '' : `${text.trimEnd().replace(/^/gm, '  ')}\n`;
}
