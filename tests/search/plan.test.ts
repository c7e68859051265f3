import { describe, expect, it } from 'vitest';
import { planParts, type Sized } from '../../src/search/plan.ts';

const documents = (count: number, letters: number, name = 'd'): Sized[] =>
  Array.from({ length: count }, (_, i) => ({ digest: `${name}${i}`, letters }));
const names = (parts: readonly (readonly Sized[])[]) =>
  parts.map((part) => part.map(({ digest }) => digest));

describe('the parts of the index', () => {
  const all = documents(100, 100_000);
  const { large } = planParts(all, []);

  it('hold every document once and in order where they are made from nothing', () => {
    expect(names(large).flat()).toEqual(all.map(({ digest }) => digest));
    expect(large.length).toBeGreaterThan(1);
    for (const part of large) expect(part.length).toBeLessThanOrEqual(90);
  });

  it('are as full as they may be', () => {
    const sizes = (documents: Sized[]) =>
      planParts(documents, []).large.map(({ length }) => length);
    expect(sizes(documents(200, 100_000))).toEqual([90, 90, 20]);
    expect(sizes(documents(90, 100_001))).toEqual([89, 1]);
    const filled = [...documents(89, 100_000), { digest: 'last', letters: 100_001 }];
    expect(sizes(filled)).toEqual([89, 1]);
  });

  it('are made anew by one letter more than may have changed', () => {
    const added = (letters: number) => [...all, { digest: 'new', letters }];
    expect(planParts(added(400_000), large).large).toEqual(large);
    expect(planParts(added(400_001), large).large).not.toEqual(large);
  });

  it('stay beside a recent one where all is one letter more than little', () => {
    const [first, second] = [documents(1, 400_000), documents(1, 400_001)];
    const old = (documents: Sized[]) => [documents.map((each) => ({ ...each, letters: 1 }))];
    expect(planParts([...first], [[], ...old(first)]).large).toEqual([first]);
    expect(planParts([...second], [[], ...old(second)]).large).toHaveLength(2);
  });

  it('stay as they are where nothing has changed', () => {
    expect(planParts(all, large)).toEqual({ large, recent: [] });
  });

  it('stay as they are where little has changed, with a recent part beside them', () => {
    const changed = all.with(3, { digest: 'new', letters: 100_000 });
    const { large: kept, recent } = planParts(changed, large);
    expect(kept).toEqual(large);
    expect(names([recent])).toEqual([['new']]);
    const fewer = planParts(all.slice(1), large);
    expect(fewer).toEqual({ large, recent: [] });
  });

  it('are made anew where the recent one is full, counting what is out of date', () => {
    const grown = [...all, ...documents(5, 100_000, 'new')];
    expect(planParts(grown, large)).toEqual(planParts(grown, []));
    const exchanged = [...all.slice(3), ...documents(3, 100_000, 'new')];
    expect(planParts(exchanged, large)).toEqual(planParts(exchanged, []));
    const shrunk = all.slice(5);
    expect(planParts(shrunk, large)).toEqual(planParts(shrunk, []));
  });

  it('are made anew where all is little', () => {
    const few = documents(5, 1_000);
    const { large: first } = planParts(few, []);
    const changed = few.with(2, { digest: 'new', letters: 1_000 });
    expect(planParts(changed, first)).toEqual(planParts(changed, []));
    expect(planParts([], first)).toEqual({ large: [], recent: [] });
  });

  it('have a document that is too large for any in one of its own', () => {
    const [small, huge] = [documents(1, 10)[0] as Sized, { digest: 'huge', letters: 2e7 }];
    expect(names(planParts([small, huge, ...documents(1, 10, 'e')], []).large)).toEqual([
      ['d0'],
      ['huge'],
      ['e0'],
    ]);
  });
});
