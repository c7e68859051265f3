import { describe, expect, it } from 'vitest';
import { deadlineWords } from '../../src/matrix/said.ts';
import { aboutWords, figureWords, spreadWords, tidy } from '../../src/matrix/words.ts';
import { cellKey, meaningKey } from '../../src/measure/meaning.ts';
import type { MatrixEntry } from '../../src/model.ts';

const entry = (rest: Partial<MatrixEntry>): MatrixEntry => ({
  policyId: 'p',
  clauseId: 'c1',
  quote: '达到90%',
  statement: [0, 5],
  emphasis: '达到90%',
  at: [0, 5],
  reviewed: true,
  url: '/policies/p/#c1',
  ...rest,
});

describe('figures of many places in words', () => {
  const spread = (high: number, qualifiers: { all: string; some: string }) =>
    spreadWords({ unit: '%', low: 60, median: 70, high, qualifiers });

  it('say what keeps all or some of them from being owed', () => {
    expect(spread(60, { all: '力争', some: '' })).toBe('力争60%');
    expect(spread(80, { all: '', some: '' })).toBe('60—80%，中位 70%');
    expect(spread(80, { all: '', some: '力争、逐步' })).toBe(
      '60—80%，中位 70%（其中有的写明“力争、逐步”）',
    );
  });
});

describe('figures in words', () => {
  it.each([
    [{ value: 90, unit: '%', comparator: '>=' }, '不低于90%'],
    [{ value: 10, unit: '%', comparator: '<=' }, '不超过10%'],
    [{ value: 90, unit: '%', comparator: '>' }, '高于90%'],
    [{ value: 20, unit: '家', comparator: '>' }, '多于20家'],
    [{ value: 5, unit: '‰', comparator: '<' }, '低于5‰'],
    [{ value: 3, unit: '人', comparator: '<' }, '少于3人'],
    [{ value: 200, unit: '家', comparator: '>=' }, '不少于200家'],
    [{ value: 10, unit: '年', comparator: '>=' }, '不少于10年'],
    [{ value: 24, unit: '小时', comparator: '>=' }, '不少于24小时'],
    [{ value: 5, unit: '个百分点', comparator: '>=' }, '不低于5个百分点'],
    [{ value: 60, unit: '周岁', comparator: '<' }, '低于60周岁'],
    [{ value: 5, unit: '人/万常住人口', comparator: '>=' }, '不少于5人/万常住人口'],
    [{ value: 2, unit: '次', comparator: '>=' }, '不少于2次'],
    [{ value: 2, unit: '倍', comparator: '>=' }, '不低于2倍'],
    [{ value: [40, 60], unit: '%', comparator: 'range' }, '40—60%'],
    [{ value: 6.5, unit: '1/10万', comparator: '<=' }, '不超过6.5/10万'],
    [{ value: 108, unit: null, comparator: 'approx' }, '约108'],
    [{ value: [2, 8], unit: '比例', comparator: '=' }, '2：8'],
    [{ value: 0.6667, unit: null, comparator: '=', quote: '流程简化2/3' }, '2/3'],
    [{ value: null, unit: null, comparator: '<=' }, null],
  ] as const)('%j', (figure, words) => {
    expect(figureWords(figure as unknown as MatrixEntry)).toBe(words);
  });

  it.each([
    ['2025', '到2025年'],
    ['2023-12-31', '到2023年底'],
    ['2023-06', '到2023年6月'],
    ['2023-06-30', '到2023年6月30日'],
    ['长期', '长期'],
    [null, ''],
  ])('deadline %s', (deadline, words) => {
    expect(deadlineWords(deadline)).toBe(words);
  });

  it('never calls a baseline a target', () => {
    expect(aboutWords({ deadline: '2020-12-31', kind: 'baseline', population: null })).toBe(
      '2020年现状',
    );
    const target = entry({ value: 90, unit: '%', comparator: '=', kind: 'target' });
    expect(meaningKey(target)).not.toBe(meaningKey({ ...target, kind: 'baseline' }));
  });
});

describe('what makes two entries say the same', () => {
  const target = entry({ value: 90, unit: '%', comparator: '>=', deadline: '2025' });

  it.each([
    ['value', { value: 91 }],
    ['unit', { unit: '‰' }],
    ['comparator', { comparator: '=' }],
    ['deadline', { deadline: '2030' }],
    ['no deadline', { deadline: null }],
  ] as const)('another %s says something else', (_, change) => {
    expect(meaningKey({ ...target, ...change })).not.toBe(meaningKey(target));
  });

  it('the same figure in other words says the same', () => {
    expect(meaningKey({ ...target, emphasis: '要达到90%以上' })).toBe(meaningKey(target));
  });
});

describe('words for display', () => {
  it('drop white space of the layout and keep that between Latin words', () => {
    expect(tidy('到 2025 年\n达到 90%')).toBe('到2025年达到90%');
    expect(tidy('10\t全科医生数\t人')).toBe('10｜全科医生数｜人');
    expect(tidy('IT all in one 平台')).toBe('IT all in one平台');
  });
});

describe('cells', () => {
  it('say the same where words or figures agree, spacing and marks aside', () => {
    const key = (emphasis: string) => cellKey([entry({ emphasis })]);
    expect(key('推行“年薪制”')).toBe(key('推行 年薪制'));
    expect(key('推行年薪制')).not.toBe(key('鼓励年薪制'));
    expect(cellKey([])).toBe('');
  });
});
