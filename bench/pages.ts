/**
 * What pages cost a reader: weight, first paint and layout shift on a slow line; the longest document
 * beside the same document as the usual generators publish it, in one run.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser, FLAGS } from '../scripts/lib/browser.ts';
import type { Served } from '../scripts/lib/serve.ts';
import { ROOT } from '../scripts/lib/steps.ts';
import { loadCorpus } from '../src/corpus.ts';
import { serveCompressed } from './compressed.ts';
import { buildWith, folderOf, GENERATORS } from './generators.ts';
import { type Visit, visit } from './measure-page.ts';
import { median, round, type Table } from './table.ts';

const RUNS = 5;
const DIST = join(ROOT, 'dist');

type Row = Record<string, string | number | null>;

/** A page to be measured: what its row is called, the site it stands in, its path. */
interface Target {
  row: Row;
  dist: string;
  path: string;
}

/** Two tables: pages of this site, and the longest document by generator. */
export default async function pages(): Promise<Table[]> {
  const { policies } = await loadCorpus(ROOT);
  const lengths = policies.toSorted((a, b) => b.clauses.length - a.clauses.length);
  const longest = lengths[0]?.meta.policyId ?? '';
  const policy = `policies/${longest}/`;
  const kinds = ['', 'matrix/', 'overview/', 'agencies/', 'search/', policy, `sources/${longest}/`];
  const own = kinds.map((path) => ({ row: { 页面: `/${path}` }, dist: DIST, path }));
  const others = GENERATORS.map((generator): Target => {
    const seconds = round(buildWith(generator, policies) / 1000);
    const dist = join(folderOf(generator), generator.out);
    const row = { 生成器: generator.name, '生成（秒）': seconds };
    return { row, dist, path: generator.page(longest) };
  });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: FLAGS });
  try {
    return [
      {
        title: '本站各类页面（1.6 Mbit/s、150 ms、CPU ÷ 4，中位数；gzip 后 kB）',
        rows: await measure(browser, own),
      },
      {
        title: `同一份文件（${longest}）在各生成器中`,
        rows: await measure(browser, [
          { row: { 生成器: '本站' }, dist: DIST, path: policy },
          ...others,
        ]),
      },
    ];
  } finally {
    await browser.close();
  }
}

/** Visits the pages in turn, so that what else the machine does meets all of them alike. */
async function measure(browser: Browser, targets: Target[]): Promise<Row[]> {
  const copies = join(ROOT, '.cache', 'bench', 'served');
  const folders = [...new Set(targets.map(({ dist }) => dist))];
  const served = new Map<string, Served>();
  for (const [at, dist] of folders.entries()) {
    served.set(dist, await serveCompressed(dist, join(copies, String(at))));
  }
  try {
    const visits: Visit[][] = targets.map(() => []);
    for (let run = 0; run < RUNS; run++) {
      for (const [at, { dist, path }] of targets.entries()) {
        visits[at]?.push(await visit(browser, `${served.get(dist)?.url}${path}`));
      }
    }
    return targets.map(({ row }, at) => ({ ...row, ...rowOf(visits[at] ?? []) }));
  } finally {
    for (const server of served.values()) await server.close();
    rmSync(copies, { recursive: true, force: true });
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
