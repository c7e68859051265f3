import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import { policy } from './fixture.ts';

/** Comparator, value, unit, subject and population of the figures of a sentence. */
const said = (sentence: string) =>
  readQuantities(policy('p', 'p', [{ clauseId: 'c1', text: `${sentence}。` }]))
    .map(({ comparator, value, unit, subject, population }) =>
      [comparator, value, unit, subject ?? '-', population ?? '-'].join(' '),
    )
    .join();
const words = (list: string) => list.split(' ');

describe('a verb that leads to the value of a measure is no part of its name', () => {
  const STATES = '达到 达 达成 做到 占到 优于 好于 快于 保持 稳定 维持';
  const CHANGES = '提高 提升 增长 增加 上升 下降 降低 减少 缩短 扩大 上浮 下浮 上调 下调 递增 递减';
  const SETS = '扩展 延长 缩小 调整 调高 确定 定 升 降 增 设定 核定';
  const CAPS = '控制 限定 限制 压缩 压减';
  test.each(words(`${STATES} ${CHANGES}`))('%s', (verb) => {
    expect(said(`就诊率${verb}65%`)).toBe('= 65 % 就诊率 -');
  });
  test.each(words(`${CHANGES} ${SETS}`))('%s到, %s至, %s为', (verb) => {
    for (const to of words('到 至 为'))
      expect(said(`就诊率${verb}${to}65%`)).toBe('= 65 % 就诊率 -');
  });
  test.each(words('保持 稳定 维持'))('%s在', (verb) => {
    expect(said(`就诊率${verb}在65%`)).toBe('= 65 % 就诊率 -');
  });
  test.each(words(CAPS))('%s在 and %s到 are limits', (verb) => {
    expect(said(`就诊率${verb}在65%`)).toBe('<= 65 % 就诊率 -');
    expect(said(`就诊率${verb}到65%`)).toBe('<= 65 % 就诊率 -');
  });
});

const MAKES =
  '建成 建立 设有 设置 配备 配置 建设 建有 设立 配齐 创建 新建 改扩建 新改扩建 新增 增设 配有 配强 引进 培养 培育 扶持 招聘 招募 组建 选派 下派 派驻 扩招 打造 举办 开设 落地 储备 吸纳 安排 设定';
const WORKS =
  '实现 完成 覆盖 落实 实施 开展 提供 改造 推广 集成 形成 制定 修订 制修订 攻克 开拓 推出 转化 发布 认定 遴选 评选 入选 拥有 申请 推进';

describe('a verb that brings about what is counted', () => {
  test.each(words(MAKES))('%s', (verb) => {
    expect(said(`每个乡镇${verb}2家卫生院`)).toBe(`= 2 家 ${verb}卫生院 每个乡镇`);
    expect(said(`${verb}一家`)).toBe(`= 1 家 ${verb} -`);
    expect(said(`${verb}百项关键技术`)).toBe(`= 100 项 ${verb}关键技术 -`);
  });
  test.each(words(WORKS))('%s, of many', (verb) => {
    expect(said(`${verb}百项关键技术`)).toBe(`= 100 项 ${verb}关键技术 -`);
  });
  test.each(words('做到 促进 达到 缴纳 提高 保持 延长 控制'))('not %s', (verb) => {
    expect(said(`${verb}百项关键技术`)).toBe('');
  });
});

test('拥有 and 配有 are whole words', () => {
  expect(said('每个乡镇拥有2家卫生院')).toBe('= 2 家 拥有卫生院 每个乡镇');
  expect(said('每村配有1名医生')).toBe('= 1 名 配有医生 每村');
});

test.each(
  words(
    '给予 发放 提取 计提 报销 支付 承担 享受 核增 拨付 予以 计入 核定 缴纳 补助 奖励 达到 配备 安排',
  ),
)('每人%s5元 is so much a head', (verb) => {
  expect(said(`每人${verb}5元`)).toMatch(/^= 5 元\/人 /u);
});
