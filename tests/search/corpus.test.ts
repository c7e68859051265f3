import { expect, test } from 'vitest';
import { parseAgencies } from '../../src/agencies.ts';
import { searchCorpus } from '../../src/search/corpus.ts';
import type { Store } from '../../src/store/store.ts';
import { blankMeta } from '../blank-meta.ts';
import { makeClause } from '../make-clause.ts';

const agencies = parseAgencies(
  `offices:
  - { id: health, name: 卫生健康部门, names: [卫健委, 卫健局] }
  - { id: insurance, name: 医疗保障部门, names: [医保局] }
`,
  'agencies.yaml',
);
const meta = blankMeta('a', '某方案', 'one');
const clauses = [
  makeClause({ clauseId: 'c1', responsible: ['市卫健委', '县卫健局', '市医保局'] }),
  makeClause({ clauseId: 'c2' }),
];
const row = (id: string, topic: string, type: string) => [
  id,
  { id, type, topic: { id: topic, name: topic } },
];
const store = {
  documents: [{ meta, clauses: 2 }],
  places: [{ id: 'one', label: '甲市', level: '市' }],
  topics: [{ id: 'staffing', name: '编制', measures: [] }],
  measures: new Map([
    row('r1', 'staffing', 'value'),
    row('r2', 'staffing', 'provision'),
    row('r3', 'money', 'value'),
  ] as never),
  key: (policyId: string) => `key of ${policyId}`,
  document: () => ({ meta, clauses }),
  rowsOfDocument: () => new Map([['c1', ['r1', 'r2', 'gone', 'r3']]]),
} as unknown as Store;

test('a clause is of the topics and types whose rows quote it, and of the offices of its units, each once', () => {
  const corpus = searchCorpus(store, agencies, 'v1');
  expect(corpus.documents).toEqual([{ policyId: 'a', key: 'v1-key of a' }]);
  const { attributes, ...document } = corpus.read('a');
  expect(document).toEqual({ meta, clauses });
  expect([...attributes]).toEqual([
    [
      'c1',
      {
        topics: ['staffing', 'money'],
        types: ['value', 'provision'],
        offices: [
          { id: 'health', label: '卫生健康部门' },
          { id: 'insurance', label: '医疗保障部门' },
        ],
      },
    ],
    ['c2', { topics: [], types: [], offices: [] }],
  ]);
});

test('filters and other names come from the store and the offices that have several', () => {
  const { jurisdictions, topics, aliases } = searchCorpus(store, agencies, 'v1');
  expect(jurisdictions).toEqual([{ id: 'one', label: '甲市' }]);
  expect(topics).toEqual([{ id: 'staffing', label: '编制' }]);
  expect(aliases).toEqual([['卫健委', '卫健局']]);
});
