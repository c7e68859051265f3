import { expect, test } from 'vitest';
import {
  DIMENSIONS,
  emptyCounts,
  type Filters,
  needsFacets,
  pass,
} from '../../src/search/facets.ts';
import type { LoadedBundle } from '../../src/search/index.ts';
import type { Facets } from '../../src/search/shapes.ts';

/** Two documents, the first of two clauses. */
const bundle = {
  policies: [
    { policyId: 'a', jurisdiction: 'one', date: '2021-05-01' },
    { policyId: 'b', jurisdiction: 'two', date: null },
  ],
  policyOf: [0, 0, 1],
} as unknown as LoadedBundle;
const facets: Facets = {
  topics: [[0], [0, 1], [1]],
  offices: [[], [0], [0]],
  types: ['v', 'p', 'vp'],
  same: [0, 0, 0],
};
const labels = {
  topics: [
    { id: 'staff', label: '编制' },
    { id: 'money', label: '经费' },
  ],
  offices: [{ id: 'health', label: '卫健委' }],
};

/** Which of the three clauses pass, and what every value would give. */
function passed(filters: Filters, known: Facets | null = facets) {
  const counts = emptyCounts();
  const hits = pass([0, 1, 2], filters, bundle, known, labels, counts);
  const told = DIMENSIONS.map((dimension) =>
    [...counts[dimension]].map(([value, count]) => `${value} ${count}`).join(', '),
  );
  return [hits.map(Number).join(''), ...told];
}

const NOTHING = ['one 2, two 1', 'a 2, b 1', '2021 2, none 1'];
const OF_CLAUSES = ['staff 2, money 2', 'value 2, provision 2', 'health 2'];

test.each([
  [{}, '111', ...NOTHING, ...OF_CLAUSES],
  [
    { jurisdiction: ['two'] },
    '001',
    'one 2, two 1',
    'b 1',
    'none 1',
    'money 1',
    'value 1, provision 1',
    'health 1',
  ],
  [
    { policy: ['a'] },
    '110',
    'one 2',
    'a 2, b 1',
    '2021 2',
    'staff 2, money 1',
    'value 1, provision 1',
    'health 1',
  ],
  [
    { year: ['none', '1999'] },
    '001',
    'two 1',
    'b 1',
    '2021 2, none 1',
    'money 1',
    'value 1, provision 1',
    'health 1',
  ],
  [
    { topic: ['staff'] },
    '110',
    'one 2',
    'a 2',
    '2021 2',
    'staff 2, money 2',
    'value 1, provision 1',
    'health 1',
  ],
  [
    { type: ['provision'] },
    '011',
    'one 1, two 1',
    'a 1, b 1',
    '2021 1, none 1',
    'staff 1, money 2',
    'value 2, provision 2',
    'health 2',
  ],
  [
    { office: ['health'] },
    '011',
    'one 1, two 1',
    'a 1, b 1',
    '2021 1, none 1',
    'staff 1, money 2',
    'provision 2, value 1',
    'health 2',
  ],
  [
    { topic: ['staff'], office: ['health'] },
    '010',
    'one 1',
    'a 1',
    '2021 1',
    'staff 1, money 2',
    'provision 1',
    'health 1',
  ],
  [{ policy: ['b'], jurisdiction: ['one'], topic: ['staff'] }, '000', '', 'a 2', '', '', '', ''],
  [{ policy: [] }, '000', '', 'a 2, b 1', '', '', '', ''],
] as const)(
  '%j lets through, and counts what choosing each value alone would give',
  (filters, ...told) => {
    expect(passed(filters)).toEqual(told);
  },
);

test('what is known of documents is counted before what is known of clauses is there', () => {
  expect(passed({}, null)).toEqual(['111', ...NOTHING, '', '', '']);
  expect(passed({ year: ['2021'] }, null)).toEqual([
    '110',
    'one 2',
    'a 2',
    '2021 2, none 1',
    '',
    '',
    '',
  ]);
});

test.each([
  [{}, false],
  [{ jurisdiction: ['one'], policy: ['a'], year: ['2021'] }, false],
  [{ topic: [] }, true],
  [{ type: [] }, true],
  [{ office: [] }, true],
])('%j needs what is known of single clauses: %s', (filters, needs) => {
  expect(needsFacets(filters)).toBe(needs);
});
