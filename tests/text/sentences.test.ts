import { describe, expect, test } from 'vitest';
import { isEnded, segments, sentences, upToEnd } from '../../src/text/sentences.ts';
import { slices } from '../../src/text/span.ts';

describe('sentences', () => {
  test.each([
    ['甲。乙；丙！丁', ['甲。', '乙；', '丙！', '丁']],
    ['甲;乙?丙', ['甲;', '乙?', '丙']],
    ['甲，乙\n丙。\n\n丁', ['甲，乙\n', '丙。\n\n', '丁']],
    ['落实“甲。乙”（丙；丁）。戊', ['落实“甲。乙”（丙；丁）。', '戊']],
    ['甲（乙。丙', ['甲（乙。', '丙']],
    ['\n甲', ['\n', '甲']],
    ['', []],
  ])('of %j', (text, expected) => expect(slices(text, sentences(text))).toEqual(expected));
});

describe('segments', () => {
  test.each([
    ['甲：乙，丙。丁', ['甲：', '乙，', '丙。', '丁']],
    ['按 2：8和1,000元，３，５', ['按 2：8和1,000元，', '３，５']],
    ['达到5；10家', ['达到5；', '10家']],
    ['指标\t数值', ['指标\t', '数值']],
  ])('of %j', (text, expected) => expect(slices(text, segments(text))).toEqual(expected));
});

test.each([
  ['甲局、乙局（丙。丁）。戊', '甲局、乙局（丙。丁）'],
  ['甲局，乙局）丙', '甲局，乙局'],
  ['甲局\n乙局', '甲局'],
])('%j up to its end', (text, expected) => expect(upToEnd(text)).toBe(expected));

test.each([...'。；;！!？?\n'])('%j ends a sentence', (sign) => {
  expect(slices(`甲${sign}乙`, sentences(`甲${sign}乙`))).toEqual([`甲${sign}`, '乙']);
});
test.each([...'。；;！!？?\n，,：:\t'])('%j ends a segment', (sign) => {
  expect(slices(`甲${sign}乙`, segments(`甲${sign}乙`))).toEqual([`甲${sign}`, '乙']);
});
test.each([...',，：:'])('%j ends none between figures', (sign) => {
  for (const text of [`1${sign}2`, `１${sign}２`, `1${sign}２`])
    expect(segments(text)).toHaveLength(1);
  for (const text of [`1${sign}乙`, `甲${sign}2`]) expect(segments(text)).toHaveLength(2);
});
test.each([...'。；;！!？?：:…'])('%j ends a text', (sign) => {
  expect(isEnded(`甲${sign}`)).toBe(true);
  expect(isEnded(`甲${sign}”`)).toBe(true);
  expect(isEnded(`甲${sign})"`)).toBe(true);
});
test.each([...'，、,—'])('%j ends none', (sign) => expect(isEnded(`甲${sign}`)).toBe(false));

test.each([
  ['甲局牵头。', true],
  ['要求如下：', true],
  ['落实“甲。”）', true],
  ['落实“甲”', false],
  ['甲，', false],
])('whether %j ends', (text, ended) => expect(isEnded(text)).toBe(ended));
