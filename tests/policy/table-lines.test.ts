import { describe, expect, test } from 'vitest';
import { spacedTable, stackedTable } from '../../src/policy/outline/stacked.ts';
import { readRow, tableAt, tableOf, tableTitle } from '../../src/policy/outline/tables.ts';
import { linesOf } from './tree.ts';

const words = (list: string) => list.split(' ');
const long = (count: number) => '长'.repeat(count);
const rowsOf = (...rows: string[][]) => rows.map((cells, at) => ({ line: at + 1, cells }));
const at = (lines: string[], index = 0) => tableAt(linesOf(lines), index);
/** How many lines the table at the first takes; 0 where there is none. */
const length = (...lines: string[]) => at(lines)?.lines ?? 0;

describe('columns and rows of a table', () => {
  const columns = (...rows: string[][]) => tableOf(rowsOf(...rows)).columns;
  const body = (...rows: string[][]) => tableOf(rowsOf(...rows)).rows;

  test('a row that parts the heads above it belongs to the head', () => {
    const head = ['类别', '目标值', '', '属性'];
    const rest = ['健康', '10', '20', '预期性'];
    expect(columns(head, ['', '2025年', '2030年', ''], rest)).toEqual(
      words('类别 目标值2025年 目标值2030年 属性'),
    );
    expect(columns(['', '目标值', '', '属性'], ['指标', '2025年', '2030年', ''], rest)).toEqual(
      words('指标 目标值2025年 目标值2030年 属性'),
    );
    for (const second of [
      ['', '2025年', '', ''],
      ['', '', '2030年', ''],
      ['健康', '2025年', '2030年', '预期性'],
      ['', '10', '20', ''],
      ['', '2025年', '2030年'],
      ['健康', '2025年', '2030年', ''],
    ])
      expect(columns(head, second, rest)).toEqual(head);
    expect(columns(['类别', '目标', '现状', '属性'], ['', '2025年', '2030年', ''], rest)).toEqual(
      words('类别 目标 现状 属性'),
    );
    expect(columns(['地区', '', '情况', ''], words('甲县 乙镇 有 无'))).toEqual([
      '地区',
      '',
      '情况',
      '',
    ]);
    expect(columns(['类别', '', '', '属性'], ['', '2025年', '2030年', ''])).toEqual(
      words('类别 类别2025年 类别2030年 属性'),
    );
    expect(columns(['类别', '目标', '', '现状', ''], ['', '甲', '', '乙', ''])).toEqual([
      '类别',
      '目标',
      '',
      '现状',
      '',
    ]);
    expect(columns(['类别', '目标', '', '', '属性'], ['', '甲', '乙', '', ''])).toEqual([
      '类别',
      '目标甲',
      '目标乙',
      '',
      '属性',
    ]);
    expect(columns(['类别', '', '目标', '值'], ['', '', '甲', '乙'], rest)).toEqual([
      '类别',
      '',
      '目标',
      '值',
    ]);
  });
  test('figures head no column, years do', () => {
    for (const figure of ['5', '5.5', '12', '1899'])
      expect(columns(['甲', figure], ['乙', '6'])).toEqual(['', '']);
    for (const word of ['2025', '1999', '5%', '5.', '第5', '5年'])
      expect(columns(['甲', word], ['乙', '6'])).toEqual(['甲', word]);
  });
  test('a head that comes again is no row, nor is what Markdown draws', () => {
    expect(body(['指标', '值'], ['甲', '1'], ['指　标', ' 值'], ['乙', '2'])).toEqual([
      ['甲', '1'],
      ['乙', '2'],
    ]);
    expect(body(['指标', '值'], [':--', '-:'], [':-:', '-'], ['甲', '1'])).toEqual([['甲', '1']]);
    expect(body(['指标', '值'], ['指标', '数'], ['指标'], ['指标', '值', '数'])).toHaveLength(3);
    expect(body(['指标', '值'], ['—', '-'], ['-1', '-'])).toHaveLength(2);
    expect(body(['甲', '5'], ['甲', '5'])).toHaveLength(2);
  });
  test('a row is filled up to the columns', () => {
    expect(body(['指标', '值', '注'], ['小计'], ['甲', '1'])).toEqual([
      ['小计', '', ''],
      ['甲', '1', ''],
    ]);
    expect(body(['指标', '值'], ['甲', '1', '2'])).toEqual([['甲', '1', '2']]);
  });
  test('what a row leaves empty at its start stands above', () => {
    const head = ['领域', '类别', '指标'];
    expect(body(head, ['甲', '乙', '1'], ['', '', '2'], ['', '丙', '3'], ['丁', '', '4'])).toEqual([
      ['甲', '乙', '1'],
      ['甲', '乙', '2'],
      ['甲', '丙', '3'],
      ['丁', '', '4'],
    ]);
    expect(body(head, ['', '', '1'], ['甲', '', '2'])).toEqual([
      ['', '', '1'],
      ['甲', '', '2'],
    ]);
    expect(body(head, ['甲', '乙', '1'], ['说明', '', ''], ['', '', '2'])[2]).toEqual([
      '甲',
      '乙',
      '2',
    ]);
    expect(body(['指标', '值'], ['甲', ''], ['', '5'])).toEqual([
      ['甲', ''],
      ['', '5'],
    ]);
  });
  test('a row of two cells is filled too, one that is wider as far as there are columns', () => {
    expect(body(['指标', '值'], ['甲', '1'], ['', '2'])).toEqual([
      ['甲', '1'],
      ['甲', '2'],
    ]);
    expect(body(['指标', '值'], ['甲', '1'], ['', '', '', '5'])[1]).toEqual(['甲', '1', '', '5']);
  });
  test.each(words('序号 编号 序　号'))('or behind its number, below %s', (head) => {
    const heads = [head, '类别', '指标'];
    expect(
      body(heads, ['1', '甲', '乙'], ['2', '', '丙'], ['合计', '', '丁'], ['12', '', '戊']),
    ).toEqual([
      ['1', '甲', '乙'],
      ['2', '甲', '丙'],
      ['合计', '', '丁'],
      ['12', '', '戊'],
    ]);
    expect(body(['类别', '序号', '指标'], ['1', '', '乙'], ['1', '', '丙'])[1]).toEqual([
      '1',
      '',
      '丙',
    ]);
  });
});

describe('the row of a table', () => {
  const cells = (text: string) => readRow({ line: 1, text })?.cells ?? null;
  test.each([
    ['甲\t乙', ['甲', '乙']],
    [' 甲 \t 乙 ', ['甲', '乙']],
    ['\t甲\t乙', ['', '甲', '乙']],
    ['甲\t\t乙', ['甲', '', '乙']],
    ['|甲|乙|', ['甲', '乙']],
    [' | 甲 | 乙 | ', ['甲', '乙']],
    ['| 甲 |', ['甲']],
    ['|甲|', ['甲']],
  ])('%j has cells', (text, expected) => expect(cells(text)).toEqual(expected));
  test.each(['甲', '\t甲', '甲\t', '\t', '', '|甲', '甲|', '甲|乙', '甲|乙|', '|'])(
    '%j is none',
    (text) => expect(cells(text)).toBeNull(),
  );
  test('there is none where there is no line', () => expect(readRow(undefined)).toBeNull());
});

describe('the title of a table', () => {
  test.each([
    ['表3 床位', '表3', 2],
    ['表 3 床位', '表3', 3],
    ['表　十　床位', '表十', 3],
    ['　表3—1：床位', '表3—1', 4],
    ['表－1 床位', null, 0],
  ])('%s is %s', (text, title, head) => {
    expect(tableTitle(text)).toBe(title);
    const found = at([text, '年份\t床位', '2025年\t3.5']);
    expect([found?.title ?? null, found?.head ?? 0]).toEqual([title, head]);
  });
  test('has one row below it at least, where nothing else says that there is a table two', () => {
    expect(length('表1 床位', '地区\t床位')).toBe(2);
    expect(length('表1 床位', '单位：张', '地区\t床位')).toBe(3);
    expect(length('表1 床位', '地区')).toBe(0);
    expect(length('地区\t床位')).toBe(0);
    expect(length('地区\t床位', '甲\t5')).toBe(2);
    expect(length('单位：张', '地区\t床位', '甲\t5')).toBe(3);
    expect(length('表1 床位')).toBe(0);
    expect(length('单位：张')).toBe(0);
  });
  test('stands above a table copied by cells too', () => {
    const stacked = ['序号', '指标', '2027年', '1', '甲率', '5', '2', '乙率', '6'];
    expect(at(['表1 指标', ...stacked])).toMatchObject({ title: '表1', head: 2, lines: 10 });
    expect(at(['表1 指标', '序号 指标 2027年', '1 甲率 5', '2 乙率 6'])).toMatchObject({
      title: '表1',
      lines: 4,
    });
    expect(at(stacked)).toMatchObject({ title: null, head: 0, lines: 9 });
    expect(at(['一、指标', ...stacked], 1)).toMatchObject({ lines: 9 });
    expect(at(['一、指标', '表1 指标', '指标\t值', '甲\t5'], 1)).toMatchObject({
      title: '表1',
      lines: 3,
    });
  });
});

test.each([
  '单位：张',
  ' 单位：张 ',
  '单位:张',
  '（单位：张）',
  '(单位：张)',
  '（ 单位：张）',
  '计量单位：张',
  '单位 ：张',
  '单位： 张',
  `单位：${long(16)}`,
])('%s is the unit of a table', (unit) => expect(length(unit, '地区\t床位', '甲\t5')).toBe(3));
test.each([`单位：${long(17)}`, '单位：', '单位：万 张', '计单位：张', '单位张', '责任单位：张'])(
  '%s is not',
  (unit) => expect(length(unit, '地区\t床位', '甲\t5')).toBe(0),
);

describe('a clause set with a tab', () => {
  const TABLE = ['序号\t指标', '1\t甲率', '2\t乙率'];
  test.each(['第一章', '第一节', '第一条', '一、', '（一）'])('%s ends a table', (mark) => {
    expect(length(...TABLE, `${mark}\t措施`, '丙\t丁')).toBe(3);
    expect(length(...TABLE.slice(0, 2), `${mark}\t措施`, '丙\t丁')).toBe(2);
  });
  test.each(['1.', '（1）', '①', '——', '甲'])('%s does not', (mark) => {
    expect(length(...TABLE, `${mark}\t措施`, '丙\t丁')).toBe(5);
  });
  test('is a row where it has more cells, stands behind the head, or numbers all rows', () => {
    expect(length('章\t名称\t页', '甲\t乙\t1', '第一章\t总则\t2')).toBe(3);
    expect(length('章节\t名称', '第一章\t总则', '第二章\t附则')).toBe(3);
    expect(length('条\t内容', '1.\t甲', '第一条\t乙')).toBe(3);
    expect(length('指标\t值', '甲\t1', '第一章总则\t2')).toBe(3);
  });
  test('opens a table where those below are not the next, but others', () => {
    expect(length('第二条\t甲', '第五条\t乙')).toBe(2);
    expect(length('第二条\t甲', '第三条\t乙')).toBe(0);
    expect(length('第二条\t甲', '第二条\t乙')).toBe(2);
    expect(length('一、\t甲', '（一）\t乙')).toBe(0);
    expect(length('一、\t甲', '乙\t丙')).toBe(0);
    expect(length('一、\t甲')).toBe(0);
    expect(length('——\t甲', '——\t乙')).toBe(2);
    expect(length('—\t甲', '乙\t丙')).toBe(2);
    expect(length('一、\t甲\t乙', '丙\t丁\t戊')).toBe(2);
  });
});

describe('a line between two rows', () => {
  const HEAD = ['序号\t指标\t2022年\t2027年', '1\t甲率\t10%\t20%', '2\t乙率\t10%\t20%'];
  const NEXT = '3\t丙率\t10%\t20%';
  const goesOn = (...lines: string[]) => length(...HEAD, ...lines, NEXT) === 4 + lines.length;
  test.each(['政府工作指标\t\t\t', '\t政府\t\t'])(
    '%j with cells merged into one is a row',
    (line) => expect(goesOn(line)).toBe(true),
  );
  test('is one where the table has three columns at least, and as many', () => {
    expect(goesOn(`${long(25)}。\t\t\t`)).toBe(true);
    expect(goesOn(`${long(25)}。\t\t`)).toBe(false);
    expect(goesOn(`${long(25)}。`)).toBe(false);
    expect(length('指标\t值', '甲\t1', `${long(25)}。\t`, '乙\t2')).toBe(2);
    expect(length('指标\t值\t注', '甲\t1\t乙', `${long(25)}。\t\t`, '乙\t2\t丙')).toBe(4);
  });
  test.each([...'。；;：:，,'].map((sign) => `健康${sign}水平`).concat('5健康'))(
    '%s is no heading',
    (line) => expect(goesOn(line)).toBe(false),
  );
  test('a note may go on below it', () => {
    expect(goesOn('注：甲率按户计，', `${long(30)}，`, '年报。')).toBe(true);
    expect(goesOn('注：甲率按户计）', `${long(30)}，`)).toBe(false);
    expect(goesOn('注：甲率按户计)', `${long(30)}，`)).toBe(false);
    expect(goesOn('注：1.甲率。', '2.乙率，', `${long(30)}。`)).toBe(true);
    expect(goesOn('注：1.甲率。', '2.乙率。', `${long(30)}。`)).toBe(false);
    expect(goesOn('注：1.甲率。', '水平', '2.乙率按年计，分级统计。')).toBe(true);
    expect(goesOn('水平', '2.乙率按年计，分级统计。')).toBe(false);
    expect(goesOn('续表', `${long(30)}，`)).toBe(false);
    expect(goesOn('注：甲率按户计，', '一、措施')).toBe(false);
    expect(goesOn('注：甲率按户计，', '表2 任务')).toBe(false);
    expect(goesOn('表1 指标（续）')).toBe(true);
    for (const note of [`(说明：${long(30)})`, `（说明：${long(30)}）`, `说明:${long(30)}。`])
      expect(goesOn(note)).toBe(true);
    expect(at([...HEAD, ' 水平 ', NEXT])?.rows[3]).toEqual({ line: 4, cells: ['水平'] });
    expect(goesOn(` ${long(24)} `, ' 说明：甲。 ')).toBe(true);
  });
  test('there are fourteen at most', () => {
    const lines = (count: number) => Array<string>(count).fill('水平');
    expect(goesOn(...lines(14))).toBe(true);
    expect(goesOn(...lines(15))).toBe(false);
    expect(length(...HEAD, ...lines(3))).toBe(3);
  });
  test('what follows is a row of the same table', () => {
    const behind = (...lines: string[]) => length(...HEAD, ...lines);
    expect(behind('水平', '丙率\t1%\t2%')).toBe(3);
    expect(behind('水平', '序号\t丙率\t1%\t2%')).toBe(3);
    expect(behind('水平', '甲\t编 号\t1%\t2%')).toBe(3);
    expect(behind('水平', '甲\t指标\t单位\t2%')).toBe(3);
    expect(behind('水平', '甲\t指标\t1%\t2%')).toBe(5);
    expect(behind('水平', HEAD[0]!, NEXT)).toBe(3);
    expect(behind('续表', HEAD[0]!, NEXT)).toBe(6);
    for (const line of words(
      '续上表 续　表 接上页 接上表 （接上页） (接上表) 表1（续） 表1(续) 表一指标（续）',
    ).concat(`表1${long(24)}（续）`))
      expect(behind(line, HEAD[0]!, NEXT)).toBe(6);
    expect(behind(`表1${long(25)}（续）`, HEAD[0]!, NEXT)).toBe(3);
    expect(behind('续表', '序 号\t指标\t2022年\t2027年', NEXT)).toBe(6);
  });
});

describe('a table copied one cell a line', () => {
  const stacked = (heads: string[], ...rows: string[][]) =>
    stackedTable(linesOf([...heads, ...rows.flat()]), 0);
  const HEADS = ['序号', '指标', '单位', '2027年'];
  const ROWS = [
    ['1', '甲率', '%', '5'],
    ['2', '乙率', '%', '6'],
  ];

  test('may start anywhere', () => {
    const lines = linesOf(['一、指标', ...HEADS, ...ROWS.flat(), '二、保障']);
    expect(stackedTable(lines, 1)).toEqual({
      rows: [HEADS, ...ROWS].map((cells, row) => ({ line: 2 + 4 * row, cells })),
      end: 13,
    });
    expect(stackedTable(lines, 0)).toBeNull();
    expect(stackedTable(lines, 13)).toBeNull();
  });
  test('has its cells without the spaces around them, and knows their lines', () => {
    const padded = (cells: string[]) => cells.map((cell) => ` ${cell} `);
    expect(stacked(padded(HEADS), padded(ROWS[0]!), [' 健康 '], padded(ROWS[1]!))).toEqual({
      rows: [
        { line: 1, cells: HEADS },
        { line: 5, cells: ROWS[0] },
        { line: 9, cells: ['健康'] },
        { line: 10, cells: ROWS[1] },
      ],
      end: 13,
    });
    expect(
      stacked(padded(['类别', '序号', '指标']), padded(['甲', '1', '乙']), padded(['2', '丙']))
        ?.rows[1]?.cells,
    ).toEqual(['甲', '1', '乙']);
  });
  test('is numbered below 编号 too, and its rows are cells', () => {
    const heads = ['编号', '指标', '2027年'];
    expect(stacked(heads, ['1', '甲', '5'], ['2', '乙', '6'])).not.toBeNull();
    for (const cell of ['甲。', '甲；', '甲;乙', '甲\t乙'])
      expect(stacked(heads, ['1', cell, '5'], ['2', '乙', '6'])).toBeNull();
    for (const label of ['健康;', '健康:', '健康；', '健康。'])
      expect(stacked(heads, ['1', '甲', '5'], [label], ['2', '乙', '6'])).toBeNull();
  });
  test('may have the nature of an indicator in the first column', () => {
    const heads = ['性质', '指标', '单位'];
    expect(stacked(heads, ['预期性', '甲', '5'], ['约束性', '乙', '6'])?.end).toBe(9);
    for (const nature of ['预期', '好性', '性'])
      expect(stacked(heads, [nature, '甲', '%'], ['约束性', '乙', '%'])).toBeNull();
  });
  test('has twelve columns at most, three at least, one of them a name', () => {
    const wide = (count: number) => [
      '序号',
      '指标',
      ...Array.from({ length: count - 2 }, (_, at) => `20${at + 10}年`),
    ];
    const row = (count: number, number: string) => [
      number,
      '甲率',
      ...Array<string>(count - 2).fill('5'),
    ];
    for (const [count, fits] of [
      [3, true],
      [12, true],
      [13, false],
      [2, false],
    ] as const)
      expect(stacked(wide(count), row(count, '1'), row(count, '2')) !== null).toBe(fits);
    for (const name of words('指标 名称 项目 任务 内容'))
      expect(stacked(['序号', name, '单位', '2027年'], ...ROWS)).not.toBeNull();
    expect(stacked(['序号', '单位', '类别', '2027年'], ...ROWS)).toBeNull();
  });
  test.each(['序 号', ' 指标 ', '指　　标'])('a head may be set apart: %j', (head) => {
    const heads = /序/u.test(head) ? [head, ...HEADS.slice(1)] : ['序号', head, ...HEADS.slice(2)];
    expect(stacked(heads, ...ROWS)?.rows[0]?.cells).toEqual(HEADS);
  });
  test('rows with tabs are none of its heads', () => {
    expect(stacked(['序号', '指标\t名称', '单位', '2027年'], ...ROWS)).toBeNull();
  });
  test('ends where no row follows', () => {
    expect(stacked(HEADS, ROWS[0]!)).toBeNull();
    expect(stacked(HEADS, ...ROWS, ['4', '丙率', '%', '7'])).toBeNull();
    expect(stacked(HEADS, ...ROWS, ['3', '丙率', '%'])?.end).toBe(12);
    expect(stacked(HEADS, ...ROWS, ['3', '丙率', '%', '7'])?.end).toBe(16);
    expect(stacked(HEADS, ...ROWS, ['健康'], ['3', '丙率', '%', '7'])?.end).toBe(17);
    expect(stacked(HEADS, ...ROWS, ['健康'], ['4', '丙率', '%', '7'])?.end).toBe(12);
    expect(stacked(HEADS, ['健康'], ROWS[0]!)).toBeNull();
  });
  test('a figure behind a row must be the number of the next', () => {
    expect(stacked(HEADS, ...ROWS, ['12'])).toBeNull();
    expect(stacked(HEADS, ...ROWS, ['3'])?.end).toBe(12);
    expect(stacked(HEADS, ...ROWS, ['第3条'])?.end).toBe(12);
    const last = ['序号', '指标', '属性'];
    expect(stacked(last, ['1', '甲', '预期性'], ['2', '乙', '约束性'], ['12'])?.end).toBe(9);
    const inside = ['指标', '属性', '2027年'];
    expect(stacked(inside, ['甲', '预期性', '5'], ['乙', '约束性', '6'])?.end).toBe(9);
    expect(stacked(inside, ['甲', '预期性', '5'], ['7', '约束性', '6'])).toBeNull();
  });
  test('a category may stand in front of the number', () => {
    const heads = ['领域', '类别', '序号', '指标'];
    expect(
      stacked(heads, ['甲', '乙', '1', '丙'], ['2', '丁'], ['戊', '己', '3', '庚'])
        ?.rows.slice(1)
        .map(({ cells }) => cells),
    ).toEqual([
      ['甲', '乙', '1', '丙'],
      ['', '', '2', '丁'],
      ['戊', '己', '3', '庚'],
    ]);
    expect(stacked(heads, ['甲', '乙', '1', '丙'], ['戊', '2', '丁'])).toBeNull();
  });
  test('a heading stands above a row only where the number comes first', () => {
    const heads = ['类别', '序号', '指标'];
    expect(stacked(heads, ['甲', '1', '乙'], ['丙', '2', '丁'])?.rows).toHaveLength(3);
    expect(stacked(heads, ['甲', '1', '乙'], ['丙', '戊', '2', '丁'])).toBeNull();
  });
  test('without numbers two columns of values tell, or the nature', () => {
    expect(stacked(['指标', '单位', '2027年'], ['甲', '%', '5'], ['乙', '%', '6'])).toBeNull();
    expect(stacked(['指标', '2022年', '2027年'], ['甲', '4', '5'], ['乙', '5', '6'])?.end).toBe(9);
    expect(stacked(['指标', '2022年', '2027年'], ['甲', '4', '5'], ['乙', '5', '丙'])).toBeNull();
    expect(stacked(['指标', '2022年', '2027年'], ['甲', '4', '5'], ['7', '5', '6'])).toBeNull();
    expect(
      stacked(['指标', '单位', '性质'], ['甲', '%', '预期性'], ['乙', '%', '约束性'])?.end,
    ).toBe(9);
  });
});

describe('a table whose cells are parted by spaces', () => {
  const spaced = (...lines: string[]) => spacedTable(linesOf(lines), 0)?.end ?? 0;
  const LINES = ['序号 指标 2027年', '1 甲率 5', '2 乙率 6'];
  test('has rows as wide as its head', () => {
    expect(spaced(...LINES)).toBe(3);
    expect(spaced(' 序号　指标   2027年 ', ...LINES.slice(1))).toBe(3);
    expect(spaced(...LINES, '3 丙率')).toBe(3);
    expect(spaced(...LINES, '3 丙率 7 8')).toBe(3);
    expect(spaced(...LINES, '4 丙率 7')).toBe(3);
    expect(spaced(...LINES, '3 丙率 7')).toBe(4);
    expect(spaced(LINES[0]!, LINES[1]!)).toBe(0);
    expect(spacedTable(linesOf(['甲', ...LINES]), 1)).toMatchObject({ end: 4 });
    expect(spacedTable(linesOf(['甲', ...LINES]), 1)?.rows.map(({ line }) => line)).toEqual([
      2, 3, 4,
    ]);
    expect(spacedTable(linesOf(LINES), 3)).toBeNull();
  });
  test('no line of it is long or has tabs', () => {
    const line = (count: number) =>
      `3 ${long(30)} ${long(30)} ${long(30)} ${long(30)} ${long(count)}`;
    const heads = '序号 指标 名称 单位 内容 2027年';
    const rows = ['1 甲 乙 丙 丁 戊', '2 甲 乙 丙 丁 戊'];
    expect(spaced(heads, ...rows, line(34))).toBe(4);
    expect(spaced(heads, ...rows, line(35))).toBe(3);
    expect(spaced('序号 指标\t2027年', ...LINES.slice(1))).toBe(0);
    expect(spaced(`序号 指标 ${' '.repeat(149)}2027年`, ...LINES.slice(1))).toBe(3);
    expect(spaced(`序号 指标 ${' '.repeat(150)}2027年`, ...LINES.slice(1))).toBe(0);
  });
  test('has heads that are heads, one of them a name', () => {
    expect(spaced('序号 单位 2027年', ...LINES.slice(1))).toBe(0);
    expect(spaced('序号 指标 建设', ...LINES.slice(1))).toBe(0);
    expect(spaced('序号 指标', '1 甲', '2 乙')).toBe(0);
  });
});
