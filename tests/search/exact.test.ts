import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/steps.ts';
import { type Index, openIndex } from '../../src/search/index.ts';
import { openNodeStore } from '../../src/search/node-store.ts';
import { type Query, search } from '../../src/search/search.ts';
import { fold } from '../../src/text/alike.ts';
import {
  type BuiltClause,
  builtClauses,
  disguised,
  random,
  randomPart,
  truth,
} from './lib/corpus.ts';

const DIST = join(ROOT, 'dist');
const QUERIES = 2_000;

const exact = (text: string): Query => ({
  text,
  mode: 'exact',
  filters: {},
  sort: 'document',
  grouped: false,
  widening: { aliases: null, numerals: false },
});

let index: Index;
let clauses: BuiltClause[];

beforeAll(async () => {
  if (!existsSync(join(DIST, 'search'))) throw new Error('dist/ is missing: run npm run build');
  clauses = builtClauses(DIST);
  index = openIndex(await openNodeStore(DIST));
});

async function hitsOf(text: string): Promise<string[]> {
  const { hits } = await search(index, exact(text));
  return Promise.all(
    hits.map(async ({ bundle, clause, policy }) => {
      return `${policy.policyId}#${(await index.bundle(bundle)).ids[clause]}`;
    }),
  );
}

/** Recall and precision over random parts of clauses, as printed and in other forms. */
async function measure(seed: number, queries: number) {
  const next = random(seed);
  let wanted = 0;
  let given = 0;
  let right = 0;
  const wrong: string[] = [];
  for (let i = 0; i < queries; i++) {
    const part = randomPart(clauses, next);
    const query = i % 4 === 3 ? disguised(part, next) : part;
    const expected = truth(clauses, query);
    const hits = await hitsOf(query);
    const both = hits.filter((hit) => expected.includes(hit)).length;
    wanted += expected.length;
    given += hits.length;
    right += both;
    if (both !== expected.length || both !== hits.length) wrong.push(query);
  }
  return { recall: right / wanted, precision: right / given, wrong };
}

describe('exact search on the built site', () => {
  const fresh = Number(process.env.SEARCH_SEED ?? Date.now() % 2 ** 32);
  for (const [name, seed] of [
    ['a fixed seed', 20260101],
    [`a fresh seed (SEARCH_SEED=${fresh})`, fresh],
  ] as const) {
    it(`finds every clause and no other, ${QUERIES} queries, ${name}`, async () => {
      const figures = await measure(seed, QUERIES);
      process.stdout.write(
        `exact search, seed ${seed}: recall ${figures.recall.toFixed(4)}, precision ${figures.precision.toFixed(4)}\n`,
      );
      expect(figures).toEqual({ recall: 1, precision: 1, wrong: [] });
    }, 120_000);
  }

  it('finds each single character, figures and punctuation included', async () => {
    const chars = new Set(clauses.flatMap(({ text }) => [...text]).filter((char) => fold(char)));
    for (const char of chars) expect(await hitsOf(char), char).toEqual(truth(clauses, char));
  }, 60_000);

  it('finds each clause by its whole text', async () => {
    for (const { key, text } of clauses) expect(await hitsOf(text), key).toContain(key);
  }, 60_000);

  it('finds nothing for nothing, for white space, and for what is not there', async () => {
    for (const text of ['', ' \u3000\n', '龘龘', '村卫生室规范化率村卫生室规范化率', '\u{1f600}']) {
      expect(await hitsOf(text), text).toEqual([]);
    }
  });

  it('does not join the end of a clause to the beginning of the next', async () => {
    for (let i = 1; i < clauses.length; i++) {
      for (const length of [1, 2, 4, 8]) {
        const seam =
          (clauses[i - 1]?.text.slice(-length) ?? '') + clauses[i]?.text.slice(0, length);
        expect(await hitsOf(seam), seam).toEqual(truth(clauses, seam));
      }
    }
  }, 60_000);
});
