/** An index that was brought up to date, against one made from nothing: other parts, the same answers. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Policy } from '../../src/model.ts';
import { precedentsOf } from '../../src/precedent/similar.ts';
import { buildSearchIndex } from '../../src/search/build.ts';
import { type Index, openIndex } from '../../src/search/index.ts';
import { toLetters } from '../../src/search/letters.ts';
import { openNodeStore } from '../../src/search/node-store.ts';
import { type Query, search } from '../../src/search/search.ts';
import { random } from './lib/corpus.ts';
import { corpusOf, hits, policy, type SmallContext } from './lib/small.ts';

const WORDS =
  '编制 医共体 药品 目录 规范化 村卫生室 绩效 工资 2025年 90% 培训 下沉 （试行） 统筹 县级'.split(
    ' ',
  );
const next = random(7);
const text = (count: number) =>
  Array.from({ length: count }, () => WORDS[Math.floor(next() * WORDS.length)]).join('');
/** Together more than a recent part may hold, so that the parts of the last build are kept. */
const FILLER = '庎'.repeat(80_000);
const documents: Policy[] = Array.from({ length: 8 }, (_, i) =>
  policy(
    `p${i}`,
    [...Array.from({ length: 12 }, () => `第${i}号。${text(8)}`), '通用条款。', FILLER],
    {
      signedOn: `20${20 + i}-01-01`,
      jurisdiction: i % 2 ? 'one' : 'two',
    },
  ),
);
const CONTEXT: SmallContext = {
  jurisdictions: [
    { id: 'one', label: '甲市' },
    { id: 'two', label: '乙市' },
  ],
  topics: [{ id: 'staffing', label: '编制' }],
  aliases: [],
  attributesOf: (_, clauseId) => ({
    topics: clauseId === 'c3' ? ['staffing'] : [],
    types: clauseId === 'c3' ? ['value'] : [],
    offices: clauseId === 'c4' ? [{ id: 'health', label: '卫健委' }] : [],
  }),
};
const changed = policy('p3', [
  '新的。村卫生室规范化率逐年提高。',
  `第3号。${text(8)}`,
  '通用条款。',
]);
const added = policy('a-new', ['增加的。药品目录统筹。', '编制。'], { jurisdiction: 'one' });
/** The first is gone, one is changed, one is added. */
const after = [...documents.slice(1, 3), changed, added, ...documents.slice(4)];

let root: string;
let fromNothing: Index;
let updated: Index;

const build = (name: string, policies: readonly Policy[], cache: string) =>
  buildSearchIndex(corpusOf(policies, CONTEXT), join(root, name), join(root, cache), 'code');
const open = async (name: string) => openIndex(await openNodeStore(join(root, name)));

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'search-parts-'));
  await build('before', documents, 'cache');
  await build('updated', after, 'cache');
  await build('nothing', after, 'other-cache');
  [updated, fromNothing] = [await open('updated'), await open('nothing')];
}, 120_000);
afterAll(() => rm(root, { recursive: true, force: true }));

describe('an index that was brought up to date', () => {
  it('keeps the large part and adds a recent one', async () => {
    const parts = async (name: string) => (await readdir(join(root, name, 'pagefind'))).sort();
    const [before, now] = [await parts('before'), await parts('updated')];
    expect(now.length).toBe(before.length + 1);
    expect(now).toEqual(expect.arrayContaining(before));
    expect((await updated.catalog()).parts).toHaveLength(2);
    expect((await fromNothing.catalog()).parts).toHaveLength(1);
  });

  it.each([
    {},
    { sort: 'document' },
    { sort: 'date' },
    { grouped: true },
    { filters: { jurisdiction: ['one'] } },
    { filters: { policy: ['p3', 'a-new'] } },
    { filters: { topic: ['staffing'], year: ['2021', '2023'] } },
    { mode: 'words' },
  ] as const)('gives the same hits in the same order, %j', async (query) => {
    for (const wanted of [
      ...WORDS,
      ...WORDS.map((word) => `${word} 编制`),
      '通用条款',
      '第3号',
      '统筹县级',
      '庎',
      '逐年',
      '人',
    ]) {
      expect(await hits(updated, wanted, query), wanted).toEqual(
        await hits(fromNothing, wanted, query),
      );
    }
  });

  it('counts the same under every filter, and the same wordings as one', async () => {
    const none = { aliases: null, numerals: false };
    for (const wanted of ['通用条款', '编制', '目录']) {
      const query = {
        text: wanted,
        mode: 'exact',
        filters: {},
        sort: 'relevance',
        grouped: false,
      } as const;
      const [one, other] = [updated, fromNothing].map((index) =>
        search(index, { ...query, widening: none }),
      );
      expect((await one)?.counts).toEqual((await other)?.counts);
      const shape = (answer: Awaited<ReturnType<typeof search>> | undefined) =>
        answer?.leads.map(({ policy: { policyId }, same }) => [
          policyId,
          answer.alike.get(same)?.length ?? 0,
        ]);
      expect(shape(await one)).toEqual(shape(await other));
    }
  });

  it('finds the same near to a draft', async () => {
    const keys = async (index: Index, draft: string) => {
      const { near } = await precedentsOf(index, draft, 5);
      return Promise.all(
        near.map(async ({ place: { bundle, clause } }) => (await index.text(bundle, clause)).text),
      );
    };
    // What stood in a document that is gone, and in one before it was changed, among them.
    const gone = documents.slice(0, 4).map(({ clauses }) => clauses[0]?.text ?? '');
    for (const draft of ['村卫生室规范化率提高', ...gone]) {
      expect(await keys(updated, draft)).toEqual(await keys(fromNothing, draft));
    }
  });

  it('does not make again what has not changed', async () => {
    const file = join(root, 'cache', 'state.json');
    const state = await readFile(file, 'utf8');
    const modified = async () => {
      const { large } = JSON.parse(await readFile(file, 'utf8'));
      const { mtimeMs } = await import('node:fs').then(({ statSync }) =>
        statSync(join(root, 'cache', large[0], 'bundle-0.json')),
      );
      return mtimeMs;
    };
    const before = await modified();
    await build('again', after, 'cache');
    expect(await readFile(file, 'utf8')).toBe(state);
    expect(await modified()).toBe(before);
  });

  it('knows nothing of what stood in documents that are gone', async () => {
    for (const index of [updated, fromNothing]) {
      expect(await index.occurs(toLetters('第0号'))).toBe(false);
      expect(await index.occurs(toLetters('第1号'))).toBe(true);
    }
  });

  it('tells of the first hits before the rest, unless their order or the filters need all', async () => {
    const first = async (index: Index, query: Partial<Query>) => {
      const told: number[] = [];
      const whole = { text: '编制', mode: 'exact', filters: {}, sort: 'relevance', grouped: false };
      const { hits: all } = await search(
        index,
        { ...whole, widening: { aliases: null, numerals: false }, ...query } as Query,
        async (answer) => void told.push(answer.hits.length),
      );
      return [told, all.length] as const;
    };
    const [told, all] = await first(await open('updated'), {});
    expect(told).toHaveLength(1);
    expect(told[0]).toBeGreaterThan(0);
    expect(told[0]).toBeLessThan(all);
    for (const query of [
      { sort: 'date' },
      { filters: { topic: ['staffing'] } },
      { filters: { policy: ['a-new'] } },
    ] as const)
      expect((await first(await open('updated'), query))[0]).toEqual([]);
  });

  it('makes all anew where a part of the last build is lost', async () => {
    const cache = join(root, 'lost');
    await build('whole', documents, 'lost');
    const [id] = JSON.parse(await readFile(join(cache, 'state.json'), 'utf8')).large;
    await rm(join(cache, `${id}.json`));
    await build('lost-site', after, 'lost');
    expect((await (await open('lost-site')).catalog()).parts).toHaveLength(1);
  });

  it('starts from nothing where other code made the parts', async () => {
    await buildSearchIndex(
      corpusOf(after, CONTEXT),
      join(root, 'other'),
      join(root, 'cache'),
      'other code',
    );
    expect((await (await open('other')).catalog()).parts).toHaveLength(1);
  });
});
