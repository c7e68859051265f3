/** A small index of clauses made up for a test, built and opened like that of the site. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Policy } from '../../../src/model.ts';
import { buildSearchIndex } from '../../../src/search/build.ts';
import { know, writeCatalog } from '../../../src/search/catalog.ts';
import { LEVELS, wordsOf } from '../../../src/search/grams.ts';
import { type Index, openIndex, type Store } from '../../../src/search/index.ts';
import { openNodeStore } from '../../../src/search/node-store.ts';
import { bundlesOf, digestOf, indexed, type SearchCorpus } from '../../../src/search/records.ts';
import { type Query, search } from '../../../src/search/search.ts';
import type { Attributes } from '../../../src/search/shapes.ts';
import { blankMeta } from '../../blank-meta.ts';
import { makeClause } from '../../make-clause.ts';

/** A query for 编制, as readers make it who choose nothing. */
export const QUERY: Query = {
  text: '编制',
  mode: 'exact',
  filters: {},
  sort: 'relevance',
  grouped: false,
  widening: { aliases: null, numerals: false },
};

/** A policy of the given clauses; each is its text, or `heading。text`. */
export function policy(
  policyId: string,
  texts: readonly string[],
  meta: Partial<Policy['meta']> = {},
): Policy {
  return {
    meta: {
      ...blankMeta(policyId, `${policyId}方案`, 'one'),
      source: { file: '', sha256: '', encoding: 'UTF-8' },
      ...meta,
    },
    clauses: texts.map((text, i) =>
      makeClause({
        clauseId: `c${i + 1}`,
        path: [String(i + 1)],
        heading: /^(.+?)。./.exec(text)?.[1] ?? null,
        text,
        url: `/policies/${policyId}/#c${i + 1}`,
      }),
    ),
    furniture: [],
    issues: [],
  };
}

/** What the filters of an index are called, and what they know of a clause. */
export interface SmallContext extends Omit<SearchCorpus, 'documents' | 'read'> {
  attributesOf(policyId: string, clauseId: string): Attributes;
}

const WITHOUT_CONTEXT: SmallContext = {
  jurisdictions: [],
  topics: [],
  aliases: [],
  attributesOf: () => ({ topics: [], types: [], offices: [] }),
};

/** Policies as the search takes them. */
export function corpusOf(
  policies: readonly Policy[],
  { attributesOf, ...labels }: SmallContext = WITHOUT_CONTEXT,
): SearchCorpus {
  const byId = new Map(policies.map((each) => [each.meta.policyId, each]));
  return {
    ...labels,
    documents: [...byId].map(([policyId, each]) => ({ policyId, key: digestOf(each) })),
    read(policyId) {
      const { meta, clauses } = byId.get(policyId) as Policy;
      const attributes = clauses.map(({ clauseId }): [string, Attributes] => [
        clauseId,
        attributesOf(policyId, clauseId),
      ]);
      return { meta, clauses, attributes: new Map(attributes) };
    },
  };
}

/** Builds an index of policies as that of a site and opens it; `close` removes it. */
export async function builtIndex(
  policies: readonly Policy[],
  context?: SmallContext,
): Promise<{ index: Index; folder: string; close: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'search-test-'));
  const folder = join(root, 'site');
  await buildSearchIndex(corpusOf(policies, context), folder, join(root, 'cache'), 'test');
  const index = openIndex(await openNodeStore(folder));
  return { index, folder, close: () => rm(root, { recursive: true, force: true }) };
}

/** An index of policies in memory. */
export const smallIndex = async (
  policies: readonly Policy[],
  context?: SmallContext,
): Promise<Index> => openIndex(await smallStore(policies, [policies], context));

/**
 * The files of an index whose parts were made of these policies, with words looked up in the letters themselves
 * instead of by Pagefind. What is in the parts and not among `policies` is out of date.
 */
export async function smallStore(
  policies: readonly Policy[],
  made: readonly (readonly Policy[])[],
  context?: SmallContext,
): Promise<Store> {
  const corpus = corpusOf(policies, context);
  const files = new Map<string, unknown>();
  const places = new Map<string, Map<string, number[]>>();
  const parts = made.map((documents, part) => {
    const id = `part-${part}`;
    const own = corpusOf(documents, context);
    const indexes = own.documents.map(({ policyId }) => indexed(own.read(policyId)));
    const digests = indexes.values().map(digestOf);
    const bundles = [...bundlesOf(indexes)].map(({ bundle, blocks, letters }, n) => {
      files.set(`pagefind/${id}/bundle-${n}.json`, bundle);
      for (const [k, block] of blocks.entries())
        files.set(`pagefind/${id}/text/${n}-${k}.json`, block);
      for (const level of LEVELS) {
        const words = letters.flatMap((clause) => wordsOf(clause, level));
        for (const [at, word] of words.entries()) {
          const key = `${id}/${level}/${word}`;
          const byRecord = places.get(key) ?? new Map<string, number[]>();
          byRecord.set(`${level}-${n}`, [...(byRecord.get(`${level}-${n}`) ?? []), at]);
          places.set(key, byRecord);
        }
      }
      return {
        records: LEVELS.map((level) => `${level}-${n}`),
        documents: bundle.policies.map(({ first }, i) => ({
          digest: digests.next().value as string,
          letters: 0,
          clauses: (bundle.policies[i + 1]?.first ?? bundle.ids.length) - first,
        })),
      };
    });
    return { id, made: { placesPerFile: [], bundles } };
  });
  const folder = await mkdtemp(join(tmpdir(), 'search-test-'));
  const known = corpus.documents.map(({ policyId }) => know(corpus.read(policyId)));
  await writeCatalog(parts, known, corpus, folder);
  for (const name of await readdir(folder))
    files.set(`search/${name}`, JSON.parse(await readFile(join(folder, name), 'utf8')));
  await rm(folder, { recursive: true });
  return {
    json: async <T>(path: string) => {
      if (!files.has(path)) throw new Error(`no such file: ${path}`);
      return structuredClone(files.get(path)) as T;
    },
    places: async (part, level, word) => places.get(`${part}/${level}/${word}`) ?? new Map(),
  };
}

/** Keys of the hits of a query in their order; what is not said is as on a fresh search page. */
export async function hits(
  index: Index,
  text: string,
  query: Partial<Query> = {},
): Promise<string[]> {
  const answer = await search(index, {
    text,
    mode: 'exact',
    filters: {},
    sort: 'relevance',
    grouped: false,
    widening: { aliases: null, numerals: false },
    ...query,
  });
  return Promise.all(
    answer.hits.map(async ({ bundle, clause, policy: { policyId } }) => {
      return `${policyId}#${(await index.bundle(bundle)).ids[clause]}`;
    }),
  );
}
