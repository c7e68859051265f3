import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import type { Clause, Policy, Quantity } from '../../src/model.ts';
import { blankMeta } from '../blank-meta.ts';
import { makeClause } from '../make-clause.ts';

const clauseOf = (text: string, more: Partial<Clause> = {}): Clause =>
  makeClause({ text, ...more });

function policyOf(clauses: Clause[], signedOn: string | null = '2022-02-11'): Policy {
  return {
    meta: { ...blankMeta('p', '', 'p'), signedOn },
    clauses,
    furniture: [],
    issues: [],
  };
}

const read = (text: string) => readQuantities(policyOf([clauseOf(text)]));
const brief = ({ comparator, value, unit }: Quantity) =>
  `${comparator} ${Array.isArray(value) ? value.join('..') : value} ${unit ?? '-'}`;

describe('numbers, units and comparators', () => {
  test.each([
    ['新增托位 1200 个以上', '>= 1200 个'],
    ['覆盖率不低于８５％', '>= 85 %'],
    ['死亡率控制在9/10万以下', '<= 9 1/10万'],
    ['窗口等候时间由15分钟缩短到5分钟以内', '= 15 分钟', '<= 5 分钟'],
    ['支付比例提高5~10个百分点', 'range 5..10 个百分点'],
    ['按40%—60%的比例提取', 'range 40..60 %'],
    ['每校聘任三至五名辅导员', 'range 3..5 名'],
    ['处五千元以上五万元以下的罚款', 'range 5000..50000 元'],
    ['给予5千—1万元补助', 'range 5000..10000 元'],
    ['投入1百万—2亿元', 'range 1000000..200000000 元'],
    ['处违法所得一倍以上三倍以下的罚款', 'range 1..3 倍'],
    ['持股比例不超过百分之三十', '<= 30 %'],
    ['预留不超过募集数额15%的股份', '<= 15 %'],
    ['须经三分之二以上的代表同意', '>= 0.6667 -'],
    ['按日加收万分之五的滞纳金', '= 5 ‱'],
    ['自受理之日起二十个工作日内作出决定', '<= 20 个工作日'],
    ['每10万人口配备2辆救护车', '= 2 辆/10万人口'],
    ['学校按照每600名学生至少配备1名校医', '>= 1 名/600名学生'],
    ['每100张床位配备1名社工', '= 1 名/100张床位'],
    ['红线宽度为一点五米', '= 1.5 米'],
    ['收购一千千克以上，330千伏及以下', '>= 1000 千克', '<= 330 千伏'],
    ['每三千人配备一名社工', '= 1 名/三千人'],
    ['满10年不满20年的每月200元', 'range 10..20 年', '= 200 元/月'],
    ['时间比例为3%以上不足6%', 'range 3..6 %'],
    ['最低工资标准提高5%', '= 5 %'],
    ['给予最高10万元的奖励', '<= 10 万元'],
    ['分别提高31.1个、26.3个百分点', '= 31.1 个百分点', '= 26.3 个百分点'],
    ['给予不超过研发总投入30%、最高50万元的支持', '<= 30 %', '<= 50 万元'],
    ['每万名居民拥有全科医生3.5名', '= 3.5 名'],
    ['三次产业比重为4.0∶37.7∶58.3，收入比缩小至2.1', '= 2.1 -'],
    ['占全国近三成，五千吨级泊位', 'approx 3 成'],
    ['索赔十万元以上（含十万元）', '>= 10 万元'],
    ['每人每年补助80元', '= 80 元/人/年'],
    ['由每人每月180元提高到190元', '= 180 元/人/月', '= 190 元/人/月'],
    ['每处最高给予15万元补助', '<= 15 万元/处'],
    ['资金由省、县按6:4比例分担', '= 6..4 比例'],
    ['床护比达到1：0.6以上', '>= 1..0.6 比例'],
    ['高新技术企业数量翻两番', '= 2 番'],
    ['约3000名学生参加，近200所学校申报', 'approx 3000 名', 'approx 200 所'],
    ['总量突破2万亿元，超过去年', '> 2 万亿元'],
    ['形成百项标准，打造百家企业，突破百项关键技术', '= 100 项', '= 100 家', '= 100 项'],
    ['攻克50项难题，突破3项核心工艺，产值突破百亿元', '= 50 项', '= 3 项', '> 100 亿元'],
    ['建立三项机制，成百个项目落地'],
    ['千名骨干进修项目。培养100名优秀校长，扶持百家项目单位', '= 100 名', '= 100 家'],
    ['距水源地五十米范围内禁止建房，在3个县范围内试点', '<= 50 米', '= 3 个'],
    ['出生人口性别比控制在107左右', 'approx 107 -'],
    ['力争3/4的项目开工', '= 0.75 -'],
    ['分别新建30、40和50家', '= 30 家', '= 40 家', '= 50 家'],
    ['办理时限压缩至3个工作日', '<= 3 个工作日'],
    ['条件：1. 18—40周岁（含）', 'range 18..40 周岁'],
    ['每个县建成一个示范站', '= 1 个'],
    ['公共场所均达到无障碍标准', '= 100 %'],
    ['实现应急广播全覆盖', '= 100 %'],
    ['所有行政村建立议事会', '= 100 %'],
    ['待遇不低于当地公务员平均水平', '>= null -'],
    ['奖励三万六千元，最高1万5千元', '= 36000 元', '<= 15000 元'],
    ['募集1亿2千万元，其中3万5000户', '= 120000000 元', '= 35000 户'],
    ['误差不超过百万分之五', '<= 5 1/百万'],
    ['新建用房1，234，567平方米，占比１２．５％', '= 1234567 平方米', '= 12.5 %'],
    ['分别为30，400，500家'],
    ['增长一点五倍，净宽零点八米', '= 1.5 倍', '= 0.8 米'],
    ['每1万至1.5万人口设1个站', '= 1 个/1万至1.5万人口'],
    [
      '3万至5万元，5000—1万元，一万到一万五千元',
      'range 3..5 万元',
      'range 5000..10000 元',
      'range 10000..15000 元',
    ],
    ['百分之三至五，10%～15%，3%（含）至5%', 'range 3..5 %', 'range 10..15 %', 'range 3..5 %'],
    ['处一万元罚款，提取百分之一', '= 1 万元', '= 1 %'],
    ['为期一年半，一个半月，三年零六个月', '= 1.5 年', '= 1.5 个月'],
    ['5万余人，近百家，十几个，数百户', 'approx 5 万人', 'approx 100 家'],
    ['面积5×10⁴平方米，菌落10^4个', '= 50000 平方米', '= 10000 个'],
    ['建成100[2]家机构', '= 100 家'],
    ['新增30①余所学校', 'approx 30 所'],
    ['装机容量达到三十万千瓦，年发电3.5亿千瓦时', '= 30 万千瓦', '= 3.5 亿千瓦时'],
    ['－5℃以下，冷藏-2℃～8℃，误差±5%，20±2℃', '<= -5 ℃', 'range -2..8 ℃', 'range -5..5 %'],
    ['二千克以上不满十千克，三十万千瓦', 'range 2..10 千克', '= 30 万千瓦'],
    ['每户每年补助1 200元', '= 1200 元/户/年'],
    ['配备2名医师，20家电力企业，5种植物', '= 2 名', '= 20 家', '= 5 种'],
    ['奖励10万、20万、30万元', '= 10 万元', '= 20 万元', '= 30 万元'],
    ['比重为76.34 2020年增加2%', '= 2 %'],
    ['一年内三次未达标的', '= 3 次'],
    [
      '空腹血糖6.1mmol/L，BMI<28kg/m²，2天内BI＜5、5天内复查',
      '= 6.1 mmol/L',
      '< 28 kg/m²',
      '<= 2 天',
      '< 5 -',
      '<= 5 天',
    ],
    ['每天盐摄入量5g，评分92/100', '= 5 g'],
    ['至少每2年开展3次检查', '>= 3 次'],
  ])('%s', (text, ...expected) => {
    expect(read(text).map(brief)).toEqual(expected);
  });
});

test.each([
  '落实“两个允许”，推进“三医联动”“六医统筹”',
  '深化"551人才工程"和"315"体系建设',
  '推进5G、2.0版平台和“1+3+N”体系建设',
  '“十四五”时期是开局阶段，实施省“551人才工程”',
  '根据《2021年重点任务》（某政办发〔2021〕25号）和省政府令第388号',
  '本办法自2024年5月1日起施行，2019年3月2日印发的同时废止',
  '二级以上医院、三甲医院评审，一、二级医院晋级',
  '拨打120急救电话或12345热线',
  '开展三年行动计划和五年规划中期评估，近三年无违法记录',
  '形成一批经验，打造一个平台，做到一户一档、一村一策',
  '65岁以上老年人、0-6岁儿童和3岁以下婴幼儿',
  '违反本条例第十五条第二款、第三项规定的',
  '联系电话：0575-88888888，邮编：312000',
  '人均、平均、年均均衡发展，归集体所有，实行所有制改革',
  '从注重机构全覆盖转向更加注重服务质量',
  '三五年内，七八十人，十五六个',
  '这是成果丰硕的五年，过去的三年，五年来',
  'PM2.5、H7N9和COVID-19监测，DRG3.0付费',
  '推动固体废物总量趋零增长',
  '签约率=签约人数/常住人口数×100%',
  '见E7%A4%BA%E5%90%88%E6，%E5%93%8D%E8',
  '打造“15分钟医疗圈”和30分钟就医圈、一小时都市圈',
  '落实“4个100%”和“两个85%”',
  '十万人口死亡率、每百万人口捐献率，万人发明专利拥有量',
  '三类以上客运班线，二档以上',
  '在一个年度内、一个学期内',
  '执行GB 18466—2005和GB/T 9704-2012，DB33/T 2264—2020',
  '上午8:00—17:30，每日9时30分至下午5时，九点三十分',
  '每月10日前、次月5日前、每季度首月15日前报送',
  '80/20法则，血压140/90，2021/2022学年',
  '比例尺1:500，1∶2.5万地形图，二千分之一地形图',
  '面积1200米×800米，单机2×300',
  '按√2倍计算，不超过√(3)米',
  '千名医师下基层行动，百家企业帮百村工程',
  '8小时工作制，7×24小时服务，12356心理援助热线',
  '第一千零一条，第3.5款，编号007',
])('no quantity: %s', (text) => {
  expect(read(text).map(brief)).toEqual([]);
});

describe('deadlines', () => {
  const deadlines = (text: string) => read(text).map(({ deadline }) => deadline);
  test.each([
    ['到2025年，甲达到90%，乙达到80%；丙达到70%。丁达到60%。', ['2025', '2025', '2025', null]],
    ['2023年底前建成5所', ['2023-12-31']],
    ['至2026年末建成5所', ['2026-12-31']],
    ['2024年6月底前建成5所，9月开学', ['2024-06-30']],
    ['2022年起，每所补助5万元', [null]],
    ['“十四五”期间新增5所，到2024年新增3所', ['2025', '2024']],
    ['科研经费比2020年增长10%', [null]],
    ['2023—2026年每年培训200人', ['2026']],
    ['今年底前建成5所', ['2022-12-31']],
    ['年底前建成5所', ['2022-12-31']],
    ['年内建成5所', ['2022']],
    ['三年内建成5所', [null, null]],
    ['明年建成5所', ['2023']],
    ['今年以来建成5所', [null]],
    ['6月底前建成5所，9月15日前建成2所', ['2022-06-30', '2022-09-15']],
    ['2023年完成选址，6月底前建成5所，年底前建成2所', ['2023-06-30', '2023-12-31']],
    ['每年6月底前培训5人', [null]],
    ['2024年第三季度前建成5所', ['2024-09-30']],
    ['三季度末前建成5所', ['2022-09-30']],
    ['2024年下半年建成5所', ['2024-12-31']],
    ['2022年开始，每所补助5万元', [null]],
    ['2022年底和2025年底，甲分别达到10%和20%', ['2022-12-31', '2025-12-31']],
    ['光缆从2012年的1479公里增加到2021年的5481公里', ['2012', '2021']],
    ['2022年3月—6月培训20人', ['2022-06']],
    ['与2015年相比，2020年甲提高1.2岁', ['2020']],
    ['到2022年和2030年，甲提升到20%和30%，乙达到90%', ['2022', '2030', '2030']],
    ['到2022年和2030年，甲达到37%及以上和40%及以上', ['2022', '2030']],
    ['到2025年，甲达到90%（2020年为80%），乙达到85%', ['2025', '2020', '2025']],
    ['建成5所（2024年6月底前完成），扩建3所。', ['2024-06-30', null]],
    [
      '建成5所，扩建3所（责任单位：甲局；完成时限：2024年底）。另建1所',
      ['2024-12-31', '2024-12-31', null],
    ],
    ['到2025年，实现以下目标：一是甲达到90%。二是乙达到80%。', ['2025', '2025']],
  ])('%s', (text, expected) => {
    expect(deadlines(text)).toEqual(expected);
  });

  test('a lead-in above governs a list, and a heading of aims its whole paragraph', () => {
    const phase = clauseOf('覆盖率达到80%。', { heading: '实施阶段（2022年7月至2024年12月）' });
    expect(readQuantities(policyOf([phase]))[0]?.deadline).toBe('2024-12');
    const tasks = clauseOf('（三）任务\n到2024年，完成下列任务。', { heading: '任务' });
    const task = clauseOf('建成5所。', { clauseId: 'c1-1', path: ['一', '1'] });
    expect(readQuantities(policyOf([tasks, task]))[0]?.deadline).toBe('2024');
    const above = clauseOf('（三）目标\n“十四五”时期的目标是：', { heading: '目标' });
    const below = clauseOf('床位达到500张。医师达到200人。', {
      clauseId: 'c1-b1',
      path: ['一', '—1'],
    });
    expect(readQuantities(policyOf([above, below])).map(({ deadline }) => deadline)).toEqual([
      '2025',
      '2025',
    ]);
    const aims = (text: string) =>
      readQuantities(policyOf([clauseOf(text, { heading: '主要目标' })])).map(
        ({ deadline }) => deadline,
      );
    expect(aims('到2027年，甲达到90%。乙达到80%。')).toEqual(['2027', '2027']);
    expect(aims('到2027年，甲达到90%。\n乙达到80%。')).toEqual(['2027', '2027']);
    expect(aims('到2027年，甲达到90%。到2035年，丙达到95%。\n乙达到80%。')).toEqual([
      '2027',
      '2035',
      null,
    ]);
  });

  test('a date behind a task counts before the date it inherits', () => {
    const [first, second] = read(
      '到2025年，实现以下目标：\n（一）建成5所（2023年底前完成）。扩建3所。',
    );
    expect([first?.deadline, second?.deadline]).toEqual(['2023-12-31', '2025']);
  });

  test('a paragraph that looks back states baselines, but for what it dates ahead', () => {
    const kinds = (text: string) => read(text).map(({ kind }) => kind);
    expect(kinds('近年来，投入不断加大。覆盖率保持在90%以上。\n覆盖率达到95%。')).toEqual([
      'baseline',
      'target',
    ]);
    expect(kinds('“十三五”时期，成效明显。覆盖率达到90%，到2025年达到95%。')).toEqual([
      'baseline',
      'target',
    ]);
    expect(kinds('“十四五”时期，任务艰巨。覆盖率达到90%。')).toEqual(['target']);
  });

  test('a figure dated before the day of signing is a baseline', () => {
    const [before, after] = read('截至2022年1月底覆盖率达到70%，2022年6月底前达到90%');
    expect([before?.kind, after?.kind]).toEqual(['baseline', 'target']);
  });

  test('a figure dated before the document is a baseline', () => {
    const [before, after] = read('2020年覆盖率达到70%，到2025年达到90%');
    expect([before?.kind, after?.kind]).toEqual(['baseline', 'target']);
  });
});

test('分别 gives each value its subject', () => {
  const pairs = read('每千人口医师数、护士数和床位数分别达到3.2人、3.8人和7张').map(
    ({ subject, value }) => [subject, value],
  );
  expect(pairs).toEqual([
    ['每千人口医师数', 3.2],
    ['每千人口护士数', 3.8],
    ['每千人口床位数', 7],
  ]);
});

test('what stands behind the last value given with 分别 is meant for each', () => {
  expect(read('甲率、乙率分别达98%和95%以上').map(brief)).toEqual(['>= 98 %', '>= 95 %']);
  expect(read('甲率达98%、乙率达95%以上').map(brief)).toEqual(['= 98 %', '>= 95 %']);
});

test('what an article demands is a standard, what it dates a target', () => {
  const article = { kind: 'article' as const, path: ['第三条'] };
  const kinds = (text: string) =>
    readQuantities(policyOf([clauseOf(text, article)])).map(({ kind }) => kind);
  expect(kinds('室温不低于十八摄氏度。')).toEqual(['standard']);
  expect(kinds('到2030年，覆盖率达到90%。')).toEqual(['target']);
});

test('a list of years takes the values given with 分别', () => {
  const pairs = read('到2025年和2030年，非化石能源比重分别达到20%和25%').map((q) => [
    q.deadline,
    q.value,
  ]);
  expect(pairs).toEqual([
    ['2025', 20],
    ['2030', 25],
  ]);
});

test('a label before a colon names the figures behind it', () => {
  const subjects = read('门诊支付比例：三级50%，二级60%。').map(({ subject, kind }) => [
    subject,
    kind,
  ]);
  expect(subjects).toEqual([
    ['门诊支付比例（三级）', 'reimbursement'],
    ['门诊支付比例（二级）', 'reimbursement'],
  ]);
});

test('a table: row names are subjects, heads deadlines, filled-down cells no obstacle', () => {
  const table = {
    columns: ['类别', '指标', '单位', '2022年现状', '2027年目标', '属性'],
    rows: [
      ['设施', '新建国家/省级公园', '个', '1/2', '3/6', '预期性'],
      ['设施', '公园服务半径覆盖率', '%', '70', '90以上', '约束性'],
    ],
  };
  const text =
    '表1 指标\n类别\t指标\t单位\t2022年现状\t2027年目标\t属性\n' +
    '设施\t新建国家/省级公园\t个\t1/2\t3/6\t预期性\n公园服务半径覆盖率\t%\t70\t90以上\t约束性';
  const clause = clauseOf(text, { kind: 'table', table });
  const quantities = readQuantities(policyOf([clause]));
  expect(quantities.map((q) => [brief(q), q.deadline, q.kind, q.subject])).toEqual([
    ['= 1 个', '2022', 'baseline', '新建国家/省级公园'],
    ['= 2 个', '2022', 'baseline', '新建国家/省级公园'],
    ['= 3 个', '2027', 'target', '新建国家/省级公园'],
    ['= 6 个', '2027', 'target', '新建国家/省级公园'],
    ['= 70 %', '2022', 'baseline', '公园服务半径覆盖率'],
    ['>= 90 %', '2027', 'target', '公园服务半径覆盖率'],
  ]);
  expect(quantities[5]?.quote).toBe('公园服务半径覆盖率\t%\t70\t90以上');
  expect(quantities.map(({ words }) => text.slice(...words))).toEqual([
    '1',
    '2',
    '3',
    '6',
    '70',
    '90',
  ]);
});

test('a table without a column of units, and a list of tasks in the form of a table', () => {
  const plan = {
    columns: ['指标', '2020年', '2025年'],
    rows: [
      ['床位数（万张）', '2.3（2019年）', '[2.8]'],
      ['登记率（%）', '52', '≥60'],
    ],
  };
  const tasks = {
    columns: ['序号', '任务', '责任单位', '完成时限'],
    rows: [['1', '新建站点12个，维护站点30个', '市民政局', '2024年6月底']],
  };
  const clause = (table: typeof plan) =>
    clauseOf(table.rows.map((row) => row.join('\t')).join('\n'), { kind: 'table', table });
  const rows = (table: typeof plan) =>
    readQuantities(policyOf([clause(table)])).map((q) => [brief(q), q.deadline, q.kind, q.subject]);
  expect(rows(plan)).toEqual([
    ['= 2.3 万张', '2019', 'baseline', '床位数'],
    ['= 2.8 万张', '2025', 'target', '床位数'],
    ['= 52 %', '2020', 'baseline', '登记率'],
    ['>= 60 %', '2025', 'target', '登记率'],
  ]);
  expect(rows(tasks)).toEqual([
    ['= 12 个', '2024-06-30', 'target', '新建站点'],
    ['= 30 个', '2024-06-30', 'target', '维护站点'],
  ]);
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...[
      '到2025年',
      '，',
      '。',
      '：',
      '\n',
      '\t',
      ' ',
      '（',
      '）',
      '“',
      '”',
      '《',
      '达到',
      '不低于',
      '分别',
      '和',
    ],
    ...[
      '90%',
      '3—5',
      '1/10万',
      '十',
      '百',
      '二〇',
      '万',
      '元',
      '年',
      '个',
      '以上',
      '所有',
      '均',
      '全覆盖',
      '每',
      '第',
    ],
    ...[
      '12:30',
      '5：',
      '１０',
      '%',
      '/',
      '-',
      '—',
      '.',
      '的',
      '乡镇卫生院',
      '补助',
      '5G',
      '\u2029',
      '𠮷',
    ],
  );
  const soup = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''));

  test('never throws; quotes and marks are words of the text', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const clause = clauseOf(text);
        const quantities = readQuantities(policyOf([clause]));
        return quantities.every(({ id, quote, at, words }, index) => {
          const before = quantities[index - 1]?.words ?? [0, 0];
          return (
            quote !== '' &&
            id === `p#c1~${index + 1}` &&
            quote === text.slice(...at) &&
            at[0] <= words[0] &&
            words[0] < words[1] &&
            words[1] <= at[1] &&
            (words[0] === before[0] || words[0] >= before[1])
          );
        });
      }),
      { numRuns: 200 },
    );
  });

  test('work grows with the length of the text, not with its square', () => {
    const one = '到2025年，覆盖率达到90%，新建20所、30家（其中5家），';
    for (const part of [one, '1', '一百', '（', '“', '所有', '每3万', '不低于', '90%、']) {
      // Time of the processor: a busy machine makes nothing slower by that.
      const started = process.cpuUsage();
      read(part.repeat(20_000 / part.length));
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000);
    }
  });
});

test.each([
  ['每个社区奖励二万三千元', 23000, '元'],
  ['新建的每个给予1万元', 1, '万元'],
  ['每人每月生活补贴300元', 300, '元/人/月'],
])('what is counted joins the unit where it is said with it: %s', (text, value, unit) => {
  const [quantity] = read(text);
  expect([quantity?.value, quantity?.unit?.replace('/个', '')]).toEqual([value, unit]);
  expect(quantity?.unit?.endsWith('/个')).toBe(text.includes('每个给予'));
});
