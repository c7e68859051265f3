import { describe, expect, test } from 'vitest';
import { aliasesFor, isOlder, sameDocument, versionKey } from '../../src/ingest/versions.ts';
import type { Policy } from '../../src/model.ts';
import { blankMeta } from '../blank-meta.ts';
import { makeClause } from '../make-clause.ts';

const policy = (clauses: [clauseId: string, path: string, text: string][], meta = {}): Policy => ({
  meta: { ...blankMeta('p', '某方案', 'one'), ...meta },
  clauses: clauses.map(([clauseId, path, text]) =>
    makeClause({ clauseId, path: path.split('/'), text }),
  ),
  furniture: [],
  issues: [],
});

const kept = ({ clauses }: Policy, ...ids: string[]) =>
  clauses
    .filter(({ clauseId }) => ids.includes(clauseId))
    .map(({ clauseId, path, text }): [string, string, string] => [clauseId, path.join('/'), text]);

describe('an anchor that a newer version lacks leads', () => {
  const older = policy([
    ['c1', '一', '一、总体要求'],
    ['c1-1', '一/（一）', '（一）建设村卫生室，每村一所。'],
    ['c1-2', '一/（二）', '（二）培训乡村医生，每年十天。'],
    ['c2', '二', '二、保障措施'],
    ['c2-1', '二/（一）', '（一）加强领导。'],
  ]);
  test('to the clause whose words are most alike', () => {
    const newer = policy([
      ['c1', '一', '一、总体要求'],
      ['c3', '三', '三、培训医生，每月十天。'],
      ['c3-1', '三/（一）', '（一）培训乡村医生，每年十天以上。'],
      ['c3-2', '三/（二）', '（二）建设 村卫生室：每村一所'],
    ]);
    expect(aliasesFor(older, newer)).toMatchObject({ 'c1-1': 'c3-2', 'c1-2': 'c3-1' });
  });
  test('to the nearest clause above that is still there, where nothing is alike', () => {
    const newer = policy([
      ['c1', '一', '一、总体要求'],
      ['c2', '二', '二、保障措施'],
      ['c4', '四', '四、别的事情完全不同'],
    ]);
    expect(aliasesFor(older, newer)).toEqual({ 'c1-1': 'c1', 'c1-2': 'c1', 'c2-1': 'c2' });
  });
  test('to the clause before, or the first, where none above is left', () => {
    expect(
      aliasesFor(older, policy([['c1-1', '一/（一）', '（一）建设村卫生室，每村一所。']])),
    ).toEqual({
      c1: 'c1-1',
      'c1-2': 'c1-1',
      c2: 'c1-1',
      'c2-1': 'c1-1',
    });
  });
  test('to a clause above, not to one beside it', () => {
    const deep = policy([
      ['c1', '一', '一、总体要求'],
      ['c1-1', '一/（一）', '（一）建设村卫生室，每村一所。'],
      ['c1-2', '一/（二）', '（二）培训乡村医生。'],
      ['c1-2-1', '一/（二）/1', '1.每年十天。'],
    ]);
    expect(aliasesFor(deep, policy([...kept(deep, 'c1', 'c1-1')]))).toEqual({
      'c1-2': 'c1',
      'c1-2-1': 'c1',
    });
  });
  test('to the first of those that are equally alike', () => {
    const twice = policy([
      ['c1', '一', '一、总体要求'],
      ['c3', '三', '培训乡村医生，每年十天'],
      ['c4', '四', '每年十天，培训乡村医生'],
    ]);
    const gone = policy([['c2', '二', '培训乡村医生，每年十天']]);
    expect(aliasesFor(gone, twice)).toEqual({ c2: 'c3' });
  });
  test('nowhere where nothing is missing, or nothing is left', () => {
    expect(aliasesFor(older, older)).toEqual({});
    expect(aliasesFor(older, policy([]))).toEqual({});
  });
});

test.each([
  [{ docNumber: '清政发〔2024〕3号' }, { docNumber: '清政发 〔2024〕3号', title: '别的' }, true],
  [{ docNumber: '清政发〔2024〕3号' }, { docNumber: '清政发〔2024〕4号' }, false],
  [{ docNumber: '清政发〔2024〕3号' }, { title: '某 方案' }, true],
  [{}, { title: '别的方案' }, false],
  [{ issuer: '甲县人民政府' }, { issuer: '乙县人民政府' }, false],
  [{ issuer: '甲县人民政府' }, { issuer: null }, true],
])('%j and %j are one document: %s', (first, second, same) => {
  expect(sameDocument(policy([], first).meta, policy([], second).meta)).toBe(same);
});

const dated = (signedOn: string | null, status: string | null = null) => ({
  ...policy([]).meta,
  signedOn,
  status,
});

test.each([
  [dated('2021-03-01'), dated('2022-03-01'), true],
  [dated('2022-03-01'), dated('2021-03-01'), false],
  [dated('2023-03-01', '征求意见稿'), dated('2022-03-01'), false],
  [dated(null, '征求意见稿'), dated('2022-03-01'), true],
  [dated(null, '征求意见稿'), dated(null, '征求意见稿'), false],
  [dated(null), dated('2022-03-01'), false],
])(
  'a text is the older one by its day, else because it alone is a draft: %#',
  (one, other, older) => {
    expect(isOlder(one, other)).toBe(older);
  },
);

test('an older version goes by its day, with a number where that is taken', () => {
  const day = dated('2021-03-01');
  expect(versionKey(day, new Set())).toBe('2021-03-01');
  expect(versionKey(day, new Set(['2021-03-01', '2021-03-01-2']))).toBe('2021-03-01-3');
  expect(versionKey(dated(null), new Set(['2021-03-01']))).toBe('undated');
});
