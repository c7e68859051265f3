import { expect, test } from 'vitest';
import { bitsOf, hasBit } from '../../src/matrix/coverage.ts';
import { usualCount } from '../../src/matrix/side-by-side.ts';

test('bits say of each place whether it is among those stated', () => {
  const places = Array.from({ length: 11 }, (_, i) => `p${i}`);
  const stated = ['p0', 'p3', 'p4', 'p10'];
  const bits = bitsOf(places, stated);
  expect(bits).toBe('982');
  expect(places.filter((_, i) => hasBit(bits, i))).toEqual(stated);
});

test('all places stand side by side where they are few, else four', () => {
  expect([1, 5, 6, 300].map(usualCount)).toEqual([1, 5, 4, 4]);
});
