import { describe, expect, it } from 'vitest';
import { bitsOf, hasBit } from '../../src/matrix/coverage.ts';
import { nearest, usualCount } from '../../src/matrix/nearest.ts';

// In the order of the site: each province with its cities, each city with its counties.
const PLACES = [
  { id: 'state', level: '国家', province: null },
  { id: 'zhejiang', level: '省', province: '浙江省', parent: 'state' },
  { id: 'hangzhou', level: '市', province: '浙江省', parent: 'zhejiang' },
  { id: 'shaoxing', level: '市', province: '浙江省', parent: 'zhejiang' },
  { id: 'zhuji', level: '县', province: '浙江省', parent: 'shaoxing' },
  { id: 'shengzhou', level: '县', province: '浙江省', parent: 'shaoxing' },
  { id: 'suichang', level: '县', province: '浙江省', parent: 'zhejiang' },
  { id: 'hunan', level: '省', province: '湖南省', parent: 'state' },
  { id: 'shaoyang', level: '市', province: '湖南省', parent: 'hunan' },
  { id: 'xinhuang', level: '县', province: '湖南省', parent: 'hunan' },
];

describe('places that a reader probably compares with', () => {
  it('are the own one, all above it, then those of the same superior, province and level', () => {
    expect(nearest(PLACES, 'zhuji', 7)).toEqual([
      'zhuji',
      'shaoxing',
      'zhejiang',
      'state',
      'shengzhou',
      'suichang',
      'xinhuang',
    ]);
    expect(nearest(PLACES, 'shaoxing', 5)).toEqual([
      'shaoxing',
      'zhejiang',
      'state',
      'hangzhou',
      'shaoyang',
    ]);
  });

  it('are none for a place that is not there, and never more than asked for', () => {
    expect(nearest(PLACES, 'elsewhere', 4)).toEqual([]);
    expect(nearest(PLACES, 'zhuji', 2)).toEqual(['zhuji', 'shaoxing']);
  });

  it('come to an end where superiors go round in a circle', () => {
    const round = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ];
    expect(nearest(round, 'a', 4)).toEqual(['a', 'b']);
  });

  it('are all where they are few', () => {
    expect([1, 5, 6, 300].map(usualCount)).toEqual([1, 5, 4, 4]);
  });
});

describe('coverage as bits', () => {
  it('says of each place whether it is among those stated', () => {
    const places = Array.from({ length: 11 }, (_, i) => `p${i}`);
    const stated = ['p0', 'p3', 'p4', 'p10'];
    const bits = bitsOf(places, stated);
    expect(bits).toBe('982');
    expect(places.filter((_, i) => hasBit(bits, i))).toEqual(stated);
  });
});
