import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCodebook } from '../../src/measure/codebook.ts';
import { buildMatrix, FATAL, withdrawals } from '../../src/measure/matrix.ts';
import { reviewsYaml, textDigest } from '../../src/measure/reviews.ts';
import { sentencesFrom, trim } from '../../src/measure/text.ts';
import type { Policy, Quantity } from '../../src/model.ts';
import { compact, plain } from '../../src/text/flat.ts';
import { policy, quantity } from './fixture.ts';

const JURISDICTIONS = [
  { id: 'city', label: '某市' },
  { id: 'county', label: '某县', parent: 'city' },
];

/** Reviews of the clauses that a measure lists, with the texts that they have. */
const reviewsOf = (measure: string, policies: Policy[]): string =>
  reviewsYaml(
    policies.flatMap(({ meta, clauses }) =>
      clauses
        .map(({ clauseId, text }) => ({ at: `${meta.policyId}#${clauseId}`, text }))
        .filter(({ at }) => measure.includes(`at: ${at},`))
        .map(({ at, text }) => ({
          measure: 'rule',
          at,
          by: '某某',
          on: '2024-01-31',
          sha256: textDigest(text),
        })),
    ),
  );

function build(
  measure: string,
  policies: Policy[],
  quantities: Quantity[] = [],
  reviews = reviewsOf(measure, policies),
) {
  const { codebook, problems } = readCodebook(
    { path: 't.yaml', text: '- { id: t, name: 题 }' },
    [{ path: 'm.yaml', topic: 't', text: measure }],
    { path: 'r.yaml', text: reviews },
  );
  expect(problems).toEqual([]);
  const built = buildMatrix(policies, quantities, codebook, JURISDICTIONS);
  const cells = built.matrix.topics[0]?.measures[0]?.cells;
  return { ...built, city: cells?.city, county: cells?.county };
}

const rule = (find: string, more = '') => `
- id: rule
  name: 规则
  type: provision
  definition: 一条规则。
  superior: mentions
  find:
    - ${find}
${more}`;
const value = (find: string) => rule(find).replace('type: provision', 'type: value\n  unit: "%"');
const quotes = (text: string, find: string, rest = {}) =>
  build(rule(find), [policy('p', 'city', [{ clauseId: 'c1', text, ...rest }])]).city?.entries.map(
    (entry) => entry.emphasis,
  );

describe('finding words', () => {
  it.each([
    [
      'the shortest run of segments',
      '甲，推行年薪制，年薪单列核定，乙。',
      'terms: [年薪制, 单列]',
      ['推行年薪制，年薪单列核定'],
    ],
    [
      'the later, shorter run',
      '年薪制，甲，单列，年薪制单列。',
      'terms: [年薪制, 单列]',
      ['年薪制单列'],
    ],
    [
      'the earlier, shorter run behind another sentence',
      '前文有若干个字。年薪制单列，甲，年薪制，乙，单列。',
      'terms: [年薪制, 单列]',
      ['年薪制单列'],
    ],
    [
      'the whole sentence on demand',
      '甲，推行年薪制，乙。丙',
      'terms: [年薪制]\n      span: sentence',
      ['甲，推行年薪制，乙'],
    ],
    [
      'one entry a sentence',
      '推行年薪制。实行年薪制。',
      'terms: [年薪制]',
      ['推行年薪制', '实行年薪制'],
    ],
    [
      'brackets whole',
      '落实“允许突破，允许奖励”要求，乙。',
      'terms: [允许奖励]',
      ['落实“允许突破，允许奖励”要求'],
    ],
    [
      'words as printed',
      '甲，推行 年\n薪制。'.replace('\n', ' '),
      'terms: [推行年薪制]',
      ['推行 年 薪制'],
    ],
    [
      'half-width brackets as full',
      '院长(主任)年薪制。',
      'terms: [（主任）]',
      ['院长(主任)年薪制'],
    ],
    [
      'not across a colon in a ratio',
      '市县按照 2：8比例承担。',
      'terms: [比例]',
      ['市县按照 2：8比例承担'],
    ],
    [
      'a table row as one sentence',
      '表\n10\t全科医生数\t人\t5',
      'terms: [全科医生数, 人5]',
      ['10\t全科医生数\t人\t5'],
    ],
  ])('%s', (_, text, find, expected) => {
    expect(quotes(text, find)).toEqual(expected);
  });

  it('leaves out sentences with a forbidden word', () => {
    expect(quotes('打造年薪制。推行年薪制。', 'terms: [年薪制]\n      not: [打造]')).toEqual([
      '推行年薪制',
    ]);
  });

  it('does not search marks, responsible units, titles or bare headings', () => {
    expect(quotes('1.推行甲。（责任单位：年薪制办）', 'terms: [年薪制]', { marker: '1.' })).toEqual(
      [],
    );
    expect(quotes('1．推行甲。', 'terms: ["1"]', { marker: '1．' })).toEqual([]);
    expect(quotes('年薪制方案', 'terms: [年薪制]', { kind: 'front' })).toEqual([]);
    expect(
      quotes('（一）年薪制', 'terms: [年薪制]', { marker: '（一）', heading: '年薪制' }),
    ).toEqual([]);
  });

  it('searches the heading of a clause only where nothing stands below it', () => {
    const under = (text: string) =>
      quotes(text, 'terms: [年薪制]', { marker: '1.', heading: '推行年薪制' });
    expect(under('1.推行年薪制。分步推进院长年薪制。')).toEqual(['分步推进院长年薪制']);
    expect(under('1.推行年薪制。分步推进。')).toEqual([]);
    expect(under('1.推行年薪制。（责任单位：某局）')).toEqual(['推行年薪制']);
  });

  it('can ask for words of the clause or of the headings above it', () => {
    const find = 'terms: [覆盖率]\n      clause: [薪酬]';
    const part = {
      clauseId: 'c1',
      text: '一、薪酬',
      marker: '一、',
      heading: '薪酬',
      path: ['一'],
    };
    const item = { clauseId: 'c1-1', text: '覆盖率。', path: ['一', '1'] };
    expect(build(rule(find), [policy('p', 'city', [part, item])]).city?.entries).toHaveLength(1);
    expect(build(rule(find), [policy('p', 'city', [item])]).city?.entries).toHaveLength(0);
  });
});

describe('a statement', () => {
  const statement = (text: string, find: string, rest = {}) =>
    build(rule(find), [policy('p', 'city', [{ clauseId: 'c1', text, ...rest }])]).city?.entries.map(
      ({ quote, emphasis }) => [quote, emphasis],
    );
  it.each([
    [
      'the sentence',
      '甲。对在岗的，推行年薪制，乙；丙。',
      '对在岗的，推行年薪制，乙',
      '推行年薪制',
    ],
    [
      'with the lead of a list',
      '甲。实行下列制度：一是预算；二是推行年薪制；三是考核。',
      '实行下列制度：一是预算；二是推行年薪制',
      '二是推行年薪制',
    ],
    [
      'with what it leans on',
      '设立专家岗。其中，推行年薪制的占5%。',
      '设立专家岗。其中，推行年薪制的占5%',
      '推行年薪制的占5%',
    ],
    [
      'with what limits it',
      '推行年薪制；但未考核的除外。',
      '推行年薪制；但未考核的除外',
      '推行年薪制',
    ],
    [
      'with what it announces',
      '推行年薪制，做到：\n公开、公平。',
      '推行年薪制，做到：\n公开、公平',
      '推行年薪制',
    ],
  ])('is %s', (_, text, quote, emphasis) => {
    expect(statement(text, 'terms: [年薪制]')).toEqual([[quote, emphasis]]);
  });

  it('leaves out the units that answer for it', () => {
    const text = '推行年薪制，分步实施（责任单位：市卫健委）。';
    const spans = { marker: null, heading: null, duty: [[10, 21] as [number, number]] };
    expect(statement(text, 'terms: [推行年薪制]', { spans })).toEqual([
      ['推行年薪制，分步实施', '推行年薪制'],
    ]);
  });
});

describe('cells', () => {
  it('exist for every jurisdiction, a draft or a parent making no difference', () => {
    const { city, county } = build(rule('terms: [年薪制]'), [
      policy('p', 'city', [{ clauseId: 'c1', text: '推行年薪制。' }]),
    ]);
    expect(city).toMatchObject({ status: 'stated', entries: [{ policyId: 'p', clauseId: 'c1' }] });
    expect(county).toEqual({ status: 'not-stated', entries: [] });
  });

  it('take figures from quantities that overlap the words and pass the conditions', () => {
    const text = '到2025年，规范化率达到 90%，就诊率达到65%，新建卫生室50家。';
    const p = policy('p', 'city', [{ clauseId: 'c1', text }]);
    const figures = [
      quantity(p, 'c1', '规范化率达到 90%', { value: 90, unit: '%', subject: '规范化率' }),
      quantity(p, 'c1', '就诊率达到65%', { value: 65, unit: '%', subject: '就诊率' }),
      quantity(p, 'c1', '新建卫生室50家', { value: 50, unit: '家', kind: 'count' }),
    ];
    const read = (find: string) =>
      build(value(find), [p], figures).city?.entries.map((entry) => entry.value);
    expect(read('terms: [规范化率]')).toEqual([90]);
    expect(read('terms: [到2025年, 新建]')).toEqual([90, 65, 50]);
    expect(read('terms: [到2025年, 新建]\n      units: [家]')).toEqual([50]);
    expect(read('terms: [到2025年, 新建]\n      subject: 就诊率')).toEqual([65]);
    expect(read('terms: [到2025年, 新建]\n      kinds: [count]')).toEqual([50]);
    expect(read('terms: [到2025年]')).toEqual([]);
  });

  it('quote the words together with the figure', () => {
    const p = policy('p', 'city', [{ clauseId: 'c1', text: '规范化率，三年内，达到90%，乙。' }]);
    const { city } = build(
      value('terms: [规范化率]'),
      [p],
      [quantity(p, 'c1', '规范化率，三年内，达到90%', { value: 90 })],
    );
    expect(city?.entries[0]?.emphasis).toBe('规范化率，三年内，达到90%');
  });

  it('quote a figure that stands before the words', () => {
    const text = '达到90%，三年内，规范化率，乙。';
    const p = policy('p', 'city', [{ clauseId: 'c1', text }]);
    const quote = '达到90%，三年内，规范化率';
    const { city } = build(
      value('terms: [规范化率]'),
      [p],
      [quantity(p, 'c1', quote, { value: 90 })],
    );
    expect(city?.entries[0]?.emphasis).toBe(quote);
  });

  it('take the figure in the words before one that only says what it is about with them', () => {
    const text = '规范化率达到90%，乡镇80%。';
    const p = policy('p', 'city', [{ clauseId: 'c1', text }]);
    const figures = [
      quantity(p, 'c1', '规范化率达到90%', { value: 90 }),
      quantity(p, 'c1', '规范化率达到90%，乡镇80%', { value: 80, words: [12, 14] }),
    ];
    const { city } = build(value('terms: [规范化率]'), [p], figures);
    expect(city?.entries.map(({ value }) => value)).toEqual([90]);
  });

  it('give a quantity its row: the value row, else the rule whose words hold it', () => {
    const p = policy('p', 'city', [{ clauseId: 'c1', text: '工作满10年的可以申报，另给5万元。' }]);
    const figures = [quantity(p, 'c1', '满10年'), quantity(p, 'c1', '5万元')];
    const { quantities } = build(rule('terms: [满10年]'), [p], figures);
    expect(quantities.map((quantity) => quantity.measure)).toEqual(['rule', null]);
  });

  describe('give a quantity in several rows', () => {
    const text = '在岗的人员，工作满10年的可以申报。甲，工作满8年。乙，工作满6年。';
    const p = policy('p', 'city', [{ clauseId: 'c1', text }]);
    const figures = [quantity(p, 'c1', '满10年'), quantity(p, 'c1', '满8年')];
    const row = (id: string, find: string, make = rule) =>
      make(find).replace('id: rule', `id: ${id}`);
    const measuresOf = (...rows: string[]) =>
      build(rows.join(''), [p], figures).quantities.map(({ measure }) => measure);
    const wide = row('wide', 'terms: [在岗, 申报]');
    const narrow = row('narrow', 'terms: [申报]');

    it('the narrowest of the rules that hold it, wherever that stands', () => {
      expect(measuresOf(wide, narrow)).toEqual(['narrow', null]);
      expect(measuresOf(narrow, wide)).toEqual(['narrow', null]);
      expect(measuresOf(narrow, wide, row('late', 'terms: [满6年]'))).toEqual(['narrow', null]);
      const long = row('long', 'terms: [甲, 满8年]');
      expect(measuresOf(wide, long)).toEqual(['wide', 'long']);
      expect(measuresOf(long, wide)).toEqual(['wide', 'long']);
    });
    it('the row of values rather than a rule, and the first of these', () => {
      const first = row('first', 'terms: [申报]', value);
      expect(measuresOf(narrow, first, row('second', 'terms: [满10年]', value))).toEqual([
        'first',
        null,
      ]);
    });
  });

  it('are left out, with an issue, where their words do not prove them', () => {
    const p = policy('p', 'city', [{ clauseId: 'c1', text: '规范化率达到90%。' }]);
    const wrong = quantity(p, 'c1', '规范化率达到90%', { value: 80 });
    const { city, issues } = build(value('terms: [规范化率]'), [p], [wrong]);
    expect(city).toEqual({ status: 'not-stated', entries: [] });
    expect(issues).toEqual([
      {
        ruleId: 'unproved-entry',
        file: 'm.yaml',
        line: 2,
        measure: 'rule',
        message: '指标 rule（规则），p#c1：数值 80 不在引文中：「规范化率达到90%」',
      },
    ]);
  });
});

describe('reviews', () => {
  const p = policy('p', 'city', [{ clauseId: 'c1', text: '推行 年薪制。' }]);
  const review = (line: string) =>
    build(rule('terms: [年薪制]', `  reviewed:\n    - ${line}\n`), [p]);

  it('mark the entry that they match, white space aside', () => {
    expect(review('{ at: p#c1, quote: 推行年薪制 }').city?.entries[0]).toMatchObject({
      reviewed: true,
      review: { by: '某某', on: '2024-01-31' },
    });
    const [unlisted] = build(rule('terms: [年薪制]'), [p]).city?.entries ?? [];
    expect(unlisted).toMatchObject({ reviewed: false });
    expect(unlisted).not.toHaveProperty('review');
  });

  it('hold only where it is noted who compared the entry, and when', () => {
    const listed = rule('terms: [年薪制]', '  reviewed:\n    - { at: p#c1, quote: 推行年薪制 }\n');
    const { city, issues, withdrawn } = build(listed, [p], [], '');
    expect(city?.entries[0]?.reviewed).toBe(false);
    expect([issues, withdrawn]).toEqual([[], []]);
  });

  it('are withdrawn when the text of the clause has changed or is gone, and stop no build', () => {
    const listed = rule('terms: [年薪制]', '  reviewed:\n    - { at: p#c1, quote: 推行年薪制 }\n');
    const reviews = reviewsOf(listed, [p]);
    const changed = (clauses: Parameters<typeof policy>[2]) => {
      const other = policy('p', 'city', clauses);
      const { city, issues, withdrawn } = build(listed, [other], [], reviews);
      return { city, issues, said: withdrawals(withdrawn, other) };
    };
    const other = changed([{ clauseId: 'c1', text: '取消年薪制。', source: { lines: [7, 9] } }]);
    expect(other.city?.entries[0]).toMatchObject({ reviewed: false, emphasis: '取消年薪制' });
    expect(other.issues).toEqual([]);
    expect(other.said).toEqual([
      {
        ruleId: 'review-withdrawn',
        line: 7,
        message: '条款 c1 的文字有改动，对照表中某某于2024-01-31的核对（1 项）不再作数',
      },
    ]);
    // What stands there still, with other words beside it, is to be compared again too.
    const more = changed([{ clauseId: 'c1', text: '推行年薪制。不得超过标准。' }]);
    expect(more.city?.entries[0]?.reviewed).toBe(false);
    expect(changed([{ clauseId: 'c2', text: '推行年薪制。' }]).said).toEqual([
      {
        ruleId: 'review-withdrawn',
        line: 1,
        message: '条款 c1 已不存在，对照表中某某于2024-01-31的核对（1 项）不再作数',
      },
    ]);
    expect(changed([{ clauseId: 'c1', text: '推行年薪制 。' }]).said).toEqual([]);
  });

  it('that the text no longer bears out stop the build, naming file, line, measure and policy', () => {
    const { issues } = review('{ at: p#c1, quote: 取消年薪制 }');
    expect(issues).toEqual([
      {
        ruleId: 'review-not-found',
        file: 'm.yaml',
        line: 10,
        measure: 'rule',
        message:
          '指标 rule（规则），p#c1：核对过的引文未找到：「取消年薪制」；该条现找到 「推行 年薪制」',
      },
    ]);
    expect(FATAL.has('review-not-found')).toBe(true);
    const two = policy('p', 'city', [
      { clauseId: 'c1', text: '取消薪制。' },
      { clauseId: 'c2', text: '推行年薪制。' },
    ]);
    const listed = rule('terms: [年薪制]', '  reviewed:\n    - { at: p#c1, quote: 年薪制 }\n');
    expect(build(listed, [two]).issues.map(({ message }) => message)).toEqual([
      '指标 rule（规则），p#c1：核对过的引文未找到：「年薪制」；该条未找到任何文字',
    ]);
  });

  it('make no entry of words that the patterns do not find', () => {
    const other = policy('p', 'city', [{ clauseId: 'c1', text: '推行协议工资。' }]);
    const listed = rule('terms: [年薪制]', '  reviewed:\n    - { at: p#c1, quote: 协议工资 }\n');
    const { city, issues } = build(listed, [other]);
    expect(city?.entries).toEqual([]);
    expect(issues.map(({ ruleId }) => ruleId)).toEqual(['review-not-found']);
  });

  it('pin one of several figures in the same words', () => {
    const text = '规范化率、就诊率达到90%、65%。';
    const town = policy('p', 'city', [{ clauseId: 'c1', text }]);
    const figures = [90, 65].map((value) =>
      quantity(town, 'c1', `${value}%`, { value, unit: '%' }),
    );
    const yaml = `${value('terms: [就诊率]')}  reviewed:\n    - { at: p#c1, quote: 规范化率、就诊率达到90%、65%, value: 65 }\n`;
    const { city, issues } = build(yaml, [town], figures);
    expect(issues).toEqual([]);
    expect(city?.entries.map(({ reviewed }) => reviewed)).toEqual([false, true]);
  });

  it('of a document that is not there are passed over', () => {
    expect(review('{ at: other#c1, quote: 推行年薪制 }').issues).toEqual([]);
  });

  it('may pin figures', () => {
    const town = policy('p', 'city', [{ clauseId: 'c1', text: '规范化率达到90%。' }]);
    const figures = [quantity(town, 'c1', '达到90%', { value: 90, unit: '%' })];
    const pin = (figure: string) =>
      build(
        `${value('terms: [规范化率]')}  reviewed:\n    - { at: p#c1, quote: 规范化率达到90%, ${figure} }\n`,
        [town],
        figures,
      );
    for (const figure of ['value: 90', 'unit: "%"', 'comparator: "="', 'deadline: null']) {
      expect(pin(figure).issues).toEqual([]);
      expect(pin(figure).city?.entries[0]?.reviewed).toBe(true);
    }
    for (const figure of ['value: 80', 'unit: 家', 'comparator: ">="', 'deadline: "2025"']) {
      expect(pin(figure).issues).toMatchObject([
        {
          ruleId: 'review-figure-differs',
          message: '指标 rule（规则），p#c1：核对过的数值与现读出的不同：规范化率达到90%',
        },
      ]);
      expect(pin(figure).city?.entries[0]?.reviewed).toBe(false);
    }
    expect(FATAL.has('review-figure-differs')).toBe(true);
  });
});

describe('what contradicts itself', () => {
  const faultsOf = (review: string, more: Partial<Quantity> = {}) => {
    const p = policy('p', 'city', [{ clauseId: 'c1', text: '建成率达到90%。建成率达到50家。' }]);
    const figures = [
      quantity(p, 'c1', '建成率达到90%', { value: 90, unit: '%', subject: '甲' }),
      quantity(p, 'c1', '建成率达到50家', { value: 50, unit: '%', subject: '甲', ...more }),
    ];
    const yaml = `${value('terms: [建成率]')}  reviewed:\n    - { at: p#c1, quote: 建成率达到90% }\n${review}`;
    return build(yaml, [p], figures).issues.filter(({ ruleId }) => FATAL.has(ruleId));
  };
  const checked = '    - { at: p#c1, quote: 建成率达到50家 }\n';

  it.each([
    ['several units', { unit: '家' }, '同一口径有几种单位：%、家'],
    ['what was beside what is aimed at', { kind: 'baseline' as const }, '混有现状和目标'],
    ['unlike subjects', { subject: '乙' }, '有不同的主语：甲、乙'],
  ])('stops the build on %s, with file and line', (_, more, message) => {
    const [fault] = faultsOf(checked, more);
    expect(fault?.message).toContain('m.yaml:2: rule（规则）');
    expect(fault?.message).toContain(message);
  });

  it('never by an entry that nobody has checked', () => {
    expect(faultsOf('', { unit: '家' })).toEqual([]);
    expect(faultsOf(checked)).toEqual([]);
  });
});

describe('sentences', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙1，；。：（）“”\n 2') });

  it('leave no character out, whatever the text', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: words } = compact(original);
        const all = sentencesFrom(words, 0);
        expect(all.map(({ span }) => words.slice(...span)).join('')).toBe(words);
        for (const { span, segments } of all)
          expect(segments.map((segment) => words.slice(...segment)).join('')).toBe(
            words.slice(...span),
          );
      }),
    );
  });

  it('never close a run on punctuation', () => {
    fc.assert(
      fc.property(text, (original) => {
        const words = plain(original);
        expect(words.slice(...trim(words, [0, words.length]))).not.toMatch(
          /^[，；。：]|[，；。：]$/u,
        );
      }),
    );
  });
});

it('keeps with a figure what keeps it from being owed as it stands', () => {
  const document = policy('p', 'city', [
    { clauseId: 'c1', text: '力争薪酬增长率达到10%，支出占比达到45%。原则上全额补助5%。' },
  ]);
  const read = (quote: string, qualifiers: string[] = []) =>
    quantity(document, 'c1', quote, { value: Number(/\d+/u.exec(quote)), unit: '%', qualifiers });
  const { city } = build(
    value('terms: [达到|补助]'),
    [document],
    [read('支出占比达到45%'), read('原则上全额补助5%', ['原则上', '全额'])],
  );
  expect(city?.entries.map(({ value, qualifiers }) => [value, qualifiers])).toEqual([
    [45, ['力争']],
    [5, ['原则上']],
  ]);
});

it('publishes of a row what its codebook says, and of a place what it stands below', () => {
  const p = policy('p', 'city', [{ clauseId: 'c1', text: '甲的建成率90%。乙的建成率80%。' }]);
  const bases = '  bases:\n    - { id: a, name: 甲, sentence: [甲] }\n    - { id: b, name: 乙 }\n';
  const head = `${value('terms: [建成率]')}  key: true\n  differs: population\n${bases}`;
  const member = rule('terms: [丙]', '  family: rule\n').replace('id: rule', 'id: member');
  const figures = [
    quantity(p, 'c1', '90%', { value: 90 }),
    quantity(p, 'c1', '80%', { value: 80 }),
  ];
  const { matrix } = build(head + member, [p], figures, '');
  const [first, second] = (matrix.topics[0]?.measures ?? []).map(({ cells, ...row }) => row);
  const said = { name: '规则', definition: '一条规则。', superior: 'mentions' };
  expect(first).toEqual({
    ...{ ...said, id: 'rule', type: 'value', unit: '%', key: true },
    bases: [
      { id: 'a', name: '甲' },
      { id: 'b', name: '乙' },
    ],
    comparability: 'different-denominator',
    note: '本项分几种口径：甲、乙。',
  });
  expect(second).toEqual({
    ...{ ...said, id: 'member', type: 'provision', family: 'rule', comparability: 'same' },
  });
  expect(matrix.jurisdictions).toEqual(JURISDICTIONS);
});
