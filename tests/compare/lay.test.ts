import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/compare-page/address.ts';
import { lay } from '../../src/compare-page/lay.ts';
import { offered } from '../../src/compare-page/picker.ts';
import { countsOf } from '../../src/compare-page/summary.ts';
import { documentEntries } from '../../src/documents/entries.ts';
import { documentRows } from '../../src/documents/rows.ts';
import { openStore } from '../../src/store/open.ts';

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
