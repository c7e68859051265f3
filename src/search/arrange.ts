/** The order of hits, and which of them are listed as one. */
import type { Place } from './index.ts';
import type { PolicyEntry } from './shapes.ts';

export interface Hit extends Place {
  score: number;
  policy: PolicyEntry;
  /** Place of the policy among all. */
  order: number;
  /** A heading and nothing else. */
  bare: boolean;
  /** Number shared by all clauses of its wording; 0 where there is no other, or it is not known yet. */
  same: number;
}

/** A hit with those that say the same in the same words, in their order. */
export interface Lead {
  hit: Hit;
  alike: Hit[];
}

export interface Arranged {
  hits: Hit[];
  /** The hits as they are listed, those of one wording as one. */
  leads: Lead[];
}

export interface Arrangement {
  sort: 'relevance' | 'document' | 'date';
  /** Hits of one document together, documents in the order of their first hit. */
  grouped: boolean;
}

/** A full stop, which takes two letters, may stand behind a heading. */
export const isBare = (head: number, length: number): boolean => head > 0 && length - head <= 2;

/**
 * Best first, as printed, or newest first; what is equal stays in the order of the documents. A heading
 * alone answers nobody: what is best stands behind all clauses that say something.
 */
export function arrange(answer: Arranged, { sort, grouped }: Arrangement): void {
  const { hits } = answer;
  const date = ({ policy }: Hit) => policy.date ?? '';
  hits.sort((a, b) => a.order - b.order || a.clause - b.clause);
  if (sort === 'relevance') {
    hits.sort((a, b) => Number(a.bare) - Number(b.bare) || b.score - a.score);
  }
  if (sort === 'date') hits.sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
  if (grouped) {
    answer.hits = [...groupBy(hits, ({ policy }) => policy).values()].flat();
    answer.leads = answer.hits.map((hit) => ({ hit, alike: [] }));
  } else {
    answer.leads = [...groupBy(hits, (hit) => hit.same || hit).values()].map(([hit, ...alike]) => ({
      hit: hit as Hit,
      alike,
    }));
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => unknown): Map<unknown, T[]> {
  const groups = new Map<unknown, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
