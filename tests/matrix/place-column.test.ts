import { describe, expect, it } from 'vitest';
import { MOST, placeColumn } from '../../src/matrix/place-column.ts';
import type { Clause, MatrixEntry } from '../../src/model.ts';
import type { MeasureSummary, Store } from '../../src/store/store.ts';
import { policy } from '../measure/fixture.ts';

const PLACES = [
  { id: 'city', label: '某市' },
  { id: 'county', label: '某县', parent: 'city' },
  { id: 'town', label: '某镇' },
];
const measure = (id: string, topic: string, superior?: string) =>
  ({ id, topic: { id: topic, name: topic }, superior }) as MeasureSummary;
const entry = (policyId: string, n = 0): MatrixEntry => ({
  policyId,
  clauseId: 'c1',
  quote: `达到9${n}%`,
  statement: [n * 10, n * 10 + 5],
  emphasis: `达到9${n}%`,
  at: [n * 10, n * 10 + 5],
  reviewed: true,
  url: `/policies/${policyId}/#c1`,
});

/** A store in which places state the measure `rate` of `topic` so many times. */
function store(
  stated: Record<string, number>,
  topic = 'village',
  others = 0,
  { superior, kind }: { superior?: string; kind?: MatrixEntry['kind'] } = {},
): Store {
  const documents = PLACES.map(({ id }) =>
    policy(id, id, [{ clauseId: 'c1', text: '达到90%。', path: ['一'] }]),
  );
  return {
    places: [...PLACES, ...Array(others)],
    place: (id: string) => {
      const place = PLACES.find((each) => each.id === id);
      if (!place) throw new Error(`没有地区 ${id}`);
      return place;
    },
    documentsOf: (id: string) => {
      const own = documents.filter(({ meta }) => meta.jurisdiction === id);
      return own.map(({ meta }) => ({ meta, clauses: 1 }));
    },
    rowsOfPlace: (id: string) => {
      const entries = Array.from({ length: stated[id] ?? 0 }, (_, n) => ({
        ...entry(id, n),
        ...(kind ? { kind } : {}),
      }));
      return entries.length > 0 ? [{ measure: measure('rate', topic, superior), entries }] : [];
    },
    quoted: ({ policyId }: { policyId: string }) => {
      const { meta, clauses } = documents.find((each) => each.meta.policyId === policyId)!;
      return { meta, clause: clauses[0] as Clause };
    },
  } as unknown as Store;
}

describe('the column of a place', () => {
  it('has what the place states on the topic, and nothing of other topics', () => {
    const { rows, documents, several } = placeColumn(store({ city: 2 }), 'city', 'village');
    expect(rows.rate?.statements.map(({ quote }) => quote)).toEqual(['达到90%', '达到91%']);
    expect(Object.keys(documents)).toEqual(['city']);
    expect(several).toBe(false);
    expect(placeColumn(store({ city: 2 }), 'city', 'pay').rows).toEqual({});
  });

  it.each([
    [0, MOST.few],
    [20, MOST.many],
  ])('says how many statements it leaves out; with %d more places it has %d', (others, most) => {
    const cell = (count: number) =>
      placeColumn(store({ city: count }, 'village', others), 'city', 'village').rows.rate;
    expect(cell(most + 3)?.statements).toHaveLength(most);
    expect(cell(most + 3)?.more).toBe(3);
    expect(cell(most)?.more).toBeUndefined();
  });

  it('names the rule of the superior where that states it and the place does not', () => {
    const { rate } = placeColumn(store({ city: 1 }), 'county', 'village').rows;
    expect(rate).toMatchObject({
      statements: [],
      above: { label: '某市', clause: '一', url: '/policies/city/#c1' },
    });
  });

  it.each([
    ['the place states it too', { city: 1, county: 1 }, 'county'],
    ['nobody states it', {}, 'county'],
    ['only another place states it', { town: 1 }, 'county'],
    ['there is no superior', { city: 1 }, 'town'],
  ])('does not where %s', (_, stated, place) => {
    expect(placeColumn(store(stated), place, 'village').rows.rate?.above).toBeUndefined();
  });

  it('names no rule of the superior on another topic', () => {
    expect(placeColumn(store({ city: 1 }, 'other'), 'county', 'village').rows).toEqual({});
  });

  it('says that a rule applies only where the codebook does, and nothing where it bears on nobody', () => {
    const above = (superior: string, kind?: MatrixEntry['kind']) =>
      placeColumn(
        store({ city: 1 }, 'village', 0, { superior, ...(kind ? { kind } : {}) }),
        'county',
        'village',
      ).rows.rate?.above;
    expect(above('applies')).toMatchObject({ label: '某市', applies: true });
    expect(above('mentions')).toMatchObject({ label: '某市', applies: undefined });
    expect(above('none')).toBeUndefined();
    expect(above('applies', 'baseline')).toBeUndefined();
    expect(above('applies', 'target')).toBeDefined();
  });

  it('is for places that there are', () => {
    expect(() => placeColumn(store({}), 'elsewhere', 'village')).toThrow('elsewhere');
  });
});
