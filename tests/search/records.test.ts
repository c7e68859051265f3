import { expect, test } from 'vitest';
import {
  bundlesOf,
  digestOf,
  type IndexedDocument,
  indexed,
  wordingOf,
} from '../../src/search/records.ts';
import { blankMeta } from '../blank-meta.ts';
import { makeClause } from '../make-clause.ts';
import { policy } from './lib/small.ts';

const document = (id: string, ...lengths: number[]): IndexedDocument =>
  indexed({
    ...policy(
      id,
      lengths.map((length) => '字'.repeat(length)),
    ),
    attributes: new Map(),
  });
const bundles = (...documents: IndexedDocument[]) =>
  [...bundlesOf(documents)].map(({ bundle }) => bundle.policies.map(({ policyId }) => policyId));

test('a bundle is as full as it may be, a letter for the end of each clause counted', () => {
  expect(bundles(document('a', 199_999), document('b', 199_999), document('c', 0))).toEqual([
    ['a', 'b'],
    ['c'],
  ]);
  expect(bundles(document('a', 199_999), document('b', 200_000))).toEqual([['a'], ['b']]);
});

test('a document is never cut, however long, and no bundle is empty', () => {
  expect(bundles(document('a', 500_000), document('b', 0), document('c', 500_000))).toEqual([
    ['a'],
    ['b'],
    ['c'],
  ]);
  expect(bundles()).toEqual([]);
});

test('a block of texts is as full as it may be', () => {
  const blocks = (...lengths: number[]) =>
    [...bundlesOf([document('a', ...lengths)])].map(({ bundle, blocks }) => [
      bundle.blocks,
      blocks.map(({ length }) => length),
    ]);
  expect(blocks(600, 600, 1)).toEqual([
    [
      [0, 2],
      [2, 1],
    ],
  ]);
  expect(blocks(600, 601)).toEqual([
    [
      [0, 1],
      [1, 1],
    ],
  ]);
  expect(blocks(5000, 1, 1200)).toEqual([
    [
      [0, 1, 2],
      [1, 1, 1],
    ],
  ]);
});

test('what is kept of a clause is how it is shown, with its own and inherited units', () => {
  const meta = { ...blankMeta('a', '某方案', 'one'), printedOn: '2024-02-01' };
  const clause = makeClause({ clauseId: 'c1', text: '编制管理。单列。', heading: '编制管理' });
  const units = { responsible: ['市委编办'], responsibleInherited: ['市卫健委'] };
  const kept = indexed({ meta, clauses: [{ ...clause, ...units }], attributes: new Map() });
  expect(kept.policy).toMatchObject({ policyId: 'a', title: '某方案', date: '2024-02-01' });
  expect(kept.clauses).toMatchObject([
    { id: 'c1', text: '编制管理。单列。', heading: [0, 4], responsible: ['市委编办', '市卫健委'] },
  ]);
  const dated = { ...meta, signedOn: '2024-01-01', effectiveOn: '2024-03-01' };
  const dateOf = (dates: Partial<typeof dated>) =>
    indexed({ meta: { ...meta, ...dates } as typeof dated, clauses: [], attributes: new Map() })
      .policy.date;
  expect(dateOf(dated)).toBe('2024-01-01');
  expect(dateOf({ printedOn: null, effectiveOn: '2024-03-01' } as never)).toBe('2024-03-01');
});

test('what is made from equal data has one name of sixteen digits', () => {
  const [one, same, other] = [
    ['甲', 1],
    ['甲', 1],
    ['甲', 2],
  ].map(digestOf);
  expect(one).toMatch(/^[\da-f]{16}$/u);
  expect([same, other]).toEqual([one, expect.not.stringContaining(one!)]);
});

test.each([
  ['1. 编制 单列。\n另行公布。', [0, 2], [], '编制单列。另行公布。'],
  ['编制单列。（责任单位：编办）', null, [[5, 14]], '编制单列。'],
  [
    '1.编制单列。（编办）公布。（财政局）',
    [0, 2],
    [
      [7, 11],
      [14, 19],
    ],
    '编制单列。公布。',
  ],
  ['1.编制单列。', null, [], '1.编制单列。'],
] as const)('the wording of %j is %#', (text, marker, duty, wording) => {
  const spans = { marker, heading: null, duty } as unknown as Parameters<
    typeof wordingOf
  >[0]['spans'];
  expect(wordingOf({ text, spans })).toBe(wording);
});

test('a bundle says of each clause how many letters it has, and how many of them are its heading', () => {
  const clauses = ['编制管理。统筹使用。', '单 列。', ''].map((text, i) =>
    makeClause({ clauseId: `c${i}`, text, heading: i === 0 ? '编制管理' : null }),
  );
  const made = indexed({ meta: blankMeta('a', '某方案', 'one'), clauses, attributes: new Map() });
  const [data] = [...bundlesOf([made, document('b', 3)])];
  expect(data).toMatchObject({
    bundle: {
      policies: [
        { policyId: 'a', first: 0 },
        { policyId: 'b', first: 3 },
      ],
      ids: ['c0', 'c1', 'c2', 'c1'],
      lengths: [12, 4, 0, 3],
      heads: [4, 0, 0, 0],
      blocks: [0, 3],
    },
    letters: [expect.stringMatching(/^编制管理/u), expect.stringMatching(/^单列/u), '', '字字字'],
  });
});
