import { anyOf } from './words.ts';

/**
 * What a verb does beside a figure. `makes`: brings into being what is counted, be it one. `works`: is done to many.
 * `reaches`: what all or some of a class get to; `says`: that, and never part of a name; `wholly`: done once and
 * for all. `gets`: brings a state of affairs about. `pays`: gives money. `states`: leads to a value; `holds` by 在, `changes` and `sets` by 到, 至, 为;
 * `caps`: to one that is not to be passed.
 */
type Sense =
  | 'makes'
  | 'works'
  | 'reaches'
  | 'says'
  | 'wholly'
  | 'gets'
  | 'pays'
  | 'states'
  | 'holds'
  | 'changes'
  | 'sets'
  | 'caps';

/** Verbs, each once, by all that they do. */
export const VERBS: readonly [words: string, ...senses: Sense[]][] = [
  ['建成 建立', 'makes', 'reaches', 'says', 'wholly'],
  ['设有 设置 配备 配置', 'makes', 'reaches', 'says'],
  ['建设 建有 设立 配齐 创建', 'makes', 'reaches'],
  ['新建 改扩建 新改扩建 新增 增设 配有 配强 引进 培养 培育 扶持 招聘 招募', 'makes'],
  ['组建 选派 下派 派驻 扩招 打造 举办 开设 落地 储备 吸纳', 'makes'],
  ['安排', 'makes', 'says'],
  ['设定', 'makes', 'sets'],
  ['实现 完成', 'works', 'reaches', 'says', 'wholly', 'gets'],
  ['覆盖 落实 实施', 'works', 'reaches', 'wholly'],
  ['开展 提供', 'works', 'reaches', 'says'],
  ['改造', 'works', 'reaches'],
  ['推广 集成 形成 制定 修订 制修订 突破 攻克 开拓 推出 转化 发布 认定 遴选 评选 入选', 'works'],
  ['拥有 支持 争取 申请', 'works'],
  ['推动 推进', 'works', 'gets'],
  ['做到', 'gets', 'states'],
  ['促进', 'gets'],
  ['达到', 'reaches', 'says', 'wholly', 'gets', 'states'],
  ['达标 实行 执行 公开', 'reaches', 'says', 'wholly'],
  ['推行 启用 使用 接入 上线 开放 取消 消除 淘汰 竣工 完工 整改 清零', 'reaches', 'wholly'],
  ['推开 建好 普及 应用 运行 放开 停止 打通 贯通 解决 铺开 互认 共享 互通', 'wholly'],
  ['具备 纳入 能够 通过 参加 进入 成为 取得 接受', 'reaches', 'says'],
  ['投用 投入 安装 开通 联通 连通 签订 退出 办结 到位 合格 脱贫 摘帽 兑现 兑付', 'reaches'],
  ['销号 关闭 关停 拆除 更换 建档 签约 开工 投产 并网 搬迁 腾退 取缔 停用', 'reaches'],
  ['控制', 'reaches', 'holds', 'caps'],
  ['给予 发放 提取 计提 报销 支付 承担 享受 核增 拨付 予以 计入', 'pays', 'says'],
  ['核定', 'pays', 'says', 'sets'],
  ['缴纳 补助 奖励', 'pays'],
  ['达 达成 占到 优于 好于 快于', 'states'],
  ['保持 稳定 维持', 'holds'],
  ['限定 限制', 'holds', 'caps'],
  ['提高 提升 增长 增加 上升 下降 降低 减少 缩短 扩大 上浮 下浮 上调 下调 递增 递减', 'changes'],
  ['压缩 压减', 'changes', 'caps'],
  ['扩展 延长 缩小 调整 调高 确定 定 升 降 增 提', 'sets'],
];

const having = (senses: readonly Sense[]): string[] =>
  VERBS.filter(([, ...own]) => own.some((sense) => senses.includes(sense))).flatMap(([words]) =>
    words.split(' '),
  );

/** Alternatives of a regular expression: the verbs that do any of these. */
export function verbs(...senses: Sense[]): string {
  return anyOf(having(senses));
}

const TO = '[到至为]';
/** 达到, 稳定在, 提高到, 降至: what leads to the value of a measure; 为 and 是 are left to the rules. */
export const TO_VALUE = [
  verbs('states'),
  `(?:${verbs('holds')})在`,
  `(?:${verbs('changes', 'sets')})了?${TO}`,
].join('|');
/** 控制在, 压缩到: to a value that is not to be passed. */
export const CAPPED = `(?:${verbs('caps')})[在到至]`;
