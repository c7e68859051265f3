import { describe, expect, test } from 'vitest';
import { leadsInText } from '../../src/policy/units/leads.ts';
import { isUnit, splitUnits } from '../../src/policy/units/unit-names.ts';
import { readResponsibility, standingRule } from '../../src/policy/units/units.ts';

const words = (list: string) => list.split(' ');
const long = (count: number) => '长'.repeat(count);

/** 牵头 units, then the others: 甲局、乙局 | 丙局. */
const said = (text: string) => {
  const { lead, responsible } = readResponsibility(text);
  return `${lead.join(' ')} | ${responsible.join(' ')}`.trim();
};
/** The stretches of a text that name its units. */
const duty = (text: string) => readResponsibility(text).duty.map((span) => text.slice(...span));

describe('the name of a unit', () => {
  test.each(
    words(
      '市委 财政局 团市委 市委编办 宣传部 教育厅 法院 市政府 妇联会 办事处 疾控中心 民革中央 供销社 医政司 审计署 有关单位 主管部门 医疗机构 行业组织 社会团体 消防队 水文站 派出所 研究所 建设银行 市委党校 清州大学 国有企业 水务公司 水务集团 市残联 市科协 城关镇 河东乡 长街 东关街道 各社区 各行政村 各村居 各县 各区 各市 各州 各旗 各盟 各省 领导小组 工作专班 电视台 图书馆 植物园 血库 财务科 办公室 实训基地 杭州海关 宁波港 驻地空军 武警 市邮政 中国电信 中国移动 中国联通 中国铁塔 国网供电 医共体 医联体 领导班子 各地 财政局等',
    ),
  )('may be %s', (name) => expect(isUnit(name)).toBe(true));
  test.each(
    words(
      '局 卫生 有关专家 家长 村卫生员 医疗体 市电 各街坊 甲。局 甲？局 甲！局 甲“局 甲”局 甲：局 甲:局 3月办公室 每月办公室',
    ),
  )('is not %s', (name) => expect(isUnit(name)).toBe(false));
  test.each(
    words(
      '市应急管理局 市青年联合会 少年宫办公室 老年大学 月湖区政府 要素保障局 健康某市行动推进委员会 一体化推进办公室 职能转变推进小组 城建推进中心',
    ),
  )('may hold what says when and how elsewhere: %s', (name) => expect(isUnit(name)).toBe(true));
  test('stands before what is in brackets', () => {
    for (const [open, close] of ['（）', '()'])
      for (const words_ of ['市、区', '市医保服务前移'])
        expect(isUnit(`各县${open}${words_}${close}`)).toBe(true);
    expect(isUnit('卫生（市财政局）')).toBe(false);
    expect(isUnit('市财政局（甲）乙')).toBe(false);
  });
  test('has a length', () => {
    expect(isUnit(`${long(29)}局`)).toBe(true);
    expect(isUnit(`${long(30)}局`)).toBe(false);
  });
});

describe('a list of units', () => {
  const split = (list: string) => splitUnits(list).join(' | ');
  test.each(
    words(
      '省 市 州 盟 地 地区 县 区 旗 乡 镇 街道 自治区 自治州 自治县 区县 市县 县区 市辖区 直辖市',
    ),
  )('keeps all places of a government together: %s', (place) => {
    for (const each of [
      `${place}、旗政府`,
      `各区、${place}、旗政府`,
      `各区、各${place}、旗政府`,
      `各区、${place}（市）、旗政府`,
    ])
      expect(split(each)).toBe(each);
  });
  test('may name kinds of places in brackets', () => {
    for (const kind of [...'省市州盟县区旗', '市、区'])
      for (const [open, close] of ['（）', '()']) {
        expect(split(`各区、县${open}${kind}${close}、旗政府`)).toBe(
          `各区、县${open}${kind}${close}、旗政府`,
        );
      }
    expect(split('各区、县（乡局）、旗政府')).toBe('各区 | 县（乡局） | 旗政府');
  });
  test.each([
    ['各区、县（市）', '各区、县（市）'],
    ['各区，县，市', '各区，县，市'],
    ['各市、各县、市财政局', '各市 | 各县 | 市财政局'],
    ['市、县、市财政局', '市 | 县 | 市财政局'],
    ['市财政局、市、县', '市财政局 | 市 | 县'],
    ['市教育局；市财政局;市民政局,市水利局', '市教育局 | 市财政局 | 市民政局 | 市水利局'],
    [' 市教育局 、 市财政局 ', '市教育局 | 市财政局'],
    ['市教育局、、市财政局', '市教育局 | 市财政局'],
    ['各区、、县政府', '各区、县政府'],
    ['市财政局、各区、县政府', '市财政局 | 各区、县政府'],
    ['市民政局、 市教育局 市财政局', '市民政局 | 市教育局 | 市财政局'],
    ['', ''],
    ['市教育局（含体育、卫生）、市财政局', '市教育局（含体育、卫生） | 市财政局'],
    ['市教育局 市财政局', '市教育局 | 市财政局'],
    ['市 教育局', '市教育局'],
    ['市财政局等、市教育局', '市财政局 | 市教育局'],
    ['市财政局、等', '市财政局 | 等'],
    ['各区、县、重点医院、镇', '各区、县 | 重点医院 | 镇'],
    ...words('单位 部门 机构 企业 组织').flatMap((kind) => [
      [`市直有关部门、${kind}、市财政局`, `市直有关部门、${kind} | 市财政局`],
      [`市直有关部门，${kind}`, `市直有关部门，${kind}`],
      [`${kind}、市财政局`, `${kind} | 市财政局`],
    ]),
  ])('%s', (list, units) => expect(split(list!)).toBe(units));
});

describe('labels', () => {
  test.each(words('单位 部门 处室 科室 机构 主体').flatMap((kind) => [kind, `责任${kind}`]))(
    '牵头%s',
    (kind) => {
      for (const colon of ['：', ':', ' ： '])
        expect(said(`（牵头${kind}${colon}市财政局）`)).toBe('市财政局 |');
    },
  );
  test.each(words('牵头 主办 责任 配合 协办'))('%s by itself where a part begins', (label) => {
    const units = /牵头|主办/u.test(label) ? '市财政局 |' : '| 市财政局';
    for (const before of [
      '（',
      '(',
      '［',
      '[',
      '【',
      '加强培训。',
      '加强培训；',
      '加强培训;',
      '加强培训\n',
      '加强培训。 ',
    ])
      expect(said(`${before}${label}：市财政局`)).toBe(units);
    expect(said(`加强${label}：市财政局`)).toBe('|');
  });
  test.each([
    ['（牵头单位：市财政局；工作要点；市教育局）', '市财政局 市教育局 |'],
    ['（责任单位：市财政局；市教育局，某专家）', '| 市财政局'],
    ['（责任单位：某专家、市财政局）', '| 某专家 市财政局'],
    ['责任单位：市财政局（市教育局牵头）', '市教育局 | 市财政局（市教育局牵头）'],
    ['（甲）责任单位：市教育局。（市民政局牵头）', '市民政局 | 市教育局'],
    ['（某事，责任单位：市教育局）', '| 市教育局'],
    ['责任单位：市财政局\n配合单位：市财政局', '| 市财政局'],
    ['（责任单位：市财政局;2025年办完）', '| 市财政局'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));
  test('name units up to the end of the sentence, the bracket or a list of some length', () => {
    expect(duty('责任单位：市财政局（市教育局牵头）')).toEqual([
      '责任单位：市财政局（市教育局牵头）',
    ]);
    expect(duty('（责任单位：市水利局）\n责任单位：市财政局（市教育局牵头）')).toEqual([
      '（责任单位：市水利局）',
      '责任单位：市财政局（市教育局牵头）',
    ]);
    expect(duty('加强培训。牵头：市财政局')).toEqual(['牵头：市财政局']);
    expect(duty('责任单位：市财政局，配合单位：市教育局')).toHaveLength(1);
    expect(duty('（责任单位：市财政局）责任单位：市教育局')).toEqual([
      '（责任单位：市财政局）',
      '责任单位：市教育局',
    ]);
    expect(duty(`责任单位：${'市财政局、'.repeat(200)}`)[0]).toHaveLength(605);
  });
});

describe('brackets without labels', () => {
  test.each(['', '。', '；', ';', ' 。 ', '\n下文', '。\n下文', '（下文）', '。(下文)'])(
    'end their paragraph: %j',
    (behind) => expect(said(`（市财政局负责）${behind}`)).toBe('| 市财政局'),
  );
  test.each(['，下文', '。下文', '  下文', '          下文'])('or name nobody: %j', (behind) =>
    expect(said(`（市财政局负责）${behind}`)).toBe('|'),
  );
  test.each(['加强培训。', '加强培训；', '加强培训！', '加强培训。 ', '加强培训。          '])(
    'may hold organs alone behind a sentence: %j',
    (before) => {
      expect(said(`${before}（市财政局、市教育局）`)).toBe('| 市财政局 市教育局');
      expect(said(`${before}（市财政局、某专家）`)).toBe('|');
    },
  );
  test.each(['加强培训', '加强培训，', ''])('and nothing behind other words: %j', (before) =>
    expect(said(`${before}（市财政局、市教育局）`)).toBe('|'),
  );
  test('may hold any organ', () => {
    for (const organ of words(
      '市委 市财政局 市编办 宣传部 教育厅 审计署 市政府 市委员会 市办公室 市管委会 办事处 人民银行 红十字总会 市总工会 市妇联 市残联 市工商联',
    ))
      expect(said(`加强培训。（${organ}）`)).toBe(`| ${organ}`);
    for (const other of words('市红十字会 市医院 各县 服务中心'))
      expect(said(`加强培训。（${other}）`)).toBe('|');
    expect(duty('加强培训。（）')).toEqual([]);
  });
  test('say whose words they are where they hold one with its place', () => {
    for (const kind of '省市县区州盟旗') {
      for (const name of ['青溪', '某甲乙丙丁戊'])
        expect(said(`加强培训。（${name}${kind}统计局）`)).toBe('|');
      for (const name of ['各', '各地', '甲', '某甲乙丙丁戊己'])
        expect(said(`加强培训。（${name}${kind}统计局）`)).toBe(`| ${name}${kind}统计局`);
    }
    expect(said('加强培训。（市财政局、清州市统计局）')).toBe('| 市财政局 清州市统计局');
  });
  test.each([...'；;，,'])('may say who of them leads: %s', (sign) => {
    for (const order of words('列第一 排第一 列在第一 列第一位 排在第一位'))
      expect(said(`加强培训。（市财政局、市教育局${sign}${order}的为牵头单位，下同）`)).toBe(
        '| 市财政局 市教育局',
      );
  });
  test('name units, most of which are known', () => {
    expect(said('（市财政局、某专家负责）')).toBe('| 市财政局 某专家');
    expect(said('（市财政局、某专家、某志愿者负责）')).toBe('|');
    expect(said(`（市财政局、${long(30)}负责）`)).toBe(`| 市财政局 ${long(30)}`);
    expect(said(`（市财政局、${long(31)}负责）`)).toBe('|');
    expect(said('（市财政局牵头。市教育局、市民政局配合。家长配合）')).toBe(
      '市财政局 | 市教育局 市民政局',
    );
    expect(said('（市财政局负责。市教育局、家长配合。市民政局牵头）')).toBe('市民政局 | 市财政局');
  });
  test.each([...'；;'])('give each group its role: %s', (sign) => {
    expect(said(`（市财政局${sign}市教育局负责）`)).toBe('| 市教育局');
    expect(said(`（市财政局牵头，市教育局配合${sign}市民政局牵头）`)).toBe(
      '市财政局 市民政局 | 市教育局',
    );
  });
  test.each([
    ['（市财政局，市教育局牵头,市民政局配合）', '市财政局 市教育局 | 市民政局'],
    ['（牵头）', '|'],
    ['（会同市教育局落实）', '| 市教育局'],
    ['（联合市教育局落实）', '| 市教育局'],
    ['（均由市教育局落实）', '| 市教育局'],
    ['（市财政局会同市教育局、市民政局会同市水利局牵头）', '市财政局 | 市教育局 市民政局 市水利局'],
    ['（市财政局牵头会同市教育局落实）', '市财政局 | 市教育局'],
    ...words('以上 上述').flatMap((these) =>
      ['', ...words('任务 工作 措施 事项 内容')].flatMap((what) =>
        ['由', '均由'].flatMap((by): [string, string][] => [
          [`（${these}${what}${by}市教育局牵头）`, '市教育局 |'],
          [`（${these}各项${what}${by}市教育局牵头）`, '市教育局 |'],
        ]),
      ),
    ),
    ...words('职责 职能 分工 共同 分别 具体 组织 联合 配合 会同').map(
      (manner): [string, string] => [`（市财政局、市教育局${manner}参与）`, '| 市财政局 市教育局'],
    ),
    ...words('按职责 按照职责 根据职责 依据职责 各自职责 按照各自职责分工').map(
      (manner): [string, string] => [`（市教育局等${manner}参与）`, '| 市教育局'],
    ),
    ...words('参与 参加 负责 协同 承担 协助').flatMap((role) =>
      ['', ...words('负责 落实 实施 配合')].map((more): [string, string] => [
        `（市教育局${role}${more}）`,
        '| 市教育局',
      ]),
    ),
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));
});

describe('a rule for what follows', () => {
  test.each([...'。；，,'])('ends its list at %s', (sign) => {
    expect(standingRule(`以下任务由某部门${sign}市财政局负责落实`)).toBeNull();
    expect(standingRule(`以下单位均包括市财政局${sign}市教育局`)?.units).toEqual(['市财政局']);
  });
  test.each(['推进甲，由市财政局负责落实', '均包括市财政局', '以上任务由市财政局落实'])(
    'says that it is one: %s',
    (text) => expect(standingRule(text)).toBeNull(),
  );
  test('names each unit once', () => {
    expect(standingRule('以下任务由市财政局、市财政局负责')?.units).toEqual(['市财政局']);
    expect(standingRule('以下单位均包括市财政局、市财政局')?.units).toEqual(['市财政局']);
  });
});

describe('who leads in the running text', () => {
  const leads = (text: string) => leadsInText(text, []).join(' ');
  test.each(['', '推进，', '推进。', '推进；', '方案：', '推进\n', '推进， '])(
    'is an organ where a part begins: %j',
    (before) => expect(leads(`${before}市财政局要牵头制定。`)).toBe('市财政局'),
  );
  test.each(['推进、', '推进！', '推进“'])('and none within one: %j', (before) =>
    expect(leads(`${before}市财政局要牵头制定。`)).toBe(''),
  );
  test.each([...'，。；：\n'])('is not what stands before %j', (sign) => {
    expect(leads(`由某人${sign}市财政局牵头制定。`)).toBe('市财政局');
  });
  test.each([
    ['发展医院（市财政局牵头）', ''],
    ['由自由贸易区管委会牵头', '自由贸易区管委会'],
    ['由市财政局、某专家牵头', ''],
    ['由市财政局、市教育局牵头', '市财政局 市教育局'],
    ['由某人由市财政局牵头', '市财政局'],
    ['由市委牵头', '市委'],
    ['由市财政局牵头。由市财政局牵头', '市财政局'],
    ['由市应急管理局牵头', '市应急管理局'],
  ])('%s', (text, expected) => expect(leads(text)).toBe(expected));
  test('is told of beside what names units for itself', () => {
    expect(leadsInText('由市教育局牵头。', [[7, 9]])).toEqual(['市教育局']);
    expect(leadsInText('甲。由市教育局牵头。', [[0, 2]])).toEqual(['市教育局']);
    expect(leadsInText('甲。由市教育局牵头。', [[0, 3]])).toEqual([]);
    expect(leadsInText('甲。由市教育局牵头。', [[8, 10]])).toEqual([]);
  });
});
