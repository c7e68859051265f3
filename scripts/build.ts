/**
 * `npm run build`: seeds → content/ → dist/, then every check of the built site. `--out`, `--base`
 * and `--site` build for another place; with `--keep-content` (and `--out`) the pages are made from
 * content/ as it stands, so that a test can see content that is older than its sources.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments, stop } from './lib/arguments.ts';
import { holdBuildLock } from './lib/lock.ts';
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

const env: Record<string, string> = { ASTRO_TELEMETRY_DISABLED: '1' };
if (values.base !== undefined) env.BASE_PATH = values.base;
if (values.site !== undefined) {
  if (!URL.canParse(values.site)) stop(2, `--site 应为完整网址，现为「${values.site}」。`);
  env.SITE_URL = values.site;
}
const elsewhere = values.out !== undefined;
const out = elsewhere ? resolve(values.out ?? '') : join(ROOT, 'dist');
if (elsewhere && !isFolderOfOurs(out)) stop(2, `${out} 不是空目录，也不是先前生成的站点。`);

const steps: [string, string[]][] = [
  ['生成网页', ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', out]],
  ['建立检索索引', ['scripts/search-index.ts', out]],
  ['核对成品', ['scripts/verify.ts', out]],
];
if (!elsewhere && !values['keep-content']) {
  steps.unshift(['由原文生成条文', ['scripts/content.ts']]);
}

await holdBuildLock();
const start = performance.now();
if (!elsewhere) clearStamp();
rmSync(out, { recursive: true, force: true });
for (const [label, command] of steps) {
  const from = performance.now();
  process.stdout.write(`${label}……`);
  try {
    const output = await run(command, { env, quiet: true });
    process.stdout.write(`${seconds(from)}\n${indent(output)}`);
  } catch (error) {
    process.stdout.write(`未通过，停在这一步。\n`);
    if (!(error instanceof StepError)) throw error;
    stop(error.code === 2 ? 2 : 1, error.output.trim());
  }
}
if (!elsewhere) writeStamp();
process.stdout.write(`已生成 ${out}（共 ${seconds(start)}）\n`);

function isFolderOfOurs(folder: string): boolean {
  return !existsSync(folder) || existsSync(join(folder, 'data', 'policies.json'));
}

function indent(text: string): string {
  return text.trim() === '' ? '' : `${text.trimEnd().replace(/^/gm, '  ')}\n`;
}
