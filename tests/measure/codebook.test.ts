import { describe, expect, it } from 'vitest';
import { loadCodebook, readCodebook } from '../../src/measure/codebook.ts';

const TOPICS = { path: 'topics.yaml', text: '- { id: pay, name: 薪酬 }\n' };
const measure = (lines: string) => ({ path: 'measures/pay.yaml', topic: 'pay', text: lines });
const GOOD = `- id: salary
  name: 年薪制
  type: provision
  definition: 负责人实行年薪制。
  superior: mentions
  find:
    - terms: [年薪制]
`;
const problems = (text: string, topics = TOPICS) => readCodebook(topics, [measure(text)]).problems;

describe('reading the codebook', () => {
  it('reads topics, measures and defaults', () => {
    const { codebook, problems } = readCodebook(TOPICS, [measure(GOOD)]);
    expect(problems).toEqual([]);
    expect(codebook.topics[0]?.measures[0]).toMatchObject({
      id: 'salary',
      line: 1,
      file: 'measures/pay.yaml',
      reviewed: [],
      find: [{ span: 'segments', terms: [/年薪制/u] }],
    });
  });

  it.each([
    [
      'a missing field',
      GOOD.replace(/ {2}definition.*\n/, ''),
      'measures/pay.yaml:1: 0.definition：',
    ],
    ['a wrong word', GOOD.replace('mentions', 'alike'), 'measures/pay.yaml:5: 0.superior：'],
    [
      'an unknown key',
      GOOD.replace('    - terms', '    - words: [a]\n      terms'),
      'measures/pay.yaml:7: 0.find.0.words：',
    ],
    [
      'a bad pattern',
      GOOD.replace('[年薪制]', '["年薪（"]').replace('（', '('),
      'measures/pay.yaml:7: 0.find.0.terms.0：不是有效的正则表达式',
    ],
    [
      'a figure without unit',
      GOOD.replace('provision', 'value'),
      'measures/pay.yaml:1: 0.unit：数值类须写单位',
    ],
    [
      'a note that contradicts the one basis',
      GOOD.replace('  find:', '  note: 两地分母不同。\n  find:'),
      'measures/pay.yaml:1: salary.note：只有一种口径，说明里却写「分母不同」',
    ],
    [
      'a condition on figures in a rule',
      `${GOOD}      kinds: [target]\n`,
      'measures/pay.yaml:8: 0.find.0.kinds：只有数值类才能用此条件',
    ],
    [
      'an id used twice',
      GOOD + GOOD,
      'measures/pay.yaml:8: 1.id：标识 salary 已用于 measures/pay.yaml:1',
    ],
    [
      'several bases without a word on what sets them apart',
      `${GOOD}  bases:\n    - { id: a, name: 甲, sentence: [甲] }\n    - { id: b, name: 乙 }\n`,
      'measures/pay.yaml:1: 0.differs：有几种口径的须写明',
    ],
    [
      'a basis without condition before others',
      `${GOOD}  differs: nature\n  bases:\n    - { id: a, name: 甲 }\n    - { id: b, name: 乙 }\n`,
      'measures/pay.yaml:10: 0.bases.0：口径「甲」没有条件，须放在最后',
    ],
    [
      'a basis used twice',
      `${GOOD}  differs: nature\n  bases:\n    - { id: a, name: 甲, clause: [甲] }\n    - { id: a, name: 乙 }\n`,
      'measures/pay.yaml:11: 0.bases.1.id：口径标识 a 重复',
    ],
    [
      'a condition on figures in the basis of a rule',
      `${GOOD}  bases:\n    - { id: a, name: 甲, units: [家] }\n`,
      'measures/pay.yaml:9: 0.bases.0.units：只有数值类才能用此条件',
    ],
    [
      'a family that does not exist',
      `${GOOD}  family: pay-system\n`,
      'measures/pay.yaml:1: salary.family：没有标识为 pay-system 的行',
    ],
    [
      'a family of a family',
      `${GOOD}${GOOD.replace('salary', 'amount')}  family: salary\n${GOOD.replace('salary', 'share')}  family: amount\n`,
      'measures/pay.yaml:16: share.family：amount 自己属于 salary',
    ],
    [
      'a key row within a family',
      `${GOOD}${GOOD.replace('salary', 'amount')}  family: salary\n  key: true\n`,
      'measures/pay.yaml:16: 1.key：重点行须是一组之首',
    ],
    [
      'a former id that is in use',
      `${GOOD}  formerly: [salary]\n`,
      'measures/pay.yaml:1: salary.formerly：salary 仍是一行的标识',
    ],
    [
      'a former id claimed twice',
      `${GOOD}  formerly: [old]\n${GOOD.replace('salary', 'amount')}  formerly: [old]\n`,
      'measures/pay.yaml:9: amount.formerly：old 已由 salary 承接',
    ],
    ['broken YAML', '- id: "x\n  a: b: c', 'measures/pay.yaml:'],
    [
      'a review without its place',
      `${GOOD}  reviewed:\n    - { at: nowhere, quote: x }\n`,
      'measures/pay.yaml:9: 0.reviewed.0.at：',
    ],
  ])('names file, line and key of %s', (_, text, message) => {
    const found = problems(text);
    expect(
      found.some((problem) => problem.startsWith(message)),
      found.join('\n'),
    ).toBe(true);
  });

  it.each([
    ['a key row', `${GOOD}  key: true\n`],
    [
      'a row of a family',
      `${GOOD}  key: true\n${GOOD.replace('salary', 'amount')}  family: salary\n`,
    ],
    ['one basis without a condition', `${GOOD}  bases:\n    - { id: a, name: 甲 }\n`],
    [
      'several bases, the last without a condition',
      `${GOOD}  differs: nature\n  bases:\n    - { id: a, name: 甲, clause: [甲] }\n    - { id: b, name: 乙, clause: [乙] }\n    - { id: c, name: 丙 }\n`,
    ],
    [
      'conditions on figures in a row of values',
      `${GOOD.replace('provision', 'value\n  unit: 家\n  states: true')}      kinds: [target]\n  bases:\n    - { id: a, name: 甲, units: [家] }\n`,
    ],
  ])('finds no fault with %s', (_, text) => expect(problems(text)).toEqual([]));

  it('says so where a file belongs to no topic', () => {
    expect(
      problems(GOOD, { path: 'topics.yaml', text: '- { id: staffing, name: 编制 }\n' }),
    ).toEqual(['measures/pay.yaml:1: 全文：topics.yaml 中没有主题 pay']);
  });

  it('loads the codebook of this project', () => {
    expect(loadCodebook('content/codebook').topics.length).toBeGreaterThanOrEqual(12);
  });
});
