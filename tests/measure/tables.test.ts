import { expect, test } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import type { Quantity } from '../../src/model.ts';
import { tableOf } from '../../src/policy/outline/tables.ts';
import { policy } from './fixture.ts';

/** Quantities of a table given as its lines, title and unit first where there are any. */
function read(lines: string[], more: Parameters<typeof policy>[2][number] | object = {}) {
  const rows = lines.map((text, line) => ({ line, cells: text.split('\t') }));
  const first = rows.findIndex(({ cells }) => cells.length > 1);
  const table = tableOf(rows.slice(first));
  const clause = { clauseId: 'c1-table1', kind: 'table' as const, text: lines.join('\n'), table };
  const one = policy('p', 'p', [{ ...clause, ...more }]);
  one.meta.signedOn = '2022-03-01';
  return readQuantities(one);
}
const brief = ({ comparator, value, unit, deadline, kind, subject }: Quantity) =>
  [subject, comparator, [value].flat().join('..'), unit, deadline, kind].join(' ');
const all = (lines: string[]) => read(lines).map(brief);

const HEAD = '序号\t指标\t单位\t2020年\t2025年\t属性';

test('heads give unit, year and kind, numbers of rows nothing, and the nature qualifies', () => {
  const quantities = read([HEAD, '1\t寿命\t岁\t78\t80以上\t预期性']);
  expect(quantities.map(brief)).toEqual([
    '寿命 = 78 岁 2020 baseline',
    '寿命 >= 80 岁 2025 target',
  ]);
  expect(quantities.map(({ qualifiers }) => qualifiers)).toEqual([['预期性'], ['预期性']]);
});

test('rows are found behind a note, a heading and a head printed again', () => {
  expect(
    all([
      HEAD,
      '1\t寿命\t岁\t78\t80\t预期性',
      '说明：寿命为预期数，抽样误差不超过0.5%。',
      '政府工作指标',
      HEAD,
      '2\t床位\t张\t5\t6\t约束性',
    ]),
  ).toEqual([
    '寿命 = 78 岁 2020 baseline',
    '寿命 = 80 岁 2025 target',
    '抽样误差 <= 0.5 %  standard',
    '床位 = 5 张 2020 baseline',
    '床位 = 6 张 2025 target',
  ]);
});

test.each([
  ['2015年为27.7', '甲 = 27.7 % 2015 baseline'],
  ['27.7（2015年）', '甲 = 27.7 % 2015 baseline'],
  ['[300]', '甲 = 300 % 2025 target'],
  ['接近100', '甲 approx 100 % 2025 target'],
  ['10左右', '甲 approx 10 % 2025 target'],
  ['7～8', '甲 range 7..8 % 2025 target'],
  ['＜24.5', '甲 < 24.5 % 2025 target'],
  ['不高于25', '甲 <= 25 % 2025 target'],
  ['1:1.2', '甲 = 1..1.2 比例 2025 target'],
  ['基本实现全覆盖', '甲 = 100 % 2025 target'],
  ['比2020年降低15%', '甲 = 15 % 2025 target'],
  ['每年降低0.5个百分点以上', '甲 >= 0.5 个百分点 2025 target'],
])('a cell of %s', (cell, expected) => {
  expect(all(['指标\t单位\t2025年', `甲\t%\t${cell}`])).toEqual([expected]);
});

test.each(['—', '/', '…', '持续改善', '消除'])('a cell of %s states nothing', (cell) => {
  expect(all(['指标\t单位\t2025年', `甲\t%\t${cell}`])).toEqual([]);
});

test('what a heading dates counts for targets, not for what was', () => {
  const above = { clauseId: 'c1', path: ['一'], heading: '2027年目标', text: '一、2027年目标' };
  const text = '指标\t基期值\t目标值\n床位\t5张\t6张';
  const table = tableOf(text.split('\n').map((row, line) => ({ line, cells: row.split('\t') })));
  const below = { clauseId: 'c1-table1', path: ['一', '表1'], kind: 'table' as const, text, table };
  expect(readQuantities(policy('p', 'p', [above, below])).map(brief)).toEqual([
    '床位 = 5 张  baseline',
    '床位 = 6 张 2027 target',
  ]);
});

test('a category filled down behind the number of a row is no obstacle', () => {
  expect(
    all(['序号\t类别\t指标\t2025年', '1\t健康\t甲率\t5%', '2\t\t乙率\t6%', '3\t\t丙率\t7%']),
  ).toEqual(['甲率 = 5 % 2025 target', '乙率 = 6 % 2025 target', '丙率 = 7 % 2025 target']);
});

test('a head may name a plan', () => {
  expect(all(['指标\t“十三五”完成数\t“十四五”目标', '床位\t5\t6'])).toEqual([
    '床位 = 5  2020 baseline',
    '床位 = 6  2025 target',
  ]);
});

test('two values in a cell stay two, each with its name', () => {
  expect(all(['指标\t2025年', '甲比例（%），乙比例（%）\t100 70'])).toEqual([
    '甲比例 = 100 % 2025 target',
    '乙比例 = 70 % 2025 target',
  ]);
});

test('the unit stands behind a name, behind a head, or above the table', () => {
  expect(all(['指标\t2025年', '盐摄入量（g）\t5'])).toEqual(['盐摄入量 = 5 g 2025 target']);
  expect(all(['指标\t2025年（%）', '甲率\t5'])).toEqual(['甲率 = 5 % 2025 target']);
  expect(all(['表1 人口', '单位：万人', '指标\t2025年', '签约\t12.5'])).toEqual([
    '签约 = 12.5 万人 2025 target',
  ]);
  expect(all(['指标\t单位\t2025年', '签约\t人\t12.5万'])).toEqual(['签约 = 12.5 万人 2025 target']);
});

test('where rows are years or places, the heads name what is measured', () => {
  expect(all(['年度\t托位（个）\t培训率（%）', '2023年\t1200\t60', '2024年\t1500\t≥80'])).toEqual([
    '托位 = 1200 个 2023 target',
    '培训率 = 60 % 2023 target',
    '托位 = 1500 个 2024 target',
    '培训率 >= 80 % 2024 target',
  ]);
  const [place] = read(['地区\t托位（个）', '东县\t300']);
  expect(place).toMatchObject({ subject: '托位', population: '东县', value: 300, unit: '个' });
});

test('a merged head over two rows dates its columns', () => {
  expect(all(['指标\t单位\t目标值\t', '\t\t2023年\t2025年', '寿命\t岁\t79\t80'])).toEqual([
    '寿命 = 79 岁 2023 target',
    '寿命 = 80 岁 2025 target',
  ]);
});

test('a date in a cell governs what follows it, and the column that dates the row the rest', () => {
  expect(all(['任务\t目标\t完成时限', '建病房\t40%，到2025年50%\t2024年6月底'])).toEqual([
    '建病房 = 40 % 2024-06-30 target',
    '建病房 = 50 % 2025 target',
  ]);
});

test('a task states its own figures beside its target', () => {
  expect(all(['主要任务\t目标\t完成时限', '新建站点5个\t覆盖率达到90%\t2024年底'])).toEqual([
    '新建站点 = 5 个 2024-12-31 target',
    '覆盖率 = 90 % 2024-12-31 target',
  ]);
});

test('one cell a line reads as any other table', () => {
  const cells = [
    ['指标', '2020年', '2025年'],
    ['甲率（%）', '10', '≥20'],
  ];
  const table = tableOf(cells.map((row, line) => ({ line, cells: row })));
  const quantities = read(['指标\t值', '甲\t1'], { text: cells.flat().join('\n'), table });
  expect(quantities.map(brief)).toEqual(['甲率 = 10 % 2020 baseline', '甲率 >= 20 % 2025 target']);
});

test('numbers of telephones, years of birth and points are no targets', () => {
  expect(all(['序号\t姓名\t联系电话', '1\t甲\t13800000000', '2\t乙\t13900000000'])).toEqual([]);
  expect(all(['指标\t分值', '甲率\t10'])).toEqual(['甲率 = 10 分  standard']);
});

test('labelled records, as web pages print the rows of a table, read as rows', () => {
  const text = [
    '主要指标',
    '领域：水平 指标：寿命(岁) 2015年：76.342020年：77.3 2030年：79.0',
    '领域：水平 指标：死亡率(1/10万) 2015 年：',
    '20.1 2020年：＜18 2030年：持续下降',
    '指标：吸烟率(%) 2015年：27.7(2013年) 2020年：比2015年降低10% 2030年：20左右',
  ].join('\n');
  const one = policy('p', 'p', [{ clauseId: 'c1', text }]);
  one.meta.signedOn = '2016-10-25';
  expect(readQuantities(one).map(brief)).toEqual([
    '寿命 = 76.34 岁 2015 baseline',
    '寿命 = 77.3 岁 2020 target',
    '寿命 = 79 岁 2030 target',
    '死亡率 = 20.1 1/10万 2015 baseline',
    '死亡率 < 18 1/10万 2020 target',
    '吸烟率 = 27.7 % 2013 baseline',
    ' = 10 % 2020 target',
    '吸烟率 approx 20 % 2030 target',
  ]);
});

/** Figures of rows below a head, cells parted by |: all of them in one line each. */
const figures = (head: string, ...rows: string[]) =>
  read([head, ...rows].map((line) => line.replaceAll('|', '\t'))).map(
    ({ comparator, value, unit, deadline, kind, subject, population, qualifiers }) =>
      [
        ...[comparator, [value].flat().join('..'), unit ?? '-', deadline ?? '-', kind],
        ...[subject ?? '-', population ?? '-', ...qualifiers],
      ].join(' '),
  );

test.each('指标名称 主要指标 项目 内容 任务 事项 要素 措施 工作'.split(' '))(
  'the rows are named below %s',
  (name) => {
    expect(figures(`序号|${name}|单位|2025年`, '1|床位数|张|60', '2|医师数|人|80')).toEqual([
      '= 60 张 2025 target 床位数 -',
      '= 80 人 2025 target 医师数 -',
    ]);
  },
);

test.each([
  ['2025年', '2025 target 床位数 -'],
  ['2025年目标', '2025 target 床位数 -'],
  ['2020年', '2020 baseline 床位数 -'],
  ['2020年实绩', '2020 baseline 床位数 -'],
  ['2022年', '2022 target 床位数 -'],
  ...'目标值 规划值 计划数 预期值 数量'
    .split(' ')
    .map((head): [string, string] => [head, '- target 床位数 -']),
  ...'现状值 基期值 基线值 基数 基准值 完成值 已达 当前值 现值 实际值'
    .split(' ')
    .map((head): [string, string] => [head, '- baseline 床位数 -']),
  ['“十四五”目标', '2025 target 床位数 -'],
  ['十三五完成值', '2020 baseline 床位数 -'],
  ['补助标准', '- subsidy 补助标准 床位数'],
  ['奖励', '- subsidy 奖励 床位数'],
  ['报销比例', '- reimbursement 报销比例 床位数'],
  ['封顶线', '- reimbursement 封顶线 床位数'],
  ['标准', '- standard 床位数 -'],
  ['分值', '- standard 床位数 -'],
  ['权重', '- standard 床位数 -'],
  ['限额', '- standard 限额 床位数'],
  ['价格', '- standard 价格 床位数'],
  ['年均增长', '- target 床位数 -'],
  ['2025年增速', '2025 target 床位数 -'],
])('a column %s', (head, expected) => {
  expect(figures(`指标名称|单位|${head}`, '床位数|张|60')).toEqual([`= 60 张 ${expected}`]);
});

test.each(
  '备注 责任单位 牵头部门 类别 分类 属性 性质 领域 依据 来源 日期 电话 联系人 邮编 编码 代码 文号 页码 地址 姓名 职务 职称 完成时限'.split(
    ' ',
  ),
)('a column %s states no values', (head) =>
  expect(figures(`指标名称|单位|${head}`, '床位数|张|60')).toEqual([]),
);

test.each([
  [
    '年份|床位数（张）|医师数',
    ['2020年|60|80', '2025年|70|90'],
    [
      '= 60 张 2020 baseline 床位数 -',
      '= 80 - 2020 baseline 医师数 -',
      '= 70 张 2025 target 床位数 -',
      '= 90 - 2025 target 医师数 -',
    ],
  ],
  [
    '时间|床位数（张）',
    ['2023|60', '2025年底|70'],
    ['= 60 张 2023 target 床位数 -', '= 70 张 2025-12-31 target 床位数 -'],
  ],
  [
    '地区|床位数（张）|医师数（人）',
    ['甲县|60|80', '乙县|70|90'],
    [
      '= 60 张 - target 床位数 甲县',
      '= 80 人 - target 医师数 甲县',
      '= 70 张 - target 床位数 乙县',
      '= 90 人 - target 医师数 乙县',
    ],
  ],
  [
    '指标名称|2025年',
    [
      '床位数（张）|60',
      '死亡率（1/10万）|9',
      '浓度（μg/m³）|25',
      '电量（kWh）|80',
      '说明（含义）|60个',
    ],
    [
      '= 60 张 2025 target 床位数 -',
      '= 9 1/10万 2025 target 死亡率 -',
      '= 25 μg/m³ 2025 target 浓度 -',
      '= 80 kWh 2025 target 电量 -',
      '= 60 个 2025 target 说明（含义） -',
    ],
  ],
  [
    '指标名称|单位|2025年|属性',
    ['床位数|张|≥60|约束性', '医师数|人|>80|预期性'],
    ['>= 60 张 2025 target 床位数 - 约束性', '> 80 人 2025 target 医师数 - 预期性'],
  ],
  [
    '任务|数量|完成时限',
    ['新建医院|5家|2023年底', '培训医师|80名|2024年6月', '改造卫生院|3家|2021年底'],
    [
      '= 5 家 2023-12-31 target 新建医院 -',
      '= 80 名 2024-06 target 培训医师 -',
      '= 3 家 2021-12-31 baseline 改造卫生院 -',
    ],
  ],
  [
    '指标名称|单位|2025年',
    [
      '覆盖率|%|全覆盖',
      '达标率|%|基本实现全覆盖',
      '就诊率|%|—',
      '床位|张|60—70',
      '护士|人|12.5万',
      '甲的比例（%），乙的比例（%）||100 70',
    ],
    [
      '= 100 % 2025 target 覆盖率 -',
      '= 100 % 2025 target 达标率 - 基本',
      'range 60..70 张 2025 target 床位 -',
      '= 12.5 万人 2025 target 护士 -',
      '= 100 % 2025 target 甲的比例 -',
      '= 70 % 2025 target 乙的比例 -',
    ],
  ],
  [
    '指标名称|目标|',
    ['|2022年|2025年', '床位数（张）|60|70'],
    ['= 60 张 2022 target 床位数 -', '= 70 张 2025 target 床位数 -'],
  ],
])('%s over %j', (head, rows, expected) => expect(figures(head, ...rows)).toEqual(expected));

test.each(
  '2025年 2025—2027年 2025年底 “十四五” 十四五期末 “十四五”时期 基期 基线 基准 基数 现状 现值 实绩 已达 当前 目标 规划 计划 预期 预计 实际 完成 指标 年均 累计 本市 全市 全省 全国 全县 国家 省级 市级 县级 年度 数值 数量 水平 情况 要求 标准 任务 增速 增长率 增幅 合计 总计 小计'.split(
    ' ',
  ),
)('a head %s names no indicator: the row does', (head) => {
  expect(
    read([`指标名称\t单位\t${head}值`, '床位数\t张\t60']).map(({ subject }) => subject),
  ).toEqual(['床位数']);
});

/** Figures of a table below a text that needn't print it in the same way, in a document without a date. */
function within(text: string, rows: string[][]) {
  const [columns = [], ...below] = rows;
  const table = { columns, rows: below };
  const clause = { clauseId: 'c1-table1', kind: 'table' as const, text, table };
  return readQuantities(policy('p', 'p', [clause])).map(
    ({ subject, population, value, unit, deadline, kind, quote }) =>
      [population ?? '', subject, value, unit ?? '', deadline ?? '', kind, quote].join(' ').trim(),
  );
}
const COLUMNS = ['指标', '2025年'];
const lines = (rows: string[][], ...above: string[]) =>
  [...above, ...rows.map((row) => row.join('\t'))].join('\n');

test.each([
  ['单位：张', '张'],
  ['单位:张', '张'],
  ['计量单位：张', '张'],
  ['（单位：张）', '张'],
  ['(单位：张)', '张'],
  ['表1（单位：张）', '张'],
  ['单位：平方公里平方公里', '平方公里平方公里'],
  ['单位：平方公里平方公里里', ''],
  ['单位：张，人', ''],
  ['单位：张；人', ''],
  ['单位：张\t人', ''],
  ['主管单位：张', ''],
])('%s above the head', (above, unit) => {
  const rows = [COLUMNS, ['床位', '500']];
  const found = `床位 500 ${unit} 2025 target 床位\t500`;
  expect(within(lines(rows, above), rows)).toEqual([found]);
  expect(within(lines(rows, '表1', above), rows)).toEqual([found]);
});

test('a unit is above the head in the first three lines only', () => {
  const rows = [COLUMNS, ['床位', '500']];
  const read = (...above: string[]) => within(lines(rows, ...above), rows);
  expect(read('表1', '床位', '单位：张')).toEqual(['床位 500 张 2025 target 床位\t500']);
  expect(read('表1', '床位', '情况', '单位：张')).toEqual(['床位 500  2025 target 床位\t500']);
});

test('without a date of the document the first of several years is what was', () => {
  const kinds = (...heads: string[]) => {
    const rows = [
      ['指标', ...heads],
      ['床位', ...heads.map(() => '500张')],
    ];
    const text = lines(rows);
    return within(text, rows).map((found) => found.split(' ').slice(3, 5).join(' '));
  };
  expect(kinds('2020年')).toEqual(['2020 target']);
  expect(kinds('2020年', '2021年', '2025年')).toEqual([
    '2020 baseline',
    '2021 target',
    '2025 target',
  ]);
  expect(kinds('2020年', '2020年')).toEqual(['2020 target', '2020 target']);
});

test.each([
  ['2025年', '27.7（2015年）', '2015 baseline'],
  ['2025年底', '27.7（2015年）', '2015 baseline'],
  ['2025年', '27.7（2025年）', '2025 target'],
  ['2025年', '27.7（2030年）', '2030 target'],
  ['目标', '27.7（2015年）', '2015 target'],
])('without a date of the document, below %s, %s', (head, cell, expected) => {
  const rows = [
    ['指标', '单位', head],
    ['甲率', '%', cell],
  ];
  expect(within(lines(rows), rows)).toEqual([`甲率 27.7 % ${expected} 甲率\t%\t${cell}`]);
});

test('columns without a head that count the rows state nothing; others do', () => {
  const values = (...numbers: string[]) => {
    const rows = [
      ['', ...COLUMNS],
      ...numbers.map((number, at) => [number, `甲率${'乙丙丁'[at]}`, '5%']),
    ];
    return within(lines(rows), rows).map((found) => found.split(' ')[1]);
  };
  expect(values('1', '2', '3')).toEqual(['5', '5', '5']);
  expect(values('3', '4')).toEqual(['5', '5']);
  expect(values('1', '', '2')).toEqual(['5', '5', '5']);
  for (const others of [['7'], ['1', '3'], ['2', '1'], ['5', '5']])
    expect(values(...others)).toEqual(others.flatMap((number) => [number, '5']));
});

test('a quotation begins with the name of its row, or with what the row begins with', () => {
  const rows = [
    ['区域', '指标', '对象', '2025年'],
    ['城区', '甲率', '居民', '5%'],
    ['城区', '甲率', '职工', '6%'],
    ['城区', '乙率', '职工', '7%'],
  ];
  const text = '区域\t指标\t对象\t2025年\n城区\t甲率\t居民\t5%\n职工\t6%\n乙率\t职工\t7%';
  expect(within(text, rows)).toEqual([
    '甲率 5 % 2025 target 甲率\t居民\t5%',
    '甲率 6 % 2025 target 职工\t6%',
    '乙率 7 % 2025 target 乙率\t职工\t7%',
  ]);
});

test('a row is looked for behind the head, behind notes of up to sixteen lines, and once', () => {
  const rows = [COLUMNS, ['床位', '500']];
  const found = ['床位 500  2025 target 床位\t500'];
  expect(within(lines(rows, '床位500张的由来'), rows)).toEqual(found);
  const behind = (count: number) =>
    within(['指标\t2025年', ...Array<string>(count).fill('注'), '床位\t500'].join('\n'), rows);
  expect(behind(16)).toEqual(found);
  expect(behind(17)).toEqual([]);
  expect(within('指标\t2025年\n床位\t500', [...rows, ['床位', '500']])).toEqual(found);
  expect(within('床位\t500\n医师\t80', [...rows, ['医师', '80']])).toEqual([
    ...found,
    '医师 80  2025 target 医师\t80',
  ]);
});

test('an empty last cell is no row; of a row that is printed otherwise the cells count that are alike', () => {
  const noted = [
    ['指标', '2025年', '备注'],
    ['床位', '500', ''],
  ];
  expect(within('指标\t2025年\t备注\n注\n床位\t500', noted)).toEqual([
    '床位 500  2025 target 床位\t500',
  ]);
  const rows = [
    ['指标', '2025年', '2030年'],
    ['床位', '60', '70'],
    ['医师', '90', '95'],
  ];
  expect(within('指标\t2025年\t2030年\n床位\t60\t80\n医师\t90\t95', rows)).toEqual([
    '床位 60  2025 baseline 床位\t60',
    '医师 90  2025 baseline 医师\t90',
    '医师 95  2030 target 医师\t90\t95',
  ]);
});

test('bars, white space and breaks in cells and between them make no difference', () => {
  expect(
    within('| 指 标 | 2025年 |\n| 甲|乙率 | 5% |\n| 丙\n率 | 6% |', [
      ['指\t标', '20\n25年'],
      ['甲|乙率', '5%'],
      ['丙\n率', '6%'],
    ]),
  ).toEqual(['甲|乙率 5 % 2025 target 甲|乙率 | 5%', '丙率 6 % 2025 target 丙\n率 | 6%']);
});

test('all of a row without a name is nothing; a number where words are asked for is none', () => {
  expect(figures('序号|指标|2025年', '1||全覆盖')).toEqual([]);
  expect(figures('指标|主要内容|2025年', '床位|5|500张')).toEqual(['= 500 张 2025 target 床位 -']);
});

test('a task that is to be reached wholly is said once where its figure is', () => {
  expect(figures('任务|2025年', '所有学校实现达标|5家')).toEqual([
    '= 5 家 2025 target 所有学校实现达标 -',
  ]);
});

test('names of a cell are parted where there is a value for each', () => {
  expect(
    figures('指标|2025年', '甲率（%），乙率（%）|1 2 3').map((found) => found.split(' ')[5]),
  ).toEqual(Array(3).fill('甲率（%），乙率'));
});
