/** Which hits pass the reader's filters, and how many there are under each value of each filter. */
import type { LoadedBundle } from './index.ts';
import type { Facets, Label, PolicyEntry } from './shapes.ts';

/** What can be filtered by, under the names that the address has for it. */
export const DIMENSIONS = ['jurisdiction', 'policy', 'year', 'topic', 'type', 'office'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
/** Chosen values; a clause has to have one of each dimension's. */
export type Filters = Partial<Record<Dimension, readonly string[]>>;

export type Counts = Record<Dimension, Map<string, number>>;

/** A document without a date has no year; the page says so in words. */
export const NO_YEAR = 'none';

const TYPES: Record<string, string> = { v: 'value', p: 'provision' };

export const emptyCounts = (): Counts => ({
  jurisdiction: new Map(),
  policy: new Map(),
  year: new Map(),
  topic: new Map(),
  type: new Map(),
  office: new Map(),
});

/** True where a filter needs what is known of single clauses. */
export const needsFacets = ({ topic, type, office }: Filters): boolean =>
  topic !== undefined || type !== undefined || office !== undefined;

/**
 * Passes the clauses of one bundle through the filters. Each value's count is what the reader would get
 * by choosing it alone: the hits that have it and pass the filters of every other dimension. `facets`
 * may be missing while no filter needs it.
 */
export function pass(
  clauses: readonly number[],
  filters: Filters,
  bundle: LoadedBundle,
  facets: Facets | null,
  labels: { topics: readonly Label[]; offices: readonly Label[] },
  counts: Counts,
): boolean[] {
  const ofPolicy = bundle.policies.map((policy) => {
    const values = valuesOfPolicy(policy);
    return { values, failing: failing(filters, values) };
  });
  const names = (list: readonly Label[], indices: readonly number[] | undefined) =>
    (indices ?? []).map((i) => list[i]?.id ?? '');
  return clauses.map((clause) => {
    const policy = ofPolicy[bundle.policyOf[clause]!]!;
    const own: Values | null = facets && {
      topic: names(labels.topics, facets.topics[clause]),
      office: names(labels.offices, facets.offices[clause]),
      type: [...(facets.types[clause] ?? '')].map((letter) => TYPES[letter] ?? letter),
    };
    const failed = own ? [...policy.failing, ...failing(filters, own)] : policy.failing;
    if (failed.length > 1) return false;
    for (const dimension of failed.length === 1 ? failed : DIMENSIONS) {
      const count = counts[dimension];
      for (const value of policy.values[dimension] ?? own?.[dimension] ?? []) {
        count.set(value, (count.get(value) ?? 0) + 1);
      }
    }
    return failed.length === 0;
  });
}

type Values = Partial<Record<Dimension, string[]>>;

function valuesOfPolicy(policy: PolicyEntry): Values {
  return {
    jurisdiction: [policy.jurisdiction],
    policy: [policy.policyId],
    year: [policy.date?.slice(0, 4) ?? NO_YEAR],
  };
}

function failing(filters: Filters, values: Values): Dimension[] {
  return (Object.keys(values) as Dimension[]).filter((dimension) => {
    const wanted = filters[dimension];
    return wanted !== undefined && !values[dimension]?.some((value) => wanted.includes(value));
  });
}
