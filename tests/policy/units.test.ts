import { describe, expect, test } from 'vitest';
import { leadsInText } from '../../src/policy/units/leads.ts';
import { readResponsibility, standingRule } from '../../src/policy/units/units.ts';
import { read } from './read.ts';

/** 牵头 units, then the others: 甲局、乙局 | 丙局. */
const said = (text: string) => {
  const { lead, responsible } = readResponsibility(`提升能力。${text}`);
  return `${lead.join(' ')} | ${responsible.join(' ')}`.trim();
};

const words = (list: string) => list.split(' ');

describe('units with a label', () => {
  test.each([
    ['（责任单位：市财政局、市教育局）', '| 市财政局 市教育局'],
    ['(责任单位:市财政局,市教育局,各县(市、区)政府)', '| 市财政局 市教育局 各县(市、区)政府'],
    ['【牵头单位：市财政局；配合单位：市教育局】', '市财政局 | 市教育局'],
    ['（主责单位：市财政局；协同单位：市科协、计生协）', '市财政局 | 市科协 计生协'],
    ['（牵头单位：市财政局，配合单位：市教育局）', '市财政局 | 市教育局'],
    ['（牵头：市财政局；配合：市教育局）', '市财政局 | 市教育局'],
    ['（责任部门：市财政局；完成时限：2025年12月底）', '| 市财政局'],
    ['（责任单位：市财政局　市教育局 市民政局）', '| 市财政局 市教育局 市民政局'],
    ['（责任单位：市 财政局）', '| 市财政局'],
    ['牵头：市财政局；配合：市教育局', '市财政局 | 市教育局'],
    ['责任主体：各区县政府', '| 各区县政府'],
    ['（市财政局负责，各区、县（市）落实）', '| 市财政局 各区、县（市）'],
    ['（责任单位：市财政局、各市、县、区）', '| 市财政局 各市、县、区'],
    ['（责任单位：各市、各县）', '| 各市 各县'],
    ['（全国总工会等和各省级人民政府负责）', '| 全国总工会 各省级人民政府'],
    ['（完成时限：2025年12月底；责任部门：市财政局）', '| 市财政局'],
    ['（牵头领导：王某；责任单位：市财政局）', '| 市财政局'],
    ['（主办单位：市财政局；协办单位：市教育局）', '市财政局 | 市教育局'],
    ['（主办：市财政局；协办：市教育局）', '市财政局 | 市教育局'],
    ['（主要责任单位：市财政局；责任：市教育局）', '市财政局 | 市教育局'],
    ['（牵头处室：市财政局；协作机构：市教育局）', '市财政局 | 市教育局'],
    ['（主责部门：市财政局；参加科室：市教育局）', '市财政局 | 市教育局'],
    ...'协同 协作 参与 参加 落实 实施 承办 完成'
      .split(' ')
      .map((kind): [string, string] => [`（${kind}单位：市财政局）`, '| 市财政局']),
    ['（责任单位：市财政局、市教育局；各镇（街道））', '| 市财政局 市教育局 各镇（街道）'],
    ['（责任单位：市财政局牵头，市教育局配合）', '市财政局 | 市教育局'],
    ['（责任单位：市财政局、市教育局等）', '| 市财政局 市教育局'],
    [
      '（责任单位：市发展和改革委员会，市规划和自然资源局）',
      '| 市发展和改革委员会 市规划和自然资源局',
    ],
    ['\n责任单位：市财政局、市教育局', '| 市财政局 市教育局'],
    ['责任单位：市财政局；完成时限：2025年。', '| 市财政局'],
    ['（责任单位：市财政局。以下任务均需各县政府负责落实）', '| 市财政局'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));
});

describe('units without a label', () => {
  test.each([
    ['（市财政局牵头，市教育局、市医保局配合）', '市财政局 | 市教育局 市医保局'],
    ['（市财政局牵头、市教育局配合）', '市财政局 | 市教育局'],
    ['（市财政局负责牵头，市教育局参与）', '市财政局 | 市教育局'],
    ['（由市财政局牵头会同市教育局落实）', '市财政局 | 市教育局'],
    ['（市财政局、市教育局等按职责分工负责）', '| 市财政局 市教育局'],
    ['（市财政局及各县区人民政府按照各自职责负责）', '| 市财政局 各县区人民政府'],
    ['（市财政局牵头，市教育局配合，2025年底前完成）', '市财政局 | 市教育局'],
    ['（市财政局、市教育局负责。各地要及时上报。）', '| 市财政局 市教育局'],
    ...'职责 各自职责 职能 各自分工 职责分工 职能职责 职责分工分别 分工共同'
      .split(' ')
      .flatMap((manner) => ['', '按', '按照', '根据', '依据', '等按'].map((by) => by + manner))
      .concat('共同 分工 分别 具体 组织 联合 配合 会同'.split(' '))
      .map((manner): [string, string] => [
        `（市财政局、市教育局${manner}负责）`,
        '| 市财政局 市教育局',
      ]),
    ['（市财政局、市教育局、某某平台分工负责）', '| 市财政局 市教育局 某某平台'],
    [
      '（科协、计生协、残联、红十字会、团市委、总工会、妇联、编办按职责分工负责）',
      '| 科协 计生协 残联 红十字会 团市委 总工会 妇联 编办',
    ],
    ['（教育局负责）。', '| 教育局'],
    ...words('；列第一位 ;排第一 ，列在第一位 ,排在第一').map((order): [string, string] => [
      `加强培训。（市财政局、市教育局${order}的为牵头单位）`,
      '| 市财政局 市教育局',
    ]),
    ['加强培训。（市财政局、市教育局列第一的为先）', '|'],
    ['（家长负责）', '|'],
    ['（市财政局牵头，市教育局配合）（略）', '市财政局 | 市教育局'],
    ['（市财政局牵头，市教育局配合）等', '|'],
    ['（以基层落实为主，上级配合）', '|'],
    ['（含由卫生院负责管理的村卫生室）等机构。', '|'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));
});

describe('a clause keeps where its units are named', () => {
  test.each([
    ['每年培训10人。（责任单位：市财政局）', ['（责任单位：市财政局）']],
    [
      '培训\u200b10人。\u200b（市财政局牵头，\u200b市教育局配合）',
      ['（市财政局牵头，\u200b市教育局配合）'],
    ],
    [
      '（牵头：市财政局）培训。\n责任部门：市财政局。',
      ['（牵头：市财政局）', '责任部门：市财政局'],
    ],
    ['培训（含牵头医院10家）。', []],
  ])('%s', (text, expected) => {
    const { clauses } = read(`某方案\n一、甲\n1.${text}\n2.乙。\n`);
    const clause = clauses.find(({ clauseId }) => clauseId === 'c1-1')!;
    expect(clause.spans.duty.map((span) => clause.text.slice(...span))).toEqual(expected);
  });
});

describe('units that lead by the running text', () => {
  test.each([
    ['由市卫生健康委牵头，市财政局参与。', '市卫生健康委'],
    ['建立由市卫生健康委、市财政局共同牵头的机制。由市教育局负责牵头落实。', '市教育局'],
    ['市卫生健康委要牵头制定清单，各部门落实。', '市卫生健康委'],
    ['每县由市级医院牵头组建医共体。', '市级医院'],
    ['支持龙头企业牵头攻关，发挥牵头医院作用，由其牵头。', ''],
    ['培训10人。（市教育局牵头，市财政局配合）', ''],
  ])('%s', (text, expected) =>
    expect(leadsInText(text, readResponsibility(text).duty).join(' ')).toBe(expected),
  );

  test('stand apart in a clause that names others in its bracket', () => {
    const { clauses } = read(
      '某方案\n一、甲。由市教育局牵头推进。（责任单位：市财政局）\n二、乙。\n',
    );
    expect(clauses.find(({ clauseId }) => clauseId === 'c1')).toMatchObject({
      lead: [],
      responsible: ['市财政局'],
      leadInText: ['市教育局'],
    });
    expect(clauses.find(({ clauseId }) => clauseId === 'c2')).not.toHaveProperty('leadInText');
  });
});

test('a rule on all lists that follow holds beyond its part, one on tasks within it', () => {
  const inherited = (rule: string) =>
    read(
      `某方案\n一、任务\n（一）甲。（市财政局负责。${rule}）\n（二）乙。（市教育局负责）\n二、保障\n（一）丙。（市教育局负责）\n`,
    ).clauses.map(({ responsibleInherited }) => responsibleInherited?.join() ?? '-');
  expect(inherited('以下责任单位均包括各县政府，不再列出').join(' ')).toBe(
    '- - - 各县政府 - 各县政府',
  );
  expect(inherited('以下任务均需各县政府负责落实').join(' ')).toBe('- - - 各县政府 - -');
});

describe('the role that a bracket gives its units', () => {
  test.each('牵头 负责牵头 牵头负责 牵头组织 牵头落实 牵头实施 牵头抓总 牵头推进'.split(' '))(
    '%s leads',
    (role) => expect(said(`（市财政局${role}）`)).toBe('市财政局 |'),
  );
  test.each('负责 配合 参与 参加 落实 具体负责 负责落实 配合实施 负责配合 协助配合'.split(' '))(
    '%s does not',
    (role) => expect(said(`（市财政局${role}）`)).toBe('| 市财政局'),
  );
  test.each(
    '按照职责 按职责 根据职责 依据职责 按照各自职责 按职责分工 按分工 按照职能职责 按职能分工 按职责分工分别 按职责分工共同 共同 分工 分别 具体 组织 联合 等按职责'.split(
      ' ',
    ),
  )('%s belongs to no name', (manner) => {
    expect(said(`（市财政局、市教育局${manner}负责）`)).toBe('| 市财政局 市教育局');
  });
  test.each([
    ['（市财政局会同市教育局负责）', '| 市财政局 市教育局'],
    ['（由市财政局牵头，会同市教育局配合）', '市财政局 | 市教育局'],
    ['（市财政局牵头联合市教育局落实）', '市财政局 | 市教育局'],
    ['（市财政局牵头、市教育局、市民政局配合）', '市财政局 | 市教育局 市民政局'],
    ['（市财政局负责、市教育局参与）', '| 市财政局 市教育局'],
    ['（市财政局）', '| 市财政局'],
    ['（市财政局、市教育局，各区县政府）', '| 市财政局 市教育局 各区县政府'],
    ['（市财政局、市教育局；列第一位的为牵头单位，下同）', '| 市财政局 市教育局'],
    ['［市财政局］', '| 市财政局'],
    ['（市财政局、个人）', '|'],
    ['（清州市统计局）', '|'],
    ['（含市财政局）开展。', '|'],
    ['（以上均由市财政局负责）', '| 市财政局'],
    ['（上述任务由市财政局牵头）', '市财政局 |'],
    ['（责任单位）', '|'],
    ['（责任单位：）', '|'],
    ['（责任领导：王某）', '|'],
    ['（牵头单位：市财政局）（责任单位：市教育局）', '市财政局 | 市教育局'],
    ['（责任单位：市财政局；责任单位：市教育局）', '| 市财政局 市教育局'],
    ['［责任单位：市财政局］', '| 市财政局'],
    ['〔责任单位：市财政局〕', '| 市财政局'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));
});

test.each([
  ['以下任务均需各区政府、开发区管委负责落实', ['各区政府', '开发区管委'], 'part'],
  ['以下各项任务由市财政局负责实施', ['市财政局'], 'part'],
  ['以下措施需市财政局组织落实', ['市财政局'], 'part'],
  ['以下工作须市财政局共同负责落实', ['市财政局'], 'part'],
  ['以下事项由市财政局抓好落实', ['市财政局'], 'part'],
  ['以下各条由市财政局贯彻落实', ['市财政局'], 'part'],
  ['以下责任单位均包括各县政府', ['各县政府'], 'document'],
  ['以下牵头部门，包含市财政局', ['市财政局'], 'document'],
  ['以下配合单位均含各县政府', ['各县政府'], 'document'],
])('%s is a standing rule', (text, units, scope) => {
  expect(standingRule(`甲。${text}。`)).toEqual({ units, scope });
});
test('what follows by itself is no standing rule', () => {
  expect(standingRule('以下内容另行规定。')).toBeNull();
});

describe('who leads in the running text', () => {
  const leads = (text: string) => leadsInText(text, []).join(' ');
  test('is not told again where a bracket or a label tells it', () => {
    expect(leadsInText('由市教育局牵头。', [[1, 6]])).toEqual([]);
    expect(leadsInText('由市教育局牵头。', [[8, 9]])).toEqual(['市教育局']);
  });
  test.each('医院 医疗机构 单位 部门 机构 学校 高校 院校 企业 专家 人 的'.split(' '))(
    'is nobody where 牵头%s names a thing',
    (thing) => expect(leads(`由市教育局牵头${thing}。`)).toBe(''),
  );
  test.each(
    '卫健委 财政局 政府办 宣传部 教育厅 审计署 人民政府 委员会 办公室 指挥部 管委会 主管部门 服务中心'.split(
      ' ',
    ),
  )('may be 市%s, with 由 or without', (name) => {
    expect(leads(`市${name}要牵头制定。`)).toBe(`市${name}`);
    expect(leads(`由市${name}牵头。`)).toBe(`市${name}`);
  });
  test.each(['医院', '公司'])('is 市%s with 由 alone', (name) => {
    expect(leads(`市${name}要牵头制定。`)).toBe('');
    expect(leads(`由市${name}牵头。`)).toBe(`市${name}`);
  });
  test.each(
    '支持 鼓励 建议 积极 同时 所以 因此 即 在 一是 其 对 从 并 而 如 以 第 要 推动 引导 探索 建立 组建 成立'.split(
      ' ',
    ),
  )('is nobody behind %s', (before) => expect(leads(`${before}市财政局要牵头制定。`)).toBe(''));
  test.each('企业 单位 部门 机构 学校 医院 高校 龙头企业'.split(' '))('is no %s', (any) =>
    expect(leads(`由${any}牵头。`)).toBe(''),
  );
  test.each('要 应 应当 共同 联合 负责'.split(' '))('whatever the manner: %s', (manner) => {
    expect(leads(`市财政局${manner}牵头制定。`)).toBe('市财政局');
  });
});

describe('the stretches that name units', () => {
  test.each(words('[ ［ 【 （ ( ； ;'))('%s opens a short label', (open) => {
    const closing = { '[': ']', '［': '］', '【': '】', '（': '）', '(': ')' }[open] ?? '';
    const before = closing ? '' : '（完成时限：2025年';
    expect(said(`${before}${open}责任：市财政局${closing || '）'}`)).toBe('| 市财政局');
  });
  test.each(words('牵头 牵头负责 牵头组织 牵头落实 牵头实施 牵头抓总 牵头推进 负责牵头'))(
    '%s is to lead',
    (role) => expect(said(`（市财政局${role}，市教育局配合）`)).toBe('市财政局 | 市教育局'),
  );
  test.each(
    words(
      '负责 配合 协同 协助 参与 参加 落实 实施 承担 具体负责 负责落实 配合实施 分工负责 按职责分工负责 按照职责负责 根据职能分工负责 依据各自职责分别负责 共同负责 组织实施 联合落实 具体落实',
    ),
  )('%s is to take part', (role) =>
    expect(said(`（市财政局牵头，市教育局${role}）`)).toBe('市财政局 | 市教育局'),
  );
  test.each(words('牵头 配合 参与 负责'))('%s may be followed by 、', (role) => {
    const expected = role === '牵头' ? '市财政局 | 市教育局' : '| 市财政局 市教育局';
    expect(said(`（市财政局${role}、市教育局负责）`)).toBe(expected);
  });
  test.each(
    words('委 局 办 部 厅 府 会 院 处 中心 行 队').flatMap((end) =>
      words('和 与 及 以及 会同 联合').map((joint) => [end, joint]),
    ),
  )('%s %s joins two units before words that begin one', (end, joint) => {
    for (const next of words(
      '各县政府 省教育局 市教育局 县教育局 区教育局 旗教育局 相关部门 有关部门 其他部门 开发区管委会 高新区管委会 经开区管委会 国家税务局',
    ))
      expect(said(`（责任单位：市甲${end}${joint}${next}）`)).toBe(`| 市甲${end} ${next}`);
    expect(said(`（责任单位：市甲${end}${joint}改革局）`)).toBe(`| 市甲${end}${joint}改革局`);
  });
  test.each(words('政府 管委 管委会 党委 党工委 办事处 委员会'))(
    'places before a government (%s) are one unit with it',
    (government) =>
      expect(said(`（责任单位：各区、县、市${government}）`)).toBe(`| 各区、县、市${government}`),
  );
  test.each(
    words(
      '应当甲局 须该局 要当局 将该局 的局 按照局 根据局 完成局 甲前 年局 每月局 持续局 长期局 推进局 甲？局 甲！局 甲“局 甲”局 甲：局',
    ),
  )('%s is no unit', (text) => expect(said(`（${text}负责）`)).toBe('|'));

  test.each([
    ...words('以下 以下各项 以下各条').flatMap((these) =>
      words('任务 工作 措施 事项 内容').flatMap((what) => [
        `${these}${what}均需`,
        `${these}${what}，由`,
      ]),
    ),
    '以下均需',
    '以下任务,均须',
  ])('%s names units for all that follows', (start) => {
    for (const end of words('负责落实 共同落实 组织实施 贯彻落实 抓好落实 实施 负责'))
      expect(standingRule(`${start}各县政府${end}。`)).toMatchObject({ units: ['各县政府'] });
  });
  test.each([
    ...words('以下 以下各项 以下各条').flatMap((these) =>
      words('单位 牵头单位 责任部门 配合单位').flatMap((what) => [
        `${these}${what}均包括`,
        `${these}${what}，包含`,
        `${these}${what},均含`,
      ]),
    ),
  ])('%s adds units to all that follows', (start) => {
    for (const end of '。；，,')
      expect(standingRule(`${start}各县政府${end}甲`)).toMatchObject({ units: ['各县政府'] });
  });
});
