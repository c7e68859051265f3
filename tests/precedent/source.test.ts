import { describe, expect, it } from 'vitest';
import { precedentsOf } from '../../src/precedent/similar.ts';
import { type Index, openIndex, type Place } from '../../src/search/index.ts';
import { toLetters } from '../../src/search/letters.ts';
import { policy, smallIndex, smallStore } from '../search/lib/small.ts';

async function keyOf(from: Index, { bundle, clause }: Place): Promise<string> {
  const { policies, policyOf, ids } = await from.bundle(bundle);
  return `${policies[policyOf[clause] ?? 0]?.policyId}#${ids[clause]}`;
}

describe('the source of a draft', () => {
  it('is named where the draft is taken word for word, and others come from other documents', async () => {
    const small = await smallIndex([
      policy('a', ['村卫生室规范化率达到90%。', '村卫生室规范化率逐年提高。']),
      policy('b', ['到2025年，村卫生室规范化率达到95%。', '加强宣传。']),
    ]);
    const keys = (places: (Place | null)[]) =>
      Promise.all(places.map((place) => place && keyOf(small, place)));
    const taken = await precedentsOf(small, '村卫生室规范化率 达到９０％', 5);
    expect(await keys([taken.source, ...taken.near.map(({ place }) => place)])).toEqual([
      'a#c1',
      'b#c1',
    ]);
    const other = await precedentsOf(small, '村卫生室规范化率应当提高', 5);
    expect(other.source).toBeNull();
    expect(await keys([other.near[0]?.place ?? null])).toEqual(['a#c2']);
    expect(await precedentsOf(small, '龘', 5)).toEqual({ source: null, near: [] });
    expect(await precedentsOf(small, '', 5)).toEqual({ source: null, near: [] });
  });

  it('is a clause of which it is at least half, and one alone', async () => {
    const half = ['村卫生室规范', '统筹县级编制'];
    const small = await smallIndex([
      policy('a', [half.join(''), '统筹县级编制。加强宣传。其余事项，另行规定。']),
      policy('b', ['每年公布一次。']),
      policy('c', ['每年公布一次。', '']),
    ]);
    const source = async (draft: string) => {
      const { source: place } = await precedentsOf(small, draft, 5);
      return place && keyOf(small, place);
    };
    expect(await source(half[0]!)).toBe('a#c1');
    expect(await source('村卫生室规')).toBeNull();
    expect(await source('')).toBeNull();
    expect(await source('每年公布一次')).toBeNull();
  });
});

describe('the clauses near to a draft', () => {
  const texts = [
    '推行院长年薪制。',
    '推行年薪制。',
    '年薪另行规定。（责任单位：人社局）',
    '加强宣传。',
  ];
  const keys = async (index: Index, draft: string, count = 5) => {
    const { near } = await precedentsOf(index, draft, count);
    return Promise.all(near.map(({ place }) => keyOf(index, place)));
  };

  it('are the nearest first, as many as are wanted, told by what they say, not by who is responsible', async () => {
    const index = await smallIndex([policy('a', texts)]);
    expect(await keys(index, '院长年薪制呢')).toEqual(['a#c1', 'a#c2', 'a#c3']);
    expect(await keys(index, '院长年薪制呢', 2)).toEqual(['a#c1', 'a#c2']);
    expect(await keys(index, '（责任单位：人社局）')).toEqual([]);
    expect(await keys(index, '人社局')).toEqual([]);
    const { near } = await precedentsOf(index, '推行院长薪酬制。（责任单位：人社局）', 1);
    expect(near).toEqual([
      {
        place: { bundle: 0, clause: 0 },
        share: 3 / 6,
        merged: expect.arrayContaining([expect.objectContaining({ kind: 'one' })]),
      },
    ]);
  });

  it('are told by the first 2,000 characters of a draft', async () => {
    const index = await smallIndex([policy('a', texts)]);
    expect(await keys(index, `${'庎'.repeat(1_999)}薪`)).toEqual(['a#c2', 'a#c3', 'a#c1']);
    expect(await keys(index, `${'庎'.repeat(2_000)}薪`)).toEqual([]);
  });

  it('are none that is out of date', async () => {
    const store = await smallStore(
      [policy('b', texts.slice(1, 2))],
      [[policy('a', texts)], [policy('b', texts.slice(1, 2))]],
    );
    expect(await keys(openIndex(store), '推行年薪制呢')).toEqual(['b#c1']);
  });

  it('are in a large corpus among those that share words of the index with it', async () => {
    const fillers = (count: number) =>
      Array.from({ length: count }, (_, n) => `第${n}条另行规定${n}`);
    const asked: string[] = [];
    const open = async (count: number, alike = 0) => {
      const policies = [
        policy('a', [...texts, '院长制。']),
        policy('z', fillers(count)),
        policy(
          'm',
          Array.from({ length: alike }, (_, n) => `很多相似的规定${n}`),
        ),
      ];
      const store = await smallStore(policies, [policies]);
      return openIndex({
        ...store,
        places(part, level, word) {
          asked.push(word);
          return store.places(part, level, word);
        },
      });
    };
    const whole = await open(995);
    expect(await keys(whole, '院长年薪制呢')).toEqual(['a#c1', 'a#c5', 'a#c2', 'a#c3']);
    expect(asked).toEqual([]);
    const large = await open(996);
    expect(await keys(large, '院长年薪制呢')).toEqual(['a#c1', 'a#c2']);
    expect(asked).toEqual([0, 1, 2, 3].map((at) => toLetters('院长年薪制呢'.slice(at, at + 3))));
    asked.length = 0;
    await precedentsOf(large, '院长'.repeat(150), 5);
    expect(new Set(asked).size).toBe(2);
    asked.length = 0;
    const long = Array.from({ length: 291 }, (_, n) => String.fromCharCode(0x5000 + n)).join('');
    await precedentsOf(large, long, 5);
    expect(asked).toHaveLength(97);
    expect([asked[0], asked[1], asked.at(-1)]).toEqual([
      long.slice(0, 3),
      long.slice(3, 6),
      long.slice(-3),
    ]);
    expect(await keys(large, '院')).toEqual([]);
    const many = await open(996, 81);
    expect(await keys(many, '很多相似的规定呢', 100)).toHaveLength(80);
  });
});
