/** Which places a clause shows beside itself, and what of each. */
import { describe, expect, test } from 'vitest';
import { counterparts } from '../../src/matrix/counterparts.ts';
import { nearestStatements } from '../../src/matrix/nearest-statements.ts';
import { neighbours } from '../../src/matrix/neighbours.ts';
import { Counterparts, Neighbours } from '../../src/model.ts';
import { openStore } from '../../src/store/open.ts';
import { fold } from '../../src/text/alike.ts';

const place = (id: string, level: '省' | '市' | '县', province: string, parent?: string) => ({
  id,
  label: id,
  level,
  province,
  divisionCode: null,
  ...(parent ? { parent } : {}),
});
const PLACES = [
  place('zhejiang', '省', '浙江'),
  place('hangzhou', '市', '浙江', 'zhejiang'),
  place('shaoxing', '市', '浙江', 'zhejiang'),
  place('wenzhou', '市', '浙江', 'zhejiang'),
  place('shaoyang', '市', '湖南'),
  place('jinan', '市', '山东'),
  place('zhuji', '县', '浙江', 'shaoxing'),
  place('yiwu', '县', '浙江'),
];

describe('neighbours', () => {
  test('the places above come first, then those of its province and level, then the most alike', () => {
    const near = neighbours(PLACES, [
      ['shaoxing', 'wenzhou', 'jinan'],
      ['shaoxing', 'wenzhou', 'jinan'],
      ['shaoxing', 'hangzhou', 'zhuji'],
    ]);
    expect(near('shaoxing').ranked).toEqual([
      'zhejiang',
      'wenzhou',
      'hangzhou',
      'jinan',
      'zhuji',
      'shaoyang',
      'yiwu',
    ]);
    expect(near('zhuji').superiors).toEqual(['shaoxing', 'zhejiang']);
    expect(near('zhuji').ranked.slice(0, 3)).toEqual(['shaoxing', 'zhejiang', 'yiwu']);
  });

  test('alike is what is shared by what either states: who states everything is not the most alike', () => {
    const rows = [['shaoyang', 'jinan', 'yiwu'], ['jinan'], ['jinan'], ['jinan']];
    expect(neighbours(PLACES, rows)('shaoyang').ranked.slice(0, 2)).toEqual(['yiwu', 'jinan']);
  });

  test('a place that stands above itself ends the way up; one that is unknown is refused', () => {
    const circle = [place('a', '市', '甲', 'b'), place('b', '市', '甲', 'a')];
    expect(neighbours(circle, [])('a').superiors).toEqual(['b', 'a']);
    expect(() => neighbours(circle, [])('c')).toThrow('没有地区 c');
  });
});

describe('nearest statements', () => {
  /** Each as place, what it says, and after = the number of the first that says the same. */
  const quotes = (...said: string[]) =>
    nearestStatements(
      said.map((text) => {
        const [quote = '', same] = text.split('=');
        const sameAs = same ? { sameAs: Number(same) } : {};
        return { place: quote[0] ?? '', label: '', clause: '', url: '', quote, ...sameAs };
      }),
      { ranked: [...'fedcba'] },
    ).map((same) => same.map(({ quote }) => quote).join(' '));

  test('the first of each place goes before the second of any; those of a place stay together', () => {
    expect(quotes('a1', 'a2', 'b1', 'c1', 'c2', 'c3')).toEqual(['c1', 'c2', 'b1', 'a1', 'a2']);
  });

  test('five at most, the nearest places; none of a place that is no neighbour', () => {
    expect(quotes('a1', 'b1', 'c1', 'd1', 'd2', 'e1', 'f1', 'x1')).toEqual([
      'f1',
      'e1',
      'd1',
      'c1',
      'b1',
    ]);
  });

  test('what places say in the same words is one, at the nearest, and leaves room for others', () => {
    expect(quotes('x1', 'a1', 'b1=0', 'c1', 'd1=1', 'e1', 'f1', 'f2=0')).toEqual([
      'f1',
      'f2 b1',
      'e1',
      'd1 a1',
      'c1',
    ]);
    expect(quotes('a1', 'b1', 'b2=1', 'a2=1')).toEqual(['b1 a2', 'a1']);
  });
});

describe('counterparts of the measures', async () => {
  const store = await openStore();
  const files = [...store.measures.keys()].map((id) => Counterparts.parse(counterparts(store, id)));

  test('each place that states a measure has its statement, short and marked where it is a draft', () => {
    for (const { measure, places, statements } of files) {
      const { stated } = store.measures.get(measure) ?? { stated: [] };
      expect(places).toBe(stated.length);
      expect([...new Set(statements.map(({ place }) => place))]).toEqual(stated);
      for (const { place, quote, draft } of statements) {
        expect(quote.length).toBeLessThanOrEqual(57);
        expect(draft).toBe(place === 'zhuji' ? '征求意见稿' : undefined);
      }
    }
  });

  test('what is said in the same words is known by the whole of it, white space and widths aside', () => {
    const same = files.flatMap(({ statements }) =>
      statements.flatMap((statement) => {
        const first = statements[statement.sameAs ?? -1];
        return first ? [[first, statement] as const] : [];
      }),
    );
    for (const [first, other] of same) {
      expect(first.sameAs).toBeUndefined();
      expect([fold(other.quote), other.figures]).toEqual([fold(first.quote), first.figures]);
    }
    expect(same.length).toBeGreaterThan(3);
  });

  test('a county sees what its city states first', () => {
    const near = neighbours(store.places, [])('zhuji');
    expect(Neighbours.parse(near).superiors).toEqual(['shaoxing']);
    const both = files.filter(({ statements }) =>
      ['zhuji', 'shaoxing', 'shaoyang'].every((id) => statements.some(({ place }) => place === id)),
    );
    expect(both.length).toBeGreaterThan(10);
    for (const { statements } of both) {
      const [first, ...rest] = nearestStatements(statements, near).flat();
      expect(first?.place).toBe('shaoxing');
      expect(rest.map(({ place }) => place)).not.toContain('zhuji');
    }
  });

  test('where more places state a measure than are shown, the file holds one statement of each', () => {
    const id = files.find(({ places }) => places === 4)?.measure ?? '';
    const measure = store.measure(id);
    const [own] = Object.values(measure.cells).filter(({ entries }) => entries.length > 0);
    const places = Array.from({ length: 9 }, (_, i) => ({
      ...place(`p${i}`, '市', '甲'),
      pinyin: '',
    }));
    const [entry] = own?.entries ?? [];
    if (!entry) throw new Error('no entry');
    const twice = {
      status: 'stated' as const,
      entries: [entry, { ...entry, statement: [0, 4] as [number, number] }],
    };
    const many = {
      ...store,
      places,
      measure: () => ({
        ...measure,
        cells: Object.fromEntries(places.map(({ id }) => [id, twice])),
      }),
    };
    const { statements } = counterparts(many, id);
    expect(statements).toHaveLength(9);
    expect(statements.map(({ sameAs }) => sameAs)).toEqual([undefined, ...Array(8).fill(0)]);
    expect(counterparts({ ...many, places: places.slice(0, 3) }, id).statements).toHaveLength(6);
  });
});
