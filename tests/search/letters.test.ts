import { expect, test } from 'vitest';
import { toLetters } from '../../src/search/letters.ts';

test.each([
  ['\u0000', 1],
  ['\u07ff', 1],
  ['\u0800', 2],
  ['7', 1],
  ['（', 2],
  ['𠮷', 2],
  ['一', 1],
  ['龥', 1],
  ['龦', 2],
])('%j is %d letters', (character, count) => {
  expect(toLetters(character)).toHaveLength(count);
  expect(toLetters(character)).toMatch(/^[\u3400-\u4dbf\u4e00-\u9fa5]+$/u);
});

test('every character has letters of its own, and no letters lie over those of two others', () => {
  const seen = new Map<string, number>();
  for (let code = 0; code < 0x30000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const letters = toLetters(String.fromCodePoint(code));
    expect(seen.get(letters) ?? code).toBe(code);
    seen.set(letters, code);
  }
  const [first, second] = [0, 1].map((at) => new Set([...seen.keys()].map((each) => each[at])));
  expect([...first!].filter((letter) => second!.has(letter))).toEqual([]);
});
