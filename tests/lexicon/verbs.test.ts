import { expect, test } from 'vitest';
import { verbs } from '../../src/lexicon/verbs.ts';

/** Every verb by what it does beside a figure: one that is lost from the table or moved in it shows here. */
const DOES = {
  makes:
    '建成 建立 设有 设置 配备 配置 建设 建有 设立 配齐 创建 新建 改扩建 新改扩建 新增 增设 配有 配强 引进 培养 培育 扶持 招聘 招募 组建 选派 下派 派驻 扩招 打造 举办 开设 落地 储备 吸纳 安排 设定',
  reaches:
    '建成 建立 设有 设置 配备 配置 建设 建有 设立 配齐 创建 实现 完成 覆盖 落实 实施 开展 提供 改造 达到 达标 实行 执行 公开 推行 启用 使用 接入 上线 开放 取消 消除 淘汰 竣工 完工 整改 清零 具备 纳入 能够 通过 参加 进入 成为 取得 接受 投用 投入 安装 开通 联通 连通 签订 退出 办结 到位 合格 脱贫 摘帽 兑现 兑付 销号 关闭 关停 拆除 更换 建档 签约 开工 投产 并网 搬迁 腾退 取缔 停用 控制',
  says: '建成 建立 设有 设置 配备 配置 安排 实现 完成 开展 提供 达到 达标 实行 执行 公开 具备 纳入 能够 通过 参加 进入 成为 取得 接受 给予 发放 提取 计提 报销 支付 承担 享受 核增 拨付 予以 计入 核定',
  wholly:
    '建成 建立 实现 完成 覆盖 落实 实施 达到 达标 实行 执行 公开 推行 启用 使用 接入 上线 开放 取消 消除 淘汰 竣工 完工 整改 清零 推开 建好 普及 应用 运行 放开 停止 打通 贯通 解决 铺开 互认 共享 互通',
  sets: '设定 核定 扩展 延长 缩小 调整 调高 确定 定 升 降 增 提',
  works:
    '实现 完成 覆盖 落实 实施 开展 提供 改造 推广 集成 形成 制定 修订 制修订 突破 攻克 开拓 推出 转化 发布 认定 遴选 评选 入选 拥有 支持 争取 申请 推动 推进',
  gets: '实现 完成 推动 推进 做到 促进 达到',
  states: '做到 达到 达 达成 占到 优于 好于 快于',
  holds: '控制 保持 稳定 维持 限定 限制',
  caps: '控制 限定 限制 压缩 压减',
  pays: '给予 发放 提取 计提 报销 支付 承担 享受 核增 拨付 予以 计入 核定 缴纳 补助 奖励',
  changes:
    '提高 提升 增长 增加 上升 下降 降低 减少 缩短 扩大 上浮 下浮 上调 下调 递增 递减 压缩 压减',
} as const;

test.each(Object.entries(DOES))('%s', (sense, words) => {
  const found = verbs(sense as keyof typeof DOES).split('|');
  expect(found.toSorted()).toEqual(words.split(' ').toSorted());
});

test('the verbs of several senses are those of each, the longest first', () => {
  const found = verbs('holds', 'caps').split('|');
  expect(new Set(found)).toEqual(new Set(`${DOES.holds} ${DOES.caps}`.split(' ')));
  expect(found.map(({ length }) => length)).toEqual(
    found.map(({ length }) => length).toSorted((a, b) => b - a),
  );
});
