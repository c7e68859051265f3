import { expect, test } from 'vitest';
import { planEnds } from '../../src/lexicon/time.ts';
import { anyOf } from '../../src/lexicon/words.ts';

test('words stand for themselves, the longest first, whatever signs they have', () => {
  const signs = [...'.*+?^$', ...'{}()|[]\\'];
  const pattern = new RegExp(`^(?:${anyOf(signs)})$`, 'u');
  for (const sign of signs) expect(sign).toMatch(pattern);
  expect('甲').not.toMatch(pattern);
  expect(anyOf(['超', '超过', '等于'])).toBe('超过|等于|超');
});

test('five-year plans end every five years', () => {
  const ends = [...'一二三'].map((digit) => planEnds(`十${digit}五`));
  expect(ends).toEqual([2010, 2015, 2020]);
  expect(planEnds('十五五')).toBe(2030);
});
