import { expect, test } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import { policy } from './fixture.ts';

/** The words of a clause that state each value, as the page marks them. */
function marked(text: string): string[] {
  return readQuantities(policy('p', 'p', [{ clauseId: 'c1', text }])).map(({ words }) =>
    text.slice(...words),
  );
}

test.each([
  ['一是，增速不低于全国平均水平', '不低于全国平均水平'],
  ['工作要求，住院费用增速低于全省平均值，力争实现', '低于全省平均值'],
  ['孕产妇，实现零死亡目标', '零死亡'],
  ['基层，所有学校实现达标', '所有'],
  ['基层，全部的学校实现达标', '全部的'],
  ['基层，学校全部实现达标', '全部'],
  ['基层，村卫生室均达到标准', '均'],
  ['基层，实现村卫生室全覆盖', '全覆盖'],
  ['2025年底前，全面建成某某医院', '全面'],
  ['2025年底前，隐患得到全面消除', '全面'],
  ['2025年底前，问题全部解决', '全部'],
  ['新建医院5家以上，面积约3万平方米', '5家', '3万平方米'],
  ['占比控制在3%至5%之间', '3%至5%'],
  ['床护比达到1:0.6', '1:0.6'],
  ['按2:8比例分担', '2:8比例'],
  ['零下2℃至5℃保存', '零下2℃至5℃'],
  ['误差不超过±5%', '±5%'],
  ['（一）每县1家，每乡2家', '1家', '2家'],
  ['指标：甲率（%） 2015年：8.1 2020年：7.5', '8.1', '7.5'],
])('%s', (text, ...words) => expect(marked(text)).toEqual(words));
