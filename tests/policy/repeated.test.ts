import { expect, test } from 'vitest';
import { markRepeated } from '../../src/policy/outline/repeated.ts';

const long = (count: number) => '长'.repeat(count);
/** How many lines at the beginning are set aside. */
const aside = (...lines: string[]) =>
  markRepeated(lines.map((text, at) => ({ line: at + 1, text }))).filter(
    ({ furniture }) => furniture,
  ).length;
const BODY = ['第一章 总则', '甲。', '第二章 职责', '乙。', '第三章 附则', '丙。'];
const TITLES = ['第一章 总则', '第二章 职责', '第三章 附则'];

test('titles that all come again behind their run are a table of contents', () => {
  expect(aside(...TITLES, ...BODY)).toBe(3);
  expect(aside(...TITLES.slice(0, 2), ...BODY)).toBe(2);
  expect(aside('第一章 总则', ...BODY)).toBe(0);
  expect(aside('一、甲乙', '二、丙丁', '一、甲乙', '内容。', '二、丙丁', '内容。')).toBe(0);
  expect(
    aside(
      '一、甲乙',
      '二、丙丁',
      '三、戊己',
      '一、甲乙',
      '内容。',
      '二、丙丁',
      '内容。',
      '三、戊己',
    ),
  ).toBe(3);
});

test.each(['....1', '．．12', '···123', '…… 1', ' 1', '1'])(
  '%j is the page of an entry',
  (page) => {
    expect(aside(...TITLES.map((title) => title + page), ...BODY)).toBe(3);
  },
);
test.each(['1234', '页1'])('%j is none', (page) => {
  expect(aside(...TITLES.map((title) => title + page), ...BODY)).toBe(0);
});

test.each('第一编 第一分编 第一分篇 第一部分 第一篇 第一章 第一节 一、 （一）'.split(' '))(
  'entries may be numbered %s',
  (first) => {
    const titles = [...'一二三'].map((number) => `${first.replace('一', number)} 总体${number}`);
    expect(aside(...titles, ...titles.flatMap((title) => [title, '内容。']))).toBe(3);
    const two = titles.slice(0, 2);
    const enough = /^第一[编分部篇章]/u.test(first);
    expect(aside(...two, ...two.flatMap((title) => [title, '内容。']))).toBe(enough ? 2 : 0);
  },
);

test('what is numbered otherwise is no entry', () => {
  const titles = ['1.甲甲', '2.乙乙', '3.丙丙'];
  expect(aside(...titles, ...titles.flatMap((title) => [title, '内容。']))).toBe(0);
});

test('a table of contents may stand anywhere, among empty lines and what is aside already', () => {
  const spaced = TITLES.map((title) => `　　${title} `);
  for (const before of [['某办法'], ['某办法', '', '2024年']])
    expect(aside(...before, ...spaced, ...BODY)).toBe(3);
  expect(aside(...TITLES.flatMap((title) => [title, ' ']), ...BODY)).toBe(3);
  const lines = [...TITLES, '页眉。', ...BODY].map((text, at) => ({ line: at + 1, text }));
  lines.splice(1, 0, { line: 1, text: '页眉。' });
  const marked = lines.map((line) =>
    line.text === '页眉。' ? { ...line, furniture: true } : line,
  );
  expect(markRepeated(marked).filter(({ furniture }) => furniture)).toHaveLength(5);
});

test.each(['篇', '编', '章', '节', '分编', '分篇'])(
  'entries of 第…%s may stand on one line',
  (unit) => {
    const titles = TITLES.map((title) => title.replace('章', unit));
    const body = titles.flatMap((title) => [title, '内容。']);
    expect(aside(titles.join(' '), ...body)).toBe(1);
    expect(aside(titles.join('　　'), ...body)).toBe(1);
    expect(aside(...titles, ...body)).toBe(3);
  },
);

test('most of them come again, the first before all', () => {
  const titles = ['第一章 甲甲', '第二章 乙乙', '第三章 丙丙', '第四章 丁丁', '第五章 戊戊'];
  const body = (...left: number[]) => left.flatMap((at) => [titles[at]!, '内容。']);
  expect(aside(...titles, ...body(0, 1, 2, 3))).toBe(5);
  expect(aside(...titles, ...body(0, 1, 2))).toBe(0);
  expect(aside(...titles, ...body(1, 2, 3, 4))).toBe(0);
});

test('an entry is short and no sentence', () => {
  const titles = (name: string) => [`第一章 ${name}`, '第二章 职责'];
  const found = (name: string) =>
    aside(...titles(name), ...titles(name).flatMap((title) => [title, '内容很多。']));
  expect(found(long(56))).toBe(2);
  expect(found(long(57))).toBe(0);
  for (const stop of '。；;') expect(found(`总则${stop}`)).toBe(0);
});

test('a title may be broken behind its mark in the text', () => {
  expect(
    aside(...TITLES, '第一章', '总则', '甲。', '第二章', '职责', '乙。', '第三章', '附则'),
  ).toBe(3);
});
