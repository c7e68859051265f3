import { describe, expect, it } from 'vitest';
import { fromChinese, otherNumerals, toChinese } from '../../src/search/numerals.ts';

describe('numerals', () => {
  it('are read as they are written, up to 9999', () => {
    for (let number = 0; number < 10_000; number++) {
      expect(fromChinese(toChinese(number)), toChinese(number)).toBe(number);
    }
  });

  it.each([
    [12, '十二'],
    [20, '二十'],
    [105, '一百零五'],
    [110, '一百一十'],
    [2003, '二千零三'],
  ])('%d is %s', (number, said) => {
    expect(toChinese(number)).toBe(said);
  });

  it.each([
    ['12种', ['十二种']],
    ['十二种', ['12种']],
    ['3年', ['三年']],
    ['两年', ['2年']],
    ['2年', ['二年', '两年']],
    ['药品', []],
    ['2025', ['二千零二十五']],
    ['十百', []],
    ['007', []],
  ])('%s is also %j', (text, ways) => {
    expect(otherNumerals(text)).toEqual(ways);
  });
});
