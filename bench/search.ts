/**
 * What searching finds and costs: ours beside Pagefind as it comes and MiniSearch, and ours as the
 * corpus grows to 500 and 2,000 documents.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser, FLAGS } from '../scripts/lib/browser.ts';
import { ROOT } from '../scripts/lib/steps.ts';
import { loadCorpus } from '../src/corpus.ts';
import type { Policy } from '../src/model.ts';
import { buildSearchIndex } from '../src/search/build.ts';
import { openIndex } from '../src/search/index.ts';
import { openNodeStore } from '../src/search/node-store.ts';
import { search } from '../src/search/search.ts';
import { type BuiltClause, level, random, randomPart, truth } from '../tests/search/lib/corpus.ts';
import { corpusOf } from '../tests/search/lib/small.ts';
import { typeQueries } from './measure-search.ts';
import { miniSearch, pagefindAsItComes, type Rival } from './rivals.ts';
import { round, type Table } from './table.ts';
import { varied } from './vary.ts';

const DIST = join(ROOT, 'dist');
const SEED = 20260101;
const SIZES = [500, 2000];

/** Three tables: quality side by side, ours in the browser, ours as it grows. */
export default async function searching(): Promise<Table[]> {
  const { policies } = await loadCorpus(ROOT);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: FLAGS });
  try {
    const own = await measure(policies, browser, 2000, 60);
    const rows: Row[] = [
      { 检索: '本站', ...own.quality, ...own.fetched },
      ...(await rivalRows(policies)),
    ];
    const sizes: Row[] = [{ 文件数: policies.length, ...own.quality, ...own.cost }];
    for (const size of SIZES) {
      const many = [...varied(policies, size, random(SEED))];
      const grown = await measure(many, browser, 200, 40);
      sizes.push({ 文件数: size, ...grown.quality, ...grown.cost });
    }
    return [
      { title: '逐字检索，五份文件（一次命中即一条条文；kB 为 gzip 后、首条结果之前）', rows },
      { title: '本站检索随文件数增长（浏览器内；毫秒为击键到结果）', rows: sizes },
    ];
  } finally {
    await browser.close();
  }
}

type Row = Record<string, string | number | null>;

function clausesOf(policies: readonly Policy[]): BuiltClause[] {
  return policies.flatMap(({ meta, clauses }) =>
    clauses.map(({ clauseId, text }) => {
      return { key: `${meta.policyId}#${clauseId}`, text, level: level(text) };
    }),
  );
}

async function quality(
  clauses: readonly BuiltClause[],
  queries: number,
  find: (query: string) => Promise<string[]>,
): Promise<Row> {
  const next = random(SEED);
  let wanted = 0;
  let given = 0;
  let right = 0;
  for (let i = 0; i < queries; i++) {
    const query = randomPart(clauses, next);
    const expected = new Set(truth(clauses, query));
    const hits = new Set(await find(query));
    wanted += expected.size;
    given += hits.size;
    right += [...hits].filter((hit) => expected.has(hit)).length;
  }
  return { 查询数: queries, 召回: round(right / wanted, 4), 精确: round(right / given, 4) };
}

async function rivalRows(policies: readonly Policy[]): Promise<Row[]> {
  const clauses = clausesOf(policies);
  const rivals: Rival[] = [...(await pagefindAsItComes(policies)), miniSearch(policies)];
  const rows: Row[] = [];
  for (const rival of rivals) {
    const bytes = await rival.bytes('村卫生室');
    const found = await quality(clauses, 500, (query) => rival.find(query));
    rows.push({
      检索: rival.name,
      ...found,
      '首条之前（kB）': round(bytes / 1000),
      '建索引（毫秒/条）': round(rival.indexing, 2),
    });
  }
  return rows;
}

/** Builds the index of a corpus beside the search page, and measures it in Node and in the browser. */
async function measure(
  policies: readonly Policy[],
  browser: Browser,
  queries: number,
  typing: number,
) {
  const target = join(ROOT, '.cache', 'bench', 'search');
  for (const folder of [target, `${target}-parts`])
    rmSync(folder, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const file of ['_astro', join('search', 'index.html')]) {
    cpSync(join(DIST, file), join(target, file), { recursive: true });
  }
  const peak = watchMemory();
  const from = performance.now();
  await buildSearchIndex(corpusOf(policies), target, `${target}-parts`, 'bench');
  const milliseconds = performance.now() - from;
  const memory = peak();

  const clauses = clausesOf(policies);
  const index = openIndex(await openNodeStore(target));
  const found = await quality(clauses, queries, async (text) => {
    const query = { text, mode: 'exact', filters: {}, sort: 'document', grouped: false } as const;
    const none = { aliases: null, numerals: false };
    const { hits } = await search(index, { ...query, widening: none });
    return Promise.all(
      hits.map(async ({ bundle, clause, policy }) => {
        return `${policy.policyId}#${(await index.bundle(bundle)).ids[clause]}`;
      }),
    );
  });
  const typed = await typeQueries(browser, target, queriesOf(clauses, typing));
  rmSync(target, { recursive: true, force: true });
  const indexing = { '建索引（毫秒/条）': round(milliseconds / clauses.length, 2) };
  const cold = { '首条之前（kB）': round(typed.cold / 1000) };
  return {
    quality: found,
    fetched: { ...cold, ...indexing },
    cost: {
      条文数: clauses.length,
      ...cold,
      '首条之前，最多（kB）': round(typed.coldMost / 1000),
      '中位（毫秒）': round(typed.p50),
      'p95（毫秒）': round(typed.p95),
      '再次键入 p95（毫秒）': round(typed.again),
      '主线程最长任务（毫秒）': round(typed.longest),
      ...indexing,
      '内存（kB/条）': memory === null ? null : round(memory / clauses.length),
    },
  };
}

/** Queries of two to ten characters that occur. */
function queriesOf(clauses: readonly BuiltClause[], count: number): string[] {
  const next = random(SEED + 1);
  return Array.from({ length: count }, () => {
    const part = [...randomPart(clauses, next).replace(/\s/g, '')];
    return part.slice(0, 2 + Math.floor(next() * 9)).join('');
  }).filter(Boolean);
}

/** Starts to watch Pagefind's processes; the result tells the most memory that one had in kB, if that is known. */
function watchMemory(): () => number | null {
  let most = 0;
  const look = () => {
    try {
      for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        if (!status.includes(`PPid:\t${process.pid}\n`) || !/^Name:\tpagefind/.test(status))
          continue;
        most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
      }
    } catch {
      // A process that has just ended, or a system without /proc.
    }
  };
  const timer = setInterval(look, 250);
  return () => {
    clearInterval(timer);
    return most || null;
  };
}
