import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlines, rivals, shares } from '../../src/charts/coverage.ts';
import { axis, OPEN, plot } from '../../src/charts/dotplot.ts';
import type { Matrix, MatrixEntry, Measure } from '../../src/model.ts';
import { policy, quantity } from '../measure/fixture.ts';

const entry = (value: MatrixEntry['value'], rest: Partial<MatrixEntry> = {}): MatrixEntry => ({
  policyId: 'p',
  clauseId: 'c1',
  quote: `${value}`,
  at: [0, 1],
  value,
  unit: '%',
  comparator: '=',
  reviewed: true,
  url: '/',
  ...rest,
});

describe('a plot of figures', () => {
  it('draws 不低于 as a dot with an open side, not as the figure itself', () => {
    expect(OPEN['>=']).toEqual({ arrow: 1, filled: true });
    expect(OPEN['<']).toEqual({ arrow: -1, filled: false });
    expect(OPEN['=']).toEqual({ arrow: 0, filled: true });
  });

  it('needs two figures of one unit and leaves other units out', () => {
    expect(plot([entry(90)])).toBeNull();
    expect(plot([entry(90), entry(3, { unit: '家' })])).toBeNull();
    expect(plot([entry(90), entry(80), entry(3, { unit: '家' })])?.marks).toHaveLength(2);
    expect(plot([entry(null), entry(null)])).toBeNull();
  });

  it('puts equal figures at one place, larger ones further right, ranges from end to end', () => {
    const marks = plot([
      entry(40),
      entry(40),
      entry(90),
      entry([40, 90], { comparator: 'range' }),
    ])?.marks;
    expect(marks?.[0]?.from).toBe(marks?.[1]?.from);
    expect(marks?.[2]?.from).toBeGreaterThan(marks?.[0]?.from ?? 100);
    expect([marks?.[3]?.from, marks?.[3]?.to]).toEqual([marks?.[0]?.from, marks?.[2]?.from]);
  });

  it('starts its axis at zero and stays within the drawing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1 }),
        (numbers) => {
          const { scale, ticks } = axis(numbers, '家');
          expect(ticks[0]?.label).toBe('0');
          for (const number of numbers) {
            expect(scale(number)).toBeGreaterThanOrEqual(0);
            expect(scale(number)).toBeLessThanOrEqual(100);
          }
        },
      ),
    );
  });
});

const p = policy('p', 'city', [{ clauseId: 'c1', text: '甲乙丙丁戊己庚辛壬癸' }]);
const measure = (rest: Partial<Measure>): Measure => ({
  id: 'm',
  name: '措施',
  type: 'value',
  definition: '一项。',
  comparability: 'same',
  cells: {},
  ...rest,
});
const matrix = (measures: Measure[]): Matrix => ({
  jurisdictions: [
    { id: 'city', label: '某市' },
    { id: 'town', label: '某镇' },
  ],
  topics: [{ id: 't', name: '题', measures }],
});
const stated = (...entries: MatrixEntry[]) => ({ status: 'stated' as const, entries });

describe('the overview', () => {
  it('counts text once, however often a topic quotes it', () => {
    const cells = {
      city: stated(entry(null, { quote: '甲乙丙' }), entry(null, { quote: '乙丙丁' })),
    };
    const [share] = shares(matrix([measure({ cells })]), [p]);
    expect(share).toMatchObject({ characters: 4, share: 0.4, measures: 1 });
  });

  it('compares only figures of one kind and unit in two places, baselines aside', () => {
    const cells = { city: stated(entry(90), entry(90)), town: stated(entry(80)) };
    expect(rivals(matrix([measure({ cells })]), ['same'])[0]?.entries).toHaveLength(2);
    const different = measure({ cells, comparability: 'different-kind' });
    expect(rivals(matrix([different]), ['same'])).toEqual([]);
    const past = { ...cells, town: stated(entry(80, { kind: 'baseline' })) };
    expect(rivals(matrix([measure({ cells: past })]), ['same'])).toEqual([]);
  });

  it('puts figures under the year they fall due, what has been reached left out', () => {
    const one = policy('p', 'city', [{ clauseId: 'c1', text: '甲乙丙丁' }]);
    const due = deadlines(
      [
        quantity(one, 'c1', '甲', { deadline: '2025-12-31' }),
        quantity(one, 'c1', '乙', { deadline: '2025' }),
        quantity(one, 'c1', '丙', { deadline: '2020', kind: 'baseline' }),
        quantity(one, 'c1', '丁'),
      ],
      [p],
    );
    expect(due.map(({ place, year, quantities }) => [place, year, quantities.length])).toEqual([
      ['city', 2025, 2],
    ]);
  });
});
