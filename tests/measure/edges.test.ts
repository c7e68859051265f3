import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import { numbersIn } from '../../src/measure/stated.ts';
import { statementAt } from '../../src/measure/statement.ts';
import { makeClause } from '../make-clause.ts';
import { policy } from './fixture.ts';

const words = (list: string) => list.split(' ');

describe('the proof reads', () => {
  test.each([
    ...[...'克米瓦伏帕赫焦卡'].map((base): [string, number[]] => [`五千${base}`, [5, 5000]]),
    ...[...'×xX*·'].map((times): [string, number[]] => [`5${times}10⁴`, [50_000]]),
    ...[...'-—−－'].map((minus): [string, number[]] => [`5×10^${minus}1`, [0.5]]),
    ...[...'±—−－-'].flatMap((sign): [string, number[]][] => [
      [`${sign}5`, [5, -5]],
      [`${sign}1/4`, [0.25, -0.25]],
      [`${sign}四分之一`, [0.25, -0.25]],
    ]),
    ['10⁰', [1]],
    ['2.5×10³', [2500]],
    ['12,345', [12_345]],
    ['1，234，567', [1_234_567]],
    ['1 234', [1234]],
    ['百分之五', [5]],
    ['九十九分之五', [0.0505]],
    ['叁拾', [30]],
    ['壹佰万', [1_000_000, 100]],
    ['三萬', [30_000, 3]],
    ['三億', [3e8, 3]],
    ['2亿', [2e8, 2]],
    ['2十', [20, 2]],
    ['2百', [200, 2]],
    ['2千', [2000, 2]],
    ['2千万', [2e7, 2000, 2]],
    ['廿一', [21]],
    ['卅二', [32]],
    ['万', [10_000]],
    ['百', [100]],
    ['三点五万', [35_000, 3.5]],
    ['三点五亿', [3.5e8]],
    ['零点五', [0.5]],
    ['两年半', [2.5, 2]],
    ['1亿零5万', [100_050_000]],
    ['1万亿', [1e12]],
    ['甲5\n6乙', [5, 6]],
    ['2亿1998年', [2e8, 1998]],
    ['2万2024年', [20_000, 2024]],
    ['壹拾贰', [12]],
    ['１２％', [12]],
    ['陆拾5', [60, 5]],
    ['队伍壹贰', [1, 2]],
    ['20伍', [20, 5]],
    ['伍零点五', [5, 0.5]],
    ...words('所有 全部 均 全覆盖 全面 全市 每 各 都 一律 全员 全体').map(
      (word): [string, number[]] => [`${word}甲`, [100]],
    ),
  ])('%j as %j', (quote, numbers) => {
    expect([...numbersIn(quote)]).toEqual(expect.arrayContaining(numbers));
  });
  test.each([
    ['5\n6', 56],
    ['5\t6', 56],
    ['1.5 6', 1.56],
    ['2亿1998年', 200_001_998],
    ['2.510⁴', 25_100],
    ['1234,567', 1_234_567],
    ['12,3456', 123_456],
    ['.123,456', 123_456],
    ['壹贰', 12],
    ['九十九分之五', 5],
    ['5千甲', 4],
    ['十千克', 9],
    ['甲', 100],
  ])('%j not as %d', (quote, number) => expect([...numbersIn(quote)]).not.toContain(number));
});

describe('the statement of words', () => {
  const said = (text: string, at: string, more: Parameters<typeof makeClause>[0] = {}) => {
    const clause = makeClause({ text, ...more });
    const from = text.indexOf(at);
    return text.slice(...statementAt(clause as never, [from, from + at.length]));
  };
  test.each(
    words(
      '其中 上述 前述 以上 对此 此类 该类 该项 并 且 但 而 也 还 否则 同时对 同时给予 同时享受 其',
    ),
  )('that begins with %s leans on the sentence before it', (start) => {
    expect(said(`一。甲达到五。${start}丙达到六。丁。`, '丙达到六')).toBe(
      `甲达到五。${start}丙达到六`,
    );
  });
  test.each(words('并不 同时 其他 其余 其它 另 如 对丙'))(
    'that begins with %s does not',
    (start) => {
      expect(said(`甲达到五。${start}丙达到六。丁。`, '丙达到六')).toBe(`${start}丙达到六`);
    },
  );
  test.each([
    '但',
    '否则',
    '除外',
    '其中',
    '不符合甲的',
    '不满足乙的',
    '不足丙的',
    `不符合${'长'.repeat(12)}的`,
  ])('has the part that limits it behind a semicolon: %s', (limit) => {
    for (const sign of '；;')
      expect(said(`甲达到五${sign}${limit}丙。丁。`, '甲达到五')).toBe(`甲达到五${sign}${limit}丙`);
    expect(said(`甲达到五。${limit}丙。丁。`, '甲达到五')).toBe('甲达到五');
  });
  test.each(['另', '不符合，甲的', `不符合${'长'.repeat(13)}的`, '不同的'])('but not %s', (other) =>
    expect(said(`甲达到五；${other}丙。丁。`, '甲达到五')).toBe('甲达到五'),
  );
  test.each([...'：:'])('goes on behind %s, and stands with what leads in', (colon) => {
    expect(said(`对象如下${colon}\n甲达到五。丁。`, '甲达到五')).toBe(`对象如下${colon}\n甲达到五`);
    expect(said(`对象如下${colon}\n甲达到五。丁。`, '对象如下')).toBe(`对象如下${colon}\n甲达到五`);
    expect(said(`对下列人员${colon}甲达到五；乙达到六；丙达到七。丁。`, '丙达到七')).toBe(
      `对下列人员${colon}甲达到五；乙达到六；丙达到七`,
    );
    expect(said(`对甲。乙${colon}丙；丁达到五。`, '丁达到五')).toBe(`乙${colon}丙；丁达到五`);
    expect(said(`比例2${colon}8；丁达到五。`, '丁达到五')).toBe('丁达到五');
  });
  test.each([...' \n，；。：、！？,;:!?'])('has no %j at its ends', (sign) => {
    const text = `${sign}甲达到五${sign}`;
    expect(text.slice(...statementAt(makeClause({ text }) as never, [1, 5]))).toBe('甲达到五');
  });
  test('is without responsible units, heading and mark', () => {
    const text = '一、甲。乙达到五。（责任单位：丙）';
    const at = (spans: object, words_: string) => {
      const from = text.indexOf(words_);
      const clause = {
        ...makeClause({ text }),
        spans: { marker: [0, 2], heading: [2, 3], duty: [], ...spans },
      };
      return text.slice(...statementAt(clause as never, [from, from + words_.length]));
    };
    expect(at({ duty: [[9, 17]] }, '乙达到五')).toBe('乙达到五');
    expect(at({}, '甲')).toBe('甲');
    expect(at({}, '乙达到五')).toBe('乙达到五');
  });
});

describe('what stands above a figure', () => {
  const read = (meta: object, ...clauses: Parameters<typeof policy>[2]) =>
    readQuantities({
      ...policy('p', 'p', clauses),
      meta: { ...policy('p', 'p', []).meta, ...meta },
    });
  const below = (heading: string | null, text: string, meta: object = { signedOn: '2024-05-01' }) =>
    read(
      meta,
      { clauseId: 'c1', path: ['一'], heading, text },
      { clauseId: 'c1-1', path: ['一', '（一）'], text: '覆盖率达到90%。' },
    ).at(-1)!;
  test.each([
    ...words('现实 发展 工作 改革 规划 建设 主要 基本 行动 政策 编制 起草 形势').flatMap(
      (about) => [`${about}基础`, `${about}现状`],
    ),
    ...words(
      '基础 现状 背景 情况 成效 成就 成绩 取得成效 取得的显著成就 取得积极进展 十三五回顾 “十三五”时期发展基础 “十三五”期间的现状 十四五工作情况 基础与形势 现状和问题 背景及意义 现状：甲 主要指标完成情况',
    ),
  ])('%s reports', (heading) => expect(below(heading, '甲。').kind).toBe('baseline'));
  test.each(words('夯实基础 发展目标 情况说明 现状表 背景墙'))('%s does not', (heading) =>
    expect(below(heading, '甲。').kind).not.toBe('baseline'),
  );
  test.each([
    '到2027年实现以下目标：',
    '到2027年实现以下目标:',
    '到2027年，以下指标应当完成。',
    '到2027年，指标如下。',
    `到2027年，下列${'长'.repeat(12)}。`,
    '甲。\n到2027年实现：',
    '到2027年实现： ',
  ])('%s gives its deadline to those below', (lead) =>
    expect(below('任务', lead).deadline).toBe('2027'),
  );
  test.each([
    '到2027年实现目标。',
    '到2027年，如下，甲。',
    '到2027年，如下；甲。',
    `到2027年，以下${'长'.repeat(13)}。`,
    '到2027年实现：\n甲。',
  ])('%s does not', (lead) => expect(below('甲', lead).deadline).toBeNull());
  test('an aim gives the one deadline that it names, a heading its own', () => {
    expect(below('总体目标', '到2027年，全面建成。').deadline).toBe('2027');
    expect(below('总体目标', '到2027年，建成；到2030年，完成。').deadline).toBeNull();
    expect(below('2027年目标', '甲。').deadline).toBe('2027');
  });
  test.each(['〔〕', '[]', '［］', '【】', '（）', '()'])(
    'the year is that of the number in %s where no date is stated',
    (pair) => {
      const [open, close] = [...pair];
      const year = (docNumber: string) =>
        below('任务', '今年底前完成以下任务：', { signedOn: null, docNumber }).deadline;
      expect(year(`某发${open}2024${close}3号`)).toMatch(/^2024/u);
      expect(year(`某发${open}20245${close}3号`)).toBeNull();
      expect(year('某发3号')).toBeNull();
    },
  );
});

describe('figures with their units', () => {
  const read = (text: string) =>
    readQuantities(policy('p', 'p', [{ clauseId: 'c1', text }])).map(({ value, unit }) => [
      value,
      unit,
    ]);
  test.each([
    ['占比3/4以上', [[0.75, null]]],
    ['占千分之五', [[5, '‰']]],
    ['占10万分之5', [[5, '1/10万']]],
    ['补助5元/人', [[5, '元/人']]],
    ['补助5元/人·月', [[5, '元/人·月']]],
    ['补助5元/人·天', [[5, '元/人·天']]],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
  test.each([
    ['达到30至50家', [30, 50]],
    ['达到30—50家', [30, 50]],
    ['达到30——50家', [30, 50]],
    ['在30和50家之间', [30, 50]],
    ['在30家与50家之间', [30, 50]],
    ['30家以上50家以下', [30, 50]],
    ['30家以上、50家以下', [30, 50]],
    ['30家以上至50家以下', [30, 50]],
    ['30家以上不满50家', [30, 50]],
    ['30家（含）以上50家以下', [30, 50]],
    ['3千至5千元', [3, 5]],
    ['3至5万亿元', [3, 5]],
  ] as [string, [number, number]][])('%s is a range', (text, range) => {
    expect(read(`补助${text}`).map(([value]) => value)).toEqual([range]);
  });
  test.each(['达到50至30家', '30和50家'])('%s is none', (text) => {
    expect(read(text).some(([value]) => Array.isArray(value))).toBe(false);
  });
});
