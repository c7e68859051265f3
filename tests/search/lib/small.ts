/** A small index of clauses made up for a test, built and opened like that of the site. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Policy } from '../../../src/model.ts';
import { buildSearchIndex } from '../../../src/search/build.ts';
import { type Index, openIndex } from '../../../src/search/index.ts';
import { openNodeStore } from '../../../src/search/node-store.ts';
import { digestOf, type SearchCorpus } from '../../../src/search/records.ts';
import { type Query, search } from '../../../src/search/search.ts';
import type { Attributes } from '../../../src/search/shapes.ts';
import { blankMeta } from '../../blank-meta.ts';
import { makeClause } from '../../make-clause.ts';

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

/** Opens an index of policies; `close` removes it. */
export async function smallIndex(
  policies: readonly Policy[],
  context?: SmallContext,
): Promise<{ index: Index; folder: string; close: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'search-test-'));
  const folder = join(root, 'site');
  await buildSearchIndex(corpusOf(policies, context), folder, join(root, 'cache'), 'test');
  const index = openIndex(await openNodeStore(folder));
  return { index, folder, close: () => rm(root, { recursive: true, force: true }) };
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
