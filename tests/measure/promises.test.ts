import { expect, test } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import { policy } from './fixture.ts';

const read = (text: string) => readQuantities(policy('p', 'p', [{ clauseId: 'c1', text }]));

test.each([
  ['2026年底前，公办养老机构全面实现明厨亮灶', '全面', '2026-12-31', '公办养老机构'],
  ['2027年底全面推行电子病历共享', '全面', '2027-12-31', null],
  ['到2026年，门诊处方全面互认', '全面', '2026', '门诊处方'],
  ['设有药房的卫生室，2026年6月底前全面启用追溯码', '全面', '2026-06-30', '设有药房的卫生室'],
  ['2026年6月底前全面完成老旧校舍改造', '全面', '2026-06-30', null],
  ['2026年底前，养老机构全部达标', '全部', '2026-12-31', '养老机构'],
  ['到2026年全部完成现有病险水库加固', '全部', '2026', null],
  ['贫困县全部摘帽', '全部', null, '贫困县'],
  ['体育场馆全部向社会开放', '全部', null, '体育场馆'],
  ['全县所有流行村均消除钉螺', '所有', null, '流行村'],
  ['实现300人以上自然村宽带全覆盖', '全覆盖', null, '300人以上自然村宽带'],
])('%s counts as 100 %%', (text, quantifier, deadline, population) => {
  const found = read(text).filter((one) => one.quantifier !== undefined);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ value: 100, unit: '%', quantifier, deadline, population });
});

test('a class named before the comma stands in the quote', () => {
  const [found] = read('新建学校。设有食堂的学校，2026年底前全面推行陪餐制');
  expect(found?.quote).toBe('设有食堂的学校，2026年底前全面推行陪餐制');
});

test.each([
  '全面推行住院费用按病种付费',
  '全面落实健康城市建设任务',
  '到2026年，全面加强基层能力',
  '2026年全面推进乡村振兴',
  '到2035年，全面建成高质量的整合型服务体系',
  '2025年，为全面实现脱贫目标奠定基础',
  '2026年底前由财政全额拨付、足额安排',
  '制定把永久农田全部建成高标准农田的实施方案',
  '可以暂缓全部执行措施的实施',
  '上述政策均在岗位结构比例范围内实施',
])('no promise: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test('a task inherits the day it is due, but a vision its year not', () => {
  const below = (heading: string, lead: string) =>
    readQuantities(
      policy('p', 'p', [
        { clauseId: 'c1', path: ['一'], heading, text: lead },
        { clauseId: 'c1-1', path: ['一', '（一）'], text: '全面推行电子票据。' },
      ]),
    ).map(({ deadline }) => deadline);
  expect(below('任务', '2026年6月底前完成以下任务：')).toEqual(['2026-06-30']);
  expect(below('愿景', '展望2035年：')).toEqual([]);
});
