import { expect, test } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import { outlineIn, read } from './read.ts';

const HEAD = '某市津贴办法\n一、对象\n（一）下列人员：\n';

test.each([
  ['1.80周岁及以上的；\n2.独居老人；\n3.60至79周岁失能的。\n', ['1', '2', '3']],
  ['1．90周岁以上老人；\n2．80周岁以上老人。\n', ['1', '2']],
  ['1、5年以上工龄的；\n2、其他人员。\n', ['1', '2']],
  ['1.80周岁以上老人\n2.65周岁以上老人\n', ['1', '2']],
  ['1.甲类人员\n2.65周岁以上的人员\n', ['1', '2']],
  ['1.甲类人员；\n2.65周岁以上的人员。\n', ['1', '2']],
])(
  'a number of a list run together with a figure opens an item where the list goes on: %s',
  (items, numbers) => {
    expect(outlineIn(HEAD + items).filter((line) => line.startsWith('c1-1-'))).toEqual(
      numbers.map((number) => `c1-1-${number} 一/（一）/${number}`),
    );
  },
);

test.each(['（1）', '1）', '①', '——', 'a.', 'ⅰ.'])(
  'what %s numbers is below such items',
  (mark) => {
    const items = `1.80周岁及以上的：\n${mark}独居的；\n2.65周岁以上的。\n`;
    expect(outlineIn(HEAD + items).map((line) => line.split(' ')[0])).toContain('c1-1-2');
  },
);

test.each([
  ['a figure of a wrapped sentence', '1.人均补助不低于\n2.5万元的，由市级承担。\n'],
  ['a column of values', '1.76岁\n2.77岁\n3.78岁\n'],
  ['a column of measures', '1.5米.2\n2.6米.3\n3.7米.4\n'],
  [
    'an amount where the list has its own 2.',
    '1.补助按下列标准：\n2.5万元以上的部分不补。\n2.其余照旧。\n',
  ],
])('but not %s', (_, text) => {
  const ids = outlineIn(HEAD + text).map((line) => line.split(' ')[0]);
  expect(ids.filter((id) => /^c1-1-\d/.test(id!))).toEqual(
    text.includes('\n2.其')
      ? ['c1-1-1', 'c1-1-2']
      : /^1\.\d{1,2}[岁米]/u.test(text)
        ? []
        : ['c1-1-1'],
  );
});

test('the figure is what stands behind the number of the list', () => {
  const inLines = read(`${HEAD}1.80周岁及以上的；\n2.65周岁以上独居的。\n`);
  const inOne = read(`${HEAD}条件：1.80周岁及以上的；2.65周岁以上独居的。\n`);
  for (const policy of [inLines, inOne]) {
    expect(readQuantities(policy).map(({ value, unit }) => [value, unit])).toEqual([
      [80, '周岁'],
      [65, '周岁'],
    ]);
  }
});

test('the line before has to be over', () => {
  const items = '1.80周岁及以上的；\n2.独居老人。\n';
  const first = (before: string) =>
    outlineIn(`${HEAD}${before}\n${items}`).some((line) => line.startsWith('c1-1-1 '));
  expect(first('标准如下。')).toBe(true);
  expect(first('标准如下。\n人均补助不低于')).toBe(false);
});
