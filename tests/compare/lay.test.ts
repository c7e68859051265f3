import { describe, expect, it } from 'vitest';
import { linksOfVersions } from '../../src/compare/versions.ts';
import { readAddress, writeAddress } from '../../src/compare-page/address.ts';
import { versionWords } from '../../src/compare-page/draw.ts';
import { lay } from '../../src/compare-page/lay.ts';
import { offered } from '../../src/compare-page/picker.ts';
import { countsOf } from '../../src/compare-page/summary.ts';
import { documentEntries } from '../../src/documents/entries.ts';
import { changesBetween, historyOf } from '../../src/documents/history.ts';
import { documentRows } from '../../src/documents/rows.ts';
import { openStore } from '../../src/store/open.ts';
import { makeClause } from '../make-clause.ts';

const store = await openStore();
const names = [...store.measures.values()].map(({ id, name, topic }) => ({
  id,
  name,
  topic: topic.name,
}));
const published = store.documents.map(({ meta }) => ({
  rows: documentRows(store, meta.policyId),
  clauses: store.document(meta.policyId).clauses,
}));

describe('documents as the page lays them', () => {
  const sets = published.flatMap((one, i) =>
    published.flatMap((other, j) => (i === j ? [] : [[one, other]])),
  );
  it.each([...sets, published.slice(0, 3), published.slice(0, 4)])(
    'are there character for character, every clause once',
    (...documents) => {
      const chosen = documents.filter((each) => typeof each === 'object');
      const { rows, detail } = lay(chosen, names);
      const texts = chosen.map(() => new Map<number, string>());
      for (const [i, row] of rows.entries()) {
        const { cells } = detail(i);
        expect(cells.map((own) => own.map(({ clause }) => clause))).toEqual(row.columns);
        for (const [k, own] of cells.entries())
          for (const { clause, stretches } of own) {
            expect(texts[k]?.has(clause)).toBe(false);
            texts[k]?.set(clause, stretches.map(({ text }) => text).join(''));
          }
      }
      for (const [k, { clauses }] of chosen.entries())
        expect(clauses.map((_, n) => texts[k]?.get(n))).toEqual(clauses.map(({ text }) => text));
    },
  );

  it('tell by what each clause stands beside the first', () => {
    const { rows, detail } = lay(published.slice(0, 3), names);
    for (const [i, { columns }] of rows.entries()) {
      const present = columns.filter((clauses) => clauses.length > 0).length;
      if (present < 2) continue;
      const first = columns.findIndex((clauses) => clauses.length > 0);
      for (const own of detail(i).cells.slice(first + 1))
        for (const { ties } of own)
          expect(ties.some((tie) => columns[tie.document]?.includes(tie.clause))).toBe(true);
    }
  });

  it('tell which measures quote two clauses by different bases', () => {
    const documents = published.slice(0, 2);
    const { heads, rows, detail } = lay(documents, names);
    const basesAt = (head: number, clause: number, measure: string) => {
      const { policyId, clauses } = heads[head]!;
      const said = [...store.entriesOf(policyId)].find(([{ id }]) => id === measure)?.[1] ?? [];
      return said.flatMap(({ clauseId, basis }) =>
        clauseId === clauses[clause]!.id && basis ? [basis] : [],
      );
    };
    const told = rows.flatMap((_, i) =>
      detail(i).cells[1]!.flatMap(({ clause, ties }) =>
        ties.flatMap((tie) =>
          tie.measures.map(({ id, apart }) => {
            const one = basesAt(tie.document, tie.clause, id);
            const other = basesAt(1, clause, id);
            const known = one.length > 0 && other.length > 0;
            expect(apart).toBe(known && one.every((basis) => !other.includes(basis)));
            return apart;
          }),
        ),
      ),
    );
    expect(new Set(told).size).toBe(2);
  });

  it('are counted so that every group is counted once in all', () => {
    const { rows } = lay(published.slice(0, 2), names);
    const { all, topics } = countsOf(rows, 1);
    expect(Object.values(all).reduce((sum, count) => sum + count)).toBe(rows.length);
    expect(topics.size).toBeGreaterThan(3);
  });
});

describe('the address', () => {
  it('holds documents in their order, view and filter; what is wrong in it is left out', () => {
    expect(readAddress('?doc=b&doc=a&doc=b&view=merged&only=1')).toEqual({
      documents: ['b', 'a'],
      view: 'merged',
      only: true,
      at: '',
    });
    expect(readAddress('?doc=../x&doc=%3Cb%3E&view=odd&only=yes')).toEqual({
      documents: [],
      view: 'side',
      only: false,
      at: '',
    });
    expect(readAddress('?doc=a&doc=b&doc=c&doc=d&doc=e').documents).toHaveLength(4);
    for (const search of ['', '?doc=a', '?doc=b&doc=a&view=merged&only=1&at=b.c2-1'])
      expect(writeAddress(readAddress(search))).toBe(search);
  });
});

describe('documents that are offered', () => {
  const entries = documentEntries(store);
  const ids = (words: string, chosen: string[] = []) =>
    offered(entries, words, chosen).map(({ policyId }) => policyId);

  it('have all words in place, title, number or organ, however brackets are typed', () => {
    expect(ids('诸暨')).toEqual(['zhuji-pilot-draft']);
    expect(ids('绍政办发[2022]2号')).toEqual(['shaoxing-2022-reform']);
    expect(ids('绍兴 十四五')).toEqual(['shaoxing-2021-health-plan']);
    expect(ids('绍兴 诸暨')).toEqual([]);
  });

  it('are not those that are chosen', () => {
    expect(ids('', ['zhuji-pilot-draft'])).toHaveLength(entries.length - 1);
  });
});

describe('two versions of a document', () => {
  const text = (clauseId: string, path: string, words: string) =>
    makeClause({ clauseId, path: [path], kind: 'article', text: words });
  const version = (policyId: string, ...clauses: [id: string, words: string][]) => ({
    rows: { ...published[0]!.rows, policyId, clauses: {} },
    clauses: clauses.map(([id, words]) => text(id, id, words)),
  });
  const older = version(
    'x@2021-03-01',
    ['a1', '村卫生室由村民委员会提供用房，面积不少于六十平方米。'],
    ['a2', '乡村医生每年培训不少于十天，费用由县级财政承担。'],
    ['a3', '家庭医生签约服务费由医保基金和签约居民分担。县级人民政府确定分担比例，每年公布一次。'],
    ['a4', '违反本办法的，由县级卫生健康主管部门责令限期改正。'],
    ['a5', '本办法所称村医，是指在村卫生室执业的人员。'],
  );
  const newer = version(
    'x',
    [
      'a1',
      '村卫生室由村民委员会提供用房，面积不少于八十平方米。乡村医生每年培训不少于十天，费用由县级财政承担。',
    ],
    ['a2', '本办法所称村医，是指在村卫生室执业的人员。'],
    ['a3', '家庭医生签约服务费由医保基金和签约居民分担。'],
    ['a4', '县级人民政府确定分担比例，每年公布一次。'],
    ['a5', '违反本办法的，由县级卫生健康主管部门责令限期改正。'],
  );
  const { rows, detail } = lay([older, newer], names, linksOfVersions);

  it('stand beside each other by number and words, what was split or merged together', () => {
    expect(rows.map(({ columns }) => columns)).toEqual([
      [[0, 1], [0]],
      [[2], [2, 3]],
      [[3], [4]],
      [[4], [1]],
    ]);
  });

  it('say by what, and what has moved', () => {
    expect(rows.map(({ moved }) => moved)).toEqual([false, false, false, true]);
    const ties = rows.flatMap((_, i) => detail(i).cells[1]!.flatMap((cell) => cell.ties));
    expect(ties.map(({ clause, basis, moved }) => [clause, basis, moved])).toEqual([
      [1, 'wording', false],
      [0, 'number', false],
      [2, 'number', false],
      [2, 'wording', false],
      [3, 'wording', false],
      [4, 'wording', true],
    ]);
  });

  it('go beside each other by an address', () => {
    const address = writeAddress({ ...readAddress(''), documents: ['x@2021-03-01', 'x'] });
    expect(readAddress(address).documents).toEqual(['x@2021-03-01', 'x']);
    expect(readAddress('?doc=x@../y&doc=x@2021&doc=x@undated-2').documents).toEqual([
      'x@undated-2',
    ]);
  });

  it('are named by their days', () => {
    const heads = [older, newer].map(({ rows: { clauses: _, bases: __, ...head } }) => ({
      ...head,
      date: '2021-03-01',
    }));
    expect(versionWords(heads, 0)).toBe('　2021-03-01 旧版本');
    expect(versionWords(heads, 1)).toBe('　2021-03-01 最新');
    expect(versionWords(heads.slice(1), 0)).toBe('');
  });

  it('give each clause the wordings that it has had', () => {
    const versions = [newer, older].map(({ rows: { policyId }, clauses }) => ({
      policyId,
      clauses,
    }));
    const said = (at: number, clauseId: string) =>
      historyOf(versions, at)
        .get(clauseId)
        ?.map(({ policyId, clauses, since, moved }) =>
          [policyId, clauses.map((clause) => clause.clauseId).join(), since, moved].join(' '),
        );
    expect(said(0, 'a2')).toEqual(['x a2 same true', 'x@2021-03-01 a5  false']);
    expect(said(0, 'a1')).toEqual(['x a1 changed false', 'x@2021-03-01 a1,a2  false']);
    expect(said(1, 'a3')).toEqual(['x a3,a4 same false', 'x@2021-03-01 a3  false']);
    const [first] = historyOf(versions, 0).get('a1') ?? [];
    expect(
      first?.merged.filter(({ kind }) => kind !== 'same').map(({ text: words }) => words),
    ).toEqual(['六十平方米', '八十平方米']);
    const alone = version('x', ['a9', '从未有过的规定。']);
    expect(
      historyOf([{ policyId: 'x', clauses: alone.clauses }, versions[1]!], 0).get('a9')?.[0]?.since,
    ).toBe('new');
  });

  it('differ in so many clauses', () => {
    const { changed, added, gone, moved } = changesBetween(older.clauses, newer.clauses);
    const ids = [changed, added, gone, moved].map((clauses) =>
      clauses.map(({ clauseId }) => clauseId),
    );
    expect(ids).toEqual([['a1', 'a3', 'a4'], [], [], ['a2']]);
  });
});
