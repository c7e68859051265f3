import { describe, expect, test } from 'vitest';
import { endingInDate, lastDayOf, readDate } from '../../src/policy/head/dates.ts';

describe('a date', () => {
  test.each([
    ['2022年2月11日', '2022-02-11'],
    ['2022 年 2 月 11 日', '2022-02-11'],
    ['２０２２年１２月３１日', '2022-12-31'],
    ['二〇二二年二月十一日', '2022-02-11'],
    ['二○一八年八月九日', '2018-08-09'],
    ['二零一九年九月八日', '2019-09-08'],
    ['一九九七年七月三十一日', '1997-07-31'],
    ['二O二三年十二月二十四日', '2023-12-24'],
    ['二〇〇六年五月四日', '2006-05-04'],
    ['2024.3.5', '2024-03-05'],
    ['2024-03-05', '2024-03-05'],
    ['1998/12/1', '1998-12-01'],
    ['1000年1月1日', '1000-01-01'],
    ...[...'〇○◯ΟОOo零'].map((circle): [string, string] => [
      `二${circle}${circle}一年十月一日`,
      '2001-10-01',
    ]),
    ...[...'一二三四五六七八九'].map((figure, at): [string, string] => [
      `一九八${figure}年${figure}月${figure}日`,
      `198${at + 1}-0${at + 1}-0${at + 1}`,
    ]),
  ])('%s is %s', (text, date) => expect(readDate(text)).toBe(date));

  test.each([
    '2023年13月1日',
    '2023年0月1日',
    '2023年12月32日',
    '2023年12月0日',
    '〇〇二三年一月一日',
    '0999年1月1日',
    '2023年12月',
    '2023.13.1',
    '12024.3.5',
    '2024.3.56',
    '',
  ])('%j is none', (text) => expect(readDate(text)).toBeNull());
});

describe('a line that ends with a date', () => {
  test.each([
    ['清州市人民政府 2023年9月8日', '清州市人民政府', '2023-09-08'],
    ['（2023年9月8日）', '', '2023-09-08'],
    ['清州市人民政府2023.9.8', '清州市人民政府', '2023-09-08'],
    ['清州市人民政府 2023年  月  日', '清州市人民政府', null],
    ['清州市人民政府 年×月×日', '清州市人民政府', null],
    ...['×', 'x', 'X', '*', '××'].map((blank): [string, string, null] => [
      ` 清州市 人民政府 2023年${blank}月${blank}日 `,
      '清州市 人民政府',
      null,
    ]),
    ['(2023年9月8日)', '', '2023-09-08'],
    ['二〇二三年十月　日', '', null],
    [`${'很'.repeat(151)}2023年9月8日`, '很'.repeat(151), '2023-09-08'],
    ['清州市人民政府 2023年13月8日', '清州市人民政府', null],
  ])('%s', (line, before, date) => expect(endingInDate(line)).toEqual({ before, date }));

  test.each([
    '2023年×××月8日',
    '2023年9月×××日',
    `${'很'.repeat(152)}2023年9月8日`,
    '2023年9月8日起施行',
    '2023年9月8日，',
    '清州市人民政府',
    '每月8日',
  ])('%s does not', (line) => expect(endingInDate(line)).toBeNull());
});

test('a period that begins on a day ends on the day before, years and months later', () => {
  expect(lastDayOf('2023-05-01', 0, 0)).toBe('2023-04-30');
  expect(lastDayOf('2023-05-01', 5, 0)).toBe('2028-04-30');
  expect(lastDayOf('2023-11-15', 0, 3)).toBe('2024-02-14');
});
