/** Values of the filters under the names that readers know, with their counts. */
import { DIMENSIONS, type Dimension, type Filters, NO_YEAR } from '../search/facets.ts';
import type { Index } from '../search/index.ts';
import type { Answer } from '../search/search.ts';
import { fold } from '../text/alike.ts';
import type { FacetValue, FacetValues } from './protocol.ts';

/** Values offered at once where there may be very many: the others are a few characters away. */
const OFFERED = 8;
const MANY: ReadonlySet<Dimension> = new Set(['jurisdiction', 'office', 'policy']);

const TYPES: Record<string, string> = { value: '数值', provision: '规定' };

/** The values of one filter, most hits first; years newest first, then what has none. */
async function valuesOf(
  index: Index,
  { counts, hits }: Answer,
  dimension: Dimension,
): Promise<FacetValue[]> {
  const names = await namesOf(index, hits, dimension);
  const values = [...counts[dimension]].map(([id, count]) => {
    return { id, count, label: names.get(id) ?? id };
  });
  if (dimension !== 'year')
    return values.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const year = ({ id }: FacetValue) => Number(id) || 0;
  return values.sort((a, b) => year(b) - year(a));
}

async function namesOf(
  index: Index,
  hits: Answer['hits'],
  dimension: Dimension,
): Promise<Map<string, string>> {
  const { labels } = await index.catalog();
  const named = (list: { id: string; label: string }[]) =>
    new Map(list.map(({ id, label }) => [id, label]));
  if (dimension === 'jurisdiction') return named(labels.jurisdictions);
  if (dimension === 'topic') return named(labels.topics);
  if (dimension === 'office') return named(await index.offices());
  if (dimension === 'type') return new Map(Object.entries(TYPES));
  if (dimension === 'year') return new Map([[NO_YEAR, '未载明']]);
  const titles = new Map<string, string>();
  for (const n of new Set(hits.map(({ bundle }) => bundle))) {
    const { policies, order } = await index.bundle(n);
    policies.forEach(({ policyId, title }, i) => {
      if ((order[i] ?? -1) >= 0) titles.set(policyId, title);
    });
  }
  return titles;
}

/** For each filter what is offered at once, the chosen values among it. */
export async function offered(
  index: Index,
  answer: Answer,
  filters: Filters,
): Promise<Record<Dimension, FacetValues>> {
  const facets = {} as Record<Dimension, FacetValues>;
  for (const dimension of DIMENSIONS) {
    const chosen = filters[dimension] ?? [];
    // Nothing is fetched for what is not counted yet.
    if (answer.counts[dimension].size + chosen.length === 0) {
      facets[dimension] = { values: [], all: 0 };
      continue;
    }
    const all = await valuesOf(index, answer, dimension);
    const names = await namesOf(index, answer.hits, dimension);
    const values = all.filter(
      ({ id }, i) => !MANY.has(dimension) || i < OFFERED || chosen.includes(id),
    );
    // A chosen value without hits can still be taken back.
    for (const id of chosen) {
      if (!values.some((value) => value.id === id)) {
        values.push({ id, label: names.get(id) ?? id, count: 0 });
      }
    }
    facets[dimension] = { values, all: all.length };
  }
  return facets;
}

/** Values whose name contains a text, or whose id begins with it: places are named by their pinyin. */
export async function matching(
  index: Index,
  answer: Answer,
  dimension: Dimension,
  text: string,
): Promise<FacetValue[]> {
  const wanted = fold(text);
  const all = await valuesOf(index, answer, dimension);
  return all
    .filter(({ id, label }) => fold(label).includes(wanted) || id.startsWith(wanted))
    .slice(0, OFFERED);
}
