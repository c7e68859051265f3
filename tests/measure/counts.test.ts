import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import { policy } from './fixture.ts';

const words = (list: string) => list.split(' ');

/** Comparator, value and unit of the figures of a sentence. */
const figures = (sentence: string) =>
  readQuantities(policy('p', 'p', [{ clauseId: 'c1', text: `${sentence}。` }]))
    .map(({ comparator, value, unit }) => `${comparator} ${value} ${unit ?? '-'}`)
    .join('，');

describe('a Chinese figure of things', () => {
  test.each(words('名 家 所 辆 户 张 人次 万人 万名 万户 万张 万家 万个 亿'))(
    'counts where they are %s',
    (unit) => {
      expect(figures(`三${unit}`)).toBe(`= 3 ${unit}`);
      expect(figures(`新增一${unit}`)).toBe(`= 1 ${unit}`);
      expect(figures(`各县一${unit}`)).toBe(`= 1 ${unit}`);
    },
  );
  test.each(words('项 个 件 种 场 支 台 条 处 座 款'))(
    'of %s needs a hundred that is made',
    (unit) => {
      expect(figures(`三${unit}`)).toBe('');
      expect(figures(`制定百${unit}甲`)).toBe(`= 100 ${unit}`);
      expect(figures(`百${unit}甲`)).toBe('');
    },
  );
  test.each(words('间 届'))('of %s counts not even then', (unit) =>
    expect(figures(`制定百${unit}甲`)).toBe(''),
  );
  test.each(words('有 补助 给予 为 不少'))('counts behind %s', (verb) => {
    expect(figures(`甲${verb}一名`)).toBe('= 1 名');
    expect(figures(`甲${verb}十五人`)).toBe('= 15 人');
  });
  test.each(words('设 配备 配 推选 选举 聘请 派 各'))('counts behind whom one is to %s', (verb) => {
    expect(figures(`${verb}甲一名`)).toBe('= 1 名');
    expect(figures(`${verb}甲三人`)).toBe('= 3 人');
  });
  test.each(words('， 。 、 ；'))('but not behind %s', (mark) =>
    expect(figures(`设甲${mark}一名`)).toBe(''),
  );
  test.each([
    [8, '= 1 名'],
    [9, ''],
  ])('counts behind whom one is to appoint, %i characters at most', (length, found) => {
    expect(figures(`设${'甲'.repeat(length)}一名`)).toBe(found);
  });
  test.each(words('年 月 项 类 种 级 单位 部门 地 方面 次'))('does not count for each %s', (what) =>
    expect(figures(`每${what}一家`)).toBe(''),
  );
  test.each([...'，。；'])('nor behind %s in brackets', (mark) =>
    expect(figures(`（设甲${mark}一名）`)).toBe(''),
  );
  test.each([...'，。；、'])('counts where %s parts it from a one', (mark) =>
    expect(figures(`（每县一村${mark}一名）`)).toBe('= 1 名'),
  );
  test.each([
    [5, ''],
    [6, '= 1'],
  ])('counts where a one stands more than %i characters ahead', (length, found) => {
    const ahead = '甲'.repeat(length);
    expect(figures(`每县一${ahead}一名`)).toBe(found && `${found} 名`);
    expect(figures(`每年一${ahead}一次`)).toBe(found && `${found} 次`);
  });
  test.each(words('个 处 支 座 间 台'))('of %s counts where it is made for each', (unit) => {
    expect(figures(`每县新建一${unit}`)).toBe(`= 1 ${unit}`);
    expect(figures(`每县一${unit}`)).toBe('');
    expect(figures(`新建一${unit}`)).toBe('');
  });
  test.each([
    ['各县、市、区一名', '= 1 名'],
    ['新增两人', '= 2 人'],
    ['建立一人一档', ''],
    ['三人', ''],
    ['每年一人一次', ''],
    ['每年一村两次', '= 2 次'],
    ['至少一种', '>= 1 种'],
  ])('%s: %s', (sentence, found) => expect(figures(sentence)).toBe(found));
  test.each(words('村 县'))('counts for each %s', (what) =>
    expect(figures(`每${what}一家`)).toBe('= 1 家'),
  );
});

describe('a Chinese stretch of time', () => {
  test.each(
    words(
      '每 连续 累计 为期 期 期限 期限为 期间为 时间 时间为 年限 年限为 间隔 延长 缩短 用 保存 保管 留存 逾期 任期 聘期 为',
    ),
  )('counts behind %s', (lead) => expect(figures(`${lead}一年`)).toBe('= 1 年'));
  test.each(words('甲 时 的'))('of a year counts for nothing behind %s', (lead) =>
    expect(figures(`${lead}一年`)).toBe(''),
  );
  test.each([...'培建完达实创打，。；）的', ...words('后 一 进行 组织 开展 重新 更新 调整 评 为')])(
    'of years counts before %s',
    (behind) => {
      expect(figures(`三年${behind}`)).toBe('= 3 年');
      expect(figures(`一年${behind}`)).toBe('');
      expect(figures(`的三年${behind}`)).toBe('');
    },
  );
  test.each(words('甲 来 级'))('of years does not count before %s', (behind) =>
    expect(figures(`三年${behind}`)).toBe(''),
  );
  test.each(
    words(
      '一个年度内 一个自然年度内 一个会计年度内 一个预算年度内 一个考核年度内 一年度内 一个学年内 一个学期内 一个季度内 一个评价周期内',
    ),
  )('that things are counted in is no figure: %s', (period) => expect(figures(period)).toBe(''));
  test.each([
    ['两个年度内', '<= 2 个年度'],
    ['一个月内', '<= 1 个月'],
  ])('is a limit otherwise: %s', (period, found) => expect(figures(period)).toBe(found));
  test.each([
    ['累计两次', '= 2 次'],
    ['连续两次以上', '>= 2 次'],
    ['发生两次以上', '>= 2 次'],
    ['受到两次以上', '>= 2 次'],
    ['达到两次以上', '>= 2 次'],
    ['两次以上', '>= 2 次'],
    ['两人次以上', '>= 2 人次'],
    ['两家次以上', '>= 2 家次'],
    ['两次或甲', ''],
    ['两次的', ''],
    ['两次不', '= 2 次'],
    ['两次被', '= 2 次'],
    ['两次未', '= 2 次'],
    ['两次拒', '= 2 次'],
    ['甲两次', '<= 1 年'],
    [`${'甲'.repeat(20)}累计两次`, '= 2 次'],
    [`${'甲'.repeat(21)}累计两次`, '<= 1 年，= 2 次'],
  ])('in which things are counted is none: 一年内%s', (counted, found) => {
    expect(figures(`一年内${counted}`)).toBe(found);
  });
});

describe('a bare figure', () => {
  test.each(words('达到 提高 下降 为 到 至 分别'))('is a value behind %s', (verb) => {
    expect(figures(`甲率${verb}90`)).toBe('= 90 -');
    expect(figures(`甲率${verb}90甲`)).toBe('');
  });
  test.each([...'，。；！）、和'])('is a value before %s', (mark) =>
    expect(figures(`甲率为90${mark}甲`)).toBe('= 90 -'),
  );
  test.each([
    ['甲率甲90', ''],
    ['甲率为90以上甲', '>= 90 -'],
    ['甲率为90左右甲', 'approx 90 -'],
    ['从84.7提升至86.9', '= 84.7 -，= 86.9 -'],
    ['由84.7提升到86.9', '= 84.7 -，= 86.9 -'],
    ['由84.7调整为86.9', '= 84.7 -，= 86.9 -'],
    ['由84.7甲提升为86.9', '= 86.9 -'],
    ['由84.7提升甲乙为86.9', '= 84.7 -，= 86.9 -'],
    ['由84.7提升甲乙丙为86.9', '= 86.9 -'],
    ['由84.7甲', ''],
    ['由84.7提升，到2025年达到86.9', '= 86.9 -'],
    ['由84.7提升。到2025年达到86.9', '= 86.9 -'],
    ['甲50乙，丙简化2/3', '= 0.6667 -'],
    ['pH值为6—9', 'range 6,9 -'],
    ['pH值6—9', ''],
    ['甲率为三至五', ''],
    ['甲率保持在90', '= 90 -'],
    ['甲率稳定在90', '= 90 -'],
    ['甲率控制在90', '<= 90 -'],
  ])('%s: %s', (sentence, found) => expect(figures(sentence)).toBe(found));
});

test.each([
  ['三岁', '= 3 岁'],
  ['四周', ''],
  ['翻三番', '= 3 番'],
  ['三番', ''],
  ['一元', '= 1 元'],
  ['一万元', '= 1 万元'],
  ['一亿元', '= 1 亿元'],
  ['一千元', '= 1000 元'],
  ['一百元', '= 100 元'],
  ['一倍', '= 1 倍'],
  ['一天', ''],
  ['含5家', ''],
  ['不含5家', ''],
  ['“5家”', ''],
  ['“5%”', '= 5 %'],
  ['“5‰”', '= 5 ‰'],
  ['“5元”', '= 5 元'],
  ['“5百分点”', '= 5 百分点'],
  ...words('类 档 期 批').map((unit): [string, string] => [`三${unit}以上`, '']),
  ['任期满三年', '= 3 年'],
  ['自签订之日起一年内累计三次', '<= 1 年，= 3 次'],
  ['三年以上累计两次', '>= 3 年，= 2 次'],
  ['三万类以上', '>= 3 万类'],
  ['三亿类以上', '>= 3 亿类'],
  ['不少于三类', '>= 3 类'],
  ['三类', ''],
  ['每一家', ''],
  ['每一天', '= 1 天'],
  ['每5家', ''],
  ['每学年一次', '= 1 次'],
  ['每两年一次', '= 2 年，= 1 次'],
  ['每三年两次', '= 3 年，= 2 次'],
  ['一次不甲', ''],
  ['两次甲', ''],
])('%s: %s', (sentence, found) => expect(figures(sentence)).toBe(found));
test.each(words('不甲 未甲 拒甲 被甲 违甲 考核 受到 无甲'))('两次%s counts', (behind) =>
  expect(figures(`两次${behind}`)).toBe('= 2 次'),
);
