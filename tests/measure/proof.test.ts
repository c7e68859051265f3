import { describe, expect, it } from 'vitest';
import { proveCells, proveDocument } from '../../src/measure/proof.ts';
import { provedQuantities } from '../../src/measure/quantities.ts';
import { numbersIn } from '../../src/measure/stated.ts';
import type { MatrixEntry } from '../../src/model.ts';
import { policy, quantity } from './fixture.ts';

const town = policy('town', 'town', [{ clauseId: 'c1', text: '1.规范化率达到 90%以上。' }]);
const entry: MatrixEntry = {
  policyId: 'town',
  clauseId: 'c1',
  quote: '规范化率达到 90%以上',
  statement: [2, 13],
  emphasis: '规范化率达到 90%以上',
  at: [2, 13],
  value: 90,
  reviewed: true,
  url: '/policies/town/#c1',
};
const ROW = { id: 'rate', name: '规范化率' };
const prove = (change: Partial<MatrixEntry>) =>
  proveDocument(town, [], [[ROW, [{ ...entry, ...change }]]]);

describe('numbers in a quote', () => {
  it.each([
    ['达到1.75名/万人', [1.75]],
    ['12万管', [12, 120000]],
    ['配备一名公共卫生医师', [1]],
    ['满二十五年', [25]],
    ['10至15名', [10, 15]],
    ['两个以上', [2]],
    ['所有乡镇卫生院', [100]],
    ['流程简化2/3', [0.6667]],
    ['覆盖率\t%\t80\t90', [80, 90]],
  ])('%s', (quote, numbers) => {
    for (const number of numbers) expect([...numbersIn(quote)]).toContain(number);
  });
});

describe('proof of the matrix', () => {
  it('passes where the words stand in the clause and the figure in the words', () => {
    expect(prove({})).toEqual([]);
  });

  it.each([
    [
      'words that the clause does not have',
      { emphasis: '规范化率达到95%以上', value: 95 },
      '引文不在条文中：「规范化率达到95%以上」（条款 town#c1，seeds/town.txt 第 1 行',
    ],
    ['a figure that the words do not have', { value: 80 }, '数值 80 不在引文中'],
    ['a clause that does not exist', { clauseId: 'c9' }, '条款 town#c9 不存在'],
    ['no words', { emphasis: ' ' }, '引文为空'],
    [
      'a statement that the clause does not have',
      { quote: '规范化率达到 90%以上，乙' },
      '引文不在',
    ],
    ['words outside the statement', { quote: '90%以上' }, '不在整句「90%以上」中'],
  ])('fails on %s, naming the row', (_, change, message) => {
    const [problem] = prove(change);
    expect(problem).toContain('指标 rate（规范化率）：');
    expect(problem).toContain(message);
  });

  it('takes a comma for a comma, whatever stands before the words', () => {
    const { quantities, issues } = provedQuantities(
      policy('p', 'p', [{ clauseId: 'c1', text: '分别为（2元1，000元。' }]),
    );
    expect([quantities.length, issues]).toEqual([1, []]);
  });

  it('names the first line of the clause', () => {
    const [clause] = town.clauses;
    const later = {
      ...town,
      clauses: [{ ...clause!, source: { lines: [3, 5] as [number, number] } }],
    };
    const [problem] = proveDocument(later, [], [[ROW, [{ ...entry, value: 80 }]]]);
    expect(problem).toContain('seeds/town.txt 第 3 行');
  });

  it('fails where a cell is missing or contradicts itself', () => {
    const places = [{ id: 'town', label: '某镇' }];
    const cells = (status: 'stated' | 'not-stated') => ({ town: { status, entries: [entry] } });
    expect(proveCells({ ...ROW, cells: cells('stated') }, places)).toEqual([]);
    expect(proveCells({ ...ROW, cells: cells('not-stated') }, places)).toEqual([
      '指标 rate（规范化率）的「某镇」一格：状态与条目不符',
    ]);
    expect(proveCells({ ...ROW, cells: {} }, places)).toEqual([
      '指标 rate（规范化率）的「某镇」一格：缺失',
    ]);
    const none = { town: { status: 'stated' as const, entries: [] } };
    expect(proveCells({ ...ROW, cells: none }, places)).toHaveLength(1);
  });

  it('checks quantities in the same way', () => {
    expect(proveDocument(town, [quantity(town, 'c1', '达到 90%', { value: 95 })], [])).toEqual([
      '数值 town#c1:达到 90%：数值 95 不在引文中：「达到 90%」（条款 town#c1，seeds/town.txt 第 1 行；要先移除这份文件：npm run ingest -- --remove town）',
    ]);
  });
});

it('both ends of a range have to stand in the words', () => {
  expect(prove({ value: [90, 95] })).toHaveLength(1);
  expect(prove({ value: [85, 90] })).toHaveLength(1);
  expect(prove({ value: [90, 90] })).toEqual([]);
});
