import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const issues = (line: string) =>
  read(`某市方案\n一、甲\n${line}\n二、乙\n`).issues.map(
    ({ ruleId, line: at, message }) => `${ruleId} ${at} ${message}`,
  );

describe('what is odd in a line is reported, with the words around it', () => {
  test.each([
    ['建设(卫生)室', 'half-width-bracket 3 中文中夹用半角括号“(”：“建设(卫生)室”'],
    ['甲ab(c)', /^half-width-bracket 3 /u],
    ['(c)ab甲', /^half-width-bracket 3 /u],
    ...[...',;:?!'].map((sign): [string, string] => [
      `建设${sign}卫生`,
      `half-width-punctuation 3 中文中夹用半角标点“${sign}”：“建设${sign}卫生”`,
    ]),
    ['建设, 卫生', 'half-width-punctuation 3 中文中夹用半角标点“,”：“建设, 卫生”'],
    ...[...'.．`~^|\\*_'].map((sign): [string, string] => [
      `建设${sign}卫生`,
      `stray-character 3 多余的字符“${sign}”：“建设${sign}卫生”`,
    ]),
    ...[
      'AD',
      '61C',
      '115F',
      '1160',
      '180E',
      '200B',
      '200F',
      '202A',
      '202E',
      '2060',
      '206F',
      '2800',
      '3164',
      'FEFF',
      'FFA0',
    ].map((code): [string, RegExp] => [
      `建设${String.fromCodePoint(Number.parseInt(code, 16))}卫生`,
      new RegExp(
        `^invisible-character 3 不可见字符 U\\+${code.padStart(4, '0')}：“建设.{1,6}卫生”$`,
        'u',
      ),
    ]),
    ...['2028', '2029', '85', 'B'].map((code): [string, RegExp] => [
      `建设${String.fromCodePoint(Number.parseInt(code, 16))}卫生`,
      new RegExp(`^line-separator 3 行内分隔符 U\\+${code.padStart(4, '0')}：`, 'u'),
    ]),
    [`甲${'a'.repeat(30)}(b)`, /^half-width-bracket 3 /u],
    [`(b)${'a'.repeat(30)}甲`, /^half-width-bracket 3 /u],
    ['建设\u{100000}卫生', /^private-character 3 自造字或专用区字符 U\+100000：/u],
    ['建设\ue000卫生', /^private-character 3 自造字或专用区字符 U\+E000：/u],
    ['建设\u{f0000}卫生', /^private-character 3 自造字或专用区字符 U\+F0000：/u],
    ['建设\ufffd卫生', /^damaged-character 3 /u],
    ['建设\uffff卫生', /^damaged-character 3 /u],
    ['建设\ufdd0卫生', /^damaged-character 3 /u],
    ['建设???卫生', /^damaged-character 3 无法辨认的字符“\?\?\?”/u],
    ['建设锟斤拷卫生', /^damaged-character 3 /u],
    ['建设烫烫烫卫生', /^damaged-character 3 /u],
    ...['0', '1', '8', 'E', '1F', '7F', '84', '86', '9F'].map((code): [string, RegExp] => [
      `建${String.fromCodePoint(Number.parseInt(code, 16))}设`,
      new RegExp(
        `^control-character 3 控制字符 U\\+${code.padStart(4, '0')}：“建U\\+\\w{4}设”$`,
        'u',
      ),
    ]),
    ...[
      '（建设 圆',
      '建设） 圆',
      '《建设 书名',
      '建设》 书名',
      '“建设 引',
      '建设” 引',
      '〔建设 六角',
      '建设〕 六角',
    ].map((row): [string, RegExp] => {
      const [words = '', kind = ''] = row.split(' ');
      return [
        words,
        new RegExp(`^unbalanced-bracket 2 ${kind}.{1,2}不成对：“一、甲 ${words}…”$`, 'u'),
      ];
    }),
  ])('%j', (line, issue) => {
    const found = issues(line);
    expect(found).toHaveLength(1);
    if (typeof issue === 'string') expect(found[0]).toBe(issue);
    else expect(found[0]).toMatch(issue);
  });

  test.each(['(a)', 'abc (x) y', 'a,b', '8:30', '阿不都·热合曼', '什么??', 'a_b'])(
    'nothing is in %s',
    (line) => expect(issues(line)).toEqual([]),
  );

  test('a bracket may close in the next paragraph', () => {
    expect(issues('甲（乙\n丙）丁')).toEqual([]);
  });
});

test('a figure printed with ‰ in the text and with % in a table is named with its line', () => {
  const { issues: found } = read(
    '某市方案\n一、目标\n婴儿死亡率控制在2.1‰以内。\n表1 指标\n指标名称\t单位\t2025年\n婴儿死亡率（婴儿）\t%\t2.1\n健康素养水平\t%\t25\n二、措施\n',
  );
  expect(found.map(({ ruleId, line, message }) => `${ruleId} ${line} ${message}`)).toEqual([
    'percent-permille 6 表中“婴儿死亡率”的单位为“%”，正文第 2 行起写作“2.1‰”',
  ]);
});

test('of several sentences with the figure the one that says its name is meant', () => {
  const { issues: found } = read(
    '某市方案\n一、目标\n缺陷发生率2.1‰以内。婴儿死亡率控制在2.1‰以内。\n表1 指标\n指标名称\t单位\t2025年\n婴儿死亡率（婴儿）\t%\t2.1\n健康素养水平\t%\t25\n二、措施\n',
  );
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['percent-permille']);
});
