import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCodebook, readCodebook } from '../../src/measure/codebook.ts';
import { reviewable, reviewsYaml, textDigest } from '../../src/measure/reviews.ts';

const TOPICS = { path: 'topics.yaml', text: '- { id: pay, name: 薪酬 }\n' };
const MEASURES = `- id: salary
  name: 年薪制
  type: provision
  definition: 负责人实行年薪制。
  find:
    - terms: [年薪制]
  reviewed:
    - { at: p#c1, quote: 推行年薪制 }
    - { at: p#c2, quote: 探索年薪制 }
- id: fund
  name: 基金
  type: provision
  definition: 设立基金。
  find:
    - terms: [基金]
`;
const read = (reviews: string) =>
  readCodebook(TOPICS, [{ path: 'pay.yaml', topic: 'pay', text: MEASURES }], {
    path: 'reviews.yaml',
    text: reviews,
  });
const hash = textDigest('推行年薪制。');
const session = (clauses: string, on = '2024-01-31') =>
  `- by: 某某\n  on: ${on}\n  clauses:\n${clauses}`;
const clause = (at: string, measures = '[salary]', sha256 = hash) =>
  `    ${at}: { sha256: ${sha256}, measures: ${measures} }\n`;

describe('reviews', () => {
  it.each([
    [
      'a day that none is',
      session(clause('p#c1'), '2024-02-31'),
      'reviews.yaml:2: 0.on：无效ISO日期',
    ],
    ['nobody', session(clause('p#c1')).replace('某某', '" "'), 'reviews.yaml:1: 0.by：不能为空'],
    [
      'a measure whose id none is',
      session(clause('p#c1', '[Salary]')),
      'reviews.yaml:4: 0.clauses.p#c1.measures.0：',
    ],
    ...['P#c1', 'p#', 'p#1', 'p#c1#', 'p_#c1'].map((at): [string, string, string] => [
      `the place ${at}`,
      session(clause(`"${at}"`)),
      `reviews.yaml:4: 0.clauses.${at}：须写成「文件标识#条款标识」`,
    ]),
    [
      'no measures',
      session(clause('p#c1', '[]')),
      'reviews.yaml:4: 0.clauses.p#c1.measures：至少写一项措施',
    ],
    [
      'a place that none is',
      session(clause('p')),
      'reviews.yaml:4: 0.clauses.p：须写成「文件标识#条款标识」',
    ],
    [
      'a digest that none is',
      session(clause('p#c1', '[salary]', 'abc')),
      'reviews.yaml:4: 0.clauses.p#c1.sha256：须为64位十六进制的 SHA-256',
    ],
    [
      'a measure that does not exist',
      session(clause('p#c1', '[salary, wage]')),
      'reviews.yaml:4: wage@p#c1：没有标识为 wage 的措施',
    ],
    [
      'a measure with figures in its id at a place with a line below',
      session(clause('"p#c1_2"', '[salary2-b]')),
      'reviews.yaml:4: salary2-b@p#c1_2：没有标识为 salary2-b 的措施',
    ],
    [
      'a measure on a line of its own',
      session(
        `    p#c1:\n      sha256: ${hash}\n      measures:\n        - salary\n        - wage\n`,
      ),
      'reviews.yaml:8: wage@p#c1：没有标识为 wage 的措施',
    ],
    [
      'an entry that its measure does not list',
      session(clause('p#c9')),
      'reviews.yaml:4: salary@p#c9：措施 salary 的 reviewed 中没有 p#c9',
    ],
    [
      'an entry noted twice',
      session(clause('p#c1')) + session(clause('p#c1'), '2024-02-01'),
      'reviews.yaml:8: salary@p#c1：已登记于第 4 行',
    ],
  ])('name file and line of %s', (_, text, message) => {
    const { problems } = read(text);
    expect(
      problems.some((problem) => problem.startsWith(message)),
      problems.join('\n'),
    ).toBe(true);
  });

  it('are noted for what is listed and stands in the clause, unless they hold already', () => {
    const texts = new Map([
      ['p#c1', '推行 年薪制。'],
      ['p#c2', '取消年薪制。'],
    ]);
    const now = { by: '某某', on: '2024-03-01' };
    const note = (reviews: string, ...names: string[]) =>
      reviewable(read(reviews).codebook, texts, names, now);
    const { records, missing } = note('', 'p');
    expect(records).toEqual([{ measure: 'salary', at: 'p#c1', ...now, sha256: hash }]);
    expect(missing).toMatchObject([{ at: 'p#c2', file: 'pay.yaml', line: 9 }]);
    expect(note('', 'p#c2').records).toEqual([]);
    expect(note('', 'other').records).toEqual([]);
    expect(note('', 'other', 'p').records).toEqual(records);
    expect(reviewable(read('').codebook, new Map(), ['p'], now)).toMatchObject({
      records: [],
      missing: [{ at: 'p#c1' }, { at: 'p#c2' }],
    });
    expect(note(session(clause('p#c1')), 'p').records).toEqual([]);
    expect(note(session(clause('p#c1', '[salary]', textDigest('旧'))), 'p').records).toEqual(
      records,
    );
  });

  it('are read again as they were written, the earliest day first', () => {
    const records = [
      { measure: 'salary', at: 'p#c2', by: '甲：乙', on: '2024-02-01', sha256: hash },
      { measure: 'salary', at: 'p#c1', by: '甲：乙', on: '2024-01-31', sha256: hash },
    ];
    const { codebook, problems } = read(reviewsYaml(records));
    expect(problems).toEqual([]);
    expect([...(codebook.reviews.get('p')?.values() ?? [])]).toMatchObject(records.toReversed());
  });

  it('of the codebook name all entries that it lists', () => {
    const { topics, reviews } = loadCodebook();
    const listed = topics
      .flatMap(({ measures }) => measures)
      .flatMap(({ id, reviewed }) => reviewed.map(({ at }) => `${id}@${at}`));
    const noted = [...reviews.values()].flatMap((own) => [...own.keys()]);
    expect(new Set(listed).difference(new Set(noted))).toEqual(new Set());
  });
});

it('the file of this project begins as it is written', () => {
  const text = readFileSync('content/codebook/reviews.yaml', 'utf8');
  expect(text.startsWith(reviewsYaml([]))).toBe(true);
});

it('the file lists sessions by day and role, in each clauses and measures in their order', () => {
  const record = (measure: string, at: string, by: string, on: string) => ({
    ...{ measure, at, by, on },
    sha256: `${at.slice(-1)}f`,
  });
  const text = reviewsYaml([
    record('b', 'p#c1', '乙', '2025-02-01'),
    record('a', 'p#c1', '乙', '2025-02-01'),
    record('a', 'p#c2', '甲', '2025-02-01'),
    record('c', 'p#c3', '乙', '2025-01-01'),
    record('d', 'p#c4', '乙', '2025-02-01'),
  ]);
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  expect(text).toMatch(/^# 哪些条目由谁（角色）在何日对照原文看过/u);
  expect(lines).toEqual([
    ...['- by: "乙"', '  on: 2025-01-01', '  clauses:'],
    ...['    p#c3:', '      sha256: 3f', '      measures: [c]'],
    ...['- by: "甲"', '  on: 2025-02-01', '  clauses:'],
    ...['    p#c2:', '      sha256: 2f', '      measures: [a]'],
    ...['- by: "乙"', '  on: 2025-02-01', '  clauses:'],
    ...['    p#c1:', '      sha256: 1f', '      measures: [b, a]'],
    ...['    p#c4:', '      sha256: 4f', '      measures: [d]'],
    '',
  ]);
});
