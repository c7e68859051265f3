import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import { policy } from './fixture.ts';

const words = (list: string) => list.split(' ');

/** What the last figure of a sentence is about. */
function subjectIn(sentence: string): string | null | undefined {
  const one = policy('p', 'p', [{ clauseId: 'c1', text: `${sentence}。` }]);
  return readQuantities(one).at(-1)?.subject;
}

describe('what stands before the name of a subject falls away', () => {
  test.each(
    words(
      '以及 其中 同时 并且 并 且 但 而 进一步 从而 对于 对 使 使得 将 每年 每月 每季度 全面 不断 持续 给予 一是 二是 三是 四是 五是 六是 1. 2、 10. （一） （十） （12） 应当 可 鼓励 力争 原则上 2025年 到2025年 至2025年 截至2025年 截止2025年 于2025年 在2025年 2024、2025年 2024年、2025年 2024年底、2025年 2023末、2025年 2024和2025年 2024及2025年 2024与2025年 2024—2025年 2024至2025年 2025年5月 2025年12月 2025年5月1日 2025年5月10日 2025年底 2025年末 2025年年底 2025年初 2025年年初 2025年中 2025年上半年 2025年下半年 2025年第一季度 2025年二季度 2025年三季度末 2025年四季度底 2025年前 2025年以前 2025年之前 2025年底前 今年 本年 明年 今年5月 今年12月 今年底 本年末 明年年底 今年上半年 今年下半年 今年前 今年以前 年底前 年末前 年内 5月1日前 5月10日以前 12月底前 12月末前 上半年前 下半年底前 第一季度前 二季度末前 三季度以前 四季度底前 “十四五”时期 十四五期间 “十四五”末 十四五”末 以县为单位',
    ),
  )('%s', (lead) => expect(subjectIn(`${lead}甲率达到90%`)).toBe('甲率'));

  test.each(words('使用 全面小康 1.5 甲类'))('but not %s', (name) =>
    expect(subjectIn(`${name}甲率达到90%`)).toBe(`${name}甲率`),
  );
  test.each(words('步 始 期 次 级 中'))('2025年初%s is no beginning of a year', (behind) =>
    expect(subjectIn(`2025年初${behind}甲率达到90%`)).toBe(`初${behind}甲率`),
  );
});

describe('what stands between the name of a subject and its figure falls away', () => {
  test.each(
    words(
      '应当 可 力争 原则上 分别 均 都 全部 已经 已 也 各 总体 每年 每月 年均 平均 每半年 累计 合计 总计 共 共计 明显 显著 大幅 有效 连续 不 为 是 占 至 由人均 对 到 从 由 于 在 以 按照 按 有 的 之 处以 并处 处 给予 提高了 下降了 增长 下降 同比 环比 发放 同比增长 达到 控制在 保持在 不超过 2020年 2020年底 2020年末 从2020年 由2020年的',
    ),
  )('%s', (link) => expect(subjectIn(`甲率${link}90%`)).toBe('甲率'));

  test.each(words('人 生 月 日 户 亩 次 床 村'))('but not what %s均 begins', (whose) =>
    expect(subjectIn(`甲病${whose}均90元`)).toBe(`甲病${whose}均`),
  );
  test.each(words('建设 拥 具 持 配'))('nor the end of %s有', (verb) =>
    expect(subjectIn(`甲类${verb}有90%`)).toBe(`甲类${verb}有`),
  );
  test.each([...'值入额量数率资'])('what is done where it ends with %s', (end) => {
    expect(subjectIn(`总甲${end}完成90%`)).toBe(`总甲${end}`);
    expect(subjectIn(`总甲${end}实现90%`)).toBe(`总甲${end}`);
  });
  test('but not what is done of other things', () =>
    expect(subjectIn('任务完成90%')).toBe('任务完成'));
});

describe('what a value is compared with is no part of its subject', () => {
  test.each(
    words(
      '较2020年 较上年 比上年 比去年 比前年 比同期 比原来 比其他 比全国 比当年 比本年 比现有 比普通 比一般 比规划 比平均 比“十三五” 比‘十三五’ 比《规划》 比2020年 比十一五 比十二五 比十三五 比十四五 比十五五 比十六五 比预算 比计划 比城镇 比农村 比非农 在原基础上 在原有基础上 在现有基础上 在十二个字以内的其他各项目基础上',
    ),
  )('%s', (with_) => {
    expect(subjectIn(`甲率${with_}提高5%`)).toBe('甲率');
  });
  test.each(words('较大 较高 较多 较低 较少 较强 较好 较重 比赛 比例 在现基础上'))(
    'but %s is',
    (name) => expect(subjectIn(`甲率${name}提高5%`)).toBe(`甲率${name}`),
  );
});

describe('verbs and links alone are no subject', () => {
  test.each(
    words(
      '达到 至少 共 每年 每月 新 各 再 、 并 在 经 对 每 均 都 为 于 按 按照 由 连续 从 其中 自 将 到 至 用 给予 处',
    ),
  )('where %s stands among them', (link) => {
    expect(subjectIn(`甲率达到90%，建设${link}配备5家`)).toBe('甲率');
    expect(subjectIn(`再${link}新5家医院`)).toBe('医院');
  });
  test.each(words('全市 全省 全县 全区 全国'))('where %s does', (place) => {
    expect(subjectIn(`甲率达到90%，建设${place}配备5家`)).toBe('甲率');
  });
  test('but other words are', () => {
    expect(subjectIn('甲率达到90%，建设甲配备5家')).toBe('建设甲配备');
  });
});

test.each([
  ['甲类“乙率', '甲类'],
  ['甲类《乙率', '甲类'],
  ['“甲类率', '“甲类率'],
  ['甲类（乙率', '乙率'],
  ['甲类）乙率', '乙率'],
  ['乙”丙类率', '丙类率'],
  ['乙》丙类率', '丙类率'],
  ['（甲）乙率', '（甲）乙率'],
  ['甲“乙”率', '甲“乙”率'],
  ['【甲】乙类率', '乙类率'],
  [`【${'甲'.repeat(30)}】乙类率`, '乙类率'],
  [`【${'甲'.repeat(31)}】乙类率`, `【${'甲'.repeat(31)}】乙类率`],
  ['【】乙类率', '【】乙类率'],
  [`乙${'甲'.repeat(58)}率`, `乙${'甲'.repeat(58)}率`],
  [`乙${'甲'.repeat(59)}率`, `${'甲'.repeat(59)}率`],
  ['率', null],
])('the subject of %s keeps whole brackets', (name, subject) => {
  expect(subjectIn(`${name}达到90%`)).toBe(subject);
});

describe('the object behind a figure', () => {
  test.each(
    words(
      '的医院 标准的医院 比例的医院 内的医院 以上的医院 以上医院 （含）医院 核增医院 发放医院 给予医院 配置医院 建成医院 一次性医院',
    ),
  )('is named by %s', (suffix) => expect(subjectIn(`配备5名${suffix}`)).toBe('配备医院'));
  test.each(words('标准化医院 建成院 建成 等医院'))('is all of %s', (suffix) =>
    expect(subjectIn(`配备5名${suffix}`)).toBe(`配备${suffix}`),
  );
  test('is none that a bracket opens and does not close', () =>
    expect(subjectIn('配备5名（甲医院')).toBe('配备'));
});
