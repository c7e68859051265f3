import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus.ts';
import { loadCodebook } from '../../src/measure/codebook.ts';
import { buildMatrix } from '../../src/measure/matrix.ts';
import { knownBeside, proposals, saidIn } from '../../src/precedent/proposals.ts';
import { distinct, likelyAmong, nearestSentence, PROPOSED } from '../../src/precedent/rows.ts';
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
