import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../src/compare/versions.ts';
import type { Clause } from '../../src/model.ts';
import { openStore } from '../../src/store/open.ts';
import { makeClause } from '../make-clause.ts';
import { amended, measured } from './amend.ts';

const store = await openStore();
const documents = store.documents.map(({ meta }) => store.document(meta.policyId).clauses);

/** A statute of the sentences of a document: articles numbered through, in chapters of ten, lists in some of them. */
function statuteOf(clauses: readonly Clause[]): Clause[] {
  const said = clauses
    .map(({ text, spans }) => text.slice(spans.marker?.[1] ?? 0))
    .filter((text) => text.length > 12 && text.length < 600);
  let article = 0;
  return said.flatMap((text, i): Clause[] => {
    const chapter = `c${Math.floor(i / 12) + 1}`;
    const isItem = i % 12 > 8;
    if (!isItem) article += 1;
    const head: Clause[] =
      i % 12 === 0
        ? [
            makeClause({
              clauseId: chapter,
              path: [chapter],
              kind: 'chapter',
              text: `章名${text.slice(0, 6)}`,
            }),
          ]
        : [];
    const [kind, step] = isItem ? (['item', i % 12] as const) : (['article', article] as const);
    const clauseId = isItem ? `a${article}-${step}` : `a${article}`;
    const path = isItem ? [chapter, `a${article}`, String(step)] : [chapter, `a${article}`];
    return [...head, makeClause({ clauseId, path, kind, text })];
  });
}

const sentences = (all: readonly (readonly Clause[])[], without: number): string[] =>
  all.flatMap((clauses, n) =>
    n === without
      ? []
      : clauses
          .map(({ text, spans }) => text.slice(spans.marker?.[1] ?? 0))
          .filter((text) => text.length >= 15 && text.length < 400),
  );

describe('clauses of two versions', () => {
  it.each([
    ['the documents', documents, 6],
    ['statutes', documents.map(statuteOf), 6],
  ])(
    'of %s with simulated amendments are found, at least 99 in a hundred, and no others',
    (_, all, seeds) => {
      const sum = { pairs: 0, found: 0, right: 0 };
      for (const [n, clauses] of all.entries())
        for (let seed = 1; seed <= seeds; seed++) {
          const { newer, of } = amended(clauses, sentences(all, n), 1000 * seed + n);
          const links = alignVersions(clauses, newer);
          const one = measured(
            links.map((link) => [link.one, link.other] as const),
            of,
          );
          for (const key of ['pairs', 'found', 'right'] as const) sum[key] += one[key];
        }
      expect(sum.right / sum.pairs).toBeGreaterThanOrEqual(0.99);
      expect(sum.right / sum.found).toBeGreaterThanOrEqual(0.99);
    },
  );

  const article = (n: number, text: string): Clause =>
    makeClause({
      clauseId: `a${n}`,
      path: [`第${n}条`],
      kind: 'article',
      text: `第${n}条　${text}`,
      marker: `第${n}条`,
    });
  const TEXTS = [
    '村卫生室由村民委员会提供用房，面积不少于六十平方米。',
    '乡村医生每年培训不少于十天，费用由县级财政承担。',
    '家庭医生签约服务费由医保基金、基本公共卫生服务经费和签约居民分担。县级人民政府确定分担比例，每年公布一次。',
    '违反本办法的，由县级卫生健康主管部门责令限期改正。',
  ];
  const older = TEXTS.map((text, i) => article(i + 1, text));
  const said = (texts: readonly string[]) =>
    alignVersions(
      older,
      texts.map((text, i) => article(i + 1, text)),
    ).map(
      ({ one, other, basis, moved }) => `${one + 1} ${other + 1} ${basis}${moved ? ' moved' : ''}`,
    );
  const [rooms, training, fees, breach] = TEXTS as [string, string, string, string];

  it('that nothing was done to correspond by number', () => {
    expect(said(TEXTS)).toEqual(['1 1 number', '2 2 number', '3 3 number', '4 4 number']);
  });

  it('follow their words where numbers have gone on, and what is new or gone has no counterpart', () => {
    expect(said(['本办法所称村医，是指在村卫生室执业的人员。', rooms, training, breach])).toEqual([
      '1 2 wording',
      '2 3 wording',
      '4 4 number',
    ]);
  });

  it('keep a number under which most has been written anew', () => {
    expect(said([rooms, '乡村医生每两年轮训一次，费用由市级财政列支。', fees, breach])).toContain(
      '2 2 number',
    );
  });

  it('are marked where they stand in another place', () => {
    expect(said([rooms, fees, breach, training])).toEqual([
      '1 1 number',
      '2 4 wording moved',
      '3 2 wording',
      '4 3 wording',
    ]);
  });

  it('have both parts of one that was split, and one has both that were merged', () => {
    const [first, second] = fees.split(/(?<=。)/u) as [string, string];
    expect(said([rooms, training, first, second, breach])).toEqual([
      '1 1 number',
      '2 2 number',
      '3 3 number',
      '3 4 wording',
      '4 5 wording',
    ]);
    expect(said([rooms + training, fees, breach])).toEqual([
      '1 1 number',
      '2 1 wording',
      '3 2 wording',
      '4 3 wording',
    ]);
  });
});
