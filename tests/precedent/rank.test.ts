import { describe, expect, test } from 'vitest';
import { nearness, nearnessAmong, share } from '../../src/precedent/rank.ts';

/** BM25 by its definition, with the pairs and characters of each text written out. */
function bm25(wanted: string[], texts: string[][]): number[] {
  const average = texts.flat().length / texts.length;
  return texts.map((parts) =>
    wanted.reduce((sum, part) => {
      const often = parts.filter((each) => each === part).length;
      const having = texts.filter((each) => each.includes(part)).length;
      const rarity = Math.log(1 + texts.length / (1 + having));
      return often === 0
        ? sum
        : sum + (rarity * often * 3) / (often + (2 * parts.length) / average);
    }, 0),
  );
}

describe('nearness', () => {
  const TEXTS = ['督查 督查', '督导工资。', '工资8％', '—', '5‰'];
  const PARTS = [
    ['督查', '查督', '督查', '督', '查', '督', '查'],
    ['督导', '导工', '工资', '督', '导', '工', '资'],
    ['工资', '资8', '8%', '工', '资', '8', '%'],
    [],
    ['5‰', '5', '‰'],
  ];
  test.each([
    ['督查', ['督查', '督', '查']],
    ['督查督查', ['督查', '查督', '督', '查']],
    ['工资 ８％', ['工资', '资8', '8%', '工', '资', '8', '%']],
    ['导、督', ['导', '督']],
    ['‰', ['‰']],
    ['，', []],
    ['', []],
  ])('of %j is that of BM25 over characters and pairs', (draft, parts) => {
    const found = nearness(draft, TEXTS);
    for (const [i, each] of bm25(parts, PARTS).entries()) expect(found[i]).toBeCloseTo(each, 12);
    expect(nearnessAmong(TEXTS)(draft)).toEqual(found);
  });
  test('to no texts is none, and to empty ones nought', () => {
    expect(nearness('督查', [])).toEqual([]);
    expect(nearness('督查', ['', '。'])).toEqual([0, 0]);
  });
});

test.each([
  ['督查工资', '督查', 1 / 3],
  ['督查，工资', '工资', 1 / 2],
  ['督查督查', '督查', 1 / 2],
  ['８％', '8%', 1],
  ['督', '督查', 0],
  ['', '督查', 0],
  ['督查', '', 0],
])('of the pairs of %j %j has %d', (draft, text, part) => {
  expect(share(draft, text)).toBeCloseTo(part, 12);
});
