import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import { policy } from './fixture.ts';

/** Figures of clauses in a document of February 2022. */
function read(...clauses: Parameters<typeof policy>[2]) {
  const one = policy('p', 'p', clauses);
  one.meta.signedOn = '2022-02-11';
  return readQuantities(one);
}
const words = (list: string) => list.split(' ');

describe('what stands below a heading', () => {
  const under = (heading: string) =>
    read(
      { clauseId: 'c1', path: ['一'], heading, text: heading },
      { clauseId: 'c1-1', path: ['一', '（一）'], text: '覆盖率达到90%。' },
    )
      .map(({ kind, deadline }) => `${kind} ${deadline ?? '-'}`)
      .join();

  test.each(
    words(
      '发展基础 现实基础 工作基础 发展现状 发展背景 基本情况 主要成效 建设成就 改革成绩 行动成效 工作回顾 取得成效 取得显著成绩 取得进展 十三五完成情况 规划背景 政策背景 编制背景 起草背景 形势背景 工作现状与问题',
    ),
  )('%s says what was', (heading) => expect(under(heading)).toBe('baseline -'));
  test.each(words('夯实发展基础 总体目标 发展环境 总体要求'))('%s says what shall be', (heading) =>
    expect(under(heading)).toBe('target -'),
  );
  test.each([
    ['2025年目标', 'target 2025'],
    ['主要任务（2023年）', 'target 2023'],
    ['实施阶段（2022年7月至2024年12月）', 'target 2024-12'],
    ['“十三五”时期发展成就', 'baseline 2020'],
  ])('%s dates it', (heading, expected) => expect(under(heading)).toBe(expected));
});

test.each(
  words(
    '近年来， 近几年， 几年来， 过去五年， 党的十九大以来， 改革开放以来， “十三五”时期， 十三五期间， 截至目前， 目前，全市 目前，我市 目前，已 目前，共',
  ),
)('%s建成5家 is what was done', (lead) => {
  expect(read({ clauseId: 'c1', text: `${lead}建成5家。` }).map(({ kind }) => kind)).toEqual([
    'baseline',
  ]);
});
test.each(words('“十四五”时期， 今后五年， 下一步，'))('%s建成5家 is what shall be', (lead) => {
  const found = read({ clauseId: 'c1', text: `${lead}建成5家。` });
  expect(found.find(({ unit }) => unit === '家')?.kind).toBe('target');
});

describe('a Chinese figure counts where words say so', () => {
  const said = (text: string) =>
    read({ clauseId: 'c1', text: `${text}。` })
      .map(({ comparator, value, unit }) => `${comparator} ${value} ${unit}`)
      .join();
  test.each([
    ['三年内完成', '<= 3 年'],
    ['满十年', '>= 10 年'],
    ...words('每 为期 期限为 任期 聘期 间隔 延长 缩短 保存 连续 累计').map(
      (lead): [string, string] => [`${lead}三年`, '= 3 年'],
    ),
    ['逾期三日', '= 3 日'],
    ['十五日', '= 15 日'],
    ['五千元', '= 5000 元'],
    ['二倍', '= 2 倍'],
    ['一倍', '= 1 倍'],
    ['三名', '= 3 名'],
    ['五家', '= 5 家'],
    ['新增一家', '= 1 家'],
    ['配备一名', '= 1 名'],
    ['每村一名', '= 1 名'],
    ['各县一所', '= 1 所'],
    ...words('设组长 配备人员 推选代表 选举代表 聘请专家 派医师 选派医师').map(
      (whom): [string, string] => [`${whom}一名`, '= 1 名'],
    ),
    ['推选一人', '= 1 人'],
    ['连续八次', '= 8 次'],
    ['累计两次', '= 2 次'],
    ['曾三次', '= 3 次'],
    ...words('不出席 未参加 拒绝 被通报 违规 考核不合格 受到处分 无故缺席').map(
      (behind): [string, string] => [`两次${behind}`, '= 2 次'],
    ),
    ...words('半年 季度 年 月 周 天 日 次 学期 学年').map((period): [string, string] => [
      `每${period}两次`,
      '= 2 次',
    ]),
    ['至少每2年一次', '>= 1 次'],
    ['三年一评', '= 3 年'],
    ['五年后', '= 5 年'],
    ['突破百项', '> 100 项'],
    ['一年内累计三次', '= 3 次'],
    ['十二个月内发生两次以上', '>= 2 次'],
    ['两个以上', '>= 2 个'],
  ])('%s', (text, figure) => expect(said(text)).toBe(figure));

  test.each(
    words(
      '一家 一村一名 一人一档 十人 一年来 的五年 百项 三类以上 二档以下 一个年度内 一个学期内 十几个 含十万元 不含五家 三方面 两步走 四个全面 三项机制 一批项目',
    ),
  )('%s counts nothing', (text) => expect(said(text)).toBe(''));
});
