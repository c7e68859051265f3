import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHEQUE_DIGITS,
  chineseInteger,
  chineseNumber,
  HAN,
  HAN_DIGITS,
  HAN_TO_TEN,
  toCheque,
  toChinese,
} from '../../src/text/numerals.ts';
import { readNumber } from '../../src/text/written.ts';

describe('Chinese numerals', () => {
  it('are read as they are written', () => {
    for (let number = 1; number < 20_000; number++) {
      expect(chineseInteger(toChinese(number)), toChinese(number)).toBe(number);
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 - 1 }), (number) => {
        expect(chineseInteger(toChinese(number))).toBe(number);
        expect(chineseInteger(toCheque(number))).toBe(number);
      }),
    );
  });

  it.each([
    [12, '十二'],
    [105, '一百零五'],
    [110, '一百一十'],
    [2003, '二千零三'],
    [36_000, '三万六千'],
    [100_010, '十万零一十'],
    [100_005_000, '一亿零五千'],
    [123_456_789, '一亿二千三百四十五万六千七百八十九'],
  ])('%d is %s', (number, said) => {
    expect(toChinese(number)).toBe(said);
  });

  it.each([
    ['两千', 2000],
    ['廿五', 25],
    ['一亿亿', 1e16],
    ['三亿一万', 300_010_000],
    ['百', 100],
    ['百一十', 110],
    ['三百五十万零五百', 3_500_500],
    ['一亿五千万', 150_000_000],
    ['一万亿', 1e12],
    ['壹拾贰万叁仟', 123_000],
    ['肆佰伍拾陆萬柒仟捌佰玖拾', 4_567_890],
    ['三億零二十', 300_000_020],
    ['卅六', 36],
    ...[...'一二三四五六七八九'].map((digit, at): [string, number] => [digit, at + 1]),
  ])('%s is %d', (said, number) => {
    expect(chineseInteger(said)).toBe(number);
  });

  it.each(['三五', '十百', '二〇二五', '一百五', '三万五', '一亿五千', '万', '一万五万', '零', ''])(
    '%s is no whole number, or may be two',
    (words) => {
      expect(chineseInteger(words)).toBeNull();
    },
  );

  it('of cheques have figures of their own', () => {
    expect(toCheque(123_456_789)).toBe('壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖');
    expect(toCheque(12)).toBe('拾贰');
  });

  it.each([
    '一百零十',
    '一百零',
    '一万一万',
    '三亿九千九百九十九',
    '十十',
    '百百',
    '十零十',
    '五零百',
    '一百零零五',
    '零五',
    '二百三百',
    '一千百',
    '万五千',
    '亿零五',
    '零万五千',
  ])('%s is none, since its places do not descend', (words) =>
    expect(chineseInteger(words)).toBeNull(),
  );

  it.each([
    [0, '零'],
    [-12, '负十二'],
    [-1, '负一'],
    [10_000, '一万'],
    [100_000_010, '一亿零一十'],
    [10_001, '一万零一'],
    [11_000, '一万一千'],
    [210, '二百一十'],
  ])('%d is written %s', (number, said) => expect(toChinese(number)).toBe(said));

  it('of marks and dates may be written figure by figure', () => {
    expect(
      ['二〇', '二〇二五', '一九八七', '二零三六', '十二', '丁', ''].map(chineseNumber),
    ).toEqual([20, 2025, 1987, 2036, 12, null, null]);
  });
});

it.each([
  ['labels', HAN_TO_TEN, '一二三四五六七八九十'],
  ['years', HAN_DIGITS, '零〇一二三四五六七八九'],
  ['articles', HAN, '〇零一二三四五六七八九十百千'],
  ['cheques', CHEQUE_DIGITS, '壹贰叁肆伍陆柒捌玖'],
])('the figures of %s', (_, figures, all) => expect(figures).toBe(all));

describe('a number in a running text', () => {
  it.each([
    ['三万六千元', 36_000, '元'],
    ['三十万元', 30, '万元'],
    ['1万5千元', 15_000, '元'],
    ['12万3456元', 123_456, '元'],
    ['1,234,567.5元', 1_234_567.5, '元'],
    ['2亿2024年', 2, '亿2024年'],
    ['零点五倍', 0.5, '倍'],
    ['一千千克', 1000, '千克'],
    ['5×10⁴平方米', 50_000, '平方米'],
    ['10^4个', 10_000, '个'],
    ['2×10⁻³克', 0.002, '克'],
  ])('%s', (text, value, behind) => {
    const found = readNumber(text, 0);
    expect([found?.value, text.slice(found?.end)]).toEqual([value, behind]);
  });

  it.each(['三五年', '九点三十分', '1万2', '1万五千', '一百五', '2⁵', '90 95', '3,5个'])(
    '%s can not be read, and neither can its parts',
    (text) => {
      expect(readNumber(text, 0)?.value).toBeNaN();
    },
  );

  it('is read with spaces between its groups where words stand before it', () => {
    expect(readNumber('补助1 200元', 2)?.value).toBe(1200);
    expect(readNumber('1 200元', 0)?.value).toBeNaN();
    expect(readNumber('1 200元', 2)?.value).toBeNaN();
  });

  it.each(['数十家', '几百人', '上千户'])('is not in %s', (text) => {
    expect(readNumber(text, 1)?.value).toBeNaN();
  });
});
