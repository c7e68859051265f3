import { expect, it } from 'vitest';
import { clauseName, pathLabel } from '../../src/citation/clause-name.ts';
import { makeClause } from '../make-clause.ts';

it.each([
  [['二', '（三）', '2'], '二（三）2'],
  [['二', '（三）', '2', '3'], '二（三）2 3'],
  [['3', '（2）', '①'], '3（2）①'],
  [['第三章', '第十二条', '（一）'], '第三章 第十二条（一）'],
  [['三', '专栏5'], '三 专栏5'],
  [['一', '—1'], '一—1'],
  [['一', '（二）', '续1'], '一（二）续1'],
  [['附件1', '一'], '附件1 一'],
  [['专栏5'], '专栏5'],
])('the path %j is said as %s', (path, label) => {
  expect(pathLabel(makeClause({ clauseId: 'c1', text: '', path }))).toBe(label);
});

it.each([
  ['front', '文首'],
  ['preamble', '序言'],
  ['closing', '文尾'],
  ['colophon', '版记'],
] as const)('%s, which has no number, is called %s', (kind, label) => {
  expect(pathLabel(makeClause({ clauseId: kind, text: '', kind, path: [kind] }))).toBe(label);
});

it('a clause is called by its heading, else by the beginning of its words, the mark aside', () => {
  const spans = { marker: [0, 2] as [number, number], heading: null, duty: [] };
  const clause = makeClause({ clauseId: 'c1', text: '1.  按时\n　办结，逐件登记 ', spans });
  expect(clauseName({ ...clause, heading: '办理时限' })).toBe('办理时限');
  expect(clauseName(clause)).toBe('按时 办结，逐件登记');
  expect(clauseName(clause, 10)).toBe('按时 办结，逐件登记');
  expect(clauseName(clause, 9)).toBe('按时 办结，逐件登…');
  const long = makeClause({ clauseId: 'c1', text: '字'.repeat(25) });
  expect(clauseName(long)).toBe(`${'字'.repeat(24)}…`);
  expect(clauseName(makeClause({ clauseId: 'c1', text: '字'.repeat(24) }))).toBe('字'.repeat(24));
});
