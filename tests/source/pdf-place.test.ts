import { describe, expect, test } from 'vitest';
import type { PrintedLine } from '../../src/source/pdf/lines.ts';
import { measureOf, placed } from '../../src/source/pdf/place.ts';

/** A line of a page that is 60 characters of 10 points wide, text from 100 to 500. */
const line = (x: number, right: number, size = 10): PrintedLine =>
  ({ text: '甲', x, right, size }) as PrintedLine;
const at = (before: number, behind: number, size = 10, wide = 40) => {
  const right = 100 + wide * 10;
  const { text, align } = placed(
    line(100 + before * size, right - behind * size, size),
    { left: 100, right },
    10,
    wide * 10 + 200,
  );
  return align ?? (text === '甲' ? 'left' : 'indented');
};

describe('where a line stands in the text', () => {
  test.each([
    ['left', 0, 0],
    ['left', 1.1, 0],
    ['indented', 1.3, 0],
    ['indented', 3.1, 0],
    ['left', 3.3, 0.5],
    ['center', 5, 5],
    ['center', 5, 6.9],
    ['left', 5, 7.1],
    ['indented', 2.5, 2.5],
    ['center', 2.7, 2.7],
    ['right', 20, 8.9],
    ['left', 20, 9.1],
    ['right', 10.1, 2],
    ['left', 9.9, 2],
  ] as const)(
    '%s: %s characters behind its left edge, %s before its right',
    (where, before, behind) => expect(at(before, behind)).toBe(where),
  );

  test('at the right of a narrow text only where there is clearly more room before it', () => {
    expect(at(5.6, 2.5, 10, 12)).toBe('right');
    expect(at(5.4, 2.5, 10, 12)).toBe('left');
  });

  test('a larger title is in the middle also where it is nearly as wide as the text', () => {
    expect(at(1, 1, 12.1)).toBe('center');
    expect(at(1, 1, 12)).toBe('left');
  });
});

describe('the edges of the text', () => {
  test('are where full lines begin and end', () => {
    expect(measureOf([line(100, 500), line(100, 480), line(300, 320)])).toEqual({
      left: 100,
      right: 500,
    });
    expect(measureOf([line(100, 250)])).toBeNull();
    expect(measureOf([line(100, 251)])).toEqual({ left: 100, right: 251 });
  });

  test.each([
    [1.5, 120],
    [1.7, 103],
    [2.3, 97],
    [2.5, 120],
  ])('a line %s characters before the common one shows the real edge', (indent, left) => {
    expect(measureOf([line(120, 500), line(120, 490), line(120 - indent * 10, 180)])!.left).toBe(
      left,
    );
  });
});
