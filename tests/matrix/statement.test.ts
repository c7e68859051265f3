import { describe, expect, it } from 'vitest';
import { figureLine, isBaseline } from '../../src/matrix/said.ts';
import { operative, statementsOf } from '../../src/matrix/statement.ts';
import type { Clause, MatrixEntry } from '../../src/model.ts';
import { policy } from '../measure/fixture.ts';

const city = policy('p', 'city', [
  {
    clauseId: 'c1',
    path: ['一', '（二）'],
    heading: '目标',
    text: '（二）目标。甲率和乙率 均达到90%。',
  },
]);
city.meta.docNumber = '某政发〔2024〕1号';
city.meta.status = '征求意见稿';
city.meta.printedOn = '2024-02-03';
const source = () => ({ meta: city.meta, clause: city.clauses[0] as Clause });
const entry = (rest: Partial<MatrixEntry>): MatrixEntry => ({
  policyId: 'p',
  clauseId: 'c1',
  quote: '甲率和乙率 均达到90%',
  statement: [6, 18],
  emphasis: '均达到90%',
  at: [12, 18],
  reviewed: true,
  url: '/policies/p/#c1',
  ...rest,
});
const figure = { value: 90, unit: '%', comparator: '=', deadline: '2025' } as const;

describe('a statement', () => {
  it('says who, where, when and in what state, in words for display', () => {
    const [statement] = statementsOf([entry(figure)], source);
    expect(statement).toMatchObject({
      place: 'city',
      quote: '甲率和乙率均达到90%',
      emphasis: [[5, 11]],
      document: '某政发〔2024〕1号',
      clause: '一（二）',
      name: '目标',
      draft: '征求意见稿',
      date: '2024-02-03',
      reviewed: true,
    });
    expect(statement && figureLine(statement)).toBe('90%，到2025年');
  });

  it('is one for entries that quote the same words, with each figure once', () => {
    const same = [
      entry(figure),
      entry({ ...figure, reviewed: false }),
      entry({ ...figure, population: '三级医院' }),
      entry({ ...figure, value: 70, comparator: '>=' }),
    ];
    const [statement, ...rest] = statementsOf(same, source);
    expect(rest).toEqual([]);
    expect(statement?.figures?.map(({ about }) => about)).toEqual([
      '到2025年',
      '到2025年 · 三级医院',
      '到2025年',
    ]);
    expect(statement?.figures?.map(({ words }) => words)).toEqual(['90%', '90%', '不低于70%']);
    expect(statement?.reviewed).toBeUndefined();
    expect(statement?.review).toBeUndefined();
  });

  it('is reviewed since the earliest of the reviews of its entries', () => {
    const review = (on: string) => ({ review: { by: '某某', on } });
    const [statement] = statementsOf(
      [entry(review('2024-02-01')), entry({ ...figure, ...review('2024-01-31') })],
      source,
    );
    expect(statement).toMatchObject({ reviewed: true, ...review('2024-01-31') });
  });

  it('is two where the words stand in two places of one clause', () => {
    expect(statementsOf([entry({}), entry({ statement: [20, 32] })], source)).toHaveLength(2);
  });

  it('is one where a statement has several operative words, each marked', () => {
    const [both, ...rest] = statementsOf([entry({}), entry({ at: [6, 8] })], source);
    expect(rest).toEqual([]);
    expect(both?.emphasis).toEqual([
      [0, 2],
      [5, 11],
    ]);
    expect(both && operative(both)).toBe('甲率……均达到90%');
    const [touching] = statementsOf([entry({}), entry({ at: [6, 12] })], source);
    expect(touching?.emphasis).toEqual([[0, 11]]);
  });

  it('is the row of a table with its heads where it is one', () => {
    const text = '表1\n序号\t指标\t2025年\n1\t甲率\t90\n2\t乙率\t95';
    const table = {
      columns: ['序号', '指标', '2025年'],
      rows: [
        ['1', '甲率', '90'],
        ['2', '乙率', '95'],
      ],
    };
    const [clause] = policy('p', 'city', [{ clauseId: 'c1', path: ['表1'], text, table }]).clauses;
    const at = text.indexOf('2\t乙率');
    const quote = text.slice(at);
    const row = entry({
      quote,
      statement: [at, text.length],
      emphasis: quote,
      at: [at, text.length],
    });
    const [statement] = statementsOf([row], () => ({ meta: city.meta, clause: clause as Clause }));
    expect(statement?.row).toEqual([
      { head: '序号', cell: '2' },
      { head: '指标', cell: '乙率' },
      { head: '2025年', cell: '95' },
    ]);
  });

  it('is a baseline only where every figure is', () => {
    const was = { ...figure, kind: 'baseline' } as const;
    const of = (...entries: MatrixEntry[]) => statementsOf(entries, source).map(isBaseline);
    expect(of(entry(was))).toEqual([true]);
    expect(of(entry(was), entry(figure))).toEqual([false]);
    expect(of(entry({}))).toEqual([false]);
  });
});
