import { expect, test } from 'vitest';
import { headingOf, headingOfArticle } from '../../src/policy/heading.ts';
import { read } from './read.ts';

test('characters set apart are one heading; wide space before running text ends one', () => {
  expect(headingOf('总　　则', true)).toBe('总　　则');
  expect(headingOf('服务体系　建立健全', true)).toBe('服务体系');
  expect(headingOf('服务体系　建立健全：', true)).toBe('服务体系');
});

test('an article is called what stands in brackets behind its number, never what announces a list', () => {
  expect(headingOfArticle('（目的和依据）', true)).toBe('目的和依据');
  expect(headingOfArticle('（适用范围）本条例适用于本市。', false)).toBe('适用范围');
  for (const sign of '（）()，。；')
    expect(headingOfArticle(`（适用${sign}范围）内容：`, false)).not.toBe(`适用${sign}范围`);
  expect(headingOfArticle('（甲乙）丙）本条例。', false)).toBe('甲乙');
  expect(headingOfArticle('（甲乙)丙）本条例。', false)).toBe('甲乙');
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

const long = (count: number) => '长'.repeat(count);

test.each([
  ['(目的)', '目的'],
  [`（目${long(19)}）`, `目${long(19)}`],
  [`（目${long(20)}）`, null],
  ['（目）', null],
  ['（目的，依据）', null],
  ['（目的。依据）', null],
  ['（目的；依据）', null],
  ['（目(的)）', null],
  ['（A目的）', null],
])('an article that begins with %s is called %s', (text, heading) => {
  expect(headingOfArticle(`${text}本办法适用于本市。`, false)).toBe(heading);
});
test.each(['落实甲，落实乙。内容', '落实甲,落实乙。内容', `${long(26)}。内容`, '甲；乙：（一）丙'])(
  'no heading of an article: %s',
  (text) => expect(headingOfArticle(text, true)).toBeNull(),
);
test('a heading of an article is short', () => {
  expect(headingOfArticle(`${long(25)}。内容`, true)).toBe(long(25));
});

test.each([
  [`【${long(30)}】甲。`, long(30)],
  [`【${long(31)}】甲。`, null],
  ['【】甲。', null],
  ['【甲】乙。', '甲'],
  ['', null],
  [' ', null],
  ['加强培训', '加强培训'],
  ['加强培训：', '加强培训'],
  ['加强培训:', '加强培训'],
  ['加强培训，', '加强培训'],
  ['加强培训 ,', '加强培训'],
  [long(90), long(90)],
  [long(91), null],
  [`${long(16)}：内容`, long(16)],
  [`${long(17)}：内容`, `${long(17)}：内容`],
  ['培训 ：内容', '培训'],
  ['培训:内容', '培训'],
  ['甲：乙', '甲'],
  ['甲：乙。', '甲'],
  ['培训:内容。', '培训'],
  ['：内容', '：内容'],
  ['：内容。', null],
  [`${long(12)}：内容。`, long(12)],
  [`${long(13)}：内容。`, null],
  ['培训 ：内容。', '培训'],
  ...[...'；;！!？?'].map((stop): [string, null] => [`加强培训${stop}内容`, null]),
  ['加强培训。内容', '加强培训'],
  ['加强培训 。内容', '加强培训'],
  ['加强培训。！内容', '加强培训'],
  ['加强培训！。内容', null],
  [`${long(45)}。内容`, long(45)],
  [`${long(46)}。内容`, null],
  ['加强培训。', null],
] as const)('the heading of %s is %s', (text, heading) => {
  expect(headingOf(text, false)).toBe(heading);
});
test.each([
  ['加强培训。', '加强培训'],
  ['加强培训！', null],
  [`长${long(23)}长　内容`, `长${long(23)}长`],
  [`长${long(24)}长　内容`, `长${long(24)}长　内容`],
  ['甲乙  内容', '甲乙'],
  ['甲乙  丙丁　戊己', '甲乙'],
  ['甲乙 丙丁', '甲乙 丙丁'],
  ['甲，乙　内容', '甲，乙　内容'],
  ['甲　乙　　内容', '甲　乙　　内容'],
])('where more follows it, the heading of %s is %s', (text, heading) => {
  expect(headingOf(text, true)).toBe(heading);
});

test.each(
  '本办法 适用 是指 制定 包括 负责 应当 必须 不得 不能 不应 不可 不宜 不要 不准 不许 禁止 严禁 可以 允许'
    .split(' ')
    .map((word) => `落实${word}甲。内容`),
)('what rules something is no heading of an article: %s', (text) =>
  expect(headingOfArticle(text, true)).toBeNull(),
);
test.each([
  '下列行为：',
  '下列行为: ',
  '下列行为：（一）甲',
  '下列行为:(1)甲',
  '下列行为： 1.甲',
  '下列行为：①甲',
  '下列行为：一是甲',
])('nor what announces a list: %s', (text) => expect(headingOfArticle(text, true)).toBeNull());
test.each([
  ['建设要点。内容', '建设要点'],
  ['下列行为：甲', '下列行为'],
  ['　（目的）本办法适用。', '目的'],
  ['　【负责事项】甲。', '负责事项'],
  ['【负责，协调】甲。', '负责，协调'],
])('an article that begins %s is called %s', (text, heading) =>
  expect(headingOfArticle(text, true)).toBe(heading),
);
