import { describe, expect, test } from 'vitest';
import {
  displayWidth,
  layoutOf,
  looksOver,
  paragraphEnds,
} from '../../src/policy/outline/paragraphs.ts';
import { quotedLines } from '../../src/policy/outline/quoted.ts';
import { comesLater, scanLines } from '../../src/policy/outline/scan.ts';
import { type Line, linesOf } from './tree.ts';

const words = (list: string) => list.split(' ');
const long = (count: number) => '长'.repeat(count);

describe('how lines were broken', () => {
  const layout = (...lines: string[]) => layoutOf(linesOf(lines));
  /** Lines of 30 characters that go on, so many of them, and others. */
  const wrapped = (count: number, ...others: string[]) =>
    layout(...Array<string>(count).fill(long(30)), ...others).width;

  test('most lines of a wrapped text are as wide and end within a sentence', () => {
    expect(wrapped(4)).toBe(30);
    expect(wrapped(3)).toBeNull();
    expect(wrapped(3, long(9))).toBeNull();
    expect(wrapped(3, long(10))).toBe(30);
    for (const end of ['。', '。 '])
      expect(layout(...Array<string>(4).fill(long(29) + end)).width).toBeNull();
    expect(wrapped(2, `${long(29)}。`, `${long(29)}；`)).toBe(30);
    expect(wrapped(2, `${long(29)}。`, `${long(29)}；`, `${long(29)}）`)).toBeNull();
    expect(wrapped(7, ...Array<string>(13).fill('短行')) === null).toBe(false);
    expect(wrapped(6, ...Array<string>(12).fill('短行'))).toBeNull();
  });
  test('a few lines may be somewhat longer or shorter', () => {
    expect(wrapped(3, long(26), long(26), long(26))).toBe(30);
    const least = `${long(25)}a`;
    expect(wrapped(3, least, least, least, ...Array<string>(9).fill('短行'))).toBe(30);
    expect(layout(...[20, 20, 20, 20, 30].map(long)).width).toBeNull();
    const mixed = (wide: string) =>
      layout(
        ...Array<string>(7).fill(long(20)),
        ...Array<string>(6).fill(`${long(19)}。`),
        wide,
        wide,
      ).width;
    expect(mixed(`${long(24)}。`)).toBe(20);
    expect(mixed(`${long(22)}。`)).toBeNull();
    expect(layout(...[30, 30, 20, 20, 20, 20, 20, 20, 20, 20].map(long)).width).toBeNull();
  });
  test('no page is narrower than 16 characters, none wider than 60', () => {
    const of = (width: number) => layout(...Array<string>(5).fill(long(width))).width;
    expect([15, 16, 60, 61].map(of)).toEqual([null, 16, 60, null]);
  });
  test('rows of tables tell nothing', () => {
    expect(wrapped(4, ...Array<string>(20).fill('指标\t值'))).toBe(30);
    expect(layout(...Array<string>(4).fill(`\t${long(30)}`)).width).toBe(30);
  });
  test('paragraphs are indented where one line in twelve is', () => {
    const indented = (indent: string, others: number) =>
      layout(`${indent}甲。`, ...Array<string>(others).fill('乙。')).indented;
    for (const indent of ['　　', '  ', '\t\t', ' 　']) expect(indented(indent, 11)).toBe(true);
    for (const indent of ['　', ' ', '']) expect(indented(indent, 11)).toBe(false);
    expect(indented('　　', 12)).toBe(false);
  });
  test('figures and letters are half as wide as characters', () => {
    expect([' 甲乙 ', 'ab12', '“甲”', '㈠Ａ'].map(displayWidth)).toEqual([2, 2, 2, 2]);
  });
});

describe('a paragraph is over', () => {
  const FULL = long(29);
  const WRAPPED = { width: 30, indented: false };
  const PLAIN = { width: null, indented: false };
  const ends = (
    before: Line,
    after: Line,
    layout: { width: number | null; indented: boolean } = WRAPPED,
  ) => {
    const [first, second] = linesOf([before, after]);
    return paragraphEnds(first!, second!, layout);
  };

  test('where the format says so', () => {
    const text = FULL;
    expect(ends({ text, paragraph: true }, text)).toBe(true);
    expect(ends(text, { text, paragraph: true })).toBe(true);
    expect(ends({ text, align: 'center' }, text)).toBe(true);
    expect(ends({ text, align: 'center' }, { text, align: 'right' })).toBe(true);
    expect(ends({ text, align: 'right' }, { text, align: 'right' })).toBe(false);
    expect(ends(text, text)).toBe(false);
  });
  test('before an indented line where paragraphs are indented', () => {
    expect(ends(FULL, '　　甲', { width: 30, indented: true })).toBe(true);
    expect(ends(FULL, '　　甲')).toBe(false);
    expect(ends(FULL, '甲', { width: 30, indented: true })).toBe(false);
  });
  test('behind the row of a table', () => {
    expect(ends(`${FULL}\t甲`, FULL)).toBe(true);
    expect(ends(`\t${FULL}`, FULL)).toBe(false);
  });
  test('never within brackets', () => {
    expect(ends('甲（乙', '丙）')).toBe(false);
    expect(ends('甲（乙）', '丙')).toBe(true);
    expect(ends('甲（乙）丙（丁', '戊）')).toBe(false);
    expect(ends('甲（乙）丙（丁）', '戊')).toBe(true);
  });
  test.each([
    ...words('自 由 从 有效期').map((word) => `本办法${word}某年`),
    '特此通知',
    ...words('附件： 附件: 附　件： 附件　： 抄送： 抄送: 抄　送： 抄送　：'),
    ...words('（此件公开） (此件公开) 联系人：甲 （联系人：甲） (联系人：甲)'),
    '　特此通知',
  ])('behind a full line that ends a sentence, before %s', (line) => {
    for (const stop of ['。', '。”', '。’', '。）', '。)', '。”）'])
      expect(ends(`${FULL}${stop}`, line)).toBe(true);
    expect(ends(`${FULL}，`, line)).toBe(false);
    expect(ends(`${FULL}；`, line)).toBe(false);
  });
  test.each(words('本办法适用 特此甲 附件 附件一 抄送 此件公开 （联系 乙特此通知'))(
    'not before %s',
    (line) => expect(ends(`${FULL}。`, line)).toBe(false),
  );
  test('behind a sentence on a line that is not full, or half a line', () => {
    const behind = (count: number, sign = '') => ends(long(count) + sign, '乙');
    for (const sign of '。；：！？…）)】')
      expect([26, 27].map((count) => behind(count, sign))).toEqual([true, false]);
    expect([17, 18].map((count) => behind(count))).toEqual([true, false]);
    expect(ends(` ${long(26)}。 `, '乙')).toBe(true);
  });
  test('where lines are paragraphs, behind a sentence or a short line', () => {
    const behind = (text: string) => ends(text, '乙', PLAIN);
    expect(behind(`${long(90)}。`)).toBe(true);
    expect([19, 20].map((count) => behind(long(count)))).toEqual([true, false]);
  });
  test.each(words('甲。 甲； 甲： 甲） 甲) 甲】 甲。” 甲！'))('%s looks over', (text) =>
    expect(looksOver(text)).toBe(true),
  );
  test.each(words('甲 甲， 甲（ 甲】乙'))('%s does not', (text) =>
    expect(looksOver(text)).toBe(false),
  );
});

describe('a quotation over lines', () => {
  const quoted = (...lines: string[]) => [...quotedLines(lines)];
  test.each(['“”', '「」', '『』'])('in %s holds all of them', (pair) => {
    const [open, close] = [...pair];
    expect(quoted(`${open}甲`, '乙', `丙${close}`, '丁')).toEqual([1, 2]);
    for (const colon of '：:') expect(quoted(`改为${colon} ${open}甲`, `丙${close}`)).toEqual([1]);
    expect(quoted(`改为${open}甲`, `丙${close}`)).toEqual([]);
    expect(quoted(`${open}甲${close}乙`, '丙')).toEqual([]);
    for (const sign of ['', ...'。；;，,、）)'])
      expect(quoted(`${open}甲`, `${open}乙`, `${open}丙${close}${sign}`, '丁')).toEqual([1, 2]);
    expect(quoted(`${open}甲`, '', `${open}乙`, `丙${close}`)).toEqual([1, 2, 3]);
    expect(quoted(`${open}甲`, '乙')).toEqual([]);
    expect(quoted(`${open}甲`, ...Array<string>(78).fill('乙'), `丙${close}`)).toHaveLength(79);
    expect(quoted(`${open}甲`, ...Array<string>(79).fill('乙'), `丙${close}`)).toEqual([]);
    expect(quoted(`${open}甲`, `${open}乙${close}丙`, `丁${close}`, '戊')).toEqual([1, 2]);
  });
  test('may have quotations of its own', () => {
    expect(quoted('“甲“乙”', '丙”', '丁')).toEqual([1]);
    expect(quoted('修改为：“甲', '“乙”丙“丁”', '戊”', '己')).toEqual([1, 2]);
    expect(quoted('“甲', '“乙”', '丙')).toEqual([1]);
    expect(quoted('“甲', '“乙”丙”', '丁')).toEqual([1]);
  });
  test('is followed by another', () => {
    expect(quoted('“甲', '乙”', '丙', '“丁', '戊”')).toEqual([1, 4]);
    expect(quoted('“甲', '乙', '丙', '“丁”', '戊')).toEqual([1, 2, 3]);
    expect(quoted('“甲', '乙”“丙', '丁”', '戊')).toEqual([1, 2]);
  });
  test('is none where it closes on its line, or was closed before', () => {
    expect(quoted('“甲”', '乙', '丙”')).toEqual([]);
    expect(quoted('“甲”乙”', '丙')).toEqual([]);
    expect(quoted('甲', '乙')).toEqual([]);
  });
});

describe('what all lines tell', () => {
  const SCHEME = ['1.1 甲甲', '1.2 乙乙', '1.3 丙丙'];
  const firsts = (...lines: string[]) =>
    scanLines(lines)
      .marks.map((mark) => (mark?.kind === 'decimal1' ? mark.label : '-'))
      .join(' ');
  test('the first level of 1, 1.1 may stand directly before its heading, in order', () => {
    expect(firsts('1总则', ...SCHEME, '2职责', '3附则')).toBe('1 - - - 2 3');
    expect(firsts('1总则', ...SCHEME, '3职责')).toBe('1 - - - -');
    expect(firsts('1 总则', ...SCHEME, '2职责')).toBe('1 - - - 2');
    expect(firsts('1总则', ...SCHEME, '2 职责', '3附则')).toBe('1 - - - 2 3');
    expect(firsts('2总则', ...SCHEME)).toBe('- - - -');
    expect(firsts('1总则', '1.5 甲甲', '2职责')).toBe('- - -');
    expect(scanLines(['1总则', ...SCHEME]).marks[0]).toMatchObject({
      printed: '1',
      number: 1,
      length: 1,
      firm: true,
    });
  });
  test.each([`1总${long(18)}`, '1总则乙', '1总（一）'])('%s is one', (line) =>
    expect(firsts(line, ...SCHEME)).toBe('1 - - -'),
  );
  test.each([
    `1总${long(19)}`,
    '1总',
    ...[...'，。；：、'].map((sign) => `1总则${sign}乙`),
    '1A总则',
    '1“总则”',
  ])('%s is none', (line) => expect(firsts(line, ...SCHEME)).toBe('- - - -'));
  test('a number of two figures is one too', () => {
    const nine = Array.from({ length: 9 }, (_, at) => `${at + 1} 总则`);
    expect(firsts(...nine, ...SCHEME, '10职责').endsWith(' 10')).toBe(true);
  });

  test.each(words('[] ［］ 〔〕 [］'))('%s put the sign of a note that is referred to', (pair) => {
    const [open, close] = [...pair];
    const marked = (text: string, note: string) => scanLines([text, note]).marks[1] !== null;
    for (const number of words('1 12 123')) {
      const sign = open + number + close;
      expect(marked(`甲${sign}乙`, `${sign}丙`)).toBe(false);
    }
    expect(marked('甲[2]乙', '[1]丙')).toBe(true);
    expect(marked('[1]乙', '[1]丙')).toBe(true);
  });
  test('the next mark is the first behind a line that is no quotation and not timid', () => {
    const next = (...lines: string[]) =>
      scanLines(lines)
        .next.map((place) => place?.at ?? '-')
        .join(' ');
    expect(next('一、修改为：“甲', '二、乙”', '二、丙')).toBe('2 2 -');
    expect(next('一、甲', '二 乙', '二、丙', '丁')).toBe('2 2 - -');
    expect(next('甲')).toBe('-');
  });
  test('a number comes later where a line behind begins with it', () => {
    const scan = scanLines(['一、甲', '二、乙', '（二）丙', '一、丁']);
    const later = (index: number, number: number) => comesLater(scan, index, 'part', number);
    expect([
      later(0, 1),
      later(2, 1),
      later(3, 1),
      later(0, 2),
      later(1, 2),
      later(0, 3),
      later(-1, 3),
    ]).toEqual([true, true, false, true, false, false, false]);
  });
});

test('the next mark of a line is the first behind it that is no bullet', () => {
  const { next } = scanLines(['某方案', '一、甲', '——乙', '丙', '二、丁', '戊']);
  expect(next.map((place) => place?.at ?? null)).toEqual([1, 4, 4, 4, null, null]);
});

test.each([...'个天年月日小人名项家次级类万亿元米周分号楼处辆台套支公里时度岁种条章节'])(
  'a number directly before %s counts and heads no part, before other words it does',
  (unit) => {
    const head = (line: string) => scanLines([line, '1.1 甲', '1.2 乙', '1.3 丙']).marks[0]?.kind;
    expect(head(`1${unit}任务`)).toBeUndefined();
    expect(head('1总则')).toBe('decimal1');
  },
);
