import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus.ts';
import { loadCodebook } from '../../src/measure/codebook.ts';
import { buildMatrix } from '../../src/measure/matrix.ts';
import type { Clause, Measure } from '../../src/model.ts';
import { knownBeside, proposals, saidIn } from '../../src/precedent/proposals.ts';
import { distinct, likelyAmong, nearestSentence, PROPOSED } from '../../src/precedent/rows.ts';
import { plain } from '../../src/text/flat.ts';
import type { Span } from '../../src/text/span.ts';
import { makeClause } from '../make-clause.ts';

const known = (measure: string, emphasis: string) => ({
  measure,
  names: measure,
  at: 'p#c1',
  emphasis,
});

describe('rows that a text is likely to state', () => {
  const rows = [
    known('salary', '推行院长年薪制'),
    known('salary', '探索院长协议工资制'),
    known('vehicle', '按照每3万常住人口不低于1辆的标准配置救护车'),
    known('clinic', '建设中医馆'),
  ];

  it('are the nearest in wording, each once, with the words that the text has most of', () => {
    const [first, ...others] = likelyAmong(rows)('院长实行协议工资制，探索任期激励。');
    expect(first?.known).toMatchObject({ measure: 'salary', emphasis: '探索院长协议工资制' });
    expect(first?.share).toBeGreaterThan(0.5);
    expect(others.filter(({ known: { measure } }) => measure === 'salary')).toEqual([]);
    expect(likelyAmong(rows)('无关')).toEqual([]);
  });

  it('are told by a bounded number of words a row', () => {
    const many = Array.from({ length: 50 }, (_, n) => known('salary', `推行年薪制第${n}种`));
    expect(distinct([...many, ...many, known('clinic', '建设中医馆')])).toHaveLength(21);
  });

  it('quote the sentence that has most of the words', () => {
    expect(nearestSentence('甲乙丙。推行院长年薪制。丁。', '院长年薪制')).toBe('推行院长年薪制。');
    expect(nearestSentence('', '年薪制')).toBe('');
  });
});

describe('the rows that are named', () => {
  const letters = ['甲乙', '丙丁', '戊己', '庚辛'];
  const rows = letters.map((words) => known(words, words));

  it('are at most three, the nearest first, and those with nothing in common are none', () => {
    const named = (text: string) => likelyAmong(rows)(text).map((row) => row.known.measure);
    expect(named('甲乙丙丁戊己庚辛')).toHaveLength(3);
    expect(named('丙庚辛')).toEqual(['庚辛', '丙丁']);
    expect(named('丙')).toEqual(['丙丁']);
    const common = likelyAmong([known('a', '的甲'), known('b', '的乙')])('的');
    expect(common).toHaveLength(2);
  });

  it('are told by their names too, and keep the first of the words that the text has equally', () => {
    const named = [{ ...known('pay', '按规定执行'), names: '年薪制' }, known('pay', '另行规定')];
    const [row] = likelyAmong(named)('推行年薪制');
    expect(row).toEqual({ known: named[0], share: 0 });
  });

  it('are those of other documents, by name, alias and plain words, each wording once', () => {
    const entry = (policyId: string, emphasis: string) => ({ policyId, clauseId: 'c1', emphasis });
    const measures = [
      {
        id: 'pay',
        name: '年薪',
        cells: {
          one: { entries: [entry('own', '本地'), entry('b', '年\n薪')] },
          two: { entries: [entry('c', '年\n薪'), entry('c', '协议工资')] },
        },
      },
    ] as unknown as Measure[];
    expect(knownBeside('own', measures, (id) => [`${id}-alias`])).toEqual([
      { measure: 'pay', names: '年薪\npay-alias', at: 'c#c1', emphasis: plain('年\n薪') },
      { measure: 'pay', names: '年薪\npay-alias', at: 'c#c1', emphasis: '协议工资' },
    ]);
  });
});

describe('what is proposed for a document', () => {
  const words = '推行院长年薪制';
  const clause = (clauseId: string, text: string, more = {}) =>
    makeClause({ clauseId, kind: 'item', text, ...more });
  const given = (...clauses: Clause[]) => givenBy(words, ...clauses);
  const givenBy = (emphasis: string, ...clauses: Clause[]) =>
    proposals({ clauses }, new Set(['placed']), [known('salary', emphasis)]).map(
      ({ clause, rows }) => [
        clause.clauseId,
        ...rows.map(({ quote, proposed }) => `${quote} ${proposed}`),
      ],
    );

  it('is of clauses that say something and that no row quotes', () => {
    const silent = clause('c2', '一、年薪制', {
      spans: { marker: [0, 2], heading: [2, 5], duty: [] },
    });
    expect(given(clause('c1', `${words}。`), clause('placed', `${words}。`), silent)).toEqual([
      ['c1', `${words} true`],
    ]);
  });

  it('quotes the sentence, and is only for a look where the words are not alike enough', () => {
    expect(given(clause('c1', `甲乙丙。${words}：。其他。`))).toEqual([['c1', `${words} true`]]);
    expect(given(clause('c1', '推行院长年工制，'))).toEqual([['c1', '推行院长年工制 false']]);
    expect(given(clause('c1', '推行院长年薪的'))).toEqual([['c1', '推行院长年薪的 true']]);
    expect(given(clause('c1', '无关'))).toEqual([['c1']]);
    expect(given(clause('c1', `甲；${words}，；`))).toEqual([['c1', `${words} true`]]);
    expect(givenBy('推行年薪制度', clause('c1', '推行年薪制'))).toEqual([
      ['c1', '推行年薪制 true'],
    ]);
    expect(givenBy('推行年薪制度等', clause('c1', '推行年薪制'))).toEqual([
      ['c1', '推行年薪制 false'],
    ]);
  });

  it('goes by the heading too, which is quoted where nothing else is said', () => {
    const headed = (text: string, heading: string, duty: Span[] = []) =>
      clause('c1', text, { heading, spans: { marker: null, heading: [0, heading.length], duty } });
    expect(given(headed('年薪制。由本县定。', '年薪制'))).toEqual([['c1', ' false']]);
    expect(given(headed(`${words}。（人社局）`, words, [[8, 13]]))).toEqual([
      ['c1', `${words} true`],
    ]);
    const dutyOnly = { spans: { marker: null, heading: null, duty: [[0, 5]] } };
    expect(given(clause('c1', '（人社局）', dutyOnly))).toEqual([['c1']]);
  });
});

it.each([
  ['1.推行年薪制。院长实行年薪制。', [0, 2], null, '推行年薪制。院长实行年薪制。'],
  ['推行年薪制', null, null, '推行年薪制'],
  ['年薪制 ．、。：:推行。', null, [0, 3], '推行。'],
  ['年薪制.推行。', null, [0, 3], '推行。'],
])('of %j is said %j, mark and heading aside', (text, marker, heading, said) => {
  const spans = { marker, heading, duty: [] } as unknown as Clause['spans'];
  expect(saidIn(makeClause({ clauseId: 'c1', text, spans }))).toBe(said);
});

it.each([
  ['甲乙。甲乙。', '甲乙', '甲乙。'],
  ['甲。\n 丙甲乙 。乙丙。', '甲乙', '丙甲乙 。'],
  ['甲。乙。', '丙丁', ''],
])('of %j the sentence with most of %j is %j', (text, words, sentence) => {
  expect(nearestSentence(text, words)).toBe(sentence);
});

it('a clause says what stands behind its mark and heading, without its responsible units', () => {
  const text = '1.推行年薪制。院长实行年薪制。（责任单位：人社局）';
  const clause = makeClause({
    clauseId: 'c1',
    text,
    spans: { marker: [0, 2], heading: [2, 7], duty: [[text.indexOf('（'), text.length]] },
  });
  expect(saidIn(clause)).toBe('院长实行年薪制。');
});

it('clauses of a city whose rows are known from others alone have one of their rows among the first three', async () => {
  const { policies, quantities, jurisdictions } = await loadCorpus();
  const { matrix } = buildMatrix(policies, quantities, loadCodebook(), jurisdictions);
  const rows = matrix.topics.flatMap(({ measures }) => measures);
  const policy = policies.find(({ meta }) => meta.policyId === 'shandong-city-primary-care')!;
  const elsewhere = knownBeside(policy.meta.policyId, rows, () => []);
  const others = new Set(elsewhere.map(({ measure }) => measure));
  const rowsOf = (clauseId: string): string[] =>
    rows
      .filter(
        ({ id, cells }) =>
          others.has(id) &&
          cells['shandong-city']?.entries.some((entry) => entry.clauseId === clauseId),
      )
      .map(({ id }) => id);
  const all = proposals(policy, new Set(), elsewhere)
    .map(({ clause, rows }) => ({ own: rowsOf(clause.clauseId), rows }))
    .filter(({ own }) => own.length > 0);
  const right = all.filter(({ own, rows }) =>
    rows.some(({ known }) => own.includes(known.measure)),
  );
  expect(all.length).toBeGreaterThan(15);
  expect(right.length / all.length).toBeGreaterThan(0.95);
  const proposed = all.flatMap(({ own, rows }) =>
    rows.filter((row) => row.proposed).map(({ known }) => own.includes(known.measure)),
  );
  expect(proposed.length).toBeGreaterThan(5);
  expect(proposed.filter(Boolean).length / proposed.length).toBeGreaterThan(0.9);
  expect(PROPOSED).toBeLessThan(1);
});
