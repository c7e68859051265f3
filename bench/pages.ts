/**
 * What pages cost a reader: weight, first paint and layout shift on a slow line; the longest document
 * beside the same document as the usual generators publish it, in one run.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser, FLAGS } from '../scripts/lib/browser.ts';
import { ROOT } from '../scripts/lib/steps.ts';
import { loadCorpus } from '../src/corpus.ts';
import { serveCompressed } from './compressed.ts';
import { buildWith, folderOf, GENERATORS } from './generators.ts';
import { type Visit, visit } from './measure-page.ts';
import { median, round, type Table } from './table.ts';

const RUNS = 3;
const DIST = join(ROOT, 'dist');

/** Two tables: pages of this site, and the longest document by generator. */
export default async function pages(): Promise<Table[]> {
  const { policies } = await loadCorpus(ROOT);
  const longest = policies.toSorted((a, b) => b.clauses.length - a.clauses.length)[0]?.meta
    .policyId;
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: FLAGS });
  try {
    const kinds = [
      '',
      'matrix/',
      'overview/',
      'agencies/',
      'search/',
      `policies/${longest}/`,
      `sources/${longest}/`,
    ];
    const own = await visits(browser, DIST, kinds);
    const rows: Row[] = [{ 生成器: '本站', ...own.at(5) }];
    for (const generator of GENERATORS) {
      const page = generator.page(longest ?? '');
      const milliseconds = buildWith(generator, policies);
      const [row] = await visits(browser, join(folderOf(generator), generator.out), [page]);
      rows.push({ 生成器: generator.name, ...row, '生成（秒）': round(milliseconds / 1000) });
    }
    return [
      { title: '本站各类页面（1.6 Mbit/s、150 ms、CPU ÷ 4，中位数；gzip 后 kB）', rows: own },
      { title: `同一份文件（${longest}）在各生成器中`, rows },
    ];
  } finally {
    await browser.close();
  }
}

type Row = Record<string, string | number | null>;

async function visits(browser: Browser, dist: string, paths: string[]): Promise<Row[]> {
  const copy = join(ROOT, '.cache', 'bench', 'served');
  const served = await serveCompressed(dist, copy);
  try {
    const rows: Row[] = [];
    for (const path of paths) {
      const all: Visit[] = [];
      for (let run = 0; run < RUNS; run++) all.push(await visit(browser, served.url + path));
      rows.push({ 页面: `/${path}`, ...rowOf(all) });
    }
    return rows;
  } finally {
    await served.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

function rowOf(all: Visit[]): Row {
  const middle = (of: keyof Visit) => median(all.map((each) => each[of]));
  return {
    脚本: round(middle('js') / 1000),
    样式: round(middle('css') / 1000),
    网页: round(middle('html') / 1000),
    其他: round(middle('other') / 1000),
    '最大内容绘制（秒）': round(middle('lcp') / 1000, 2),
    布局偏移: round(Math.max(...all.map(({ cls }) => cls)), 3),
  };
}
