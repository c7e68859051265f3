import { expect, test } from 'vitest';
import { visible } from '../../src/text/invisible.ts';

/** First and last of each stretch of characters that print nothing. */
const NOTHING =
  '0 8 e 1f 7f 84 86 9f ad 61c 115f 1160 180e 200b 200f 202a 202e 2060 206f 2800 3164 feff ffa0';
/** Their neighbours, which print something or part lines and words. */
const SOMETHING =
  '9 a d 20 7e 85 a0 ac ae 115e 200a 2010 2028 2029 202f 205f 2070 3000 3163 fefe ff9f';

const character = (code: string) => String.fromCodePoint(Number.parseInt(code, 16));

test.each(NOTHING.split(' '))('U+%s prints nothing', (code) => {
  expect(visible(`甲${character(code)}乙`)).toBe('甲乙');
});
test.each(SOMETHING.split(' '))('U+%s stays', (code) => {
  expect(visible(`甲${character(code)}乙`)).toBe(`甲${character(code)}乙`);
});
