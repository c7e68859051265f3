import { expect, test } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import { policy } from './fixture.ts';

const read = (text: string) => readQuantities(policy('p', 'p', [{ clauseId: 'c1', text }]));
const subjects = (text: string) => read(text).map(({ subject }) => subject);

test.each([
  ['东县和西县覆盖率均达到85%', '东县覆盖率', '西县覆盖率'],
  ['结算率和公开率达到95%以上', '结算率', '公开率'],
  ['哮喘、痛风患者随访率和在社区复诊率均达到60%以上', '哮喘、痛风患者随访率', '在社区复诊率'],
  ['引进、培养护理类、药学类专业技术人才各30名', '护理类专业技术人才', '药学类专业技术人才'],
  ['学前儿童、在校学生满意度，均不低于90%', '学前儿童满意度', '在校学生满意度'],
  ['省、市、县财政各负担30%', '省', '市', '县财政'],
  ['门诊与住院次均药费增长率控制在4%以内', '门诊次均药费增长率', '住院次均药费增长率'],
])('%s: one figure for each subject', (text, ...expected) => {
  expect(subjects(text)).toEqual(expected);
});

test('what several places build each is counted for each place', () => {
  const built = read('东县、西县各建成2家康复医院');
  expect(built.map(({ population, subject, value }) => [population, subject, value])).toEqual([
    ['东县', '康复医院', 2],
    ['西县', '康复医院', 2],
  ]);
});

test.each([
  '社区卫生服务站和村卫生室达标率达到90%',
  '服务老年人和儿童的机构占比达到80%',
  '各乡镇和街道均设有1所幼儿园',
  '人均和户均水平达到3万元',
  '参与和普及程度达到50%',
])('one subject: %s', (text) => {
  expect(subjects(text)).toHaveLength(1);
});

test('a measure of its own is not joined to the figure before the comma', () => {
  expect(subjects('力争突破65%，总量达到100亿元')).toEqual([null, '总量']);
  expect(subjects('力争参保率突破65%，总额达到100亿元').at(-1)).toBe('总额');
  expect(subjects('新建幼儿园5所，面积达到3万平方米').at(-1)).toBe('新建幼儿园面积');
});

test('joint subjects share one place in the text and keep their order', () => {
  const one = policy('p', 'p', [{ clauseId: 'c1', text: '结算率和公开率均达到95%，另建3所' }]);
  const quantities = readQuantities(one);
  expect(quantities.map(({ id }) => id)).toEqual(['p#c1~1', 'p#c1~2', 'p#c1~3']);
  expect(quantities.map(({ id, words }) => [id, words[0]])).toEqual([
    ['p#c1~1', 10],
    ['p#c1~2', 10],
    ['p#c1~3', 16],
  ]);
});

test.each([
  ['基层就诊率力争突破百分之六十五，总量达到5万人次', ['基层就诊率', '总量']],
  [
    '到2025年，诊疗量占比力争突破65%，总量超过100万人次，比例提高到70%',
    ['诊疗量占比', '总量', '比例'],
  ],
  ['医保基金支出增幅控制在百分之五以内，比例不低于10%', ['医保基金支出增幅', '比例']],
])('the measure of %s is not joined to the next', (text, expected) => {
  expect(subjects(text)).toEqual(expected);
});

test.each([
  ['新建医院5家，面积3000平方米', '新建医院面积'],
  ['2023年新建医院五家，面积3000平方米', '新建医院面积'],
  ['到2025年，新建医院，面积3000平方米', '新建医院面积'],
  ['参保人数达到50万人，占比90%', '参保人数占比'],
])('in %s the second figure is that of what was counted', (text, expected) => {
  expect(subjects(text).at(-1)).toBe(expected);
});
