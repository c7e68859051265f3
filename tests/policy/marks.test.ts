import { describe, expect, test } from 'vitest';
import type { Scheme } from '../../src/policy/outline/mark-kinds.ts';
import { readMark, schemeOf } from '../../src/policy/outline/marks.ts';

/** Kind, step of the path, number and length of the mark that opens a text; ? where it may be words. */
function said(text: string, scheme?: Scheme): string {
  const mark = readMark(text, scheme);
  if (!mark) return '-';
  return `${mark.kind} ${mark.label} ${mark.number} ${mark.length}${mark.firm ? '' : ' ?'}`;
}

test.each([
  ['第一篇 总则', 'book 第一篇 1 3'],
  ['第二编　分则', 'book 第二编 2 3'],
  ['上篇 回顾', 'book 上篇 1 2'],
  ['下编 展望', 'book 下编 2 2'],
  ['中篇 现状', '-'],
  ['第一分编 通则', 'subbook 第一分编 1 4'],
  ['第三分篇 其他', 'subbook 第三分篇 3 4'],
  ['第一部分 基础', 'segment 第一部分 1 4'],
  ['第二部分：目标', 'segment 第二部分 2 4'],
  ['第三部分的任务', 'segment 第三部分 3 4 ?'],
  ['第一章 总则', 'chapter 第一章 1 3'],
  ['第十二章：保障', 'chapter 第十二章 12 4'],
  ['第一章总则', 'chapter 第一章 1 3 ?'],
  ['第二节 指标', 'division 第二节 2 3'],
  ['第一节课', 'division 第一节 1 3 ?'],
  ['第一条 为', 'article 第一条 1 3'],
  ['第二条【原则】坚持', 'article 第二条 2 3'],
  ['第三条[范围]', 'article 第三条 3 3'],
  ['第四条规定', 'article 第四条 4 3 ?'],
  ['第十二条之一 经', 'article 第十二条之一 12 6'],
  ['第十二条之一般情况', 'article 第十二条 12 4 ?'],
  ['第五条、坚持', 'article 第五条 5 4 ?'],
  ['第五条、第六条', 'article 第五条 5 3 ?'],
  ['第一千零三条 甲', 'article 第一千零三条 1003 6'],
  ['第12条 甲', 'article 第12条 12 4'],
  ['第 三 条　丙', 'article 第三条 3 5'],
  ['一、总体', 'part 一 1 2'],
  ['十二、其他', 'part 十二 12 3'],
  ['二十一．其他', 'part 二十一 21 4'],
  ['一.5万元', '-'],
  ['一，坚持', 'part 一 1 2 ?'],
  ['二：坚持', 'part 二 2 2 ?'],
  ['三:坚持', 'part 三 3 2 ?'],
  ['一 总体', 'part 一 1 1 ?'],
  ['十二 其他', 'part 十二 12 2 ?'],
  ['（一）目标', 'section （一） 1 3'],
  ['(二)任务', 'section （二） 2 3'],
  ['〔三〕任务', 'section （三） 3 3'],
  ['[四]任务', 'section （四） 4 3'],
  ['［五］任务', 'section （五） 5 3'],
  ['﹙六﹚任务', 'section （六） 6 3'],
  ['（ 七 ）任务', 'section （七） 7 5'],
  ['（八）、任务', 'section （八） 8 4'],
  ['㈠目标', 'section （一） 1 1'],
  ['㈩、目标', 'section （十） 10 2'],
  ['一）目标', 'section 一） 1 2 ?'],
  ['二) 目标', 'section 二） 2 2 ?'],
  ['1.建设', 'item 1 1 2'],
  ['2．建设', 'item 2 2 2'],
  ['3、建设', 'item 3 3 2'],
  ['12．建设', 'item 12 12 3'],
  ['1.5万元', '-'],
  ['1.2022年', 'item 1 1 2'],
  ['1.20222年', '-'],
  ['⒈建设', 'item 1 1 1'],
  ['⒛建设', 'item 20 20 1'],
  ['4，建设', 'item 4 4 2 ?'],
  ['5：建设', 'item 5 5 2 ?'],
  ['6:30开会', '-'],
  ['（1）建设', 'subitem （1） 1 3'],
  ['(2)建设', 'subitem （2） 2 3'],
  ['［3］建设', 'subitem （3） 3 3'],
  ['（12）建设', 'subitem （12） 12 4'],
  ['⑴建设', 'subitem （1） 1 1'],
  ['⒇建设', 'subitem （20） 20 1'],
  ['1）建设', 'halfSubitem 1） 1 2'],
  ['2)建设', 'halfSubitem 2） 2 2'],
  ['①建设', 'circled ① 1 1'],
  ['⑳建设', 'circled ⑳ 20 1'],
  ['㉑建设', 'circled ㉑ 21 1'],
  ['㉟建设', 'circled ㉟ 35 1'],
  ['㊱建设', 'circled ㊱ 36 1'],
  ['㊿建设', 'circled ㊿ 50 1'],
  ['❶建设', 'circled ❶ 1 1'],
  ['❿建设', 'circled ❿ 10 1'],
  ['⓫建设', 'circled ⓫ 11 1'],
  ['⓴建设', 'circled ⓴ 20 1'],
  ['➀建设', 'circled ➀ 1 1'],
  ['➉建设', 'circled ➉ 10 1'],
  ['➊建设', 'circled ➊ 1 1'],
  ['➓建设', 'circled ➓ 10 1'],
  ['⓵建设', 'circled ⓵ 1 1'],
  ['⓾建设', 'circled ⓾ 10 1'],
  ['甲、建设', 'stem 甲 1 2 ?'],
  ['癸．建设', 'stem 癸 10 2 ?'],
  ['乙建设', '-'],
  ['一是推进', 'point 一是 1 2 ?'],
  ['二是推进', 'point 二是 2 2 ?'],
  ['十一是推进', 'point 十一是 11 3 ?'],
  ['一是否', '-'],
  ['一是非', '-'],
  ['Ⅰ、建设', 'upperRoman Ⅰ 1 2 ?'],
  ['Ⅻ.建设', 'upperRoman Ⅻ 12 2 ?'],
  ['Ⅲ建设', 'upperRoman Ⅲ 3 1 ?'],
  ['ⅰ、建设', 'lowerRoman ⅰ 1 2 ?'],
  ['ⅻ）建设', 'lowerRoman ⅻ 12 2 ?'],
  ['A、建设', 'upperLetter A 1 2 ?'],
  ['Z．建设', 'upperLetter Z 26 2 ?'],
  ['B.建设', 'upperLetter B 2 2 ?'],
  ['A.B建设', '-'],
  ['A.5建设', '-'],
  ['（A）建设', 'upperLetter （A） 1 3 ?'],
  ['C）建设', 'upperLetter C） 3 2 ?'],
  ['a、建设', 'lowerLetter a 1 2 ?'],
  ['z.建设', 'lowerLetter z 26 2 ?'],
  ['b.c', '-'],
  ['(b)建设', 'lowerLetter （b） 2 3 ?'],
  ['c)建设', 'lowerLetter c） 3 2 ?'],
  ['——建设', 'bullet — 0 2'],
  ['—建设', 'bullet — 0 1'],
  ['―― 建设', 'bullet — 0 2'],
  ['── 建设', 'bullet — 0 2'],
  ['－－建设', 'bullet — 0 2'],
  ['–– 建设', 'bullet — 0 2'],
  ['-- 建设', 'bullet — 0 2'],
  ['⸺建设', 'bullet — 0 1'],
  ['⸻建设', 'bullet — 0 1'],
  ['— 5 —', '-'],
  ['—5', '-'],
  ['———建设', 'bullet — 0 3'],
  ['•建设', 'bullet — 0 1'],
  ['●建设', 'bullet — 0 1'],
  ['▪建设', 'bullet — 0 1'],
  ['■建设', 'bullet — 0 1'],
  ['◆建设', 'bullet — 0 1'],
  ['◇建设', 'bullet — 0 1'],
  ['○建设', 'bullet — 0 1'],
  ['□建设', 'bullet — 0 1'],
  ['➢建设', 'bullet — 0 1'],
  ['✓建设', 'bullet — 0 1'],
  ['·建设', 'bullet — 0 1'],
  ['∙建设', 'bullet — 0 1'],
  ['►建设', 'bullet — 0 1'],
  ['▶建设', 'bullet — 0 1'],
  ['◎建设', 'bullet — 0 1'],
  ['★建设', 'bullet — 0 1'],
  ['☆建设', 'bullet — 0 1'],
  ['▲建设', 'bullet — 0 1'],
  ['△建设', 'bullet — 0 1'],
  ['※建设', 'bullet — 0 1'],
  ['○○建设', '-'],
  ['- 建设', 'bullet — 0 2'],
  ['- 5', '-'],
  ['-建设', '-'],
  ['建设', '-'],
  ['第建设', '-'],
  ['百建设', '-'],
  ['5建设', '-'],
  ['零、建设', 'part 零 0 2'],
  ['三五、建设', 'part 三五 35 3'],
  ['十百、建设', '-'],
  ['100、建设', 'item 100 100 4'],
  ['1000、建设', '-'],
  ['一千二百三十四、建设', 'part 一千二百三十四 1234 8'],
  ['一二三四五六七八、建设', '-'],
  ['二 十 一、建设', 'part 二十一 21 6'],
  ['12、建设', 'item 12 12 3'],
  ['第一篇', 'book 第一篇 1 3'],
  ['下篇', 'book 下篇 2 2'],
  ['第一部分', 'segment 第一部分 1 4'],
  ['第一章', 'chapter 第一章 1 3'],
  ['第一节', 'division 第一节 1 3'],
  ['第一条', 'article 第一条 1 3'],
  ['第五条 之 二十一 甲', 'article 第五条之二十一 5 9'],
  ['第五条、 第六条', 'article 第五条 5 3 ?'],
  ['第五条、（一）项', 'article 第五条 5 3 ?'],
  ['第五条、(一)项', 'article 第五条 5 3 ?'],
  ['第五条、6条', 'article 第五条 5 3 ?'],
  ['（一） 、建设', 'section （一） 1 5'],
  ['㈠ 、建设', 'section （一） 1 3'],
  ['（ 3 ） 、建设', 'subitem （3） 3 7'],
  ['（ A ）建设', 'upperLetter （A） 1 5 ?'],
  ['（ a ）建设', 'lowerLetter （a） 1 5 ?'],
  ['1 总则', '-'],
  ['1.1 目的', '-'],
  ['I. 甲', 'upperLetter I 9 2 ?'],
  ['ii. 甲', '-'],
])('%s: %s', (text, mark) => expect(said(text)).toBe(mark));

test.each([...'、．.'])('%s stands behind every kind of number', (point) => {
  for (const [number, kind] of [
    ['一', 'part 一 1 2'],
    ['1', 'item 1 1 2'],
    ['甲', 'stem 甲 1 2 ?'],
    ['Ⅰ', 'upperRoman Ⅰ 1 2 ?'],
    ['ⅰ', 'lowerRoman ⅰ 1 2 ?'],
    ['A', 'upperLetter A 1 2 ?'],
    ['a', 'lowerLetter a 1 2 ?'],
    ['（一）', 'section （一） 1 4'],
    ['(1)', 'subitem （1） 1 4'],
    ['㈠', 'section （一） 1 2'],
  ] as const)
    expect(said(`${number}${point}建设`)).toBe(kind);
  const romans = schemeOf(['II. 乙']);
  expect(said(`I${point}建设`, romans)).toBe('upperRoman I 1 2 ?');
  expect(said(`i${point}建设`, romans)).toBe('lowerRoman i 1 2 ?');
  for (const second of ['II', 'ii']) expect(schemeOf([`${second}${point}乙`]).romans).toBe(true);
  for (const letter of ['A', 'a', 'Ⅰ'].slice(0, 2))
    for (const code of ['B', 'b', '5']) expect(said(`${letter}${point}${code}`)).toBe('-');
  for (const code of ['B', 'b', '5']) expect(said(`I${point}${code}`, romans)).toBe('-');
  expect(said(`1${point}5万元`)).toBe('-');
});

test.each([...'）)﹚'])('%s closes a number that nothing opens', (close) => {
  for (const [number, mark] of [
    ['一', 'section 一） 1 2 ?'],
    ['1', 'halfSubitem 1） 1 2'],
    ['A', 'upperLetter A） 1 2 ?'],
    ['a', 'lowerLetter a） 1 2 ?'],
    ['ⅰ', 'lowerRoman ⅰ 1 2 ?'],
  ] as const)
    expect(said(`${number}${close}建设`)).toBe(mark);
  for (const text of ['一二三', '123']) expect(said(`${text}${close}建设`)).not.toBe('-');
  for (const text of ['一千二百', '1234']) expect(said(`${text}${close}建设`)).toBe('-');
  expect(schemeOf([`(ii${close}乙`]).romans).toBe(true);
});

test.each([...'—―─－–-'])(
  '%s makes bullets where it stands twice or thrice, and not before a figure',
  (dash) => {
    expect(said(`${dash}${dash}建设`)).toBe('bullet — 0 2');
    expect(said(`${dash}${dash}${dash}建设`)).toBe('bullet — 0 3');
    for (const line of [dash.repeat(4), `${dash.repeat(4)}建设`, dash.repeat(2), `${dash}${dash} `])
      expect(said(line).replace(/bullet — 0 1/u, '-')).toBe('-');
    for (const next of [...'—―─－–-'])
      expect(said(`—${next}5`).replace(/bullet — 0 [23]/u, '-')).toBe('-');
  },
);
test.each([...'—–－'])('%s makes bullets alone', (dash) => {
  expect(said(`${dash}建设`)).toBe('bullet — 0 1');
  for (const text of ['5', ' 5']) expect(said(dash + text)).toBe('-');
});

test.each([
  ['4,建设', 'item 4 4 2 ?'],
  ['5:建设', 'item 5 5 2 ?'],
  ['4, 5', '-'],
  ['一,建设', 'part 一 1 2 ?'],
  ['一二三 建设', 'part 一二三 123 3 ?'],
  ['一千二百 建设', '-'],
  ['十二是推进', 'point 十二是 12 3 ?'],
  ['二十一是推进', '-'],
  ['第一部分:目标', 'segment 第一部分 1 4'],
  ['第一章:目标', 'chapter 第一章 1 3'],
])('%s is %s', (text, mark) => expect(said(text)).toBe(mark));

describe('what the whole document numbers by', () => {
  const decimals = schemeOf(['1.1 目的', '1.2 依据', '2.1 职责']);
  test.each([
    ['1 总则', 'decimal1 1 1 2'],
    ['1. 总则', 'decimal1 1 1 3'],
    ['1．总则', 'item 1 1 2'],
    ['1总则', '-'],
    ['1.1 目的', 'decimal2 1.1 1 4'],
    ['1.1目的', 'decimal2 1.1 1 3'],
    ['1.1.1“目的”', 'decimal3 1.1.1 1 5'],
    ['2.1.3.4 目的', 'decimal4 2.1.3.4 4 8'],
    ['2.1.3.4.5 目的', '-'],
    ['1.1 ABC', 'decimal2 1.1 1 4'],
    ['1.1 abc', '-'],
    ['12、 总则', 'decimal1 12 12 4'],
    ['12． 总则', 'decimal1 12 12 4'],
    ['12. “总则”', 'decimal1 12 12 4'],
    ['123 总则', '-'],
    ['1．2．3 总则', 'decimal3 1.2.3 3 6'],
    ['1.123 总则', '-'],
    ['1.2《总则》', 'decimal2 1.2 2 3'],
    ['1.2 《总则》', 'decimal2 1.2 2 4'],
    ['1.2 〈总则〉', 'decimal2 1.2 2 4'],
    ['1.2〈总则〉', '-'],
    ['1.2 ‘总则’', 'decimal2 1.2 2 4'],
    ['1.2 "总则"', 'decimal2 1.2 2 4'],
    ['1.2 Ⅰ级响应', 'decimal2 1.2 2 4'],
    ['1.2Ⅰ级响应', 'decimal2 1.2 2 3'],
    ['12.13 目的', 'decimal2 12.13 13 6'],
    ['123.1 目的', '-'],
    ['.1 目的', '-'],
  ])('1.1 throughout: %s', (text, mark) => expect(said(text, decimals)).toBe(mark));

  const romans = schemeOf(['I. 甲', 'II. 乙']);
  test.each([
    ['I. 甲', 'upperRoman I 1 2 ?'],
    ['II、甲', 'upperRoman II 2 3 ?'],
    ['III．甲', 'upperRoman III 3 4 ?'],
    ['IV. 甲', 'upperRoman IV 4 3 ?'],
    ['V. 甲', 'upperRoman V 5 2 ?'],
    ['VI. 甲', 'upperRoman VI 6 3 ?'],
    ['IX. 甲', 'upperRoman IX 9 3 ?'],
    ['X. 甲', 'upperRoman X 10 2 ?'],
    ['XX. 甲', 'upperRoman XX 20 3 ?'],
    ['XXX. 甲', 'upperRoman XXX 30 4 ?'],
    ['XXXX. 甲', '-'],
    ['XIV. 甲', 'upperRoman XIV 14 4 ?'],
    ['i）甲', 'lowerRoman i 1 2 ?'],
    ['（ii）甲', 'lowerRoman ii 2 4 ?'],
    ['iii. 甲', 'lowerRoman iii 3 4 ?'],
    ['(iv)甲', 'lowerRoman iv 4 4 ?'],
    ['I.5', '-'],
    ['IIII. 甲', '-'],
    ['A. 甲', 'upperLetter A 1 2 ?'],
  ])('I, II: %s', (text, mark) => expect(said(text, romans)).toBe(mark));

  const threeBooks = schemeOf(['上篇 甲', '中篇 乙', '下篇 丙']);
  test.each([
    ['上篇 甲', 'book 上篇 1 2'],
    ['中篇 乙', 'book 中篇 2 2'],
    ['下篇 丙', 'book 下篇 3 2'],
  ])('three books: %s', (text, mark) => expect(said(text, threeBooks)).toBe(mark));

  test('is told by enough of it', () => {
    expect(schemeOf(['1.1 甲', '1.2 乙']).decimals).toBe(false);
    expect(schemeOf(['1.2 甲', '1.3 乙', '1.4 丙']).decimals).toBe(false);
    expect(schemeOf(['1 总则', '1.1 甲', '2 分则']).decimals).toBe(false);
    expect(schemeOf(['1．1 甲', '1．2 乙', '2．1 丙']).decimals).toBe(true);
    expect(schemeOf(['（ii）乙']).romans).toBe(true);
    expect(schemeOf(['ii) 乙']).romans).toBe(true);
    expect(schemeOf(['i) 甲']).romans).toBe(false);
    expect(schemeOf(['中编 乙']).threeBooks).toBe(true);
    expect(schemeOf(['中篇']).threeBooks).toBe(true);
    expect(schemeOf(['中篇小说']).threeBooks).toBe(false);
  });
});

test.each([
  ['（ 一 ）、建设', '（一）、'],
  ['第 三 条　丙', '第三条'],
  ['2.1 职责', '2.1'],
  ['— 建设', '—'],
])('%s prints %s', (text, printed) => {
  expect(readMark(text, schemeOf(['1.1 甲', '1.2 乙', '2.1 丙']))?.printed).toBe(printed);
});
