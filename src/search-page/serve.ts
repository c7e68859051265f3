/** Answers requests of a page: the part of the worker that does not depend on being a worker. */
import { precedentsOf } from '../precedent/similar.ts';
import type { Filters } from '../search/facets.ts';
import { hintsOf } from '../search/hints.ts';
import type { Index } from '../search/index.ts';
import { type Answer, search } from '../search/search.ts';
import { matching, offered } from './facet-values.ts';
import type { Answered, Asked, ListedHit, Near, Reply, Request } from './protocol.ts';
import { show, showAlike } from './view.ts';

/** Hits that are shown before the rest is fetched. */
const EARLY = 5;

/** What is offered where nothing is found. */
const HINTS = 3;

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

  async function answered(answer: Answer, hits: number, filters: Filters): Promise<Answered> {
    return {
      total: answer.hits.length,
      listed: answer.leads.length,
      documents: new Set(answer.hits.map(({ policy }) => policy)).size,
      unfiltered: answer.unfiltered,
      hits: await shown(answer, 0, hits),
      worn: await worn(),
      facets: await offered(index, answer, filters),
      also: answer.terms
        .filter(({ ways }) => ways.length > 1)
        .map(({ word, ways }) => ({ word, ways: ways.slice(1) })),
    };
  }

  function shown(answer: Answer, from: number, to: number): Promise<ListedHit[]> {
    return Promise.all(
      answer.leads.slice(from, to).map(async (hit) => {
        const alike = answer.alike.get(hit.same) ?? [];
        return {
          ...(await show(index, hit, answer.marks)),
          alike: await Promise.all(alike.map((each) => showAlike(index, each))),
        };
      }),
    );
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
      reply({ id, kind: 'first', answer: await answered(early, hits, asked.filters) });
      await shown;
      goOn.delete(id);
    });
    last = { id, answer };
    reply({ id, kind: 'search', answer: await answered(answer, asked.hits, asked.filters) });
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
      } else if (request.kind === 'values') {
        const { dimension, text } = request;
        const answer = last?.id === request.search ? last.answer : null;
        const values = answer ? await matching(index, answer, dimension, text) : [];
        reply({ id, kind: 'values', values });
      } else if (request.kind === 'hints') {
        reply({ id, kind: 'hints', hints: await hintsOf(index, request.text, HINTS) });
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
  const { all } = await index.bundles();
  for (let n = 0; n < all; n++) {
    const { policies, ids, order } = await index.bundle(n);
    const at = policies.findIndex((policy, i) => {
      return policy.policyId === policyId && (order[i] ?? -1) >= 0;
    });
    if (at < 0) continue;
    const clause = ids.indexOf(clauseId, policies[at]?.first);
    const inside = clause >= 0 && clause < (policies[at + 1]?.first ?? ids.length);
    return inside ? (await index.text(n, clause)).text : null;
  }
  return null;
}
