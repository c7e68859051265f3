/** The list of documents: facets, search, order and address. Plain data, in the build and in the browser. */
import type { DocumentEntry } from '../model.ts';
import { fold } from '../text/alike.ts';

export const FACETS = [
  'status',
  'level',
  'province',
  'place',
  'topic',
  'kind',
  'organ',
  'year',
] as const;
export type Facet = (typeof FACETS)[number];

export const SORTS = { newest: '日期从新到旧', oldest: '日期从旧到新', place: '按地区' } as const;
export type Sort = keyof typeof SORTS;

export interface Query {
  words: string;
  facets: Record<Facet, string[]>;
  sort: Sort;
  page: number;
}

export const PAGE = 50;

/** Value of a facet for what a document doesn't state. */
export const UNSTATED = '未载明';

/** The province that a document is counted under. */
export const provinceOf = ({
  province,
  level,
}: Pick<DocumentEntry, 'province' | 'level'>): string =>
  province ?? (level === '国家' ? '国家' : UNSTATED);

const VALUES: Record<Facet, (entry: DocumentEntry) => readonly string[]> = {
  status: ({ status }) => [status ?? '未标注状态'],
  level: ({ level }) => [level ?? UNSTATED],
  province: (entry) => [provinceOf(entry)],
  place: ({ place }) => [place],
  topic: ({ topics }) => topics,
  kind: ({ kind }) => [kind ?? UNSTATED],
  organ: ({ organs }) => (organs.length > 0 ? organs : [UNSTATED]),
  year: ({ date }) => [date?.slice(0, 4) ?? UNSTATED],
};

export const emptyQuery = (): Query => ({
  words: '',
  facets: {
    status: [],
    level: [],
    province: [],
    place: [],
    topic: [],
    kind: [],
    organ: [],
    year: [],
  },
  sort: 'newest',
  page: 1,
});

const isSort = (name: string | null): name is Sort => name !== null && Object.hasOwn(SORTS, name);

export function readQuery(search: string): Query {
  const params = new URLSearchParams(search);
  const query = emptyQuery();
  query.words = params.get('q') ?? '';
  for (const facet of FACETS) query.facets[facet] = [...new Set(params.getAll(facet))];
  const sort = params.get('sort');
  if (isSort(sort)) query.sort = sort;
  query.page = Math.max(1, Math.trunc(Number(params.get('page'))) || 1);
  return query;
}

/** The query of an address with its `?`, empty where it asks for nothing but the list. */
export function writeQuery({ words, facets, sort, page }: Query): string {
  const params = new URLSearchParams();
  if (words.trim()) params.set('q', words.trim());
  for (const facet of FACETS) for (const value of facets[facet]) params.append(facet, value);
  if (sort !== 'newest') params.set('sort', sort);
  if (page > 1) params.set('page', String(page));
  const query = params.toString();
  return query && `?${query}`;
}

const textOf = ({ title, number, place, organs, province }: DocumentEntry): string =>
  fold([title, number, place, province, ...organs].join(' '));

/** Those that have all words and, in every facet that is asked but `except`, one of its values. */
function matching(entries: readonly DocumentEntry[], query: Query, except?: Facet) {
  const words = query.words.split(/\s+/u).map(fold).filter(Boolean);
  const asked = FACETS.filter((facet) => facet !== except && query.facets[facet].length > 0);
  return entries.filter(
    (entry) =>
      asked.every((facet) =>
        VALUES[facet](entry).some((value) => query.facets[facet].includes(value)),
      ) &&
      (words.length === 0 || words.every((word) => textOf(entry).includes(word))),
  );
}

/** Newest first, those without a date last. */
export const byDate = (a: Pick<DocumentEntry, 'date'>, b: Pick<DocumentEntry, 'date'>): number =>
  (b.date ?? '').localeCompare(a.date ?? '', 'en');

const byAge = (a: DocumentEntry, b: DocumentEntry): number =>
  (a.date ?? '9').localeCompare(b.date ?? '9', 'en');

/** The query that asks for one value of one facet. */
export function queryFor(facet: Facet, value: string): Query {
  const query = emptyQuery();
  query.facets[facet] = [value];
  return query;
}

/** What a query finds, all pages; `entries` in the order of places. */
export function find(entries: readonly DocumentEntry[], query: Query): DocumentEntry[] {
  const found = matching(entries, query);
  if (query.sort === 'place') return found;
  return found.toSorted(query.sort === 'newest' ? byDate : byAge);
}

/** Documents for each value of a facet, if nothing in the facet itself were asked. */
export function countsOf(
  entries: readonly DocumentEntry[],
  query: Query,
  facet: Facet,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of matching(entries, query, facet))
    for (const value of VALUES[facet](entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
