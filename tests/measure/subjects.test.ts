import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import { policy } from './fixture.ts';

/** Comparator, value, unit, kind, subject, population and qualifiers of the figures of a sentence. */
function said(sentence: string): string[] {
  const one = policy('p', 'p', [{ clauseId: 'c1', text: `${sentence}。` }]);
  one.meta.signedOn = '2022-02-11';
  return readQuantities(one).map((quantity) => {
    const { comparator, value, unit, kind, subject, population, qualifiers } = quantity;
    const figure = Array.isArray(value) ? value.join('..') : String(value);
    const about = [subject ?? '-', population ?? '-', ...qualifiers];
    return [comparator, figure, unit ?? '-', kind, ...about].join(' ');
  });
}

/** A sentence, then its figures. */
const SENTENCES: [sentence: string, ...figures: string[]][] = [
  ['村卫生室规范化率达到90%', '= 90 % target 村卫生室规范化率 -'],
  ['40%的乡镇卫生院达到推荐标准', '= 40 % target 达到推荐标准 乡镇卫生院'],
  ['40%的乡镇卫生院建成社区医院', '= 40 % target 建成社区医院 乡镇卫生院'],
  ['牵头医院80%以上达到三级医院水平', '>= 80 % target 达到三级医院水平 牵头医院'],
  ['乡镇卫生院40以上达到推荐标准', '>= 40 - standard 乡镇卫生院 -'],
  ['达到5%（城市4%，农村6%）', '= 5 % target - -', '= 4 % target 城市 -', '= 6 % target 农村 -'],
  ['三分之一的乡镇卫生院达到推荐标准', '= 0.3333 - target 达到推荐标准 乡镇卫生院'],
  ['乡村医生补助按每人500元', '= 500 元/人 subsidy 乡村医生补助 -'],
  ['每户补助按500元', '= 500 元/户 subsidy - -'],
  ['乡村医生按每千人1名配备', '= 1 名/千人 standard 乡村医生 -'],
  ['按照绩效工资总量的10%提取', '= 10 % standard 按照绩效工资总量的提取 -'],
  ['乡村医生按照常住人口1‰配备', '= 1 ‰ standard 乡村医生 常住人口'],
  ['调节范围为绩效工资基准水平的10%', '= 10 % subsidy 调节范围 绩效工资基准水平'],
  ['每个乡镇至少设置1所公办卫生院', '>= 1 所 target 公办卫生院 每个乡镇'],
  ['各县建成2家医院', '= 2 家 target 建成医院 各县'],
  ['各县市区均建成2家医院', '= 2 家 target 均建成医院 各县市区'],
  ['每所学校配备1名校医', '= 1 名 target 配备校医 每所学校'],
  ['每户最多补贴3000元', '<= 3000 元/户 subsidy 补贴 -'],
  ['每人每月发放高龄津贴100元', '= 100 元/人/月 subsidy 高龄津贴 - 每月'],
  ['每人每年补助80元', '= 80 元/人/年 subsidy 补助 - 每年'],
  ['每处最高给予15万元补助', '<= 15 万元/处 subsidy 补助 -'],
  ['每个给予1万元奖励', '= 1 万元/个 subsidy 奖励 -'],
  ['每万常住人口配备全科医生5人', '= 5 人 target 每万常住人口配备全科医生 -'],
  ['每千名老年人拥有床位50张', '= 50 张 target 每千名老年人拥有床位 -'],
  ['每3万人口设1所卫生院', '= 1 所/3万人口 target 卫生院 -'],
  ['选聘校医、护士等5名', '= 5 名 target 选聘校医、护士等 -'],
  ['工资（含津贴）不低于全省平均水平', '>= null - standard 工资（含津贴） -'],
  ['工资（其中津贴不低于全省平均水平）', '>= null - standard 津贴 -'],
  ['每名医生进修3天', '= 3 天 period 每名医生进修 每名医生进修'],
  ['每千人发病率5‰', '= 5 ‰ target 每千人发病率 -'],
  ['新建医院，面积5万平方米', '= 5 万平方米 target 新建医院面积 -'],
  ['新建医院5家，面积5万平方米', '= 5 家 target 新建医院 -', '= 5 万平方米 target 新建医院面积 -'],
  ['就诊率突破65%，总量达到5万', '> 65 % standard 就诊率 -', '= 5 万 target 总量 -'],
  ['参保人数达到5万人，占比90%', '= 5 万人 target 参保人数 -', '= 90 % target 参保人数占比 -'],
  [
    '新增医生50名，占医生总数的50%',
    '= 50 名 target 新增医生 -',
    '= 50 % target 新增医生占医生总数 -',
  ],
  ['对新引进的人才，给予5万元补助', '= 5 万元 subsidy 补助 新引进的人才'],
  ['在职称评审中，预留5%的名额', '= 5 % standard 预留 名额'],
  [
    '乡村医生中具备执业资格人员比例达到80%',
    '= 80 % target 乡村医生中具备执业资格人员比例 乡村医生',
  ],
  ['可将结余的40%用于奖励', '= 40 % subsidy 用于奖励 结余'],
  ['最高奖励5万元', '<= 5 万元 subsidy - -'],
  ['2小时内到达现场', '<= 2 小时 period 到达现场 -'],
  ['接到报告后2小时内完成上报', '<= 2 小时 period 完成上报 接到报告后'],
  ['发放住房补贴5万元', '= 5 万元 subsidy 发放住房补贴 -'],
  ['缴纳保证金5万元', '= 5 万元 standard 缴纳保证金 -'],
  ['共享率和开放率均达到80%', '= 80 % target 共享率 -', '= 80 % target 开放率 -'],
  ['A类和B类医院均达到70%', '= 70 % target A类医院 -', '= 70 % target B类医院 -'],
  ['甲类、乙类人才各100名', '= 100 名 target 甲类人才 -', '= 100 名 target 乙类人才 -'],
  ['门急诊和住院均次费用增长5%', '= 5 % target 门急诊均次费用 -', '= 5 % target 住院均次费用 -'],
  ['城镇和农村居民收入增长8%', '= 8 % target 城镇居民收入 -', '= 8 % target 农村居民收入 -'],
  ['男性和女性寿命达到80岁', '= 80 岁 target 男性寿命 -', '= 80 岁 target 女性寿命 -'],
  [
    '职工和居民医保支付比例达到70%',
    '= 70 % reimbursement 职工医保支付比例 -',
    '= 70 % reimbursement 居民医保支付比例 -',
  ],
  [
    '社区卫生服务中心和乡镇卫生院达标率达到90%',
    '= 90 % target 社区卫生服务中心和乡镇卫生院达标率 -',
  ],
  [
    '高血压、糖尿病患者管理率和就诊率达到70%',
    '= 70 % target 高血压、糖尿病患者管理率 -',
    '= 70 % target 就诊率 -',
  ],
  ['精准培养博士、硕士各100名', '= 100 名 target 博士 -', '= 100 名 target 硕士 -'],
  ['就诊率、参保率分别达到65%、95%', '= 65 % target 就诊率 -', '= 95 % target 参保率 -'],
  ['就诊率和参保率分别为65%和95%以上', '>= 65 % target 就诊率 -', '>= 95 % target 参保率 -'],
  ['到2025年和2030年就诊率分别达到65%、70%', '= 65 % target 就诊率 -', '= 70 % target 就诊率 -'],
  [
    '门诊统筹支付比例：三级50%，二级60%',
    '= 50 % reimbursement 门诊统筹支付比例（三级） -',
    '= 60 % reimbursement 门诊统筹支付比例（二级） -',
  ],
  [
    '补助标准为：一等5万元，二等3万元',
    '= 5 万元 subsidy 补助标准（一等） -',
    '= 3 万元 subsidy 补助标准（二等） -',
  ],
  [
    '窗口等候时间由15分钟缩短到5分钟以内',
    '= 15 分钟 baseline 窗口等候时间 -',
    '<= 5 分钟 target 窗口等候时间 -',
  ],
  ['由180元提高到190元', '= 180 元 baseline - -', '= 190 元 target - -'],
  ['2月4日至10日放假调休'],
  ['【补助标准】省外务工每人每年500元', '= 500 元/人/年 subsidy 省外务工 - 每年'],
  ['步行500米内有1处公园', '<= 500 米 target 步行有 -', '= 1 处 target 公园 -'],
  ['单位和职工缴存比例各为5%', '= 5 % target 单位缴存比例 -', '= 5 % target 职工缴存比例 -'],
  ['100马力以上拖拉机不超过15万元', '>= 100 马力 target 拖拉机 -', '<= 15 万元 standard 拖拉机 -'],
  ['失业保险返还比例提至60%', '= 60 % target 失业保险返还比例 -'],
  ['地区生产总值完成186.5亿元', '= 186.5 亿元 target 地区生产总值 -'],
  ['贷款利率下调25个基点', '= 25 个基点 target 贷款利率 -'],
  ['发放补贴12万余元', 'approx 12 万元 subsidy 发放补贴 -'],
  ['每百元提取三元二角五分'],
  [
    '贷款额度最高300万元，期限不超过3年',
    '<= 300 万元 standard 贷款额度 -',
    '<= 3 年 period 期限 -',
  ],
  [
    '对小微企业收取的费率不超过1%，对大型企业收取的费率不超过1.5%',
    '<= 1 % standard 小微企业收取的费率 -',
    '<= 1.5 % standard 大型企业收取的费率 -',
  ],
  ['各地在2025年前建成5个', '= 5 个 target 建成 各地'],
  [
    '国家担保基金和银行业金融机构承担的风险责任比例均不低于20%',
    '>= 20 % standard 国家担保基金承担的风险责任比例 -',
    '>= 20 % standard 银行业金融机构承担的风险责任比例 -',
  ],
  [
    '马铃薯种植、收获机械化率均达到45%',
    '= 45 % target 马铃薯种植机械化率 -',
    '= 45 % target 收获机械化率 -',
  ],
  [
    '油菜种植、收获机械化率分别达到50%和65%',
    '= 50 % target 油菜种植机械化率 -',
    '= 65 % target 收获机械化率 -',
  ],
  [
    '月最低工资标准调整为：一档2490元，二档2260元',
    '= 2490 元 standard 月最低工资标准（一档） -',
    '= 2260 元 standard 月最低工资标准（二档） -',
  ],
  [
    '安装工程产值同比降低18.7%，占比5.5%',
    '= 18.7 % target 安装工程产值 -',
    '= 5.5 % target 安装工程产值占比 -',
  ],
  [
    '化工、电子、食品产业增加值分别增长15.2%、0.7%，下降46.8%',
    '= 15.2 % target 化工、电子、食品产业增加值 -',
    '= 0.7 % target 化工、电子、食品产业增加值 -',
    '= 46.8 % target 化工、电子、食品产业增加值 -',
  ],
  [
    '化工、电子、食品产业增加值分别增长15.2%、0.7%、下降46.8%',
    '= 15.2 % target 化工增加值 -',
    '= 0.7 % target 电子增加值 -',
    '= 46.8 % target 食品产业增加值 -',
  ],
  [
    '甲、乙、丙产业增加值分别增长15.2%、0.7%、下降46.8%、增长3%',
    '= 15.2 % target 甲、乙、丙产业增加值 -',
    '= 0.7 % target 甲、乙、丙产业增加值 -',
    '= 46.8 % target 甲、乙、丙产业增加值 -',
    '= 3 % target 甲、乙、丙产业增加值 -',
  ],
  ['从84.7提升至86.9', '= 84.7 - baseline - -', '= 86.9 - target - -'],
  ['性别比控制在107左右', 'approx 107 - target 性别比 -'],
  ['床护比达到1：0.6以上', '>= 1..0.6 比例 target 床护比 -'],
  ['按2：8比例分担', '= 2..8 比例 standard 分担 -'],
  ['30、40和50家', '= 30 家 target - -', '= 40 家 target - -', '= 50 家 target - -'],
  ['10万、20万元', '= 10 万元 target - -', '= 20 万元 target - -'],
  ['提高31.1个、26.3个百分点', '= 31.1 个百分点 target - -', '= 26.3 个百分点 target - -'],
  ['3—5万元', 'range 3..5 万元 target - -'],
  ['5000元—1万元', 'range 5000..10000 元 target - -'],
  ['5000—1万元', 'range 5000..10000 元 target - -'],
  ['百分之三至五', 'range 3..5 % target - -'],
  ['三至五名', 'range 3..5 名 target - -'],
  ['3年到5年', 'range 3..5 年 period - -'],
  ['3%（含）至5%', 'range 3..5 % target - -'],
  ['五千元以上五万元以下', 'range 5000..50000 元 standard - -'],
  ['五千元以上不满五万元', 'range 5000..50000 元 standard - -'],
  ['5%以上10%以下（含）', 'range 5..10 % target - -'],
  ['一倍以上三倍以下', 'range 1..3 倍 target - -'],
  ['50%以上、60%以下', 'range 50..60 % target - -'],
  ['5万元以上10万元', '>= 5 万元 target - -', '= 10 万元 target - -'],
  ['3岁至6岁', 'range 3..6 岁 eligibility 年龄 -'],
  ['零死亡', '= 0 - target - -'],
  ['实现零增长', '= 0 - target - -'],
  ['增速不低于全国平均水平', '>= null - standard 增速 -'],
  ['待遇不低于改革前水平', '>= null - standard 待遇 -'],
  ['收入不得低于当地最低工资标准', '>= null - standard 收入 -'],
  ['不低于三级医院水平', '>= null - standard - -'],
  ['翻一番', '= 1 番 target - -'],
  ['翻两番', '= 2 番 target - -'],
  ['三分之二以上', '>= 0.6667 - target - -'],
  ['缩减2/3', '= 0.6667 - target 缩减 -'],
  ['万分之五', '= 5 ‱ target - -'],
  ['千分之三', '= 3 ‰ target - -'],
  ['三成以上', '>= 3 成 target - -'],
  ['其中本科5名', '= 5 名 target 本科 -'],
  ['占比50%', '= 50 % target 占比 -'],
  ['同比增长5%', '= 5 % target - -'],
  ['年均增长5%左右', 'approx 5 % target - - 年均'],
  ['较2020年增长5%', '= 5 % target - -'],
  ['比上年提高3个百分点', '= 3 个百分点 target - -'],
  ['在原有基础上提高5%', '= 5 % target 在原有基础上 -'],
  ['累计培训500人次', '= 500 人次 target 累计培训 - 累计'],
  ['共建成5家', '= 5 家 target 共建成 -'],
  ['原则上5名', '= 5 名 target - - 原则上'],
  ['力争达到90%', '= 90 % target - - 力争'],
  ['逐步达到90%', '= 90 % target - - 逐步'],
  ['鼓励达到90%', '= 90 % target - - 鼓励'],
  ['基本达到90%', '= 90 % target - - 基本'],
  ['优先安排5名', '= 5 名 target 安排 - 优先'],
  ['有条件的达到90%', '= 90 % target - - 有条件的'],
  ['前10名', '<= 10 名 target - -'],
  ['目前达到90%', '= 90 % target 目前 -'],
  ['截至目前，全市有医院5家', '= 5 家 baseline 全市有医院 -'],
  ['近年来，建成5家', '= 5 家 baseline 近年来 -'],
  ['“十三五”时期，建成5家', '= 5 家 baseline 建成 -'],
  ['每10万人口补助5元', '= 5 元/10万人口 subsidy 补助 -'],
  ['每千名老年人补助5元', '= 5 元 subsidy 每千名老年人补助 -'],
];

test.each([...'、和及与或'])(
  'a stretch of time that %s joins to another figure does not introduce it',
  (joint) => {
    expect(said(`服务满3年${joint}5次培训`)[1]).toBe('>= 5 次 target 培训 -');
  },
);

test.each(SENTENCES)('%s', (sentence, ...figures) => {
  expect(said(sentence)).toEqual(figures);
});

test.each(
  '提供 开展 实施 具有 具备 参加 符合 从事 享受 使用 用于 涉及 按照 根据 通过 经过 依托 围绕 聚焦 导致 造成'.split(
    ' ',
  ),
)('what %s governs is no list of subjects', (verb) => {
  expect(said(`${verb}甲服务和乙服务均达到70%`)).toHaveLength(1);
  expect(said('甲服务和乙服务均达到70%')).toHaveLength(2);
});

/** Subject and population of the last figure of a sentence. */
const about = (sentence: string) => said(sentence).at(-1)?.split(' ').slice(4, 6).join(' ');
const words = (list: string) => list.split(' ');

describe('who each is', () => {
  test.each(words('每 每个 每一 每一个 各'))('is named behind %s', (each) => {
    expect(about(`${each}乡镇配备1名医生`)).toBe(`配备医生 ${each}乡镇`);
  });
  test.each(words('在 为 对 力争 实现'))('is named behind %s', (lead) => {
    expect(about(`${lead}每个乡镇配备1名医生`)).toBe('配备医生 每个乡镇');
  });
  test.each([
    ...[...'周季半类种项级次日天人百千万十1'].map((unit) => `每${unit}`),
    ...[...'建培打配设有达新自'].map((verb) => `各${verb}`),
  ])('is not named behind %s', (each) => {
    expect(about(`${each}乡镇配备1名医生`)).toBe(`${each}乡镇配备医生 -`);
  });
  test.each(words('年 月'))('is not named behind 每%s', (time) => {
    expect(about(`每${time}乡镇配备1名医生`)).toBe('乡镇配备医生 -');
  });
  test.each(
    words(
      '应当配 可配 力争配 原则上配 配备 达到配 开展配 完成配 都配 均配 能配 在配 拥有配 有配 各配',
    ),
  )('ends before %s', (verb) => {
    expect(about(`每个乡镇${verb}1名医生`)).toMatch(/ 每个乡镇$/u);
  });
  test.each([
    [30, '配备医生 '],
    [31, '配备医生 '],
  ])('of at most 30 characters is one, of %i: cut or whole', (length, start) => {
    expect(about(`每${'甲'.repeat(length)}配备1名医生`)?.startsWith(start)).toBe(length === 30);
  });
});

describe('what a share is of', () => {
  test.each([
    ['甲按照常住人口1‰配备', '甲按照常住人口 -'],
    ['甲类按照常住人口1‰配备', '甲类 常住人口'],
    ['甲类按服务人口1‰配备', '甲类 服务人口'],
    ['甲类按户籍人口的1‰配备', '甲类 户籍人口'],
    ['甲类为服务人口1‰', '甲类 服务人口'],
    ['甲类为基数的1‰', '甲类 基数'],
    ['甲类为，基数的1‰', '基数 -'],
    ['将结余的40%用于奖励', '用于奖励 结余'],
    ['应当将结余的40%用于奖励', '用于奖励 结余'],
    ['甲将结余40%用于奖励', '用于奖励 结余'],
    ['可将结余40%用于奖励', '用于奖励 结余'],
  ])('%s', (sentence, expected) => expect(about(sentence)).toBe(expected));

  test.each(words('幅度 额度 速度 要求 目标 水平 范围 份额 价格 增速'))(
    'is no class where it is a %s',
    (word) => expect(about(`按40%的${word}达到推荐标准`)).toBe(`${word}达到推荐标准 -`),
  );
  test('is a class that does something', () => {
    expect(about('按40%的医院达到推荐标准')).toBe('达到推荐标准 医院');
    expect(about('按40%的标准达到推荐标准')).toBe('达到推荐标准 -');
    expect(about('按40%的比例达到推荐标准')).toBe('达到推荐标准 -');
  });
  test.each(
    words('达到 建设成 可提供 能够 用于 根据 作为 由 以 按 列入 应当 符合 获得 从事 规范设置'),
  )('ends before %s', (verb) => {
    expect(about(`40%的乡镇卫生院${verb}乙类院`)).toBe(`${verb}乙类院 乡镇卫生院`);
    expect(about(`牵头医院80%以上${verb}乙类院`)).toBe(`${verb}乙类院 牵头医院`);
  });
  test.each(words('能力 能级 能耗 能源 甲'))('goes on over %s', (noun) => {
    expect(about(`40%的乡镇卫生院${noun}乙类院`)).toBe(`乡镇卫生院${noun}乙类院 -`);
    expect(about(`牵头医院80%以上${noun}乙类院`)).toBe('牵头医院 -');
  });
});

describe('what is paid to each', () => {
  test.each(words('补贴 补助 奖励 津贴 交通津贴 交通补贴 交通补助 交通补助金'))(
    '%s is named before its amount',
    (payment) => {
      expect(about(`每户最多${payment}3000元`)).toBe(`${payment} -`);
      expect(about(`每人每月发放${payment}100元`)).toBe(`${payment} -`);
    },
  );
  test.each(words('人口 常住人口 户籍人口 服务人口 千常住人口 百万人口 发放 给予 可 最高'))(
    'no part of its name is %s',
    (lead) => expect(about(`每户${lead}交通补贴3000元`)).toBe('交通补贴 -'),
  );
});

describe('words too general to stand alone', () => {
  test.each(
    words(
      '总额度 额度 总额 金额 标准 比例 数量 总数 总量 占比 面积 投资 总投资 期限 时间 补助标准 奖励标准',
    ),
  )('%s takes its owner from before the comma', (word) => {
    expect(about(`新建医院，${word}达到5万`)).toBe(`新建医院${word} -`);
  });
  test('others stand alone', () => expect(about('新建医院，规模达到5万')).toBe('规模 -'));
  test.each(
    words(
      '率 数 值 量 比例 占比 比重 水平 满意度 费用 收入 支出 寿命 增幅 增速 规模 面积 热度 增长 达到 超过 突破',
    ),
  )('a figure of its own before the comma, %s, is no owner', (measure) => {
    expect(about(`新建医院${measure}5家，总量达到5万`)).toBe('总量 -');
  });
  test('but those who are counted are', () => {
    expect(about('新建医院人数5家，总量达到5万')).toBe('新建医院人数总量 -');
  });
});

describe('a figure behind a comma is about', () => {
  test.each(words('建医院 培养医院 打造医院 配医院 设医院'))(
    'each of those before it: 各%s',
    (verb) => {
      expect(about(`各县应当推进，各${verb}5家`)).toBe(`${verb} 各县`);
      expect(about(`各县应当推进，${verb}5家`)).toBe(`${verb} -`);
    },
  );
  test.each([
    ['对甲类人，', '甲类人'],
    ['但对甲类人，', '甲类人'],
    ['对于甲类人，', '甲类人'],
    ['签约满的，', '签约满'],
    ['其中签约医的，', '签约医'],
    ['签约完成时，', '签约完成时'],
    ['签约完后，', '签约完后'],
    ['签约医者，', '签约医者'],
    ...words(
      '对甲类， 签约的， 医者， 签约课时， 签约学时， 签约小时， 签约医师， 对甲类企业实行， 对甲类企业进行， 对甲类企业开展， 对甲类企业给予， 对企业5%， 对企业5‰， 对企业5元， 对企业5万， 对企业5亿， 对企业5，',
    ).map((lead) => [lead, '-']),
  ])('whom the words before name, %s: %s', (lead, population) => {
    expect(about(`${lead}给予5万元补助`)).toBe(`补助 ${population}`);
  });
  test.each([
    ['甲率达到90%，占地50亩', '占地 -'],
    ['甲率达到90%，占用50亩', '占用 -'],
    ['甲率达到90%，占甲类50%', '甲率占甲类 -'],
  ])('what was counted, as a share of it: %s', (sentence, expected) => {
    expect(about(sentence)).toBe(expected);
  });
});

test.each(words('费 金 补助 奖励 补贴 津贴 经费 资金 款 奖'))(
  'an amount is of the %s that it is paid as',
  (payment) => {
    expect(about(`缴纳5万元保证${payment}`)).toBe(`保证${payment} -`);
    expect(about('缴纳5万元保证物')).toBe('缴纳保证物 -');
  },
);

test.each(words('具备资格人员 具有资格人员 取得资格人员 获得资格人员 的医生'))(
  'those who are counted are some of a class: %s',
  (who) => {
    expect(about(`甲类中${who}比例达到80%`)).toBe(`甲类中${who}比例 甲类`);
    expect(about(`甲中${who}比例达到80%`)).toBe(`甲中${who}比例 -`);
    const [longest, longer] = ['甲'.repeat(24), '甲'.repeat(25)];
    expect(about(`${longest}中${who}比例达到80%`)).toBe(`${longest}中${who}比例 ${longest}`);
    expect(about(`${longer}中${who}比例达到80%`)).toMatch(/ -$/u);
  },
);

test.each([
  ['医院40%以上达标', '医院达标 -'],
  ['医院40%以上达到', '医院达到 -'],
  ['乡镇卫生院40‰以上达到推荐标准', '达到推荐标准 乡镇卫生院'],
  ['40%的医达到标准', '医达到标准 -'],
  ['40%的医院（含达到标准的）达到标准', '达到标准 医院（含达到标准的）'],
  ['甲类40%的医院', '甲类 医院'],
  ['建设40%的医院', '医院 -'],
  ['40%的甲', '- -'],
  ['40%的甲乙', '甲乙 -'],
  ['2小时内到', '- -'],
  ['2小时内到达', '到达 -'],
  ['2小时内到现场', '到现场 -'],
  ['甲类2小时内到达现场', '到达现场 甲类'],
  ['至少2小时内到达现场', '到达现场 -'],
  ['补助5万元的标准甲', '补助甲 -'],
])('%s is about %s', (sentence, expected) => expect(about(sentence)).toBe(expected));
