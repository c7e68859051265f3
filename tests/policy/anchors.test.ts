import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/model.ts';
import { aliasesOf, brokenAnchors, registerAnchors } from '../../src/policy/anchors.ts';
import { blankMeta } from '../blank-meta.ts';
import { makeClause } from '../make-clause.ts';

const policy = (policyId: string, ...ids: string[]): Policy => ({
  meta: blankMeta(policyId, policyId, 'one'),
  clauses: ids.map((clauseId) => makeClause({ clauseId, text: clauseId })),
  furniture: [],
  issues: [],
});

describe('a published anchor', () => {
  const published = { a: { ids: ['c1', 'c2', 'old'], aliases: { old: 'c1' } } };

  test('that a clause or an alias has leads on', () => {
    expect(brokenAnchors(published, [policy('a', 'c1', 'c2', 'c3')])).toEqual([]);
  });

  test('that was dropped or renamed is broken, and is named with what mends it', () => {
    expect(brokenAnchors(published, [policy('a', 'c1', 'c2_2')])).toEqual([
      'a#c2：已发布的锚点不见了，请在 content/anchors.json 的 aliases 中写明它现在是哪一条',
    ]);
  });

  test('whose alias leads nowhere is broken too', () => {
    expect(brokenAnchors(published, [policy('a', 'c2')])).toHaveLength(2);
  });

  test('of a policy that left, or of another one, is not asked for', () => {
    expect(brokenAnchors(published, [policy('b', 'x')])).toEqual([]);
  });
});

test('the former anchors of a clause are those whose aliases lead to it', () => {
  const aliases = { c9: 'c1', c8: 'c1', c7: 'c2' };
  expect([...aliasesOf({ a: { ids: [], aliases } }, 'a')]).toEqual([
    ['c1', ['c9', 'c8']],
    ['c2', ['c7']],
  ]);
  expect(aliasesOf({}, 'a').size).toBe(0);
});

describe('the register', () => {
  test('gains anchors, in the order of the documents, and never loses one or an alias', () => {
    const before = { b: { ids: ['c9', 'c1'], aliases: { c9: 'c1' } } };
    expect(registerAnchors(before, [policy('b', 'c1', 'c2'), policy('a', 'c1')])).toEqual({
      a: { ids: ['c1'], aliases: {} },
      b: { ids: ['c9', 'c1', 'c2'], aliases: { c9: 'c1' } },
    });
    expect(Object.keys(registerAnchors(before, [policy('a')]))).toEqual(['a', 'b']);
  });
});
