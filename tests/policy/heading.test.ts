import { expect, test } from 'vitest';
import { headingOf, headingOfArticle } from '../../src/policy/heading.ts';
import { read } from './read.ts';

test('characters set apart are one heading; wide space before running text ends one', () => {
  expect(headingOf('总　　则', true)).toBe('总　　则');
  expect(headingOf('服务体系　建立健全', true)).toBe('服务体系');
});

test('an article is called what stands in brackets behind its number, never what announces a list', () => {
  expect(headingOfArticle('（目的和依据）', true)).toBe('目的和依据');
  expect(headingOfArticle('（适用范围）本条例适用于本市。', false)).toBe('适用范围');
  expect(headingOfArticle('【原则】坚持预防为主。', false)).toBe('原则');
  expect(headingOfArticle('　禁止下列行为：（一）甲；（二）乙。', false)).toBeNull();
  expect(headingOfArticle('　落实保险。按下列方式参保：（一）甲；', true)).toBe('落实保险');
});

test('a heading is not cut open at what stands in brackets or quotation marks', () => {
  expect(headingOf('推进“甲；乙”建设。内容很多。', false)).toBe('推进“甲；乙”建设');
});

test.each([
  ['加强培训（责任单位：市财政局）', '加强培训'],
  ['加强培训（市教育局牵头，市财政局配合）', '加强培训'],
  ['加强培训。（责任单位：市财政局）', '加强培训'],
  ['（责任单位：市财政局）加强培训。每年一次。', null],
])('the units of %s are no part of its heading', (text, heading) => {
  const { clauses } = read(`某方案\n一、甲\n1.${text}\n2.乙\n`);
  expect(clauses.find(({ clauseId }) => clauseId === 'c1-1')!.heading).toBe(heading);
});

test('a heading is where it opens its clause, though its words come again', () => {
  const { clauses } = read('某方案\n一、加强领导。加强领导，落实责任。\n二、乙\n');
  expect(clauses.find(({ clauseId }) => clauseId === 'c1')!.spans.heading).toEqual([2, 6]);
});
