import { beforeAll, describe, expect, it } from 'vitest';
import { emptyCounts } from '../../src/search/facets.ts';
import { hintsOf } from '../../src/search/hints.ts';
import type { Index } from '../../src/search/index.ts';
import { type Query, search } from '../../src/search/search.ts';
import { show } from '../../src/search-page/view.ts';
import { hits, policy, QUERY, smallIndex } from './lib/small.ts';

const HEALTH = ['卫生健康委', '卫健局', '卫健委'];

const POLICIES = [
  policy(
    'a',
    [
      '编制管理。由市卫健局统筹使用编制，每年公布一次。',
      '药品供应。慢性病用药不少于十二种，由市卫生健康委负责编制目录。',
      '人才培养。培养周期为3年。编制单列。',
    ],
    { signedOn: '2021-05-01' },
  ),
  policy('b', ['编制管理。县级统筹。', '培训三年以上，药品12种。'], {
    jurisdiction: 'two',
    signedOn: '2022-01-01',
  }),
  policy('c', ['没有日期的文件也谈编制。']),
];

let index: Index;

beforeAll(async () => {
  index = await smallIndex(POLICIES, {
    jurisdictions: [
      { id: 'one', label: '甲市' },
      { id: 'two', label: '乙市' },
    ],
    topics: [{ id: 'staffing', label: '人才与编制' }],
    aliases: [HEALTH],
    attributesOf: (policyId, clauseId) => ({
      topics: clauseId === 'c1' ? ['staffing'] : [],
      types: clauseId === 'c1' ? ['provision'] : ['value', 'provision'],
      offices: policyId === 'a' ? [{ id: 'health', label: '卫生健康部门' }] : [],
    }),
  });
});

const words = (text: string, widening: Partial<Query['widening']> = {}) =>
  hits(index, text, {
    mode: 'words',
    widening: { aliases: null, numerals: false, ...widening },
  }).then((keys) => keys.sort());

describe('words mode', () => {
  it('wants all words in any order', async () => {
    expect(await words('统筹 编制')).toEqual(['a#c1', 'b#c1']);
    expect(await words('目录 药品')).toEqual(['a#c2']);
    expect(await words('编制 汽车')).toEqual([]);
  });

  it('leaves out what stands after a dash, and finds nothing by exclusion alone', async () => {
    expect(await words('编制 -药品')).toEqual(['a#c1', 'a#c3', 'b#c1', 'c#c1']);
    expect(await words('编制 －统筹 —药品')).toEqual(['a#c3', 'c#c1']);
    expect(await words('-编制')).toEqual([]);
  });

  it('takes other names of an office only when asked', async () => {
    expect(await words('卫健委 编制')).toEqual([]);
    expect(await words('市卫健委 编制', { aliases: [HEALTH] })).toEqual(['a#c1', 'a#c2']);
  });

  it('takes figures and Chinese numerals for each other only when asked', async () => {
    expect(await words('12种')).toEqual(['b#c2']);
    expect(await words('12种', { numerals: true })).toEqual(['a#c2', 'b#c2']);
    expect(await words('三年', { numerals: true })).toEqual(['a#c3', 'b#c2']);
  });

  it('puts the clause that is about it first', async () => {
    expect((await hits(index, '药品 种', { mode: 'words' }))[0]).toBe('a#c2');
  });
});

describe('order', () => {
  it('puts headings first, then documents in order', async () => {
    expect((await hits(index, '编制')).slice(0, 2).sort()).toEqual(['a#c1', 'b#c1']);
  });

  it('goes by document or by date, newest first, undated last', async () => {
    const inOrder = ['a#c1', 'a#c2', 'a#c3', 'b#c1', 'c#c1'];
    expect(await hits(index, '编制', { sort: 'document' })).toEqual(inOrder);
    const byDate = ['b#c1', 'a#c1', 'a#c2', 'a#c3', 'c#c1'];
    expect(await hits(index, '编制', { sort: 'date' })).toEqual(byDate);
  });

  it('keeps the hits of a document together when grouped', async () => {
    const keys = await hits(index, '编制', { grouped: true });
    const documents = keys.map((key) => key[0]);
    expect(documents.filter((each, i) => each !== documents[i - 1])).toHaveLength(3);
    expect(keys).toHaveLength(5);
  });
});

describe('clauses of one wording', () => {
  it('are listed as one, whatever their number and their responsible units', async () => {
    const same = (policyId: string, text: string, duty: [number, number][]) => {
      const made = policy(policyId, [text, `只有${policyId}这样写编制。`]);
      const [first] = made.clauses;
      if (first) first.spans = { ...first.spans, marker: [0, 2], duty };
      return made;
    };
    const one = same('a', '1.编制单列。（责任单位：市委编办）', [[7, 18]]);
    const other = same('b', '7.编制 单列。', []);
    const small = await smallIndex([one, other]);
    const query = { text: '编制', mode: 'exact', filters: {}, sort: 'document' } as const;
    const widening = { aliases: null, numerals: false };
    const keys = async (grouped: boolean) => {
      const { leads, alike, hits: all } = await search(small, { ...query, grouped, widening });
      expect(all).toHaveLength(4);
      return leads.map((hit) =>
        [hit, ...(alike.get(hit.same) ?? [])].map(({ policy: { policyId } }) => policyId),
      );
    };
    expect(await keys(false)).toEqual([['a', 'b'], ['a'], ['b']]);
    expect(await keys(true)).toEqual([['a'], ['a'], ['b'], ['b']]);
  });
});

describe('the weight of a hit', () => {
  const keys = async (words: string, ...texts: string[]) => {
    const small = await smallIndex([policy('a', texts)]);
    return await hits(small, words);
  };
  it('is more where words come again', async () => {
    const again = ['本县编制数统筹使用法。', '本县编制数统筹编制数。'];
    expect(await keys('编制数', ...again)).toEqual(['a#c2', 'a#c1']);
    expect(await keys('编制数', ...again.toReversed())).toEqual(['a#c1', 'a#c2']);
  });
  it('is more in a heading than behind it, yet less than nine times in a short clause', async () => {
    const heading = '编制数。由本县统筹。';
    expect(await keys('编制数', '编制数'.repeat(9), heading)).toEqual(['a#c1', 'a#c2']);
    expect(await keys('编制数', '编制数'.repeat(5), heading)).toEqual(['a#c2', 'a#c1']);
  });
  it('is more in a shorter clause, and most in a heading', async () => {
    expect(await keys('编制', `本县编制${'长'.repeat(50)}。`, '本县编制长。')).toEqual([
      'a#c2',
      'a#c1',
    ]);
    expect(await keys('编制', '本县的编制编制编制编制。', '编制管理。由本县统筹。')).toEqual([
      'a#c2',
      'a#c1',
    ]);
  });
});

describe('headings', () => {
  it('that stand alone come after all clauses that say something', async () => {
    const bare = policy('a', ['编制。', '编制管理。统筹使用编制。', '每年公布编制情况。']);
    for (const clause of bare.clauses.slice(0, 1)) {
      clause.spans = { ...clause.spans, heading: [0, 2] };
    }
    const small = await smallIndex([bare]);
    expect(await hits(small, '编制')).toEqual(['a#c2', 'a#c3', 'a#c1']);
    expect(await hits(small, '编制', { sort: 'document' })).toEqual(['a#c1', 'a#c2', 'a#c3']);
  });
});

describe('filters', () => {
  it.each([
    [{ jurisdiction: ['two'] }, ['b#c1']],
    [{ jurisdiction: ['one', 'two'] }, ['a#c1', 'a#c2', 'a#c3', 'b#c1', 'c#c1']],
    [{ policy: ['a'] }, ['a#c1', 'a#c2', 'a#c3']],
    [{ topic: ['staffing'] }, ['a#c1', 'b#c1', 'c#c1']],
    [{ type: ['value'] }, ['a#c2', 'a#c3']],
    [{ office: ['health'] }, ['a#c1', 'a#c2', 'a#c3']],
    [{ year: ['2022'] }, ['b#c1']],
    [{ year: ['none', '2022'] }, ['b#c1', 'c#c1']],
    [{ topic: ['staffing'], jurisdiction: ['one'] }, ['a#c1', 'c#c1']],
    [{ policy: ['unknown'] }, []],
  ])('%j', async (filters, expected) => {
    expect(await hits(index, '编制', { filters, sort: 'document' })).toEqual(expected);
  });

  it('counts what choosing a value would give', async () => {
    const query: Query = {
      text: '编制',
      mode: 'exact',
      filters: { jurisdiction: ['one'] },
      sort: 'document',
      grouped: false,
      widening: { aliases: null, numerals: false },
    };
    const { counts, hits: own, unfiltered } = await search(index, query);
    expect([own.length, unfiltered]).toEqual([4, 5]);
    expect(Object.fromEntries(counts.jurisdiction)).toEqual({ one: 4, two: 1 });
    expect(Object.fromEntries(counts.policy)).toEqual({ a: 3, c: 1 });
    for (const dimension of Object.keys(emptyCounts()) as (keyof typeof counts)[]) {
      for (const [value, count] of counts[dimension]) {
        const chosen = { ...query, filters: { ...query.filters, [dimension]: [value] } };
        expect((await search(index, chosen)).hits, `${dimension} ${value}`).toHaveLength(count);
      }
    }
  });
});

describe('what is shown', () => {
  const shown = async (text: string) => {
    const answer = await search(index, {
      text,
      mode: 'exact',
      filters: { policy: ['a'] },
      sort: 'document',
      grouped: false,
      widening: { aliases: null, numerals: false },
    });
    const [hit] = answer.hits;
    return hit && show(index, hit, answer.marks);
  };

  it('marks the words as one, in the sentence that has them', async () => {
    expect((await shown('慢性病 用药'))?.excerpt).toEqual([
      { text: '慢性病用药', found: true },
      { text: '不少于十二种，由市卫生健康委负责编制目录。', found: false },
    ]);
  });

  it('does not repeat the heading as the sentence', async () => {
    const hit = await shown('编制管理');
    expect(hit?.heading).toEqual([{ text: '编制管理', found: true }]);
    expect(hit?.excerpt.map(({ text }) => text).join('')).toBe(
      '由市卫健局统筹使用编制，每年公布一次。',
    );
  });

  it('shows words that run over the end of a heading', async () => {
    const found = (await shown('管理。由市'))?.excerpt.filter((piece) => piece.found);
    expect(found).toEqual([{ text: '管理。由市', found: true }]);
  });
});

describe('a query', () => {
  it('of nothing finds nothing and marks nothing', async () => {
    for (const text of ['', ' 　']) {
      expect(await search(index, { ...QUERY, text })).toMatchObject({ hits: [], marks: [] });
      expect(await search(index, { ...QUERY, text, mode: 'words' })).toMatchObject({ hits: [] });
    }
  });

  it('marks its text, or its words but those that it excludes', async () => {
    expect((await search(index, QUERY)).marks).toEqual(['编制']);
    const inWords: Query = { ...QUERY, mode: 'words', text: '编制 -药品 统筹' };
    expect((await search(index, inWords)).marks).toEqual(['编制', '统筹']);
  });

  it('refuses places that the index does not have', async () => {
    await expect(index.bundle(99)).rejects.toThrow('the index has no bundle 99');
    await expect(index.text(0, 99)).rejects.toThrow('has no clause 99');
  });
});

describe('where nothing is found', () => {
  it('offers whole words that occur, longest first', async () => {
    expect(await hintsOf(index, '药品供应保障', 3)).toEqual(['药品供应']);
    const several = await hintsOf(index, '汽车统筹使用编制汽车药品供应', 3);
    expect(several).toEqual(['统筹使用编制', '药品供应']);
    expect(await hintsOf(index, '汽车统筹使用编制汽车药品供应', 1)).toEqual(['统筹使用编制']);
    expect(await hintsOf(index, '龘龘', 3)).toEqual([]);
    expect(await hintsOf(index, '汽车，每年公布一次。汽车', 3)).toEqual(['每年公布一次']);
  });

  it('offers no fragments of words', async () => {
    const small = await smallIndex([policy('a', ['每年人机对话一次，药品齐全。'])]);
    expect(await hintsOf(small, '无人机配送药品', 3)).toEqual(['药品']);
  });
});
