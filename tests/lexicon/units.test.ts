import { describe, expect, test } from 'vitest';
import { readUnit } from '../../src/measure/grammar/units.ts';

/** Every word of measure, by what it measures: a row that is lost from the table or moved in it shows here. */
const MEASURES = {
  share: '% ‰ ‱ 个百分点 百分点 个千分点',
  money: '元 美元 欧元 港元 人民币 块钱',
  time: '个工作日 工作日 个自然日 自然日 个交易日 个日历日 日历日 个小时 小时 分钟 秒 个月 个季度 个学期 个学年 个年度 个星期 学年 学期 周 天 日 年 h min',
  age: '周岁 岁 月龄 周龄',
  people: '人次 人份 人 名 例次 例 位 户次 户 人年',
  thing:
    '个 家 张 辆 支 所 处 种 类 项 件 条 篇 台套 台 套 座 间 栋 幢 场次 场 期 份 只 头 艘 架 部 本 册 片 枚 瓶 盒 剂次 剂 棵 株 床位 床 管 门 对 组 批次 班次 班 宗 起 桩 笔 单 站 站点 村 镇 乡 县 校 家次 项次 件次 点 款 幅 首 集 轮次 课时 学时 学分 分 车次 架次 班级 档 列 标箱 羽 卡',
  size: '平方公里 平方千米 平方米 立方米 ㎡ m² m³ ㎏ ㎝ ㎜ ㎞ ㎎ 公里 千米 海里 厘米 毫米 纳米 微米 米 公顷 亩 吨标准煤 吨 斤 千克 公斤 毫克 微克 克 毫升 升 千瓦时 千瓦 兆瓦 吉瓦 度 标准煤 ℃ °C 摄氏度 分贝 千伏安 千伏 伏 千帕 百帕 兆帕 帕 千赫 兆赫 赫兹 千焦 焦耳 千卡 马力 勒克斯 kg km mm cm mg ml kWh MWh GWh TWh kW MW GW PFlops PFLOPS EFlops Eflops EFLOPS PF GB TB PB MB Mbps Gbps dB mmHg mmol μmol mol μg ng g dL mL L kcal kJ IU kPa MPa Pa Hz kHz MHz GHz kV m cm² mm² km² hm²',
  times: '倍 番 次 遍 轮 折 成',
};
/** Words that only begin like one: 5人工, 5项目部. */
const OTHER_WORDS =
  '人工 人才 人群 人口 人民 人大 人体 人均 人格 人社 人为 分类 分级 分别 分层 分布 分担 分配 分段 分析 分之 分诊 分工 分享 分流 分批 分区 类型 类别 类似 次性 次生 次要 次日 次年 次序 次月 次供水 次元 年级 年代 年龄段 年度 年检 年报 年轮 日常 日照 日报 日托 日程 日益 日间 天然 天津 天下 天空 天气 点半 点多 点对点 点位 点名 元化 元素 元旦 元宇宙 条例 条件 条款 条文 项目部 件事 位一体 位于 位置 位数 位列 成为 成立 成员 成果 成本 成功 成人 成效 成套 成型 成熟 成长 成分 成都 成就 成才 成品 成交 成片 成年 成绩 站式 站位 站上 站在 期工程 期项目 期建设 期间 期末 期满 期限 期待 周边 周期 周转 周到 周年 周末 周全 周密 周围 周知 名称 名单 名录 名医 名师 名院 名科 名胜 名城 名优 名额制 支持 支付 支撑 支部 支出 支委 支农 处理 处置 处方 处罚 处于 处分 处室 处级 处长 处以 所有 所在 所属 所需 所得 所称 所以 所述 所列 所长 家庭 家属 家长 家人 家政 家乡 家禽 家畜 家电 家具 家园 种植 种子 种养 种业 种苗 种质 种群 起步 起点 起来 起到 起草 起付 起始 起诉 起用 档案 档次 轮换 轮岗 轮训 轮转 轮流 轮值 轮椅 款规定 款第 款项 款所 门诊 门户 门口 门急 门槛 班子 班车 班主任 村医 村级 村民 村卫 村委 村集体 村“ 镇街 镇村 镇卫 镇乡 乡镇 乡村 县域 县级 县区 县（市 校园 校长 校外 校内 校医 组织 组长 组成 组建 组团 场所 场景 场地 场馆 部门 部队 部分 部署 部委 部级 套餐 套取 台账 台阶 张贴 张网 张图 张表 张单 张清单 张榜 片区 户籍 户外 户口 户型 例如 例会 例行 例外 折合 折算 折叠 份额 本市 本省 本区 本级 本科 本单位 本地 本土 本人 本着 本办法 本规定 本县 级别的 度数 单身 对象 集群 首选';
/** Words of measure before a word that begins like another: 5人 | 工作, 5家 | 长期护理. */
const BEFORE_A_WORD =
  '人工作 人工程 人工会 人为一 人为1 人为单 次生产 次生活 日报送 日报告 日报请 日报批 日报名 名医师 名医生 名医护 名医务 名医学 名医药 名医疗 名师资 名师范 名师傅 名院士 名院长 名科研 名科技 名科学 名科普 名优秀 名优质 名优良 处分院 处分散 处分布 处分馆 处分站 所以上 所以下 所以内 家长期 家长效 家长护 家长三 家人力 家人工 家人才 家人民 家人社 家人寿 家人口 家政府 家政务 家政策 家乡镇 家乡村 家电力 家电商 家电子 家电网 家电信 家电视 家电器 家电影 家电厂 家电站 家电建 家具有 家具备 家具体 家园区 家园林 种植物 种植被 种子类 种子项 种养老 种养生 种业务 种业态 种质量 种质控 种群众 种群体 户外来 户外出';

describe('a word of measure', () => {
  test.each(Object.entries(MEASURES))('of %s', (dimension, words) => {
    for (const unit of words.split(' ')) {
      expect(readUnit(`${unit}。`, 0), unit).toEqual({ end: unit.length, unit, dimension });
      for (const scale of '万亿 千万 百万 十万 百亿 千亿 万 亿 千 百'.split(' ')) {
        // 千卡 is a measure by itself, 万村 a turn of phrase.
        if (/^[县镇乡村校卡]$/u.test(unit)) continue;
        expect(readUnit(`${scale}${unit}。`, 0), scale + unit).toMatchObject({ dimension });
      }
    }
  });

  test.each(OTHER_WORDS.split(' '))('%s is another word', (word) => {
    expect(readUnit(word, 0)).toBeNull();
  });

  test.each(BEFORE_A_WORD.split(' '))('stands in %s before another word', (word) => {
    expect(readUnit(word, 0)).not.toBeNull();
  });
});

test.each([...'度单对集首'])('%s is one only where the words end', (unit) => {
  expect(readUnit(`${unit}甲`, 0)).toBeNull();
  for (const end of '，。；、）\n') expect(readUnit(unit + end, 0)?.unit).toBe(unit);
});

describe('what a unit is measured by', () => {
  test.each([
    ['元/人/月，', '元/人/月'],
    ['万元/户·年，', '万元/户·年'],
    ['人/万常住人口。', '人/万常住人口'],
    ['张/千户籍人口', '张/千户籍人口'],
    ['名/10万服务人口', '名/10万服务人口'],
    ['个/单位', '个/单位'],
    ['元/季度', '元/季度'],
    ['吨标准煤/万元', '吨标准煤/万元'],
    ['吨/万元GDP', '吨/万元'],
    ['元/人年', '元/人年'],
    ['元/床日。', '元/床日'],
    ['元/月/人。', '元/月/人'],
    ['mg/m³，', 'mg/m³'],
    ['g/L以下', 'g/L'],
    ['/10万', '1/10万'],
    ['/千人口', '1/千'],
    ['/百万人', '1/百万'],
    ['万以上', '万'],
    ['亿件', '亿件'],
  ])('%s', (text, unit) => expect(readUnit(text, 0)?.unit).toBe(unit));

  test.each([
    'mmol级',
    'mmabc',
    '吨级',
    '千吨级',
    '万级',
    '千台',
    '百强',
    '亿元级',
    '千帕',
    '百校',
    '千村',
    '万乡',
    '百镇',
    '百县',
    '大',
    '',
  ])('is not in %j', (text) =>
    expect(readUnit(text, 0)?.unit ?? null).toBe({ 千台: '千台', 千帕: '千帕' }[text] ?? null),
  );
});
