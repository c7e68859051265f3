import { expect, test } from 'vitest';
import { without } from '../../src/text/span.ts';

test.each([
  [undefined, 'adfh'],
  [[0, 2], 'a'],
  [[2, 5], 'd'],
  [[5, 8], 'fh'],
  [[1, 3], ''],
] as const)('what stands outside of spans, of %s', (stretch, expected) => {
  const spans: [number, number][] = [
    [1, 3],
    [4, 5],
    [6, 7],
  ];
  expect(without('abcdefgh', spans, stretch)).toBe(expected);
});
