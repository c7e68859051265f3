/**
 * How the build grows: corpora of several sizes built from nothing, and again after one document has changed,
 * beside other generators that publish the same documents.
 */
import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser, FLAGS } from '../scripts/lib/browser.ts';
import { ROOT, run } from '../scripts/lib/steps.ts';
import { filesOf } from '../scripts/verify/site.ts';
import { readCorpus } from '../src/corpus.ts';
import { type CorpusOptions, writeCorpus } from './corpus.ts';
import { buildWith, folderOf, GENERATORS } from './generators.ts';
import { addPlaces } from './measure-place.ts';
import { type BenchmarkOptions, round, type Table } from './table.ts';
import { measured, type Usage } from './usage.ts';

const SIZES: CorpusOptions[] = [
  { documents: 5, places: 4 },
  { documents: 100, places: 24 },
  { documents: 500, places: 64 },
  { documents: 2000, places: 300 },
];
const BESIDE = ['Starlight', 'VitePress'];
/** The topic with most rows. */
const TOPIC = 'matrix/topic/public-health/';

/** One row a generator and size. A generator that can't be installed here is said to be left out. */
export default async function build(options: BenchmarkOptions): Promise<Table[]> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: FLAGS });
  try {
    return await buildAll(browser, options);
  } finally {
    await browser.close();
  }
}

async function buildAll(
  browser: Browser,
  { least, most, alone }: BenchmarkOptions,
): Promise<Table[]> {
  const rows: Table['rows'] = [];
  const adding: Table['rows'] = [];
  for (const size of SIZES.filter(({ documents }) => documents >= least && documents <= most)) {
    const folder = join(ROOT, '.cache', 'bench', `corpus-${size.documents}`);
    await writeCorpus(folder, size);
    process.stderr.write(`${size.documents} 份文件……\n`);
    // The build says how long each step takes.
    const make = () =>
      measured(async (env) => {
        const said = await run(['scripts/build.ts'], { cwd: folder, env, quiet: true });
        process.stderr.write(said);
      });
    const first = await make();
    const changed = readdirSync(join(folder, 'seeds')).findLast((name) => name.endsWith('.txt'));
    appendFileSync(join(folder, 'seeds', changed as string), '\n（此件有改动）\n');
    rows.push(rowOf('本站', size, first, join(folder, 'dist'), await make()));
    adding.push({ 文件数: size.documents, 地区: size.places, ...(await added(browser, folder)) });
    const { policies } = await readCorpus(folder);
    const beside = alone ? [] : GENERATORS.filter(({ name }) => BESIDE.includes(name));
    for (const generator of beside) {
      try {
        const usage = await measured(async (env) => buildWith(generator, policies, env));
        rows.push(rowOf(generator.name, size, usage, join(folderOf(generator), generator.out)));
      } catch (error) {
        const [reason] = (error as Error).message.trim().split('\n').slice(-1);
        process.stderr.write(`${generator.name} 没有测成，略去：${reason}\n`);
      }
    }
  }
  return [
    { title: '生成整个网站（CPU 为各进程之和；内存为最大的进程）', rows },
    { title: `在主题对照表中加一地（${TOPIC}；从点选到该列排好）`, rows: adding },
  ];
}

/** What a place costs that is added to the table of a topic. */
async function added(browser: Browser, folder: string): Promise<Table['rows'][number]> {
  const costs = await addPlaces(browser, join(folder, 'dist'), TOPIC);
  return {
    '中位（kB）': costs && round(costs.bytes / 1000),
    '最多（kB）': costs && round(costs.mostBytes / 1000),
    '中位（毫秒）': costs && round(costs.milliseconds, 0),
    '最多（毫秒）': costs && round(costs.mostMilliseconds, 0),
  };
}

function rowOf(
  name: string,
  { documents, places }: CorpusOptions,
  first: Usage,
  site: string,
  changed?: Usage,
): Table['rows'][number] {
  const files = filesOf(site).map((file) => ({ file, bytes: statSync(join(site, file)).size }));
  const pages = files.filter(({ file }) => file.endsWith('.html'));
  const largest = pages.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  return {
    生成器: name,
    文件数: documents,
    地区: places,
    '首次（秒）': round(first.seconds),
    '首次 CPU（秒）': round(first.cpu),
    '改一份后（秒）': changed ? round(changed.seconds) : null,
    '改后 CPU（秒）': changed ? round(changed.cpu) : null,
    '内存（MB）': round(Math.max(first.memory, changed?.memory ?? 0), 0),
    '站点（MB）': round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6),
    网页数: pages.length,
    最大网页: largest.file,
    '最大网页（kB）': round(largest.bytes / 1000),
    'gzip（kB）': round(gzipSync(readFileSync(join(site, largest.file))).length / 1000),
  };
}
