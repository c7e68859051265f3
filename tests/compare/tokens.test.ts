import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/compare/tokens.ts';

const words = (text: string): string[] =>
  tokensOf(text).map(({ from, to }) => text.slice(from, to));

describe('words as they are compared', () => {
  it.each([
    ['达到90%以上', '90%'],
    ['到2025 年底', '2025 年底'],
    ['收支结余的40%—60%再分配', '40%—60%'],
    ['提高5~10个百分点', '5~10个百分点'],
    ['补助３．５万元', '３．５万元'],
    ['人口1,200户', '1,200户'],
    ['配备三万六千人', '三万六千人'],
    ['约2：8的比例', '2：8'],
  ])('%s: %s is one', (text, figure) => {
    expect(words(text)).toContain(figure);
  });

  it.each([
    ['40%—60%', '40—60%'],
    ['3个月－6个月', '3—6个月'],
    ['2021年~2025年', '2021—2025年'],
  ])('%s is the range %s', (twice, once) => {
    const folded = (text: string) => tokensOf(text).map((token) => token.folded);
    expect(folded(twice)).toEqual(folded(once));
    expect(folded(twice)).not.toEqual(folded(once.replace(/\d/u, '1')));
  });

  it('are parted by white space, which is none', () => {
    expect(words('加强 \n\t建设')).toEqual(['加强', '建设']);
  });

  it('are the same in whatever brackets, dashes and quotation marks', () => {
    const folded = (text: string) => tokensOf(text).map((token) => token.folded);
    expect(folded('“两个允许”（试行）—2025年')).toEqual(folded('「两个允许」〔试行〕－2025 年'));
  });
});
