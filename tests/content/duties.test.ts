import { expect, test } from 'vitest';
import { loadAgencies } from '../../src/agencies.ts';
import { loadCorpus } from '../../src/corpus.ts';
import { byOffice, dutiesOf, summaryOf } from '../../src/duties.ts';
import type { Clause, Policy } from '../../src/model.ts';
import { blankMeta } from '../blank-meta.ts';
import { makeClause } from '../make-clause.ts';

const agencies = loadAgencies();
const policy = (...clauses: Partial<Clause>[]): Policy => ({
  meta: blankMeta('p', '实施方案', 'shaoxing'),
  clauses: clauses.map(makeClause),
  furniture: [],
  issues: [],
});
const roles = (clause: Partial<Clause>) =>
  dutiesOf(policy(clause), agencies).map(({ unit, role }) => [unit, role]);

test('a unit leads, takes part, or is named where nobody is said to lead', () => {
  expect(roles({ lead: ['市卫健委'], responsible: ['市财政局'] })).toEqual([
    ['市卫健委', 'lead'],
    ['市财政局', 'responsible'],
  ]);
  expect(roles({ responsible: ['市财政局'], leadInText: ['市医保局'] })).toEqual([
    ['市医保局', 'text'],
    ['市财政局', 'undivided'],
  ]);
  expect(roles({ responsibleInherited: ['各区市政府'] })).toEqual([['各区市政府', 'inherited']]);
});

test('an office is summed up over its names, each clause once', () => {
  const duties = dutiesOf(
    policy(
      { clauseId: 'c1', lead: ['市卫健委'], responsible: ['县卫生健康局'] },
      { clauseId: 'c2', responsible: ['市卫健局', '市财政局'] },
    ),
    agencies,
  );
  const [[id, health] = ['', []], ...others] = [...byOffice(duties)];
  expect(id).toBe('health');
  expect(summaryOf(health)).toMatchObject({ known: true, clauses: 2, lead: 1, places: 1 });
  expect(others.map(([office]) => office)).toEqual(['finance']);
});

test('every naming of a unit stands under exactly one office', async () => {
  const { policies } = await loadCorpus();
  const named = policies
    .flatMap(({ clauses }) => clauses)
    .flatMap((clause) => [
      ...clause.lead,
      ...clause.responsible,
      ...(clause.leadInText ?? []),
      ...(clause.responsibleInherited ?? []),
    ]);
  const duties = byOffice(policies.flatMap((document) => dutiesOf(document, agencies)));
  expect([...duties.values()].flat()).toHaveLength(named.length);
  expect(named.length).toBeGreaterThan(100);
});
