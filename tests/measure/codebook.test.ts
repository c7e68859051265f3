import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import {
  CodebookFile,
  checkCodebook,
  loadCodebook,
  readCodebook,
} from '../../src/measure/codebook.ts';
import { codebookText, readCodebookText } from '../../src/measure/codebook-file.ts';

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
const VALUE = GOOD.replace('provision', 'value\n  unit: 家');
const basis = (condition: string, row = GOOD) =>
  `${row}  bases:\n    - { id: a, name: 甲, ${condition} }\n`;
const reviewed = (review: string) => `${GOOD}  reviewed:\n    - { at: ${review} }\n`;
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
      '1: 0.definition：无效输入：期望 string，实际接收 undefined',
    ],
    [
      'a missing field of a later row',
      GOOD + GOOD.replace('salary', 'amount').replace(/ {2}definition.*\n/, ''),
      '8: 1.definition：无效输入：期望 string，实际接收 undefined',
    ],
    [
      'several unknown keys',
      GOOD.replace('    - terms', '    - words: [a]\n      more: [b]\n      terms'),
      '7: 0.find.0.words：出现未知的键(key): "words", "more"',
    ],
    ['nothing', '', '1: 全文：无效输入：期望 数组，实际接收 空值(null)'],
    [
      'what is no list behind a remark',
      '# 注\n\nx: 1',
      '3: 全文：无效输入：期望 数组，实际接收 object',
    ],
    [
      'a wrong word',
      GOOD.replace('mentions', 'alike'),
      '5: 0.superior：无效选项：期望以下之一 "applies"|"mentions"|"none"',
    ],
    [
      'an unknown key',
      GOOD.replace('    - terms', '    - words: [a]\n      terms'),
      '7: 0.find.0.words：出现未知的键(key): "words"',
    ],
    [
      'a bad pattern',
      GOOD.replace('[年薪制]', '["年薪("]'),
      '7: 0.find.0.terms.0：不是有效的正则表达式：年薪(',
    ],
    ['no pattern', GOOD.replace('[年薪制]', '[]'), '7: 0.find.0.terms：至少写一项'],
    ['no way to find', GOOD.replace(/find:[\s\S]*/, 'find: []\n'), '6: 0.find：至少写一种找法'],
    ['no name', GOOD.replace('年薪制', '" "'), '2: 0.name：不能为空'],
    ['no other name', `${GOOD}  aliases: []\n`, '8: 0.aliases：数值过小：期望 array >=1 项'],
    ['no former id', `${GOOD}  formerly: []\n`, '8: 0.formerly：数值过小：期望 array >=1 项'],
    ['a row that is no row', '- 5', '1: 0：无效输入：期望 object，实际接收 数字'],
    ['what is no list', 'x: 1', '1: 全文：无效输入：期望 数组，实际接收 object'],
    ['a figure without unit', GOOD.replace('provision', 'value'), '1: 0.unit：数值类须写单位'],
    [
      'a rule with a unit',
      GOOD.replace('provision', 'provision\n  unit: 家'),
      '4: 0.unit：规定类没有单位',
    ],
    [
      'a rule with states',
      GOOD.replace('provision', 'provision\n  states: true'),
      '4: 0.states：只有数值类才有现状和目标',
    ],
    [
      'a note that contradicts the one basis',
      `${GOOD}  note: 两地分母不同。\n`,
      '1: salary.note：只有一种口径，说明里却写「分母不同」',
    ],
    [
      'a rule found by a unit',
      `${GOOD}      units: [家]\n`,
      '8: 0.find.0.units：只有数值类才能用此条件',
    ],
    [
      'a rule found by a subject',
      `${GOOD}      subject: 家\n`,
      '8: 0.find.0.subject：只有数值类才能用此条件',
    ],
    [
      'a rule found by a kind',
      `${GOOD}      kinds: [target]\n`,
      '8: 0.find.0.kinds：只有数值类才能用此条件',
    ],
    [
      'no unit to find by',
      `${VALUE}      units: []\n`,
      '9: 0.find.0.units：数值过小：期望 array >=1 项',
    ],
    [
      'no kind to find by',
      `${VALUE}      kinds: []\n`,
      '9: 0.find.0.kinds：数值过小：期望 array >=1 项',
    ],
    ['an id used twice', GOOD + GOOD, '8: 1.id：标识 salary 已用于 measures/pay.yaml:1'],
    ['no basis', `${GOOD}  bases: []\n`, '8: 0.bases：至少写一种口径'],
    [
      'a basis with no unit',
      basis('units: []', VALUE),
      '10: 0.bases.0.units：数值过小：期望 array >=1 项',
    ],
    [
      'a basis with no kind',
      basis('kinds: []', VALUE),
      '10: 0.bases.0.kinds：数值过小：期望 array >=1 项',
    ],
    [
      'several bases without a word on what sets them apart',
      `${GOOD}  bases:\n    - { id: a, name: 甲, sentence: [甲] }\n    - { id: b, name: 乙 }\n`,
      '1: 0.differs：有几种口径的须写明不同在哪里：population、denominator 或 nature',
    ],
    [
      'a word on what sets one basis apart',
      `${basis('not: [甲]')}  differs: nature\n`,
      '10: 0.differs：只有一种口径，没有不同',
    ],
    [
      'a basis without condition before others',
      `${GOOD}  differs: nature\n  bases:\n    - { id: a, name: 甲 }\n    - { id: b, name: 乙 }\n`,
      '10: 0.bases.0：口径「甲」没有条件，须放在最后',
    ],
    [
      'a basis used twice',
      `${GOOD}  differs: nature\n  bases:\n    - { id: a, name: 甲, clause: [甲] }\n    - { id: a, name: 乙 }\n`,
      '11: 0.bases.1.id：口径标识 a 重复',
    ],
    [
      'the population of a rule',
      basis('population: [家]'),
      '9: 0.bases.0.population：只有数值类才能用此条件',
    ],
    [
      'the subject of a rule',
      basis('subject: [家]'),
      '9: 0.bases.0.subject：只有数值类才能用此条件',
    ],
    ['the kind of a rule', basis('kinds: [target]'), '9: 0.bases.0.kinds：只有数值类才能用此条件'],
    ['the unit of a rule', basis('units: [家]'), '9: 0.bases.0.units：只有数值类才能用此条件'],
    [
      'a family that does not exist',
      `${GOOD}  family: pay-system\n`,
      '1: salary.family：没有标识为 pay-system 的行',
    ],
    [
      'a family of a family',
      `${GOOD}${GOOD.replace('salary', 'amount')}  family: salary\n${GOOD.replace('salary', 'share')}  family: amount\n`,
      '16: share.family：amount 自己属于 salary，须写 salary',
    ],
    [
      'a key row within a family',
      `${GOOD}${GOOD.replace('salary', 'amount')}  family: salary\n  key: true\n`,
      '16: 1.key：重点行须是一组之首，不能属于别的行',
    ],
    [
      'a former id that is in use',
      `${GOOD}  formerly: [salary]\n`,
      '1: salary.formerly：salary 仍是一行的标识',
    ],
    [
      'a former id claimed twice',
      `${GOOD}  formerly: [old]\n${GOOD.replace('salary', 'amount')}  formerly: [old]\n`,
      '9: amount.formerly：old 已由 salary 承接',
    ],
    [
      'broken YAML',
      '- id: "x\n  a: b: c',
      '2: YAML 写法有误：Missing closing "quote at line 2, column 10:',
    ],
    ['a review without its words', reviewed('p#c1, quote: " "'), '9: 0.reviewed.0.quote：不能为空'],
    [
      'a review that accepts nothing',
      reviewed('p#c1, quote: x, accepted: false'),
      '9: 0.reviewed.0.accepted：无效输入：期望 true',
    ],
    [
      'a review of half a range',
      reviewed('p#c1, quote: x, value: [1]'),
      '9: 0.reviewed.0.value：无效输入',
    ],
  ])('names file, line and key of %s', (_, text, message) => {
    expect(problems(text)).toEqual([`measures/pay.yaml:${message}`]);
  });

  it.each(['A', 'a_b', '-a', 'a-', 'a--b', '甲', ''])('takes %j for no id', (id) => {
    expect(problems(GOOD.replace('salary', JSON.stringify(id)))).toEqual([
      'measures/pay.yaml:1: 0.id：须为小写字母、数字和连字符',
    ]);
  });
  it.each(['a', '9', 'a1-b2-3'])('takes %j for an id', (id) => {
    expect(problems(GOOD.replace('salary', JSON.stringify(id)))).toEqual([]);
  });
  it.each(['nowhere', 'P#c1', 'p_q#c1', '#c1', 'p#', 'p#1', 'p#C', 'p#c.1', 'p#c1#', ' p#c1'])(
    'takes %j for no place of a review',
    (at) => {
      expect(problems(reviewed(`${JSON.stringify(at)}, quote: x`))).toEqual([
        'measures/pay.yaml:9: 0.reviewed.0.at：须写成「文件标识#条款标识」',
      ]);
    },
  );
  it.each(['p#c', 'p-1#c1-2_b'])('takes %j for a place of a review', (at) => {
    expect(problems(reviewed(`${at}, quote: x`))).toEqual([]);
  });

  it('takes white space off a name', () => {
    const { codebook } = readCodebook(TOPICS, [measure(GOOD.replace('年薪制', '" 年薪 制 "'))]);
    expect(codebook.topics[0]?.measures[0]?.name).toBe('年薪 制');
  });

  it('takes a row for one that a superior document may mention', () => {
    const { codebook } = readCodebook(TOPICS, [measure(GOOD.replace(/ {2}superior.*\n/, ''))]);
    expect(codebook.topics[0]?.measures[0]?.superior).toBe('mentions');
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
    ...['segments', 'sentence'].map((span) => [`the span ${span}`, `${GOOD}      span: ${span}\n`]),
    ...['applies', 'mentions', 'none'].map((superior) => [
      `a superior that ${superior}`,
      GOOD.replace('mentions', superior),
    ]),
    ...['population', 'denominator', 'nature'].map((differs) => [
      `bases that differ in ${differs}`,
      `${GOOD}  differs: ${differs}\n  bases:\n    - { id: a, name: 甲, clause: [甲] }\n    - { id: b, name: 乙 }\n`,
    ]),
  ] as [string, string][])('finds no fault with %s', (_, text) =>
    expect(problems(text)).toEqual([]),
  );

  it('says so where a file belongs to no topic', () => {
    expect(
      problems(GOOD, { path: 'topics.yaml', text: '- { id: staffing, name: 编制 }\n' }),
    ).toEqual(['measures/pay.yaml:1: 全文：topics.yaml 中没有主题 pay']);
  });

  it('names file, line and key of a mistake in the topics', () => {
    const { codebook, problems } = readCodebook(
      { ...TOPICS, text: '- { id: Pay, name: 薪酬 }' },
      [],
    );
    expect(problems).toEqual(['topics.yaml:1: 0.id：须为小写字母、数字和连字符']);
    expect(codebook.topics).toEqual([]);
  });

  it('says so where a topic stands twice', () => {
    expect(problems(GOOD, { ...TOPICS, text: TOPICS.text.repeat(2) })).toEqual([
      'topics.yaml:1: pay：主题标识重复',
    ]);
  });

  it('of reviews says nothing while a row cannot be read', () => {
    const { problems } = readCodebook(TOPICS, [measure(GOOD.replace('mentions', 'alike'))], {
      path: 'reviews.yaml',
      text: `- { by: 甲, on: 2024-01-31, clauses: { p#c1: { sha256: ${'a'.repeat(64)}, measures: [wage] } } }`,
    });
    expect(problems).toEqual([expect.stringContaining('0.superior')]);
  });

  it('is the same when it was written for browsers, what is noted of documents aside', () => {
    const more = `      not: [甲]\n      clause: [庚]\n      subject: 乙\n  aliases: [丙]\n  key: true\n${basis('population: [丁], emphasis: [戊], sentence: [己]', '')}  reviewed:\n    - { at: p#c1, quote: x }\n`;
    const member = `${GOOD.replace('salary', 'amount')}  family: salary\n`;
    const { codebook, problems } = readCodebook(TOPICS, [measure(VALUE + more + member)]);
    expect(problems).toEqual([]);
    const measures = codebook.topics[0]?.measures.map(
      ({ id, name, aliases, family, key, type, bases, find }) => {
        return { id, name, aliases, family, key, type, bases, find };
      },
    );
    const text = codebookText(codebook);
    expect(readCodebookText(text)).toEqual([{ id: 'pay', name: '薪酬', measures }]);
    expect(CodebookFile.parse(JSON.parse(text))).toEqual(readCodebookText(text));
  });

  describe('of a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'codebook-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    mkdirSync(join(folder, 'measures'));

    it('reads each file of rows by its topic, other files aside', () => {
      write('topics.yaml', '- { id: pay, name: 薪酬 }\n- { id: staff, name: 编制 }\n');
      write('measures/pay.yaml', GOOD);
      write('measures/staff.yaml', GOOD.replace('salary', 'posts'));
      write('measures/notes.txt', '备忘');
      const { codebook, problems } = checkCodebook(folder);
      expect(problems).toEqual([]);
      expect(codebook.topics.map(({ measures }) => measures.map(({ id }) => id))).toEqual([
        ['salary'],
        ['posts'],
      ]);
    });

    it('says the first mistake, and how many more there are', () => {
      write('measures/staff.yaml', GOOD);
      const staff = `${join(folder, 'measures', 'staff.yaml')}:1`;
      const pay = `${join(folder, 'measures', 'pay.yaml')}:1`;
      const first = `${staff}: 0.id：标识 salary 已用于 ${pay}`;
      expect(() => loadCodebook(folder)).toThrow(new InputError(first));
      write('reviews.yaml', '- 5');
      expect(() => loadCodebook(folder)).toThrow(
        new InputError(`${first}（另有 1 处，见 npm run codebook）`),
      );
    });
  });

  it('loads the codebook of this project', () => {
    expect(loadCodebook('content/codebook').topics.length).toBeGreaterThanOrEqual(12);
  });
});
