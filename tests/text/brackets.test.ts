import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  brackets,
  bracketsIn,
  ENCLOSING,
  outerPairs,
  splitOutside,
} from '../../src/text/brackets.ts';
import { slices } from '../../src/text/span.ts';

describe('pairs that stand in no other', () => {
  test.each([
    ['甲（乙（丙））丁［戊］', ['（乙（丙））', '［戊］']],
    ['shapes of one kind close each other: 甲(乙）〔2021]', ['(乙）', '〔2021]']],
    ['kinds do not: （甲】', []],
    ['what is left open hides no pair: （甲《乙》', ['《乙》']],
    ['nor what stands across: “甲（乙”丙）', ['“甲（乙”']],
    ['nothing closes in another paragraph: （甲\n乙）', []],
  ])('%s', (text, pairs) => expect(slices(text, outerPairs(text))).toEqual(pairs));
});

test('signs without a partner are told from pairs', () => {
  const round = brackets('round');
  expect(bracketsIn('1）甲（乙（丙）', round)).toEqual({ pairs: [[5, 8]], open: [3], closed: [1] });
});

test('a list is split outside of what encloses', () => {
  expect(splitOutside('各县（市、区）政府、 “甲、乙”办、丙', /、/gu)).toEqual([
    '各县（市、区）政府',
    '“甲、乙”办',
    '丙',
  ]);
});

test('each sign is in one pair, or without a partner', () => {
  const text = fc.string({ unit: fc.constantFrom(...'（）(【】《》“”甲\n') });
  fc.assert(
    fc.property(text, (words) => {
      const { pairs, open, closed } = bracketsIn(words, ENCLOSING);
      const places = [...pairs.flatMap(([from, to]) => [from, to - 1]), ...open, ...closed];
      const signs = [...words].flatMap((sign, at) => (/[甲\n]/.test(sign) ? [] : [at]));
      expect(places.toSorted((a, b) => a - b)).toEqual(signs);
    }),
  );
});
