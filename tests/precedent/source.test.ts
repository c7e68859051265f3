import { describe, expect, it } from 'vitest';
import { precedentsOf } from '../../src/precedent/similar.ts';
import type { Index, Place } from '../../src/search/index.ts';
import { policy, smallIndex } from '../search/lib/small.ts';

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
});
