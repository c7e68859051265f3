import { describe, expect, test } from 'vitest';
import { readMark } from '../../src/policy/outline/marks.ts';
import { outline } from '../../src/policy/outline/outline.ts';
import { ranksOf } from '../../src/policy/outline/ranks.ts';
import { linesOf, pathsOf, reportOf, treeOf } from './tree.ts';

const words = (list: string) => list.split(' ');

describe('two levels that a document uses the other way round', () => {
  test.each([
    ['（一） 一、 1. 二、 （二） 一、', '（一） （一）/一 （一）/一/1 （一）/二 （二） （二）/一'],
    ['1. 一、 （1） 二、 2. 一、', '1 1/一 1/一/（1） 1/二 2 2/一'],
    ['1. （一） （1） （二） 2. （一）', '1 1/（一） 1/（一）/（1） 1/（二） 2 2/（一）'],
    [
      '（1） （一） 1） （二） （2） （一）',
      '（1） （1）/（一） （1）/（一）/1） （1）/（二） （2） （2）/（一）',
    ],
    ['（1） 1. 1） 2. （2） 1.', '（1） （1）/1 （1）/1/1） （1）/2 （2） （2）/1'],
    ['1） 1. ① 2. 2） 1.', '1） 1）/1 1）/1/① 1）/2 2） 2）/1'],
    ['1） （1） ① （2） 2） （1）', '1） 1）/（1） 1）/（1）/① 1）/（2） 2） 2）/（1）'],
    ['① （1） （2） ② （1）', '① ①/（1） ①/（2） ② ②/（1）'],
  ])('%s', (marks, paths) => {
    expect(pathsOf(...words(marks).map((mark) => `${mark}做好工作。`))).toEqual(words(paths));
  });

  const turned = (marks: string) => {
    const ranks = ranksOf(words(marks).map((text) => readMark(text)));
    return ranks('section')! > ranks('item')!;
  };
  test.each([
    '1. （一） 2. （一）',
    '1. （一） 2. 3. （一）',
    '1. （一） （1） 2. （一）',
    '1. （一） 一）乙 2. （一）',
    '一、 1. （一） 2. （一） 二、 1. （一）',
  ])('show it where the lower starts anew between numbers of the upper: %s', (marks) =>
    expect(turned(marks)).toBe(true),
  );
  test.each([
    '1. （一） （二） 3. （一）',
    '（一） 1. （一） 2. （一）',
    '1. （二） 2. （一）',
    '2. （一） 3. （一）',
    '1. （一） 2. （二）',
    '1. 2. （一）',
    '1. （一）',
    '1. （一） （三） 2. （一）',
    '一、 1. （一） 2. （一） 二、 （二）',
    '一、 1. （一） 二、 1. （一）',
    '一、 1. （一） 二、 （一） 1. 2.',
  ])('do not elsewhere: %s', (marks) => expect(turned(marks)).toBe(false));
});

describe('levels that depend on what comes first', () => {
  test.each([
    // 第X条 below 一、 of 若干措施, above （一）; of a statute above 一、.
    ['一、 第一条 （一） 第二条 二、', '一 一/第一条 一/第一条/（一） 一/第二条 二'],
    ['第一条 一、 二、 第二条 一、', '第一条 第一条/一 第一条/二 第二条 第二条/一'],
    // 第X部分 above a 篇 or a chapter that comes behind it, below a chapter before it, above its 节.
    ['第一部分 第一篇 第一章 第二部分', '第一部分 第一部分/第一篇 第一部分/第一篇/第一章 第二部分'],
    ['第一篇 第一部分 第二部分 第二篇', '第一篇 第一篇/第一部分 第一篇/第二部分 第二篇'],
    [
      '第一章 第一部分 第一节 第二部分 第二章',
      '第一章 第一章/第一部分 第一章/第一部分/第一节 第一章/第二部分 第二章',
    ],
  ])('%s', (marks, paths) => {
    expect(pathsOf(...words(marks).map((mark) => `${mark}　工作`))).toEqual(words(paths));
  });

  test.each([
    ['一、甲', '一'],
    ['（一）甲', '（一）'],
    ['1.甲', '1'],
  ])('decimals stand below %s, above （1）', (first, label) => {
    const lines = [first, '1.1 乙乙', '（1）丙', '1.2 丁丁', '1.2.1 戊戊', '1.2.1.1 己己'];
    expect(pathsOf(...lines)).toEqual([
      label,
      ...words('1.1 1.1/（1） 1.2 1.2/1.2.1 1.2/1.2.1/1.2.1.1').map((path) => `${label}/${path}`),
    ]);
  });
  test('the first level of the scheme 1, 1.1 stands below 一、 too', () => {
    expect(pathsOf('一、甲', '1 乙乙', '1.1 丙丙', '1.2 丁丁', '1.3 戊戊').slice(0, 3)).toEqual([
      '一',
      '一/1',
      '一/1/1.1',
    ]);
  });
  test('decimals of the scheme 1, 1.1 stand above 一、 where they come first', () => {
    expect(pathsOf('1 总则', '1.1 目的', '一、甲', '（1）乙', '1.2 依据', '1.3 范围')).toEqual([
      '1',
      '1/1.1',
      '1/1.1/一',
      '1/1.1/一/（1）',
      '1/1.2',
      '1/1.3',
    ]);
  });
});

describe('a mark without a level of its own', () => {
  test.each([
    ['第一章 总则', 'section'],
    ['第一条 甲：', 'item'],
    ['一、甲', 'section'],
    ['（一）甲', 'item'],
    ['1.甲', 'subitem'],
    ['（1）甲', 'subitem'],
    ['——甲：', 'subitem'],
  ])('below %s opens a %s', (above, kind) => {
    const opened = treeOf(above, 'A.乙。', 'B.丙。')
      .slice(1)
      .map((clause) => clause.split(' ')[0]);
    expect(opened).toEqual([kind, kind]);
  });
  test('opens a part where it stands in nothing, and a subitem below a paragraph that announces it', () => {
    expect(pathsOf('一、甲', 'A.乙。', 'B.丙。', 'A.丁。')).toEqual(['一', '一/A', '一/B']);
    expect(treeOf('A.乙。', 'B.丙。', '1.丁。')).toEqual(['part A', 'part B', 'item B/1']);
    expect(treeOf('一、甲', '——乙。', '丙：', 'A.丁。', 'B.戊。')).toEqual([
      'part 一',
      'bullet 一/—',
      'continuation 一/续',
      'subitem 一/续/A',
      'subitem 一/续/B',
    ]);
  });
  test('stands in the clause with a number that is open, not in its bullets', () => {
    expect(pathsOf('一、甲', '——乙。', 'A.丙。', 'B.丁。', '二、戊')).toEqual([
      '一',
      '一/—',
      '一/A',
      '一/B',
      '二',
    ]);
  });
});

test.each([
  [['一、甲', '（1）乙：', '1.丙。'], '一/1'],
  [['一、甲', '（1）乙', 'A.丙。', 'B.丁。', '1.戊。'], '一/1'],
  [['一、甲', '1.乙。', '2.丙。', '二、丁', '——戊己', '3.庚。'], '二/3'],
  [['一、甲', '——个人：', '1.乙：', '（1）丙。'], '一/—/1/（1）'],
  [['一、甲', '1.乙', '（1）丙', '指标\t值', '丁\t3', '（2）戊'], '一/1/（2）'],
  [['一、甲', '1.乙', '（1）丙', '指标\t值', '丁\t3', '专栏1 戊', '己。', '（2）庚'], '一/1/（2）'],
])('a mark stands in what its level may stand in: %j', (lines, path) =>
  expect(pathsOf(...lines)).toContain(path),
);

describe('inside an article', () => {
  test.each(words('一、 （一） 1. （1） A.'))('%s opens 项 and the next level 目', (mark) => {
    const lines = [
      '第一条 甲：',
      `${mark}乙：`,
      '①丙。',
      `${mark.replace(/[一1A]/u, (n) => ({ 一: '二', 1: '2' })[n] ?? 'B')}丁。`,
    ];
    expect(treeOf(...lines).map((clause) => clause.split(' ')[0])).toEqual([
      'article',
      'item',
      'subitem',
      'item',
    ]);
  });
  test('a list below 项 is 目', () => {
    expect(treeOf('第一条 甲：', '（一）乙：', '1.丙。')[2]).toBe('subitem 第一条/（一）/1');
  });
  test('a list below a bullet is 项', () => {
    expect(treeOf('第一条 甲：', '——乙：', '1.丙。', '2.丁。')[2]).toBe('item 第一条/—/1');
  });
  test('a box may have articles of its own', () => {
    expect(
      treeOf('第一条 甲。', '专栏1 范本', '第一条 乙。', '第二条 丙。', '第三条 丁。').slice(1),
    ).toEqual([
      'box 第一条/专栏1',
      'article 第一条/专栏1/第一条',
      'article 第一条/专栏1/第二条',
      'article 第一条/专栏1/第三条',
    ]);
  });
});

describe('a number that is due', () => {
  const told = (...lines: string[]) => reportOf(...lines);
  test.each([
    ['一、甲', '二、乙'],
    ['一、甲', '1.乙', '2.丙', '二、丁', '3.戊'],
    ['一、甲', '1.乙', '2.丙', '二、丁', '1.戊'],
  ])('is not told of: %s %s', (...lines) => expect(told(...lines)).toEqual([]));
  test.each([
    [['二、甲'], 'number-gap 1'],
    [['零、甲'], 'number-repeated 1'],
    [['一、甲', '三、乙'], 'number-gap 2'],
    [['一、甲', '一、乙'], 'number-repeated 2'],
    [['第一条 甲：', '（一）乙；', '（二）丙。', '第二条 丁：', '（三）戊。'], 'number-gap 5'],
    [['第一条 甲。', '第二条 乙。', '第二条 丙。'], 'number-repeated 3'],
    [['——个人：', '1.甲。', '2.乙。', '1.丙。'], 'number-repeated 4'],
  ])('%j: any other is', (lines, issue) => expect(told(...lines)).toEqual([issue]));
  test('may be inserted behind its like', () => {
    expect(told('第一条 甲。', '第一条之一 乙。', '第一条之二 丙。', '第二条 丁。')).toEqual([]);
    expect(outline(linesOf(['一、甲', '一、乙'])).issues[0]?.message).toContain('此处应为第 2 个');
    expect(outline(linesOf(['三、乙'])).issues[0]?.message).toContain('此处应为第 1 个');
  });
  test('comes behind a paragraph and two tables at most', () => {
    const list = (first: string[], next: string, ...tables: string[]) =>
      told(
        '第一条 甲：',
        ...first,
        ...tables.flatMap((title) => [title, '指标\t值', '丁\t3']),
        '以上各项另行公布。',
        next,
      );
    const two = ['（一）乙；', '（二）丙。'];
    expect(list(['（一）乙。'], '（二）丙。', '表1')).toEqual([]);
    expect(list(two, '（三）庚。', '表1', '表2')).toEqual([]);
    expect(list(two, '（三）庚。', '表1', '表2', '表3')).toEqual(['number-gap 14']);
  });
});

describe('a list that starts anew', () => {
  const below = (...lines: string[]) =>
    pathsOf('一、甲', '——个人：', '1.乙。', ...lines, '1.丙。', '2.丁。').at(-1);
  test.each(words('——政府： ——政府: ——政府 ——政府：　'))('stands below the label %s', (label) => {
    expect(below(label)).toBe('一/—/2');
  });
  test.each([...'。；;！!'])('does not below a bullet that is a sentence: %s', (stop) => {
    expect(below(`——政府参与${stop}`)).toBe('一/2');
  });
  test('stands below a paragraph that announces it, or parts it from the first', () => {
    const list = (first: string[], words_: string) =>
      pathsOf('第一条 甲。', ...first, words_, '（一）丙。', '（二）丁。').at(-1);
    expect(list(['（一）乙。'], '另有下列情形的，从重。')).toBe('第一条/续/（二）');
    for (const words_ of ['另有下列情形的，从重：', '下列情形从重:', '下列情形从重：　'])
      expect(list(['——乙。'], words_)).toBe('第一条/续/（二）');
    expect(list(['——乙。', '丙从轻。'], '下列情形从重：')).toBe('第一条/续/（二）');
    expect(list(['——乙。'], '另有下列情形的，从重。')).toBe('第一条/（二）');
  });
});

describe('bullets, boxes and tables', () => {
  test('bullets of one dress stand side by side, another below what is open', () => {
    expect(pathsOf('一、甲', '——个人：', '1.乙', '——政府：', '1.丙', '●丁')).toEqual([
      '一',
      '一/—',
      '一/—/1',
      '一/—',
      '一/—/1',
      '一/—/1/—',
    ]);
  });
  test.each([
    [['一、甲', '专栏1 乙', '——丙。', '指标\t值', '丁\t3', '——戊。'], '一/专栏1/—'],
    [['一、甲', '——乙。', '●戊。'], '一/—'],
    [['一、甲', '——乙。', '丙丁。', '●戊。'], '一/—'],
    [['一、甲', '指标\t值', '丁\t3', '——戊。'], '一/—'],
  ])('a bullet stands in what is numbered, beside tables and paragraphs: %j', (lines, path) => {
    expect(pathsOf(...lines).at(-1)).toBe(path);
  });
  test.each([
    ['第一章 甲', '第一章'],
    ['第一条 甲。', '第一条'],
    ['一、甲', '一'],
    ['（一）甲', '（一）'],
  ])('a table stands in %s, above its items', (line, path) => {
    expect(treeOf(line, '1.乙：', '指标\t值', '丁\t3', '2.戊。').slice(1)).toEqual(
      ['item', 'table', 'item'].map((kind, at) => `${kind} ${path}/${'1·2'[at]}`),
    );
  });
  test('a table stands in the box or attachment that it is in', () => {
    expect(treeOf('一、甲', '专栏1 乙', '1.丙', '指标\t值', '丁\t3').at(-1)).toBe(
      'table 一/专栏1/·',
    );
    const annex = ['一、甲。', '附件1', '乙方案', '1.丙', '指标\t值', '丁\t3'];
    expect(treeOf(...annex).at(-1)).toBe('table 附件1/·');
  });
  test('what a table or box interrupts goes on behind it, in the order of the lines', () => {
    const { root } = outline(
      linesOf(['一、甲', '（一）乙', '1.丙', '指标\t值', '丁\t3', '戊己。', '2.庚']),
    );
    const places = ({ pieces, children }: typeof root): number[][] => [
      ...pieces.map(({ line, order }) => [line, order]),
      ...children.flatMap(places),
    ];
    const inOrder = places(root).toSorted(([a], [b]) => a! - b!);
    expect(inOrder).toEqual([1, 2, 3, 4, 5, 6, 7].map((line) => [line, line]));
  });
});
