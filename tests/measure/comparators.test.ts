import { describe, expect, test } from 'vitest';
import { BEFORE, BEHIND, comparing, DENIALS } from '../../src/lexicon/comparators.ts';
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

/** Words that documents print: none is lost from the tables. */
test.each([
  [
    BEFORE,
    '低于 少于 小于 短于 亚于 下于 超过 高于 多于 大于 长于 超出 突破 超 逾 达到或超过 达到或者超过 等于或大于 等于或高于 大于或等于 高于或等于 大于等于 等于或小于 等于或低于 小于或等于 低于或等于 小于等于 ≥ >= ≤ <= > < 至少 最少 起码 最低 下限 保底 至多 最多 最高 最长 最大 最短 最迟 上限 封顶 封顶线 不足 不到 不满 未满 未到 未达 未达到 达不到 满 约 约为 约占 约达 大约 大概 接近 将近 近',
  ],
  [
    BEHIND,
    '以上 及以上 及其以上 或以上 或者以上 或更多 起步 起 为下限 + 以下 及以下 及其以下 或以下 或者以下 以内 之内 范围内 范围以内 范围之内 封顶 为限 为上限 为封顶线 左右 上下',
  ],
])('every comparator that documents print has a row', (rows, words) => {
  const known = new Set(rows.map(({ word }) => word));
  expect(words.split(' ').filter((word) => !known.has(word))).toEqual([]);
});

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

/** What each word means, said a second time: a row that is flipped or lost in the table shows here. */
const MEANINGS = {
  '<': '低于 少于 小于 短于 亚于 下于 < 不足 不到 不满 未满 未到 未达 未达到 达不到',
  '>': '超过 高于 多于 大于 长于 超出 突破 超 逾 >',
  '>=': '达到或超过 达到或者超过 等于或大于 等于或高于 大于或等于 高于或等于 大于等于 ≥ >= 至少 最少 起码 最低 下限 保底 最短 满 不低于 不少于 不小于 不短于 不亚于 不得低于 不应少于',
  '<=': '等于或小于 等于或低于 小于或等于 低于或等于 小于等于 ≤ <= 至多 最多 最高 最长 最大 最迟 上限 封顶 封顶线 不超过 不高于 不多于 不大于 不长于 不超出 不突破 不超 不得超过 严禁超过',
  approx: '约 约为 约占 约达 大约 大概 接近 将近 近',
};
const MEANINGS_BEHIND = {
  '>=': '以上 及以上 及其以上 或以上 或者以上 或更多 起步 起 为下限 +',
  '<=': '以下 及以下 及其以下 或以下 或者以下 以内 之内 封顶 为限 为上限 为封顶线',
  approx: '左右 上下',
};

test.each(
  '不 未 不再 不会 没有 不得 不能 不应 不应当 不可 不宜 不要 不准 不许 不允许 禁止 严禁'.split(' '),
)('%s denies the next word', (denial) => {
  for (const again of ['', '再']) expect(meant(`每户补助${denial}${again}超过500元。`)).toBe('<=');
  expect(meant(`每户补助${denial}低于500元。`)).toBe('>=');
});

describe('the meaning of every word of the tables', () => {
  const said = (words: Record<string, string>) =>
    Object.entries(words).flatMap(([means, list]) =>
      list.split(' ').map((word): [string, string] => [word, means]),
    );
  test.each(said(MEANINGS))('%s 500元 is %s', (word, means) => {
    expect(meant(`每户补助${word}500元。`)).toBe(means);
  });
  test.each(said(MEANINGS_BEHIND))('500元%s is %s', (word, means) => {
    expect(meant(`补助500元${word}。`)).toBe(means);
  });
});

test('the words of no row are no alternatives', () => {
  expect(comparing(() => false)).toBe('');
  expect(comparing((means) => means === 'approx')).not.toMatch(/^\||不|\|$/u);
  expect(comparing((means, { word }) => word === '突破' && means === '<=')).toMatch(
    /^\(\?:.*突破\)$/u,
  );
  expect(comparing((_, { word }) => word === '逾')).toBe('逾');
});

test.each([
  ...'不满 未满 期满 任满 届满'.split(' '),
  ...'签约 节约 预约 公约 制约 集约 履约 合约'.split(' '),
  ...'附近 最近 临近 邻近'.split(' '),
])('%s compares by itself, or not at all', (words) => {
  const found = readQuantities(
    policy('p', 'p', [{ clauseId: 'c1', text: `乡镇卫生院${words}500米` }]),
  );
  const plain = words.endsWith('满') ? '>=' : 'approx';
  expect(found.map(({ comparator }) => comparator)).not.toContain(plain);
});
