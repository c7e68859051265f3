import { describe, expect, it } from 'vitest';
import { otherNumerals } from '../../src/search/numerals.ts';

describe('numerals in a query', () => {
  it.each([
    ['12种', ['十二种']],
    ['十二种', ['12种']],
    ['3年', ['三年']],
    ['两年', ['2年']],
    ['2年', ['二年', '两年']],
    ['药品', []],
    ['2025', ['二千零二十五']],
    ['2025年', ['二千零二十五年']],
    ['36000元', ['三万六千元', '36,000元']],
    ['三万六千元', ['36000元']],
    ['十百', []],
    ['007', []],
  ])('%s is also %j', (text, ways) => {
    expect(otherNumerals(text)).toEqual(ways);
  });
});
