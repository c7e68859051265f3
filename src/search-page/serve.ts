/** Answers requests of a page: the part of the worker that does not depend on being a worker. */
import { precedentsOf } from '../precedent/similar.ts';
import { DIMENSIONS, type Dimension, NO_YEAR } from '../search/facets.ts';
import type { Index } from '../search/index.ts';
import { type Answer, longestPart, search } from '../search/search.ts';
import type { Answered, Asked, FacetValue, Near, Reply, Request } from './protocol.ts';
import { type ShownHit, show } from './view.ts';

/** Hits that are shown before the rest is fetched. */
const EARLY = 5;

const TYPES: Record<string, string> = { value: '数值', provision: '规定' };

/**
 * In: an open index, and whether it is worn. Out: a function that answers one request by one or more replies.
 */
export function server(
  index: Index,
  reply: (reply: Reply) => void,
  worn: () => Promise<boolean> = async () => false,
) {
  /** The last search, so that more of its hits can be asked for. */
  let last: { id: number; answer: Answer } | null = null;
  /** Searches whose first hits the page has yet to show, before the rest is fetched. */
  const goOn = new Map<number, () => void>();

  async function answered(answer: Answer, hits: number, partial: boolean): Promise<Answered> {
    return {
      total: answer.hits.length,
      unfiltered: answer.unfiltered,
      hits: await shown(answer, 0, hits),
      partial,
      worn: await worn(),
      facets: await facetValues(index, answer),
      also: answer.terms
        .filter(({ ways }) => ways.length > 1)
        .map(({ word, ways }) => ({ word, ways: ways.slice(1) })),
    };
  }

  function shown(answer: Answer, from: number, to: number): Promise<ShownHit[]> {
    return Promise.all(answer.hits.slice(from, to).map((hit) => show(index, hit, answer.marks)));
  }

  async function searchFor(id: number, asked: Asked): Promise<void> {
    const { aliases } = await index.catalog();
    const query = {
      ...asked,
      widening: { aliases: asked.aliases ? aliases : null, numerals: asked.numerals },
    };
    const answer = await search(index, query, async (early) => {
      const hits = Math.min(EARLY, asked.hits);
      const shown = new Promise<void>((resolve) => goOn.set(id, resolve));
      reply({ id, kind: 'first', answer: await answered(early, hits, true) });
      await shown;
      goOn.delete(id);
    });
    last = { id, answer };
    reply({ id, kind: 'search', answer: await answered(answer, asked.hits, false) });
  }

  return async (request: Request): Promise<void> => {
    const { id } = request;
    try {
      if (request.kind === 'search') {
        await searchFor(id, request.asked);
      } else if (request.kind === 'shown') {
        goOn.get(request.search)?.();
      } else if (request.kind === 'hits') {
        const answer = last?.id === request.search ? last.answer : null;
        const hits = answer ? await shown(answer, request.from, request.to) : [];
        reply({ id, kind: 'hits', hits });
      } else if (request.kind === 'longest') {
        reply({ id, kind: 'longest', text: await longestPart(index, request.text) });
      } else if (request.kind === 'similar') {
        reply({ id, kind: 'similar', similar: await near(index, request.text, request.count) });
      } else {
        const text = await clauseText(index, request.policyId, request.clauseId);
        reply({ id, kind: 'clause', text });
      }
    } catch (error) {
      reply({ id, kind: 'failed', message: String(error) });
    }
  };
}

/** The clauses nearest to a draft, as they are shown. */
async function near(index: Index, text: string, count: number): Promise<Near> {
  const found = await precedentsOf(index, text, count);
  return {
    source: found.source && (await show(index, found.source, [])),
    near: await Promise.all(
      found.near.map(async ({ place, ...rest }) => ({
        hit: await show(index, place, []),
        ...rest,
      })),
    ),
  };
}

/** The text of a clause by its address; null where there is none. */
async function clauseText(
  index: Index,
  policyId: string,
  clauseId: string,
): Promise<string | null> {
  const { bundles } = await index.catalog();
  for (const n of bundles.keys()) {
    const { policies, ids } = await index.bundle(n);
    const at = policies.findIndex((policy) => policy.policyId === policyId);
    if (at < 0) continue;
    const clause = ids.indexOf(clauseId, policies[at]?.first);
    const inside = clause >= 0 && clause < (policies[at + 1]?.first ?? ids.length);
    return inside ? (await index.text(n, clause)).text : null;
  }
  return null;
}

/** Counts under the names that readers know, most first; years newest first. */
async function facetValues(
  index: Index,
  { counts, hits }: Answer,
): Promise<Record<Dimension, FacetValue[]>> {
  const { labels } = await index.catalog();
  const titles = new Map<string, string>();
  const bundles = new Set(hits.map(({ bundle }) => bundle));
  for (const n of bundles) {
    for (const { policyId, title } of (await index.bundle(n)).policies) titles.set(policyId, title);
  }
  const named = (list: { id: string; label: string }[]) =>
    new Map(list.map(({ id, label }) => [id, label]));
  const names: Record<Dimension, Map<string, string>> = {
    jurisdiction: named(labels.jurisdictions),
    policy: titles,
    year: new Map([[NO_YEAR, '未载明']]),
    topic: named(labels.topics),
    type: new Map(Object.entries(TYPES)),
    office: named(labels.offices),
  };
  const values = {} as Record<Dimension, FacetValue[]>;
  for (const dimension of DIMENSIONS) {
    values[dimension] = [...counts[dimension]]
      .map(([id, count]) => ({ id, count, label: names[dimension].get(id) ?? id }))
      .sort((a, b) =>
        dimension === 'year' ? (a.id < b.id ? 1 : -1) : b.count - a.count || (a.id < b.id ? -1 : 1),
      );
  }
  return values;
}
