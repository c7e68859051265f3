import { describe, expect, it } from 'vitest';
import { markFurniture } from '../../src/source/furniture.ts';

const lines = (text: string) =>
  text.split('\n').map((line, index) => ({ line: index + 1, text: line }));
const furniture = (text: string): string[] =>
  markFurniture(lines(text))
    .filter((line) => line.furniture)
    .map((line) => line.text);

const BODY = `县口袋公园建设方案
为了方便群众，制定本方案。
一、总体安排
每年建设三处。
二、资金保障
由县财政安排。`;

describe('a table of contents without leaders', () => {
  it.each([
    ['with page numbers', '目　录\n一、总体安排 1\n二、资金保障 2'],
    ['with page numbers behind a tab', '目录\n一、总体安排\t1\n二、资金保障\t2'],
    ['with page numbers close up', '目录\n一、总体安排1\n二、资金保障2'],
    ['with page numbers on lines of their own', '目录\n一、总体安排\n1\n二、资金保障\n2'],
    ['with dashes around the numbers', '目次\n一、总体安排 - 1 -\n二、资金保障（2）'],
    ['without page numbers', '目录\n一、总体安排\n二、资金保障'],
  ])('%s is furniture, and the title below it is not', (_, contents) => {
    expect(furniture(`${contents}\n${BODY}`)).toEqual(contents.split('\n'));
  });

  it('may be wrapped and go on over a page', () => {
    const contents = `目录
一、总体安排 1
II
二、关于资金保障的安排和各部门分工
的说明 2`;
    const body = BODY.replace('二、资金保障', '二、关于资金保障的安排和各部门分工\n的说明');
    expect(furniture(`${contents}\n${body}`)).toEqual(contents.split('\n'));
  });

  it('is not what a list of that name is, when nothing of it comes again', () => {
    expect(furniture('目录\n阿司匹林片 20\n维生素片 30\n以上药品由县医院采购。')).toEqual([]);
  });
});

describe('numbers alone on their lines', () => {
  it('are no page numbers where a row, one cell a line, is between them', () => {
    const cells = ['公园数量', '处', '9', '预期性', '县园林中心'];
    const text = [1, 2, 3, 4].flatMap((number) => [String(number), ...cells]);
    expect(furniture(['序号', '项目', '单位', '目标', '属性', '部门', ...text].join('\n'))).toEqual(
      [],
    );
  });

  it('are page numbers where they count up over pages of text', () => {
    const page = (number: number): string[] =>
      [1, 2, 3, 4, 5, 6, 7, 8].map(
        (line) => `第${number}片区的第${line}条道路两侧每年新建口袋公园不少于三处，群众出门见绿。`,
      );
    const text = [1, 2, 3].flatMap((number) => [...page(number), String(number)]);
    expect(furniture(text.join('\n'))).toEqual(['1', '2', '3']);
  });
});

describe('the head of a table that is printed again', () => {
  it('is furniture each time, with 续表 above it and over a page number; the rows are not', () => {
    const text = `表1 主要目标
项目\t单位\t目标
公园\t处\t9
— 3 —
续表
项目\t单位\t目标
绿道\t公里\t30
项目\t单位\t目标
绿地率\t%\t41`;
    expect(furniture(text)).toEqual(['— 3 —', '续表', '项目\t单位\t目标', '项目\t单位\t目标']);
  });

  it('may have two rows', () => {
    const head = '项目\t目标\t\n\t2030年\t2035年';
    const text = `${head}\n公园\t9\t12\n${head}\n绿道\t30\t45`;
    expect(furniture(text)).toEqual(head.split('\n'));
  });

  it('opens a table of its own behind a line of text', () => {
    const table = '项目\t单位\t目标\n公园\t处\t9';
    expect(furniture(`${table}\n城区另行规定。\n${table}`)).toEqual([]);
  });
});
