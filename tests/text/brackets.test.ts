import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ASIDES,
  brackets,
  bracketsIn,
  ENCLOSING,
  isBalanced,
  oneOf,
  outerPairs,
  outside,
  QUOTATION,
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

describe('every sign', () => {
  const kinds = [
    ['round', '（(﹙', '）)﹚'],
    ['square', '〔［[﹝〘〚', '〕］]﹞〙〛'],
    ['lenticular', '【〖', '】〗'],
    ['curly', '{', '}'],
    ['title', '《', '》'],
    ['innerTitle', '〈', '〉'],
    ['double', '“', '”'],
    ['single', '‘', '’'],
    ['corner', '「', '」'],
    ['whiteCorner', '『', '』'],
  ] as const;
  const named = { ASIDES, QUOTATION, ENCLOSING };
  const within = {
    ASIDES: ['round', 'square', 'lenticular'],
    QUOTATION: ['double', 'corner', 'whiteCorner'],
    ENCLOSING: kinds.map(([kind]) => kind).filter((kind) => kind !== 'curly'),
  } as const;
  test.each(kinds)(
    'of the kind %s opens and closes, with those of its kind alone',
    (kind, opening, closing) => {
      for (const open of opening) {
        for (const close of closing)
          expect(outerPairs(`${open}甲${close}`, brackets(kind))).toEqual([[0, 3]]);
        for (const [other, , [close]] of kinds)
          if (other !== kind)
            expect(bracketsIn(`${open}${close}`, brackets(kind, other))).toEqual({
              pairs: [],
              open: [0],
              closed: [1],
            });
      }
      for (const [name, all] of Object.entries(within)) {
        const known = (all as readonly string[]).includes(kind);
        for (const sign of opening + closing)
          expect(isBalanced(sign, named[name as keyof typeof named])).toBe(!known);
      }
    },
  );
});

test('a class of signs has each of them', () => {
  const signs = '[]-^\\（';
  const one = new RegExp(`^${oneOf('a]-[（')}$`, 'u');
  expect([...`${signs}az`].filter((sign) => one.test(sign)).join('')).toBe('[]-（a');
});

test('signs without a partner are told from pairs', () => {
  const round = brackets('round');
  expect(bracketsIn('1）甲（乙（丙）', round)).toEqual({ pairs: [[5, 8]], open: [3], closed: [1] });
});

test.each([
  ['甲（乙）', true],
  ['甲', true],
  ['甲（乙', false],
  ['甲乙）', false],
  ['（', false],
  ['）', false],
  ['（甲））（（乙）', false],
])('whether the brackets of %s are in pairs', (text, balanced) =>
  expect(isBalanced(text)).toBe(balanced),
);

test('pairs within another are left out at the beginning of a text too', () => {
  expect(outerPairs('（甲）（乙（丙）（丁））')).toEqual([
    [0, 3],
    [3, 12],
  ]);
  expect(outerPairs('（（甲）乙）')).toEqual([[0, 6]]);
});

test('a sign just before and just behind a pair is outside', () => {
  expect(outside('、（、）、', /、/gu)).toEqual([0, 4]);
});

test('a list is split outside of what encloses', () => {
  expect(splitOutside('各县（市、区）政府、 “甲、乙”办、 丙 ', /、/gu)).toEqual([
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
