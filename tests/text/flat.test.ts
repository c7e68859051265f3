import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compact, flatten, plain } from '../../src/text/flat.ts';
import { origin, placeOf } from '../../src/text/folded.ts';

describe('the words of a clause in one form', () => {
  test.each([
    ['院长(主任):９０﹪以上;ＡＢ级?', '院长（主任）：90%以上；AB级？'],
    ['3-5万、3~5万、－2℃', '3—5万、3—5万、—2℃'],
    ['≧3＞2≯1', '≥3>2≤1'],
    ['二○二五年', '二〇二五年'],
    ['目\u200b标\u00ad值', '目标值'],
  ])('%j', (text, expected) => {
    expect(flatten(text).text).toBe(expected);
    expect(plain(text)).toBe(expected);
  });
});

test.each([
  ['甲,乙 1,000元', '甲，乙1,000元', '甲，乙1，000元'],
  ['奖励１，２３４，５６７元', '奖励1,234,567元', '奖励1，234，567元'],
  ['分别为30，400，500家', '分别为30，400，500家', '分别为30，400，500家'],
  ['指标\t 值\n1 \u200b200 元 \t', '指标\t值\n1 200元', '指标值\n1200元'],
  ['1. 80周岁', '1. 80周岁', '1.80周岁'],
])(
  'cells and figures stay apart, and figures whole, in %j where figures are read',
  (text, flat, tight) => {
    expect(flatten(text).text).toBe(flat);
    expect(compact(text).text).toBe(tight);
  },
);

test('every stretch leads back to the words that it was folded from, and from there', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲9, ，(~\n\t\u200b％') });
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(40), (original, start, length) => {
      const folded = compact(original);
      const span = [start, start + 1 + length] as const;
      fc.pre(span[1] <= folded.text.length);
      const place = origin(folded, span);
      expect(compact(original.slice(...place)).text).toBe(folded.text.slice(...span));
      expect(placeOf(folded, place)).toEqual(span);
    }),
  );
});
