import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contest, covered, dueYears } from '../../src/charts/coverage.ts';
import { axis, OPEN, plot } from '../../src/charts/dotplot.ts';
import { placeGroups, within } from '../../src/charts/places.ts';
import { heatLevel } from '../../src/matrix/heat.ts';
import type { MatrixEntry, Measure } from '../../src/model.ts';
import type { MeasureSummary, Store } from '../../src/store/store.ts';
import { policy, quantity } from '../measure/fixture.ts';

const entry = (value: MatrixEntry['value'], rest: Partial<MatrixEntry> = {}): MatrixEntry => ({
  policyId: 'p',
  clauseId: 'c1',
  quote: `${value}`,
  statement: [0, 1],
  emphasis: `${value}`,
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

const summary = (rest: Partial<MeasureSummary> = {}): MeasureSummary => ({
  id: 'm',
  name: '措施',
  type: 'value',
  definition: '一项。',
  comparability: 'same',
  topic: { id: 't', name: '题' },
  stated: ['city', 'town'],
  entries: 2,
  strength: [],
  aliases: [],
  states: false,
  strengthDiffers: false,
  differs: false,
  newest: null,
  formerly: [],
  figures: null,
  ...rest,
});
const places = ['city', 'town', 'village'].map((id) => ({
  id,
  label: id,
  level: null,
  province: null,
  divisionCode: null,
}));
const stated = (...entries: MatrixEntry[]) => ({ status: 'stated' as const, entries });
const contestOf = (cells: Measure['cells']) =>
  contest(summary(), cells, places, (policyId) => (policyId === 'draft' ? '征求意见稿' : null));

describe('figures set against each other', () => {
  it('stand together by figure, from the lowest, each place once', () => {
    const found = contestOf({
      city: stated(entry(90), entry(90)),
      town: stated(entry(45, { policyId: 'q' })),
      village: stated(entry(90)),
    });
    expect(found).toMatchObject({ unit: '%', places: 3, spread: 0.5 });
    expect(
      found?.figures.map(({ from, places }) => [from, places.map(({ label }) => label)]),
    ).toEqual([
      [45, ['town']],
      [90, ['city', 'village']],
    ]);
  });

  it('are of one unit and of two places at least, baselines aside', () => {
    expect(contestOf({ city: stated(entry(90), entry(80)) })).toBeNull();
    const other = stated(entry(3, { unit: '家' }));
    expect(contestOf({ city: stated(entry(90)), town: other })).toBeNull();
    const past = stated(entry(80, { kind: 'baseline' }));
    expect(contestOf({ city: stated(entry(90)), town: past })).toBeNull();
  });

  it('say which of them is a draft', () => {
    const draft = stated(entry(45, { policyId: 'draft' }));
    const found = contestOf({ city: stated(entry(90)), town: draft });
    expect(found?.figures.map(({ places }) => places[0]?.draft)).toEqual(['征求意见稿', null]);
  });

  it('不低于 is another figure than the figure alone, with no distance between them', () => {
    const least = stated(entry(90, { comparator: '>=' }));
    const found = contestOf({ city: stated(entry(90)), town: least });
    expect(found).toMatchObject({ spread: 0 });
    expect(found?.figures).toHaveLength(2);
  });
});

describe('what falls due', () => {
  const made = policy('p', 'city', [{ clauseId: 'c1', text: '甲乙丙丁' }]);
  it('is counted under its year, what has been reached left out', () => {
    expect(
      dueYears([
        quantity(made, 'c1', '甲', { deadline: '2025-12-31' }),
        quantity(made, 'c1', '乙', { deadline: '2025' }),
        quantity(made, 'c1', '丙', { deadline: '2020', kind: 'baseline' }),
        quantity(made, 'c1', '丁'),
      ]),
    ).toEqual({ 2025: 2 });
  });
});

describe('tables by place', () => {
  type Place = Store['places'][number];
  const place = (id: string, rest: Partial<Place> = {}): Place => ({
    id,
    label: id,
    level: '市',
    province: '浙江省',
    divisionCode: null,
    ...rest,
  });
  const all = [
    place('china', { label: '国家', level: '国家', province: null }),
    place('shaoxing'),
    place('zhuji', { parent: 'shaoxing' }),
    place('hangzhou'),
    place('shaoyang', { province: '湖南省' }),
  ];

  it('list every place while they are few, then the State and the provinces', () => {
    expect(placeGroups(all).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(placeGroups(all, 4).map(({ id, places }) => [id, places.length])).toEqual([
      ['china', 1],
      ['zhejiang', 3],
      ['hunan', 1],
    ]);
  });

  it('keep a place without a province, or of one that is none, to itself', () => {
    const odd = [...all, place('x', { province: null }), place('y', { province: '某省' })];
    expect(placeGroups(odd, 4).map(({ label }) => label)).toEqual([
      '国家',
      '浙江省',
      '湖南省',
      'x',
      'y',
    ]);
  });

  it('list every place of a single province, however many', () => {
    const one = all.filter(({ province }) => province === '浙江省');
    expect(placeGroups(one, 2).map(({ id }) => id)).toEqual(['shaoxing', 'zhuji', 'hangzhou']);
  });

  it('count what at least one of the places states', () => {
    const measures = [summary({ id: 'm1' }), summary({ id: 'm2' })];
    const rows: Record<string, string[]> = { shaoxing: ['m1'], zhuji: ['m1'], shaoyang: ['m2'] };
    const statedAt = (id: string) => new Set(rows[id]);
    const count = (...ids: string[]) =>
      covered(
        { id: 't', name: '题', measures },
        all.filter(({ id }) => ids.includes(id)),
        statedAt,
      );
    expect([count('zhuji'), count('shaoxing', 'zhuji'), count('zhuji', 'shaoyang')]).toEqual([
      1, 1, 2,
    ]);
    expect(count('hangzhou')).toBe(0);
  });

  it('a place has with it all that lies in it', () => {
    const [, shaoxing] = all as [Place, Place];
    expect(within(shaoxing, all).map(({ id }) => id)).toEqual(['shaoxing', 'zhuji']);
  });

  it('tints by fifths: the least count shows, none does not', () => {
    expect([0, 1, 20, 21, 100].map((count) => heatLevel(count, 100))).toEqual([0, 1, 1, 2, 5]);
    expect(heatLevel(0, 0)).toBe(0);
  });
});
