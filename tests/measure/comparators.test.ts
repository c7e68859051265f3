import { describe, expect, test } from 'vitest';
import { BEFORE, BEHIND, DENIALS } from '../../src/measure/grammar/comparators.ts';
import { readQuantities } from '../../src/measure/quantities.ts';
import { policy } from './fixture.ts';

/** The comparator of the one figure of a sentence. */
function meant(sentence: string): string | undefined {
  const quantities = readQuantities(policy('p', 'p', [{ clauseId: 'c1', text: sentence }]));
  expect(quantities, sentence).toHaveLength(1);
  return quantities[0]?.comparator;
}

/** Sentences in which a word before a figure may stand, by what its row admits between. */
const SETTINGS = {
  none: ['每户补助{}500元。', '参加培训的医师{}30名；', '其中，面积{}5万平方米的'],
  base: ['每户补助{}500元。', '编制{}总数的50%。', '收费{}每人每天35元，', '年均增速{}百分之五'],
  verb: ['每个乡镇{}500元。', '每所学校{}配备2名医师', '每村{}每年1次的'],
  amount: ['补助{}500元。', '{}支付限额为5万元', '给予{}奖励100万元。', '{}按照每人每月300元'],
} as const;

describe('words before a figure', () => {
  test.each(BEFORE)('$word', ({ word, means, gap, denied }) => {
    for (const setting of SETTINGS[gap]) {
      expect(meant(setting.replace('{}', word)), setting).toBe(means);
      if (denied === undefined) continue;
      for (const denial of DENIALS) {
        expect(meant(setting.replace('{}', denial + word)), denial + setting).toBe(denied);
      }
    }
  });

  test.each(BEFORE.filter(({ unless }) => unless))('$word in other words', (row) => {
    for (const character of row.unless ?? '') {
      const sentence = `乡镇卫生院${character}${row.word}500米`;
      const found = readQuantities(policy('p', 'p', [{ clauseId: 'c1', text: sentence }]));
      const own = BEFORE.filter(({ word }) => word === character + row.word).map((r) => r.means);
      expect(
        found.map(({ comparator }) => comparator),
        sentence,
      ).toEqual(own.length > 0 ? own : expect.not.arrayContaining([row.means]));
    }
  });
});

describe('words behind a figure', () => {
  test.each(BEHIND)('$word', ({ word, means, after }) => {
    const sentences = after
      ? [`距道路50米${word}`, `周边5公里${word}，`]
      : [`补助500元${word}。`, `面积1200平方米${word}，`, `百分之五${word}`];
    for (const sentence of sentences) expect(meant(sentence), sentence).toBe(means);
    if (after) expect(meant(`补助500元${word}。`)).not.toBe(means);
  });

  test.each([
    ['自受理之日起5日内', '<='],
    ['30日（含）内办结', '<='],
    ['设3个内设机构', '='],
    ['5家（含5家）以上', '>='],
    ['10人（不含）以下', '<='],
    ['每件50元起，', '>='],
    ['满3年起步', '>='],
  ])('%s', (sentence, comparator) => {
    expect(meant(sentence)).toBe(comparator);
  });
});

test.each([
  ['不高于每人每天35元', '<='],
  ['最高支付限额为5万元', '<='],
  ['最高时长为24个月', '<='],
  ['最长放宽至3个月', '<='],
  ['原则上最长不得超过6个月', '<='],
  ['最高可达200万元', '<='],
  ['最低工资标准为2000元', '='],
  ['最低生活保障标准为每人每月800元', '='],
  ['不超过同期贷款市场报价利率四倍', '<='],
  ['不得低于上年度收入的90%', '>='],
  ['冷藏温度低于-18℃', '<'],
  ['保存期限不得少于产品保质期满后六个月', '>='],
  ['有效期最短为一百八十日', '>='],
])('%s', (sentence, comparator) => {
  expect(meant(sentence)).toBe(comparator);
});
