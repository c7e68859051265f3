import { describe, expect, test } from 'vitest';
import { contents } from '../../src/source/contents.ts';
import {
  footnotes,
  isPageMark,
  lineNumbers,
  pageFurniture,
} from '../../src/source/pdf/furniture.ts';
import type { Piece } from '../../src/source/pdf/text.ts';

const words = (list: string) => list.split(' ');
const long = (count: number) => '长'.repeat(count);

test.each(
  [
    ...[...'-—－–―─·•'].flatMap((dash) => [
      `${dash} 3 ${dash}`,
      `${dash}3`,
      `3${dash}`,
      `${dash}${dash}3`,
    ]),
    ...words(
      '1 12 123 1234 i ii iv vi ix xii viiiii I II IV IX XII Page3 第3页 第3页/共12页 3/12 3／12 3,12 3，12 3共12 第3页共12页',
    ),
    'page 3',
    'Page 3 of 12',
    '第 3 页 共 12 页',
    '第 3 页，共 12 页',
    '3 of 1234',
    ' 3 ',
    'http://a.cn/1',
    'https://a.cn/1 3/12',
    'https://a.cn 3 / 12',
    'file:///c/a.html',
    '2024/5/6 9:20',
    '24-05-06 10:20',
    '5/6/2024',
    '05/6/2024, 10:20 AM',
    '05/06/2024, 1:20 PM',
    '2024/12/31 下午10:20',
    '2024/12/31 上午9:20 甲',
  ].filter((text) => text !== '5/6/2024'),
)('%j is a mark of the page', (text) => expect(isPageMark(text)).toBe(true));
test.each([
  ...words('12345 iiiiiii abc 甲 3页甲 3/12345 第页 3/ ixa 3.5'),
  '',
  'http://',
  'http://a.cn 甲',
  'http://a.cn 3/x',
  'ftp://a.cn',
  '甲 http://a.cn',
  '2024/5/6',
  '2024/5/6 9点',
  '2024年5月6日 9:20',
  '1/2/3 9:20',
  '2024/123/6 9:20',
  '2024/12/12345 9:20',
  '2024/5/6 123:20',
  '2024/5/6 9:2',
  '2024/5/6 9:200',
  '甲 2024/5/6 9:20',
])('%j is none', (text) => expect(isPageMark(text)).toBe(false));

const piece = (text: string, x: number, y: number, more: Partial<Piece> = {}): Piece =>
  ({
    id: 1000 * y + x,
    text,
    x,
    y,
    width: 10 * text.length,
    em: 10,
    size: 10,
    edges: Array.from({ length: [...text].length + 1 }, (_, at) => x + 10 * at),
    angle: 0,
    look: {},
    replaced: '',
    unknown: '',
    ...more,
  }) as Piece;

describe('the running head of a gazette', () => {
  const aside = (text: string) =>
    pageFurniture([
      { width: 600, height: 800, pieces: [piece('正文', 100, 400), piece(text, 100, 780)] },
    ])[0]!.length;
  test.each([
    '清州市人民政府公报 2024年第3期',
    '清州政报2024年第3期',
    '清州政报 2024 第3号',
    '清州政报·2024年3期',
    '清州政报•2024年第3期',
    '清州政报|2024年第3期',
    '清州政报（2024年第3期）',
    '清州政报(2024年第3期)',
    '清州政报 2024年第123期（总第12345期）',
    '清州政报 2024年第3期·总5期',
    '清州政报 2024年第3期|总第5期',
    '清州政报 2024年第3期(总第5期)',
    '12 清州政报 2024年第3期',
    '1234 清州政报 2024年第3期',
    '清州政报 2024年第3期 12',
    '清州政报 2024年第3期 1234',
    `${long(20)}政报 2024年第3期`,
  ])('%s', (text) => expect(aside(text)).toBe(1));
  test.each([
    '清政报 2024年第3期',
    `${long(21)}政报 2024年第3期`,
    '清州，政报 2024年第3期',
    '清州。政报 2024年第3期',
    '清州政报 2024年第1234期',
    '清州政报 2024年第3期 甲',
    '清州政报 24年第3期',
    '清州简报 2024年第3期',
    '清州政报 2024年第3期（总第123456期）',
  ])('is not %s', (text) => expect(aside(text)).toBe(0));
});

describe('numbers of lines', () => {
  const text = (count: number, x = 100) =>
    Array.from({ length: count }, (_, n) => piece(long(20), x, 700 - 20 * n));
  const numbers = (values: number[], x: number) =>
    values.map((value, n) => piece(String(value), x, 700 - 20 * n, { width: 10 }));
  const found = (values: number[], x: number, lines = 6) =>
    lineNumbers([...text(lines), ...numbers(values, x)]).length;
  test('stand left or right of all else and count up by one step', () => {
    expect(found([1, 2, 3, 4], 50)).toBe(4);
    expect(found([5, 10, 15, 20], 50)).toBe(4);
    expect(found([1, 2, 3, 4], 310)).toBe(4);
    expect(found([1, 2, 3, 4], 304)).toBe(0);
    expect(found([1, 2, 3, 4], 85)).toBe(4);
    expect(found([1, 2, 3, 4], 86)).toBe(0);
    expect(found([1, 2, 3], 50)).toBe(0);
    expect(found([1, 2, 3, 5], 50)).toBe(0);
    expect(found([4, 3, 2, 1], 50)).toBe(0);
    expect(found([1, 1, 1, 1], 50)).toBe(0);
    expect(found([1, 2, 3, 4], 50, 3)).toBe(0);
  });
  test('stand beside lines of text for the half at least', () => {
    const at = (count: number) => [
      ...text(count),
      ...Array.from({ length: 4 }, (_, n) => piece('甲', 100, 100 - n)),
      ...numbers([1, 2, 3, 4], 50),
    ];
    expect(lineNumbers(at(2))).toHaveLength(4);
    expect(lineNumbers(at(1))).toEqual([]);
  });
});

describe('notes at the foot of a page', () => {
  const lines = (...texts: [string, number][]) =>
    texts.map(([text, size]) => ({ text, size, row: false }));
  test.each(
    words('①甲 ⑳甲 [1]甲 [12]甲 ［1］甲 ¹甲 ²甲 ³甲 ⁴甲 ⁹甲 1甲 12甲 1《甲 1“'.replace(' 1“', '')),
  )('open with a mark: %s', (note) =>
    expect(footnotes(lines(['正文', 10], [note, 8], ['又一行', 8]), 10)).toHaveLength(2),
  );
  test.each([...words('甲 [123]甲 123甲 1.甲 （1）甲'), '1 甲'.replace(' 甲', '  甲')])(
    'and no others: %s',
    (note) => expect(footnotes(lines(['正文', 10], [note, 8]), 10)).toEqual([]),
  );
  test('are smaller than the text, and not all of a page', () => {
    expect(footnotes(lines(['正文', 10], ['①甲', 8.4]), 10)).toHaveLength(1);
    expect(footnotes(lines(['正文', 10], ['①甲', 8.5]), 10)).toEqual([]);
    expect(footnotes(lines(['①甲', 8]), 10)).toEqual([]);
    expect(footnotes([...lines(['正文', 10]), { text: '①甲', size: 8, row: true }], 10)).toEqual(
      [],
    );
  });
});

describe('a table of contents', () => {
  const aside = (...texts: string[]) => contents(texts, new Set()).toSorted((a, b) => a - b);
  const BODY = ['第一章 总则', '内容。', '第二章 附则', '内容。'];
  test.each([
    ...[...'.．·•⋯…'].map((dot) => `第一章 总则 ${dot.repeat(4)} 1`),
    '总则 . . . . 12',
    '总则....- 1 -',
    '总则....—1—',
    '总则....－1234－',
  ])('has leaders: %s', (line) => expect(aside(line)).toEqual([0]));
  test.each(['总则...1', '总则....', '总则....12345', '总则....1页', `${long(200)}....1`])(
    'has not: %s',
    (line) => expect(aside(line)).toEqual([]),
  );
  test.each([
    ...words('目录 目次 CONTENTS 目录： 目录: 目录（续） 目录(续)'),
    '目　录',
    '目录 （续）：',
  ])('begins with %s', (head) => {
    expect(aside(head, '第一章 总则 1', '第二章 附则 5', ...BODY)).toEqual([0, 1, 2]);
    expect(aside(head, '第一章 总则', '第二章 附则', ...BODY)).toEqual([0, 1, 2]);
  });
  test('begins with 目 above 录 too', () => {
    expect(aside('目', '录', '第一章 总则 1', '第二章 附则 5', ...BODY)).toEqual([0, 1, 2, 3]);
  });
  test.each(['总目录', '目录一', '目', '录'])('does not begin with %s', (head) => {
    expect(aside(head, '第一章 总则 1', '第二章 附则 5', ...BODY)).toEqual([]);
  });
  test.each([
    '第二章 附则 5',
    '第二章 附则（5）',
    '第二章 附则(5)',
    '第二章 附则- 5 -',
    '第二章 附则 —5—',
    '第二章 附则－5－',
  ])('has its pages behind entries: %s', (entry) =>
    expect(aside('目录', '第一章 总则 1', entry, ...BODY)).toEqual([0, 1, 2]),
  );
  test.each(['5', '- 5 -', '—5—', '－5－', ' 5 '])('or below them: %j', (page) => {
    expect(aside('目录', '第一章 总则', '1', '第二章 附则', page, ...BODY)).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });
  test.each(['ii', 'IV', 'Ⅰ', 'ⅻ', '- v -'])('has numbers of its own pages between: %s', (page) => {
    expect(aside('目录', '第一章 总则 1', page, '第二章 附则 5', ...BODY)).toEqual([0, 1, 2, 3]);
  });
  test('ends where the document begins', () => {
    expect(aside('目录', '第一章 总则 5', '第二章 附则 1', ...BODY)).not.toContain(2);
    expect(aside('目录', '甲乙丙丁 1', '戊己庚辛 2', '完全不同的文字。')).toEqual([]);
    expect(aside('目录', '甲。乙', '第一章 总则 1')).toEqual([]);
    expect(aside('目录', long(60), '第二章 附则', long(60), '第二章 附则')).toEqual([0, 1, 2]);
    expect(aside('目录', long(61), '第二章 附则', long(61), '第二章 附则')).toEqual([]);
  });
});

test.each([
  '....1',
  '．．．．12',
  '· · · · 3',
  '••••-4-',
  '⋯⋯⋯⋯ — 5 —',
  '…………123',
  '.......... 1234',
])('leaders to a page number tell an entry wherever it stands: 总则%s', (page) => {
  expect(contents(['甲。', `总则${page}`, '乙。'], new Set())).toEqual([1]);
});
test.each(['...1', '……1', '....', '....12345', '....一'])('no entry: 总则%s', (page) => {
  expect(contents(['甲。', `总则${page}`, '乙。'], new Set())).toEqual([]);
});
