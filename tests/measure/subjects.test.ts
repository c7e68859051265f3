import { expect, test } from 'vitest';
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
    '= 15 分钟 target 窗口等候时间 -',
    '<= 5 分钟 target 窗口等候时间 -',
  ],
  ['由180元提高到190元', '= 180 元 target - -', '= 190 元 target - -'],
  ['从84.7提升至86.9', '= 84.7 - target - -', '= 86.9 - target - -'],
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
