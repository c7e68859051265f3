import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLetters } from '../../src/search/letters.ts';
import { fold, foldWithOrigins } from '../../src/text/alike.ts';
import { occurrences } from '../../src/text/folded.ts';

describe('fold', () => {
  it.each([
    ['white space', '2025 年\u2029末\u3000前', '2025年末前'],
    ['letter case', 'ICU', 'icu'],
    ['width', '１．％，（ＡＢ）', '1.%,(ab)'],
    ['brackets', '〔2022〕【注】[1]（二）', '（2022）（注）(1)(二)'],
    ['title marks', '<方案>〈意见〉', '《方案》《意见》'],
    ['quotation marks', '“首违”‘不罚’「清」『单』〝一〞＂二＂', `"首违"'不罚'"清""单"〞一〟＇二＇`],
    ['characters that print nothing', '\u200b一、目\u00ad标\u2060', '一、目标\ufeff'],
    ['dashes', '5—10－20～30–40―50‐60', '5-10-20-30-40-50-60'],
    ['compatible characters', '①㎡℃', '1m2°C'],
  ])('takes as one what differs by %s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['（〔【{甲}】〕）', '((((甲))))'],
    ['《〈甲〉》', '<<甲>>'],
    ['甲—乙', '甲-乙'],
    ['“‘「『甲』」’”', '""""甲""""'],
    ['ＩＣＵ', 'icu'],
    ['甲\u0001\u200b\t乙\ue000', '甲乙\ue000'],
  ])('of %j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['per cent and per mille', '5%', '5‰'],
    ['brackets and title marks', '（方案）', '《方案》'],
    ['brackets and quotation marks', '（网底）', '“网底”'],
    ['quotation and title marks', '“方案”', '《方案》'],
    ['opening and closing', '（', '）'],
  ])('keeps %s apart', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('is the same with and without origins, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldWithOrigins(text).text).toBe(fold(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('leads back to the characters as printed', () => {
    const text = '到 ２０２５\n年，占 90 ％（ＩＣＵ）';
    const where = (query: string) =>
      occurrences(foldWithOrigins(text), fold(query)).map(([from, to]) => text.slice(from, to));
    expect(where('2025年')).toEqual(['２０２５\n年']);
    expect(where('90%')).toEqual(['90 ％']);
    expect(where('icu')).toEqual(['ＩＣＵ']);
    expect(where('')).toEqual([]);
  });
});

describe('letters', () => {
  it('contain one another exactly if the texts do', () => {
    const char = fc.constantFrom(
      '医',
      '%',
      '‰',
      '9',
      '。',
      'a',
      '\u{20000}',
      '\u3401',
      '(',
      '\u4101',
    );
    const text = fc.array(char, { maxLength: 12 }).map((chars) => chars.join(''));
    fc.assert(
      fc.property(text, text, (whole, part) => {
        expect(toLetters(whole).includes(toLetters(part))).toBe(whole.includes(part));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are all letters that Pagefind keeps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toLetters(fold(text))).toMatch(/^[\u3400-\u44ff\u4e00-\u9fa5]*$/);
      }),
    );
  });
});
