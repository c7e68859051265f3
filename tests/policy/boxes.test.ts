import { expect, test } from 'vitest';
import { outlineIn, read } from './read.ts';

const plan = (body: string) => `某规划\n一、任务\n（一）甲\n${body}`;
const gaps = (body: string) =>
  read(plan(body))
    .issues.filter(({ ruleId }) => ruleId.startsWith('number-'))
    .map(({ message }) => message);

test('a box keeps the number that it prints, also where others came before it', () => {
  expect(outlineIn(plan('专栏3 乙\n工程。\n专栏四：丙\n工程。\n'))).toEqual([
    'c1 一',
    'c1-1 一/（一）',
    'c1-1-box3 一/（一）/专栏3',
    'c1-1-box4 一/（一）/专栏四',
  ]);
});

test('numbers start anew in a box, and what it interrupted goes on behind it', () => {
  expect(
    outlineIn(
      plan('1.子。\n（1）寅。\n专栏1 乙\n1.工程。\n2.项目。\n专栏2 丙\n（2）卯。\n2.丑。\n'),
    ),
  ).toEqual([
    'c1 一',
    'c1-1 一/（一）',
    'c1-1-1 一/（一）/1',
    'c1-1-1-1 一/（一）/1/（1）',
    'c1-1-box1 一/（一）/专栏1',
    'c1-1-box1-1 一/（一）/专栏1/1',
    'c1-1-box1-2 一/（一）/专栏1/2',
    'c1-1-box2 一/（一）/专栏2',
    'c1-1-1-2 一/（一）/1/（2）',
    'c1-1-2 一/（一）/2',
  ]);
});

test('what a box numbers is not counted in the run that goes through the document', () => {
  const body = '1.子。\n专栏1 乙\n1.工程。\n2.项目。\n3.计划。\n（二）丁\n2.寅。\n';
  expect(gaps(body)).toEqual([]);
  expect(outlineIn(plan(body)).at(-1)).toBe('c1-2-2 一/（二）/2');
});

test('a gap behind a box is one of the run that the box interrupted', () => {
  expect(gaps('1.子。\n专栏1 乙\n1.工程。\n4.丑。\n')).toEqual([
    expect.stringContaining('“4.”不连续，此处应为第 2 个'),
  ]);
});

test('the number of a box is one step, however it is printed', () => {
  expect(outlineIn(plan('专栏 ３ 乙\n工程。\n'))).toEqual([
    'c1 一',
    'c1-1 一/（一）',
    'c1-1-box3 一/（一）/专栏3',
  ]);
});

test.each([
  ['某规划\n一、任务\n1.甲。\n专栏1 乙\n工程。\n', 'c1-box1'],
  ['某条例\n第一章 总则\n专栏1 乙\n工程。\n', 'c1-box1'],
  ['某条例\n第一条 甲。\n（一）子；\n专栏1 乙\n工程。\n', 'a1-box1'],
  ['某规划\n一、任务\n甲。\n附件1\n指标\n1.子。\n专栏1 乙\n工程。\n', 'annex1-box1'],
])('a box stands in what holds boxes, above items: %j', (text, id) => {
  expect(outlineIn(text).map((line) => line.split(' ')[0])).toContain(id);
});
