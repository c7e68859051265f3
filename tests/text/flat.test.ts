import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compact, flatten, plain } from '../../src/text/flat.ts';
import { occurrences, origin, placeOf } from '../../src/text/folded.ts';

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
  ...[...'():∶;?!％﹪○．／＋＾﹤＜﹥＞≧⩾≮≦⩽≯'].map((sign, at): [string, string] => [
    sign,
    [...'（）：：；？！%%〇./+^<<>>≥≥≥≤≤≤'][at]!,
  ]),
  ...[...'-－–—―─~～‐‑−'].map((dash): [string, string] => [dash, '—']),
  ['ａＺ０９', 'aZ09'],
  ['，。、', '，。、'],
])('%s is %s', (sign, form) => {
  expect(flatten(`甲${sign}乙`).text).toBe(`甲${form}乙`);
});

describe('a full-width comma groups figures', () => {
  test.each([...'万亿元个人名家户张所件份辆台套吨公平米亩%％‰至到—－~～-'])('before %s', (unit) => {
    expect(flatten(`补助1，234${unit}`).text).toMatch(/^补助1,234/u);
    expect(flatten(`补助1，234，567.8${unit}`).text).toMatch(/^补助1,234,567\.8/u);
  });
  test('at the beginning of a text, behind grouped figures and before decimals too', () => {
    expect(flatten('1，234元').text).toBe('1,234元');
    expect(flatten('补助1,234，567元').text).toBe('补助1,234,567元');
    expect(flatten('补助1，234．5元').text).toBe('补助1,234.5元');
  });
  test.each([
    '补助1，234。',
    '补助1，23元',
    '补助1234，567元',
    '分别1，234元',
    '依次1，234元',
    '各1，234元',
    '1.5，234元',
    '1．5，234元',
    '12,5，234元',
  ])('not in %s', (text) => expect(flatten(text).text).toContain('，'));
});

test.each([
  ['甲,乙 1,000元', '甲，乙1,000元', '甲，乙1，000元'],
  ['奖励１，２３４，５６７元', '奖励1,234,567元', '奖励1，234，567元'],
  ['分别为30，400，500家', '分别为30，400，500家', '分别为30，400，500家'],
  ['指标\t 值\n1 \u200b200 元 \t', '指标\t值\n1 200元', '指标值\n1200元'],
  ['1. 80周岁', '1. 80周岁', '1.80周岁'],
  ['1． 80周岁', '1. 80周岁', '1.80周岁'],
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

test('quotes are compared in one line', () => expect(plain('甲\n\n乙 丙')).toBe('甲乙丙'));

test('an empty stretch stands at the beginning of what comes next', () => {
  const folded = flatten('甲 乙');
  expect(origin(folded, [1, 1])).toEqual([2, 2]);
  expect(origin(folded, [2, 2])).toEqual([0, 0]);
});

test('all places of a needle are found, none over another', () => {
  const folded = compact('甲 甲甲、乙甲甲');
  expect(occurrences(folded, '甲甲')).toEqual([
    [0, 3],
    [6, 8],
  ]);
  expect(occurrences(folded, '甲、')).toEqual([[3, 5]]);
  expect(occurrences(folded, '丙')).toEqual([]);
  expect(occurrences(folded, '')).toEqual([]);
});
