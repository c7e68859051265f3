/** The order of hits, and which of them are listed as one. */
import type { Place } from './index.ts';
import type { PolicyEntry } from './shapes.ts';

export interface Hit extends Place {
  score: number;
  policy: PolicyEntry;
  /** Place of the policy among all. */
  order: number;
  /** Number shared by all clauses of its wording; 0 where there is no other, or it is not known yet. */
  same: number;
}

export interface Arranged {
  hits: Hit[];
  /** The hits as they are listed, those of one wording as one: the first of them. */
  leads: Hit[];
  /** The others of a wording, by its number. */
  alike: Map<number, Hit[]>;
}

export interface Arrangement {
  sort: 'relevance' | 'document' | 'date';
  /** Hits of one document together, documents in the order of their first hit. */
  grouped: boolean;
}

/** More than any score: what a heading alone is behind all clauses that say something, as it answers nobody. */
const BEHIND_ALL = 1e6;

/** The score of a clause, given the letters of its heading and all; a full stop behind takes two of them. */
export const scoreOf = (score: number, head: number, length: number): number =>
  head > 0 && length - head <= 2 ? score - BEHIND_ALL : score;

/** Best first, as printed, or newest first; what is equal stays in the order of the documents. */
export function arrange(answer: Arranged, { sort, grouped }: Arrangement): void {
  const { hits } = answer;
  const date = ({ policy }: Hit) => policy.date ?? '';
  hits.sort((a, b) => a.order - b.order || a.clause - b.clause);
  if (sort === 'relevance') hits.sort((a, b) => b.score - a.score);
  if (sort === 'date') hits.sort((a, b) => date(b).localeCompare(date(a)));
  if (grouped) {
    answer.hits = [...Map.groupBy(hits, ({ policy }) => policy).values()].flat();
    answer.leads = answer.hits;
    return;
  }
  answer.leads = hits.filter((hit) => {
    const others = answer.alike.get(hit.same);
    others?.push(hit);
    if (hit.same !== 0 && !others) answer.alike.set(hit.same, []);
    return !others;
  });
}
