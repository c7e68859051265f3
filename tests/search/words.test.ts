import { expect, test } from 'vitest';
import { termsOf } from '../../src/search/words.ts';
import { DASHES } from '../../src/text/dashes.ts';

const NONE = { aliases: null, numerals: false };
const wordsOf = (query: string) => termsOf(query, NONE).map(({ word }) => word);

test.each([' ', '　', '\n', '、', '，', ',', '；', ';', '、 '])('%j parts words', (sign) => {
  expect(wordsOf(`${sign}药品${sign}目录${sign}`)).toEqual(['药品', '目录']);
});

test.each(['。', '：', '和', '/', '·'])('%j parts none', (sign) => {
  expect(wordsOf(`药品${sign}目录`)).toEqual([`药品${sign}目录`]);
});

test.each([...DASHES])(
  '%j before a word excludes it, between words and alone it does nothing',
  (dash) => {
    const excluded = (query: string) =>
      termsOf(query, NONE)
        .filter((term) => term.excluded)
        .map(({ word }) => word);
    expect(excluded(`编制 ${dash}药品`)).toEqual(['药品']);
    expect(excluded(`编制${dash}药品`)).toEqual([]);
    expect(excluded(`编制 ${dash}`)).toEqual([]);
  },
);

test('a word stands for the longest name of an office in it, by all its other names', () => {
  const aliases = [
    ['卫健委', '卫生健康委', '卫生健康委员会'],
    ['医保局', '医疗保障局'],
  ];
  const ways = (query: string) => termsOf(query, { aliases, numerals: true })[0]?.ways;
  expect(ways('市卫生健康委员会')).toEqual(['市卫生健康委员会', '市卫健委', '市卫生健康委']);
  expect(ways('市医保局')).toEqual(['市医保局', '市医疗保障局']);
  expect(ways('市财政局')).toEqual(['市财政局']);
  expect(ways('医保局12家')).toEqual([
    '医保局12家',
    '医疗保障局12家',
    '医保局十二家',
    '医疗保障局十二家',
  ]);
});
