/**
 * `npm run bench [-- NAME… --most N]`: runs the benchmarks of bench/ (all, or those named), prints their tables
 * and writes them to .cache/bench/results.json. `mutate` takes long and runs only where it is named.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Benchmark, format, type Table } from '../bench/table.ts';
import { readArguments, stop } from './lib/arguments.ts';
import { siteIsFresh } from './lib/stamp.ts';
import { ROOT, run } from './lib/steps.ts';

const NAMES = ['parse', 'build', 'pages', 'search', 'mutate'];
const ROOMS = 'policy,measure,lexicon,text,citation,search,ingest';
const { positionals, values } = readArguments(
  `npm run bench -- [${NAMES.join('|')}] [--least 份数 --most 份数，build 所建最小和最大的语料，默认 5 和 2000] [--alone，build 不与其他生成器比] [mutate 的选项：--rooms ${ROOMS} --sample 个数 --seed 种子 --from 上次的报告]`,
  {
    least: { type: 'string', default: '5' },
    most: { type: 'string', default: '2000' },
    alone: { type: 'boolean', default: false },
    rooms: { type: 'string', default: ROOMS },
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string' },
  },
  true,
);
const most = atLeast('most', 5);
const options = {
  least: atLeast('least', 5),
  most,
  alone: values.alone,
  rooms: values.rooms.split(','),
  sample: atLeast('sample', 1),
  seed: atLeast('seed', 0),
  from: values.from,
};
const unknown = positionals.find((name) => !NAMES.includes(name));
if (unknown) stop(2, `没有这项测量：${unknown}。可选：${NAMES.join('、')}。`);

const chosen = positionals.length > 0 ? positionals : NAMES.filter((name) => name !== 'mutate');
if (chosen.some((name) => name === 'pages' || name === 'search') && !siteIsFresh()) {
  await run(['scripts/build.ts']).catch(() => stop(1, '站点没有生成，无法测量。'));
}
const folder = join(ROOT, '.cache', 'bench');
mkdirSync(folder, { recursive: true });
const file = join(folder, 'results.json');
const results: Record<string, Table[]> = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : {};
for (const name of chosen) {
  const benchmark = (await import(pathToFileURL(fileOf(name)).href)) as { default: Benchmark };
  results[name] = await benchmark.default(options);
  for (const table of results[name]) process.stdout.write(`\n${format(table)}`);
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
process.stdout.write(`\n结果已写入 ${file}\n`);

function atLeast(name: 'least' | 'most' | 'sample' | 'seed', least: number): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= least) return number;
  return stop(2, `--${name} 应为 ${least} 以上的整数，现为「${values[name]}」。`);
}

function fileOf(name: string): string {
  return join(ROOT, 'bench', `${name}.ts`);
}
