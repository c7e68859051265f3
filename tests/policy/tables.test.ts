import { expect, test } from 'vitest';
import { firstDifference } from '../../src/policy/lossless.ts';
import { tableTitle } from '../../src/policy/outline/tables.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { splitLines } from '../../src/source/read.ts';
import { expectSameInBothWidths } from './read.ts';

function parse(text: string) {
  const source = {
    file: 'p.txt',
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    format: 'text' as const,
    lines: splitLines(text),
    hints: {},
  };
  const policy = parsePolicy(source, { policyId: 'p', jurisdiction: null });
  expect(firstDifference(policy, source)).toBeNull();
  expectSameInBothWidths(policy, source);
  return policy;
}
const tables = (text: string) => parse(text).clauses.flatMap(({ table }) => table ?? []);

const HEAD = '序号\t指标\t2022年\t2027年';

test('notes, headings between rows and a head printed again do not end a table', () => {
  const [table, ...others] = tables(
    [
      '一、指标',
      HEAD,
      '1\t甲率\t10%\t20%',
      '说明：甲率按户数计，',
      '不含空户。',
      '政府工作指标',
      '2\t乙率\t30%\t40%',
      HEAD,
      '3\t丙率\t50%\t60%',
      '注：1.丙率按年计。',
      '2.当年数为快报数。',
      '4\t丁率\t70%\t80%',
      '二、保障',
    ].join('\n'),
  );
  expect(others).toEqual([]);
  expect(table?.columns).toEqual(['序号', '指标', '2022年', '2027年']);
  expect(table?.rows.map(([first]) => first)).toEqual([
    '1',
    '说明：甲率按户数计，',
    '不含空户。',
    '政府工作指标',
    '2',
    '3',
    '注：1.丙率按年计。',
    '2.当年数为快报数。',
    '4',
  ]);
});

test.each([
  ['a clause', ['（一）落实责任。', '5\t戊率\t1%\t2%', '6\t己率\t3%\t4%']],
  [
    'a paragraph',
    ['各地要对照指标逐项落实，按季度报送进展情况。', '5\t戊率\t1%\t2%', '6\t己率\t3%\t4%'],
  ],
  ['another head', ['联系人', '序号\t姓名\t单位\t备注', '1\t甲\t乙局\t无']],
  ['the same head below a label', ['乙县', HEAD, '1\t甲率\t5%\t6%']],
  ['another title', ['表2 任务', '5\t戊率\t1%\t2%']],
])('%s ends it', (_, behind) => {
  const text = ['一、指标', HEAD, '1\t甲率\t10%\t20%', '2\t乙率\t10%\t20%', ...behind].join('\n');
  expect(tables(text)[0]?.rows).toHaveLength(2);
});

test('a title may have the unit below it, and a unit alone opens a table', () => {
  const titled = parse('表3 床位\n单位：万张\n年份\t床位\n2025年\t3.5');
  expect(titled.clauses.at(-1)?.text).toMatch(/^表3 床位\n单位：万张\n年份/);
  const bare = parse('一、床位\n（单位：张）\n地区\t床位\n东县\t300');
  expect(bare.clauses.at(-1)?.text).toMatch(/^（单位：张）\n地区/);
});

test('a merged head over two rows gives each column its whole name', () => {
  const [table] = tables(
    '类别\t指标\t目标值\t\t属性\n\t\t2025年\t2030年\t\n健康\t甲率\t10\t20\t预期性',
  );
  expect(table?.columns).toEqual(['类别', '指标', '目标值2025年', '目标值2030年', '属性']);
  expect(table?.rows).toEqual([['健康', '甲率', '10', '20', '预期性']]);
});

test('a row of figures names no columns', () => {
  const [table] = tables('7\t甲率\t10\t20\n8\t乙率\t30\t40');
  expect(table).toEqual({
    columns: ['', '', '', ''],
    rows: [
      ['7', '甲率', '10', '20'],
      ['8', '乙率', '30', '40'],
    ],
  });
});

test('a category stands for the rows below it, but a note between them does not', () => {
  const [table] = tables('类别\t指标\t值\n健康\t甲率\t1\n\t乙率\t2\n说明：略。\n\t丙率\t3');
  expect(table?.rows.map(([first]) => first)).toEqual(['健康', '健康', '说明：略。', '健康']);
  const [behind] = tables('序号\t类别\t指标\t值\n1\t健康\t甲率\t5%\n2\t\t乙率\t6%');
  expect(behind?.rows.map(([, second]) => second)).toEqual(['健康', '健康']);
});

test('the head of a table on every page is furniture, its first print is not', () => {
  const page = (number: number) => [HEAD, `${number}\t甲${number}率\t10%\t20%`, `— ${number} —`];
  const policy = parse(['一、指标', '— 0 —', ...[1, 2, 3, 4].flatMap(page), '二、保障'].join('\n'));
  const [table] = policy.clauses.flatMap((clause) => clause.table ?? []);
  expect(table?.columns).toEqual(HEAD.split('\t'));
  expect(table?.rows).toHaveLength(4);
  expect(policy.furniture.filter(({ text }) => text === HEAD)).toHaveLength(3);
});

const CELLS = (rows: string[][]) =>
  ['一、指标', ...rows.flat(), '二、保障', '（一）落实。'].join('\n');

test('one cell a line is a table where each row is complete', () => {
  const heads = ['序号', '指标名称', '2027年', '属性'];
  const rows = [
    ['1', '甲率', '10', '预期性'],
    ['2', '乙数', '—', '约束性'],
    ['3', '丙率（1/10万）', '10以下', '预期性'],
  ];
  const policy = parse(CELLS([heads, ['健康水平'], ...rows]));
  const [table] = policy.clauses.flatMap((clause) => clause.table ?? []);
  expect(table?.columns).toEqual(heads);
  expect(table?.rows).toEqual([['健康水平', '', '', ''], ...rows]);
  expect(policy.furniture).toEqual([]);
});

test('cells parted by spaces are a table to the first row that is not complete', () => {
  const text = [
    '一、指标',
    '序号 指标 单位 2027年 属性',
    '1 甲率 % 90 预期性',
    '2 乙数 张 6.5 约束性',
    '3 丙 率 % 80 约束性',
    '二、保障',
  ];
  const policy = parse(text.join('\n'));
  const [table] = policy.clauses.flatMap((clause) => clause.table ?? []);
  expect(table?.rows).toEqual([
    ['1', '甲率', '%', '90', '预期性'],
    ['2', '乙数', '张', '6.5', '约束性'],
  ]);
});

test('without numbers of rows the values tell a row', () => {
  const rows = [
    ['甲率', '%', '10', '≥20'],
    ['乙数', '张', '—', '6.5'],
  ];
  const [table] = tables(CELLS([['指标', '单位', '2022年', '2027年'], ...rows]));
  expect(table?.rows).toEqual(rows);
  expect(
    tables(CELLS([['指标', '单位', '2022年', '2027年'], rows[0]!, ['乙数', '6.5', '张', '—']])),
  ).toEqual([]);
});

test('one cell a line with a cell missing stays text', () => {
  const policy = parse(
    CELLS([
      ['指标', '单位', '2022年', '2027年', '属性'],
      ['甲率', '%', '10', '预期性'],
      ['乙率', '%', '10', '20', '约束性'],
    ]),
  );
  expect(policy.clauses.some(({ table }) => table)).toBe(false);
  expect(policy.furniture).toEqual([]);
});

test.each([
  ['表1 指标', '表1'],
  ['表1：指标', '表1'],
  ['表 2-1 指标', '表2-1'],
  ['表2—1', '表2—1'],
  ...[...'一二三四五六七八九十'].map((digit): [string, string] => [
    `表${digit} 指标`,
    `表${digit}`,
  ]),
  ['表十二 指标', '表十二'],
  ['表4指标', '表4'],
  ['表5“指标”', '表5'],
  ['表6《指标》', '表6'],
  ['表7. 指标', '表7'],
  ['表8、指标', '表8'],
  ['表9%', null],
  ['表示', null],
  ['图1', null],
  [`表1 ${'长'.repeat(60)}`, null],
])('%s is the title of a table: %s', (text, title) => expect(tableTitle(text)).toBe(title));

const ROWS_ABOVE = ['一、指标', HEAD, '1\t甲率\t10%\t20%', '2\t乙率\t10%\t20%'];
const rowsWith = (line: string) =>
  tables([...ROWS_ABOVE, line, '3\t丙率\t10%\t20%', '二、保障'].join('\n')).map(
    ({ rows }) => rows.length,
  );

test.each([
  ...'说明 说　明 注 注1 备注 附注 计算方法 计算公式 指标解释 指标说明 数据来源 资料来源 填报说明'
    .split(' ')
    .flatMap((note) => [
      `${note}：按户计算。`,
      `（${note}：按户计算，分年统计，不含空户，数据以年报为准。）`,
    ]),
  '政府工作指标',
])('%s goes on with the table', (line) => expect(rowsWith(line)).toEqual([4]));

test.each(['续表', '续上表', '接上页', '（接上表）', '表1 指标（续）'])(
  '%s stands aside, and the table goes on',
  (line) => expect(rowsWith(line)).toEqual([3]),
);

test.each([
  ...[
    '二、措施',
    '第二章 措施',
    '第三节 措施',
    '第四条 措施',
    '第五篇 措施',
    '第六编 措施',
    '专栏1 工程',
    '专 栏 工程',
    '附件1',
    '附表',
    '附录',
    '（一）措施',
    '(二)措施',
    '——措施',
  ],
  '2025年',
  '各地要落实，不得拖延',
  '一个超过二十四个字的标签不会是表中的小标题因为它实在是太长了',
])('%s ends the table', (line) => expect(rowsWith(line)[0]).toBe(2));

test.each([
  ...'领域 类别 分类 指标 主要指标 具体指标名称 核心指标 发展指标 一级指标 二级指标 三级指标 指标类别 指标值 名称 项目 项目名称 任务 重点任务 任务名称 内容 单位 计量单位 备注 责任单位 牵头部门 配合单位 完成时限 完成时间 十四五目标 “十四五”末 十三五完成值 十四五规划数 2025年 2025年底 2020年末 基期值 基准年 现状值 目标值 规划水平 预期值 实际情况 完成数 预计值 年均增速 年均增长 年均增幅 年均增速[累计] 指标（单位）'.split(
    ' ',
  ),
])('%s may head a column of a table that is copied one cell a line', (head) => {
  const heads = ['序号', '指标名称', head];
  const rows = [1, 2, 3].map((number) => [String(number), '甲率', '10']);
  const [table] = tables(CELLS([heads, ...rows]));
  expect(table?.columns).toEqual(heads);
});

test.each(['市民', '建设', '目标任务分解落实情况'])('%s heads none', (head) => {
  const rows = [1, 2, 3].map((number) => [String(number), '甲率', '10']);
  expect(tables(CELLS([['序号', '指标名称', head], ...rows]))[0]?.columns ?? []).not.toContain(
    head,
  );
});

const stacked = (heads: string[], ...rows: string[][]) => tables(CELLS([heads, ...rows]))[0];
const numberedRows = (...cells: string[]) => [1, 2].map((number) => [String(number), ...cells]);

test.each([
  ...'编号 二级指标 “十二五”末 “十五五”末 “十六五”目标 十四五预期 十四五情况 十四五 2025年 2025 2025年底实际'.split(
    ' ',
  ),
  `指标（${'长'.repeat(10)}）`,
])('%s may head a column', (head) => {
  expect(stacked(['序号', '指标', head], ...numberedRows('甲率', '10'))?.columns[2]).toBe(head);
});
test.each([`指标（${'长'.repeat(11)}）`, '指标（）', '“二七五”末', '2125年', '指标规模'])(
  '%s heads none',
  (head) => {
    expect(stacked(['序号', '指标', head], ...numberedRows('甲率', '10'))).toBeUndefined();
  },
);

test.each(['属性', '性质', '类型', '指标属性', '指标性质', '指标类型'])(
  'below %s stands the nature of an indicator, or the row is not complete',
  (head) => {
    for (const heads of [
      ['指标', '2027年', head],
      ['编号', '指标', head],
    ]) {
      const rows = (nature: string) =>
        heads[0] === '编号'
          ? numberedRows('甲率', nature)
          : [
              ['甲', '1', nature],
              ['乙', '2', nature],
            ];
      expect(stacked(heads, ...rows('预期性'))?.rows).toHaveLength(2);
      expect(stacked(heads, ...rows('预期引导性'))?.rows).toHaveLength(2);
      for (const other of ['公性', '预期引导约性', '预期'].map((each) =>
        each.replace('公性', '性'),
      ))
        expect(stacked(heads, ...rows(other))).toBeUndefined();
    }
  },
);

const values = (first: string, second = '5') =>
  stacked(['指标', '2022年', '2027年'], ['甲率', first, second], ['乙率', '1', '2']);
test.each([...'— － - / ≥5 ≤5 ＜5 ＞5 <5 >5 约5 [5 〔5 ≥约5 5'.split(' '), `5${'长'.repeat(12)}`])(
  '%s is a value',
  (cell) => expect(values(cell)?.rows).toHaveLength(2),
);
test.each([`5${'长'.repeat(13)}`, '≥≥约5', '值', '～', '—5'])('%s is none', (cell) =>
  expect(values(cell)).toBeUndefined(),
);
test.each(['基期值', '现状', '目标值', '规划数', '预期', '实际水平', '完成值', '2025年'])(
  'values stand below %s',
  (head) => {
    const read = (cell: string) =>
      stacked(['指标', '2022年', head], ['甲率', '1', cell], ['乙率', '1', '2']);
    expect(read('5')?.rows).toHaveLength(2);
    expect(read('甲')).toBeUndefined();
  },
);

test('what is copied one cell a line takes two rows at least, and cells that are cells', () => {
  const heads = ['序号', '指标', '2027年'];
  const row = (name: string, number = 1) => [String(number), name, '5'];
  expect(stacked(heads, row('甲率'))).toBeUndefined();
  expect(stacked(['序号', '单位', '2027年'], row('甲'), row('乙', 2))).toBeUndefined();
  expect(stacked(['序号', '指标'], ['1', '甲'], ['2', '乙'])).toBeUndefined();
  expect(stacked(heads, row('甲'), row('乙', 3))).toBeUndefined();
  for (const cell of ['甲'.repeat(60), '甲，乙'])
    expect(stacked(heads, row(cell), row('乙率', 2))?.rows[0]?.[1]).toBe(cell);
  for (const cell of ['甲'.repeat(61), '甲。', '甲；乙', ''])
    expect(stacked(heads, row(cell), row('乙率', 2))).toBeUndefined();
});

test('a heading stands before the number of a row, and a category in front of it', () => {
  const heads = ['序号', '指标', '2027年'];
  const [first, second] = numberedRows('甲率', '5');
  const label = (text: string) => stacked(heads, first!, [text], second!)?.rows;
  expect(label('健康水平')).toEqual([first, ['健康水平', '', ''], second]);
  expect(label('长'.repeat(24))).toHaveLength(3);
  for (const text of ['长'.repeat(25), '健康。', '健康；甲', '健康：', 'A级'])
    expect(label(text)).toBeUndefined();
  expect(
    stacked(['类别', '序号', '指标'], ['健康', '1', '甲率'], ['2', '乙率'], ['教育', '3', '丙率'])
      ?.rows,
  ).toEqual([
    ['健康', '1', '甲率'],
    ['健康', '2', '乙率'],
    ['教育', '3', '丙率'],
  ]);
});

test('cells parted by spaces take two rows at least and heads that are heads', () => {
  const spaced = (...lines: string[]) => tables(['一、指标', ...lines, '二、保障'].join('\n'))[0];
  const [head, one, two] = ['序号 指标 2027年', '1 甲率 5', '2 乙率 6'];
  expect(spaced(head, one, two)?.rows).toHaveLength(2);
  expect(spaced(head, one)).toBeUndefined();
  expect(spaced('序号 指标 建设', one, two)).toBeUndefined();
  expect(spaced('序号 指标', '1 甲率', '2 乙率')).toBeUndefined();
  expect(spaced('序号 单位 2027年', one, two)).toBeUndefined();
  expect(spaced(head, one, '3 乙率 6')).toBeUndefined();
  expect(spaced(head, one, two, `3 ${'丙'.repeat(60)} 7`)?.rows).toHaveLength(3);
  expect(spaced(head, one, two, `3 ${'丙'.repeat(61)} 7`)?.rows).toHaveLength(2);
});

test.each(['单位：张', '单位 ： 万张', '计量单位：张', '（单位:张）', `单位：${'长'.repeat(16)}`])(
  '%s stands between title and head',
  (unit) => {
    const { clauses } = parse(`一、床位\n${unit}\n地区\t床位\n东县\t300`);
    expect(clauses.at(-1)?.text.startsWith(unit.trim())).toBe(true);
    expect(clauses.at(-1)?.kind).toBe('table');
  },
);
test.each([`单位：${'长'.repeat(17)}`, '单位：', '单位张'])('%s does not', (unit) => {
  const { clauses } = parse(`一、床位\n${unit}\n地区\t床位\n东县\t300`);
  expect(clauses.at(-1)?.text.startsWith('地区')).toBe(true);
});

test.each([
  ['表1', '表1'],
  ['表3．指标', '表3'],
  ['表3：指标', '表3'],
  ['表3:指标', '表3'],
  ['表3.指标', '表3'],
  ['表1－2 指标', '表1-2'],
  ['表1－2 指标', '表1-2'],
  [` 表1 ${'长'.repeat(57)} `, `表1`],
  [`表1 ${'长'.repeat(58)}`, null],
])('%j is the title of a table: %s', (text, title) => expect(tableTitle(text)).toBe(title));

test.each([
  '续 上 表',
  '续 表',
  '接上页',
  '（接上页）',
  '表1（续）',
  '表一(续)',
  `表1${'长'.repeat(24)}（续`,
])('%s goes on with the table', (line) => {
  const [rows, ...others] = rowsWith(line);
  expect([rows! > 2, others]).toEqual([true, []]);
});
test.each([
  '一二三、措施',
  '第十节 措施',
  '（一二三）措施',
  '第2章 措施',
  `${'长'.repeat(24)}：甲。`,
])('%s ends the table', (line) => expect(rowsWith(line)[0]).toBe(2));

test.each(['2.乙', '12.乙', '2．乙', '2、乙', '（2）乙', '(12)乙', '②乙', '⑳乙'])(
  '%s goes on with a note',
  (item) => {
    const lines = (second: string) => [...ROWS_ABOVE, '注：1.甲按户。', second, '3\t丙率\t1%\t2%'];
    expect(
      tables(
        lines(`${item}按年计，分级统计，不含空户，数据以年报为准，另有规定的除外。`).join('\n'),
      )[0]?.rows,
    ).toHaveLength(5);
    expect(
      tables(
        [
          ...ROWS_ABOVE,
          `${item}按年计，分级统计，不含空户，数据以年报为准，另有规定的除外。`,
          '3\t丙率\t1%\t2%',
        ].join('\n'),
      )[0]?.rows,
    ).toHaveLength(2);
  },
);

test('a note may go on over lines until its sentence ends', () => {
  const rows = (...note: string[]) =>
    tables([...ROWS_ABOVE, ...note, '3\t丙率\t1%\t2%', '二、保障'].join('\n'))[0]?.rows.length;
  expect(rows('注：甲按户计，', '乙按人计，', '丙按年计。')).toBe(6);
  expect(rows('注：甲按户计。', '乙按人计，丙按年计。')).toBe(2);
  expect(rows('（注：甲按户计）', '乙按人计，丙按年计。')).toBe(2);
  expect(rows('注：甲，', ...Array<string>(13).fill('乙，'))).toBe(17);
  expect(rows('注：甲，', ...Array<string>(14).fill('乙，'))).toBe(2);
  expect(rows('长'.repeat(24))).toBe(4);
  expect(rows('长'.repeat(25))).toBe(2);
});

test('Markdown rows are rows without their outer signs and the line below the head', () => {
  const [table] = tables('一、指标\n| 指标 | 值 |\n|---|---|\n| 甲率 | 5 |\n|乙率|6|\n');
  expect(table).toEqual({
    columns: ['指标', '值'],
    rows: [
      ['甲率', '5'],
      ['乙率', '6'],
    ],
  });
  expect(tables('一、指标\n| 指标\n| 甲率\n')).toEqual([]);
});

test('years may head columns, figures may not', () => {
  const columns = (head: string) => tables(`一、指标\n${head}\n甲率\t5\t6\n乙率\t7\t8`)[0]?.columns;
  for (const year of ['1999', '2025'])
    expect(columns(`指标\t${year}\t2030`)).toEqual(['指标', year, '2030']);
  for (const figure of ['1899', '2125', '20255', '5', '5.5'])
    expect(columns(`指标\t${figure}\t2030`)).toEqual(['', '', '']);
});
