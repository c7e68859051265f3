/** What hits score, and what is told before all is fetched. */
import { describe, expect, it, test } from 'vitest';
import { openIndex } from '../../src/search/index.ts';
import { openPagefind } from '../../src/search/pagefind.ts';
import { type Answer, type Query, search } from '../../src/search/search.ts';
import { hits, policy, QUERY, smallIndex, smallStore } from './lib/small.ts';

describe('the score', () => {
  const texts = [
    '编制编制数',
    '本县编制数',
    '统筹编制数',
    '统筹的事项',
    '编制数的十二',
    '统筹12人',
  ];
  const score = async (query: Partial<Query>) => {
    const { hits: found } = await search(await smallIndex([policy('a', texts)]), {
      ...QUERY,
      sort: 'document',
      ...query,
    });
    return new Map(found.map((hit) => [`${hit.clause}`, hit.score]));
  };
  /** Of a word that stands so often in a clause. */
  const weight = (clause: number, often = 1) =>
    Math.log2(1 + often) / (1 + texts[clause]!.length / 400);
  const rarity = (having: number) => Math.log(1 + texts.length / (having + 1));
  const near = (expected: Record<string, number>, found: Map<string, number>) => {
    expect([...found.keys()]).toEqual(Object.keys(expected));
    for (const [clause, value] of found) expect(value).toBeCloseTo(expected[clause]!, 12);
  };

  test('of a text goes by how often it stands in how long a clause', async () => {
    near(
      { 0: weight(0), 1: weight(1), 2: weight(2), 4: weight(4) },
      await score({ text: '编制数' }),
    );
    near({ 0: weight(0) }, await score({ text: '编制编制' }));
  });
  test('of words is the sum of each of them, rare ones more', async () => {
    near(
      { 2: weight(2) * (rarity(3) + rarity(4)) },
      await score({ text: '统筹 编制', mode: 'words' }),
    );
    near(
      { 2: weight(2) * (rarity(3) + rarity(4)) },
      await score({ text: '编制 统筹', mode: 'words' }),
    );
    near(
      { 3: weight(3) * rarity(3), 5: weight(5) * rarity(3) },
      await score({ text: '统筹 -编制', mode: 'words' }),
    );
    near({}, await score({ text: '-编制', mode: 'words' }));
    const pair = rarity(4) + rarity(2);
    near(
      { 0: weight(0) * (rarity(4) + rarity(1)) },
      await score({ text: '编制 编制编', mode: 'words' }),
    );
    near(
      { 4: weight(4) * pair },
      await score({ text: '编制 12', mode: 'words', widening: { aliases: null, numerals: true } }),
    );
  });
  test('of a word that may be written in several ways is that of the best', async () => {
    const aliases = [['编制编', '编制数']];
    const found = await score({
      text: '编制数',
      mode: 'words',
      widening: { aliases, numerals: false },
    });
    near(
      {
        0: weight(0) * rarity(4),
        1: weight(1) * rarity(4),
        2: weight(2) * rarity(4),
        4: weight(4) * rarity(4),
      },
      found,
    );
  });
});

describe('the first hits', () => {
  const documents = [
    policy('a', ['编制的事，还有别的。', '编制编制编制。', '编制。']),
    policy('b', ['另一件事']),
    policy('c', ['编制编制编制。', '人员']),
  ];
  const told = async (query: Partial<Query> = {}, parts = documents.map((each) => [each])) => {
    const store = await smallStore(documents, parts);
    const asked: string[] = [];
    const index = openIndex({
      ...store,
      json(path) {
        asked.push(path);
        return store.json(path);
      },
    });
    const first: Answer[] = [];
    const fetched: string[] = [];
    await search(index, { ...QUERY, ...query }, async (answer) => {
      first.push(answer);
      fetched.push(...asked);
    });
    return { first, fetched, asked };
  };

  it('are those of one bundle, in order, each listed, without what the filters know', async () => {
    const { first, fetched } = await told();
    expect(first.map(({ hits: found }) => found.map(({ clause }) => clause))).toEqual([[2, 1, 0]]);
    expect(first[0]!.leads).toEqual(first[0]!.hits);
    expect(first[0]!.hits.map(({ same }) => same)).toEqual([0, 0, 0]);
    expect(first[0]!.counts.policy).toEqual(new Map([['a', 3]]));
    expect(fetched.filter((path) => /facets|offices/u.test(path))).toEqual([]);
  });

  it('are told once, and only where more may come', async () => {
    expect((await told({}, [documents])).first).toEqual([]);
    expect((await told({ text: '另一件' })).first).toHaveLength(1);
    expect((await told({ sort: 'date' })).first).toEqual([]);
    expect((await told({ filters: { topic: ['money'] } })).first).toEqual([]);
  });

  it('are not told where the filters leave none', async () => {
    expect((await told({ filters: { policy: ['c'] } })).first).toEqual([]);
    expect((await told({ filters: { policy: ['a'] } })).first).toHaveLength(1);
  });

  it('of words need no bundle that has not all of them', async () => {
    const { asked } = await told({ mode: 'words', text: '编制 人员 -无' });
    expect(asked.filter((path) => path.includes('facets'))).toEqual([]);
    const both = await told({ mode: 'words', text: '编制 别的' });
    expect(both.asked.filter((path) => path.includes('facets'))).toEqual(['search/facets-0.json']);
  });
});

test('words of a query stand in any order, and a clause has to have them all', async () => {
  const index = await smallIndex([policy('a', ['编制统筹', '编制', '统筹', '编制其他统筹'])]);
  for (const text of ['编制 统筹', '统筹 编制', '统筹，编制 统筹'])
    expect(await hits(index, text, { mode: 'words', sort: 'document' })).toEqual(['a#c1', 'a#c4']);
});

test('a second instance of Pagefind is started when the first has, and each once', async () => {
  const log: string[] = [];
  let started = () => {};
  const places = openPagefind(async () => {
    return {
      createInstance({ basePath }) {
        log.push(basePath);
        return {
          filters: () =>
            new Promise<void>((resolve) => {
              started = resolve;
            }),
          search: async (word) => ({ results: [{ id: `${basePath}${word}`, words: [1, 2] }] }),
        };
      },
    };
  }, '/base/');
  const both = [places('p', 1, '甲'), places('q', 2, '乙'), places('p', 1, '丙')];
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(log).toEqual(['/base/p/1/']);
  started();
  expect(await Promise.all(both)).toEqual([
    new Map([['/base/p/1/甲', [1, 2]]]),
    new Map([['/base/q/2/乙', [1, 2]]]),
    new Map([['/base/p/1/丙', [1, 2]]]),
  ]);
  expect(log).toEqual(['/base/p/1/', '/base/q/2/']);
});
