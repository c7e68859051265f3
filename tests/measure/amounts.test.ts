import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import { policy } from './fixture.ts';

const words = (list: string) => list.split(' ');
const read = (sentence: string) => {
  const one = policy('p', 'p', [{ clauseId: 'c1', text: `${sentence}。` }]);
  one.meta.signedOn = '2022-02-11';
  return readQuantities(one);
};
/** Comparator, value and unit of the figures of a sentence. */
const figures = (sentence: string) =>
  read(sentence)
    .map(({ comparator, value, unit }) =>
      [comparator, [value].flat().join('..'), unit ?? '-'].join(' '),
    )
    .join('，');
const subjects = (sentence: string) => read(sentence).map(({ subject }) => subject);
const kinds = (sentence: string) =>
  read(sentence)
    .map(({ kind }) => kind)
    .join(' ');

test.each([
  ['5余家', 'approx 5 家'],
  ['5多家', 'approx 5 家'],
  ['5来家', 'approx 5 家'],
  ['5多元家', ''],
  ['5多少家', ''],
  ['5多种家', ''],
  ['5多样家', ''],
  ['5多方家', ''],
  ['5万余人', 'approx 5 万人'],
  ['5万多人', 'approx 5 万人'],
  ['5亿余元', 'approx 5 亿元'],
  ['5千余元', 'approx 5 千元'],
  ['5百余元', 'approx 5 百元'],
  ['一个半小时', '= 1.5 个小时'],
  ['一个半月', '= 1.5 个月'],
  ['一个半学期', '= 1.5 个学期'],
  ['一个半学年', '= 1.5 个学年'],
  ['一个半星期', '= 1.5 个星期'],
  ['一个半工作日', '= 1.5 个工作日'],
  ['两个半小时内', '<= 2.5 个小时'],
  ['两年半内', '<= 2.5 年'],
  ['两小时半内', '<= 2.5 小时'],
  ['两年半年', ''],
  ['两年半月', ''],
  ['两年半径', ''],
  ['100[2]家', '= 100 家'],
  ['100〔2〕家', '= 100 家'],
  ['100【2】家', '= 100 家'],
  ['100[12]家', '= 100 家'],
  ['100[123]家', ''],
  ['30①所', '= 30 所'],
  ['30⑳所', '= 30 所'],
  ['30㉑所', ''],
  ['三元二角', ''],
  ['2年3月', '= 2 年'],
])('the amount %s: %s', (amount, found) => expect(figures(`达到${amount}`)).toBe(found));

test.each([
  ['2/3', '= 0.6667 -'],
  ['80/20', ''],
  ['2021/2022', ''],
  ['1/2/3', ''],
  ['9/10万', '= 9 1/10万'],
  ['92/100', ''],
  ['3/99', '= 0.0303 -'],
  ['999/1000', ''],
  ['1/9999', ''],
  ['1/2.5', ''],
  ['百分之五十', '= 50 %'],
  ['千分之三', '= 3 ‰'],
  ['万分之三', '= 3 ‱'],
  ['百万分之三', '= 3 1/百万'],
  ['十万分之三', '= 3 1/十万'],
  ['3分之1', '= 0.3333 -'],
  ['100分之5', '= 5 %'],
  ['三分之四', ''],
  ['二分之二', ''],
  ['百分之几', ''],
  ['百分之几十', ''],
  ['三分之二十', ''],
  ['百分之五百', '= 500 %'],
  ['百分之五万', ''],
  ['1万分之3', '= 3 ‱'],
  ['10万分之3', '= 3 1/10万'],
  ['一千分之一', '= 1 ‰'],
  ['两分之一', '= 0.5 -'],
  ['9999分之1', '= 0.0001 -'],
])('the share %s: %s', (share, found) => expect(figures(`达到${share}`)).toBe(found));

describe('a label names what the figures behind its colon are', () => {
  test.each(
    words(
      '比例 标准 限额 额度 名额 津贴 补贴 补助 费用 价格 收费 数量 起付线 封顶线 面积 幅度 税率 费率 工资 时限 期限',
    ),
  )('where it is a %s', (name) => {
    const named = [`甲类${name}（一等）`, `甲类${name}（二等）`];
    expect(subjects(`甲类${name}：一等50元，二等60元`)).toEqual(named);
  });
  test.each(words('为 分别为 调整为 分别调整为 如下'))('where it ends with %s', (end) =>
    expect(subjects(`甲类比例${end}：一等50元`)).toEqual(['甲类比例（一等）']),
  );
  test('and no other words do', () => expect(subjects('甲类医院：一等50元')).toEqual(['一等']));
  test.each([
    [30, true],
    [31, false],
  ])('of %i characters: %s', (length, is) => {
    const label = `${'甲'.repeat(length - 2)}比例`;
    expect(subjects(`${label}：一等50元`)).toEqual([is ? `${label}（一等）` : '一等']);
  });
  test.each([
    [12, true],
    [13, false],
  ])('what %i characters name: %s', (length, is) => {
    const own = '甲'.repeat(length);
    expect(subjects(`比例：${own}50元`)).toEqual([is ? `比例（${own}）` : own]);
  });
});

describe('what was', () => {
  test.each(
    words(
      '“十三五”时期， 十三五期间， 近年来， 近几年， 几年来， 过去五年， 在过去五年， 党的过去五年， 改革以来， 甲乙丙丁戊己庚辛壬癸子丑以来， 截至目前， 目前， 目前全市 目前我市 目前已 目前共',
    ),
  )('is told by %s', (lead) => expect(kinds(`${lead}建成5家`)).toBe('baseline'));
  test.each(
    words(
      '我们在过去五年， 过去一二三四年， 一以来， 甲乙丙丁戊己庚辛壬癸子丑寅以来， 目前 甲目前已',
    ),
  )('is not told by %s', (lead) => expect(kinds(`${lead}建成5家`)).toBe('target'));
  test.each([
    ['甲率由80%提高到90%', 'baseline target'],
    ['甲率从80%提高到90%', 'baseline target'],
    ['甲率从80%甲乙丙提高到90%', 'baseline target'],
    ['甲率从80%甲乙丙丁提高到90%', 'target target'],
    ['甲率80%提高到90%', 'target target'],
    ['甲率从十二个字以内的其他各项中80%提高到90%', 'baseline target'],
    ['甲率从十二个字以内的其他各项目中80%提高到90%', 'target target'],
    ['由180元提高为190元', 'baseline target'],
    ['由180元调整至190元', 'baseline target'],
  ])('is what is left behind: %s', (sentence, found) => expect(kinds(sentence)).toBe(found));
  test('and what it is raised to has its unit', () => {
    expect(figures('补助由80元/人提高到90元')).toBe('= 80 元/人，= 90 元/人');
    expect(figures('补助由80元/人提高到90万元')).toBe('= 80 元/人，= 90 万元');
  });
});
