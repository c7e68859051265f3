/** The index against the texts themselves: several parts, documents that are out of date, what is fetched when. */
import { describe, expect, it, test } from 'vitest';
import type { Policy } from '../../src/model.ts';
import { meet } from '../../src/search/grams.ts';
import { type Found, type Index, openIndex, remember, type Store } from '../../src/search/index.ts';
import { toLetters } from '../../src/search/letters.ts';
import { fold } from '../../src/text/alike.ts';
import { random } from './lib/corpus.ts';
import { policy, smallStore } from './lib/small.ts';

const next = random(11);
const pick = (letters: string) => letters[Math.floor(next() * letters.length)] ?? '';
/** Of few letters, so that most short texts stand in several clauses and several times in one. */
const text = () =>
  Array.from({ length: 1 + Math.floor(next() * 14) }, () => pick('编制目5%')).join('');
const document = (id: string) => policy(id, Array.from({ length: 6 }, text));
const [a, b, c, gone] = ['a', 'b', 'c', 'gone'].map(document) as [Policy, Policy, Policy, Policy];
const before = document('d');
const d = document('d');
/** The first part has a document that is gone and one as it was before it was changed. */
const PARTS = [[a, gone, before, b], [], [c], [d]];
const DOCUMENTS = [a, b, c, d];

/** A store that keeps what it was asked for. */
function watched(store: Store): Store & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    json(path) {
      asked.push(path);
      return store.json(path);
    },
    places(part, level, word) {
      asked.push(`${part} ${level}`);
      return store.places(part, level, word);
    },
  };
}

async function all(index: Index, wanted: string): Promise<Found[]> {
  return Array.fromAsync(index.find(toLetters(fold(wanted))));
}

/** Each clause that has a text, with the letter where it first stands and how often it stands. */
async function told(index: Index, wanted: string): Promise<string[]> {
  const found = await all(index, wanted);
  const lines = found.map(async ({ bundle, clauses, firsts, counts }) => {
    const { policies, policyOf, ids } = await index.bundle(bundle);
    return clauses.map((clause, i) => {
      const { policyId } = policies[policyOf[clause]!]!;
      return `${policyId} ${ids[clause]} ${firsts[i]} ${counts[i]}`;
    });
  });
  return (await Promise.all(lines)).flat();
}

/** The same by the texts: short words are counted once, longer ones wherever they begin. */
function truth(wanted: string): string[] {
  return DOCUMENTS.flatMap(({ meta, clauses }) =>
    clauses.flatMap(({ clauseId, text: own }) => {
      const starts = [...own]
        .keys()
        .filter((at) => own.startsWith(wanted, at))
        .toArray();
      const count = wanted.length < 3 ? 1 : starts.length;
      return starts.length > 0 ? [`${meta.policyId} ${clauseId} ${starts[0]} ${count}`] : [];
    }),
  );
}

describe('a text', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 9])(
    'of %d letters is found where it stands, and nowhere else',
    async (length) => {
      const index = openIndex(await smallStore(DOCUMENTS, PARTS));
      for (let n = 0; n < 60; n++) {
        const wanted = Array.from({ length }, () => pick('编制目5%')).join('');
        expect(await told(index, wanted), wanted).toEqual(truth(wanted));
      }
      for (const { text: own } of DOCUMENTS.flatMap(({ clauses }) => clauses))
        expect(await told(index, own)).toEqual(truth(own));
    },
  );

  it('of no letters is found nowhere, and nothing is asked for', async () => {
    const store = watched(await smallStore(DOCUMENTS, PARTS));
    expect(await all(openIndex(store), '')).toEqual([]);
    expect(store.asked).toEqual([]);
  });

  it('that stands only in what is out of date is found nowhere', async () => {
    const old = policy('a', ['旧的说法。']);
    const index = openIndex(
      await smallStore([policy('a', ['新的写法。'])], [[old], [policy('a', ['新的写法。'])]]),
    );
    expect(await all(index, '旧的')).toEqual([]);
    expect(await index.occurs(toLetters('旧的'))).toBe(false);
    expect(await index.occurs(toLetters('新的'))).toBe(true);
    expect(await told(index, '的')).toEqual(['a c1 1 1']);
  });
});

describe('what is fetched', () => {
  it('is no bundle that lacks the text, the others only when they are asked for, and each once', async () => {
    const documents = ['x', 'y', 'z'].map((id) =>
      policy(id, [`编制${id}。`, id === 'y' ? '略。' : '目录。']),
    );
    const store = watched(
      await smallStore(
        documents,
        documents.map((each) => [each]),
      ),
    );
    const index = openIndex(store);
    const bundles = () => store.asked.filter((path) => path.includes('bundle-'));
    expect(await index.bundles()).toEqual({ asked: 0, all: 3 });
    const finding = index.find(toLetters('目录'));
    expect((await finding.next()).value).toEqual({
      bundle: 0,
      clauses: [1],
      firsts: [0],
      counts: [1],
    });
    expect(bundles()).toEqual(['pagefind/part-0/bundle-0.json']);
    expect(await index.bundles()).toEqual({ asked: 1, all: 3 });
    expect((await finding.next()).value).toMatchObject({ bundle: 2 });
    expect((await finding.next()).done).toBe(true);
    await all(index, '目录');
    await all(index, '目');
    expect(bundles()).toEqual([0, 2].map((part) => `pagefind/part-${part}/bundle-0.json`));
    expect(store.asked.filter((path) => path === 'search/catalog.json')).toHaveLength(1);
    expect(store.asked.filter((path) => path === 'part-1 2')).toHaveLength(2);
  });

  it('of a clause that is shown is its block of texts alone', async () => {
    const texts = [600, 600, 1, 1300, 5].map((length, i) => `${i}${'字'.repeat(length - 1)}`);
    const store = watched(await smallStore([policy('x', texts)], [[policy('x', texts)]]));
    const index = openIndex(store);
    for (const [clause, own] of texts.entries()) {
      expect((await index.text(0, clause)).text).toBe(own);
      expect((await index.text(0, clause)).text).toBe(own);
    }
    expect(store.asked.filter((path) => path.includes('text/'))).toEqual(
      [0, 1, 2, 3].map((k) => `pagefind/part-0/text/0-${k}.json`),
    );
  });

  it('is asked for again after it failed', async () => {
    let calls = 0;
    const get = remember(async (one: number, other: string) => {
      calls += 1;
      if (calls === 1) throw new Error('no network');
      return `${one}${other}`;
    });
    await expect(get(1, 'a')).rejects.toThrow('no network');
    expect(get.size()).toBe(0);
    expect(await Promise.all([get(1, 'a'), get(1, 'a'), get(1, 'b'), get(11, '')])).toEqual([
      '1a',
      '1a',
      '1b',
      '11',
    ]);
    expect([calls, get.size()]).toEqual([4, 3]);
  });
});

it('a place that the index does not have is refused', async () => {
  const index = openIndex(await smallStore(DOCUMENTS, PARTS));
  await expect(index.bundle(3)).rejects.toThrow('the index has no bundle 3');
  await expect(index.text(1, 6)).rejects.toThrow('pagefind/part-2/text/0-0.json has no clause 6');
});

test.each([
  [[], []],
  [[{ offset: 0, places: [3, 8] }], [3, 8]],
  [[{ offset: 2, places: [3, 8] }], [1, 6]],
  [
    [
      { offset: 0, places: [1, 3, 8, 9] },
      { offset: 3, places: [4, 11, 12] },
    ],
    [1, 8, 9],
  ],
  [
    [
      { offset: 0, places: [1, 3] },
      { offset: 3, places: [2, 3, 5] },
      { offset: 4, places: [5] },
    ],
    [],
  ],
  [
    [
      { offset: 0, places: [1, 3] },
      { offset: 3, places: [] },
    ],
    [],
  ],
])('words at %j meet at %j', (found, starts) => expect(meet(found)).toEqual(starts));
