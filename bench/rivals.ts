/** The searches ours is measured against: Pagefind as it comes, and MiniSearch cut into words. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { ROOT } from '../scripts/lib/steps.ts';
import type { Policy } from '../src/model.ts';

export interface Rival {
  name: string;
  /** Keys `policyId#clauseId` of the hits for a text as a reader types it. */
  find(query: string): Promise<string[]>;
  /** Bytes after gzip that have to be fetched before the first result of a query. */
  bytes(query: string): Promise<number>;
  /** Milliseconds to index, by clause. */
  indexing: number;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const gzipped = (bytes: string | Uint8Array) => gzipSync(bytes, { level: 9 }).length;

/** Pagefind run over a page for each document with a heading for each clause, unquoted and quoted. */
export async function pagefindAsItComes(policies: readonly Policy[]): Promise<Rival[]> {
  const folder = join(ROOT, '.cache', 'bench', 'pagefind');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  const from = performance.now();
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind made no index');
  for (const { meta, clauses } of policies) {
    const body = clauses.map(
      ({ clauseId, text }) => `<h2 id="${clauseId}">${clauseId}</h2><p>${escaped(text)}</p>`,
    );
    await index.addHTMLFile({
      url: meta.policyId,
      content: `<html lang="zh-CN"><body><h1>${escaped(meta.title)}</h1>${body.join('')}</body></html>`,
    });
  }
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  const clauses = policies.reduce((sum, policy) => sum + policy.clauses.length, 0);
  const indexing = (performance.now() - from) / clauses;

  const prefix = '/pagefind-as-it-comes/';
  const network = globalThis.fetch;
  let read = 0;
  globalThis.fetch = async (input, init) => {
    const url = String(input);
    if (!url.startsWith(prefix)) return network(input, init);
    const bytes = readFileSync(join(folder, url.slice(prefix.length).split('?')[0] ?? ''));
    read += gzipped(bytes);
    return new Response(new Uint8Array(bytes));
  };
  const script = join(folder, 'pagefind.js');
  const module = await import(pathToFileURL(script).href);
  const open = () => module.createInstance({ basePath: prefix });
  const shared = open();
  const interfaceBytes = gzipped(readFileSync(join(folder, 'pagefind-ui.js')));
  const rival = (name: string, ask: (query: string) => string): Rival => ({
    name,
    indexing,
    async find(query) {
      const { results } = await shared.search(ask(query));
      const pages = await Promise.all(results.map((result: Found) => result.data()));
      return pages.flatMap(({ url, sub_results }: Page) =>
        sub_results
          .filter(({ anchor }) => anchor && anchor.element === 'h2')
          .map(({ anchor }) => `${url.replaceAll('/', '')}#${anchor?.id}`),
      );
    },
    async bytes(query) {
      read = 0;
      const { results } = await open().search(ask(query));
      await results[0]?.data();
      return read + gzipped(readFileSync(script)) + interfaceBytes;
    },
  });
  return [
    rival('Pagefind 原样', (query) => query),
    rival('Pagefind 原样，加引号', (query) => `"${query}"`),
  ];
}

interface Found {
  data(): Promise<Page>;
}
interface Page {
  url: string;
  sub_results: { anchor?: { element: string; id: string } }[];
}

/** MiniSearch over clauses cut into words by the browser's segmenter; all words are wanted. */
export function miniSearch(policies: readonly Policy[]): Rival {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const tokenize = (text: string) =>
    [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map((each) => each.segment);
  const from = performance.now();
  const index = new MiniSearch({ fields: ['text'], idField: 'key', tokenize });
  const clauses = policies.flatMap(({ meta, clauses: own }) =>
    own.map(({ clauseId, text }) => ({ key: `${meta.policyId}#${clauseId}`, text })),
  );
  index.addAll(clauses);
  const indexing = (performance.now() - from) / clauses.length;
  const folder = join(ROOT, 'node_modules', 'minisearch', 'dist', 'umd');
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const bytes = gzipped(JSON.stringify(index)) + gzipped(readFileSync(join(folder, file)));
  return {
    name: 'MiniSearch，分词',
    indexing,
    find: async (query) => index.search(query, { combineWith: 'AND' }).map(({ id }) => String(id)),
    bytes: async () => bytes,
  };
}
