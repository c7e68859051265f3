/** What a page and its search worker say to each other. */
import type { Stretch } from '../precedent/compare.ts';
import type { Dimension, Filters } from '../search/facets.ts';
import type { Label } from '../search/shapes.ts';
import type { ShownHit } from './view.ts';

export interface Asked {
  text: string;
  mode: 'exact' | 'words';
  filters: Filters;
  sort: 'relevance' | 'document' | 'date';
  grouped: boolean;
  aliases: boolean;
  numerals: boolean;
  /** How many hits to send along with the answer. */
  hits: number;
}

export type Request = { id: number } & (
  | { kind: 'search'; asked: Asked }
  | { kind: 'shown'; search: number }
  | { kind: 'hits'; search: number; from: number; to: number }
  | { kind: 'longest'; text: string }
  | { kind: 'similar'; text: string; count: number }
  | { kind: 'clause'; policyId: string; clauseId: string }
);

export interface FacetValue extends Label {
  count: number;
}

export interface Answered {
  total: number;
  unfiltered: number;
  hits: ShownHit[];
  /** Not complete yet: the total and the counts still grow. */
  partial: boolean;
  facets: Record<Dimension, FacetValue[]>;
  /** The index has been asked so much that a fresh worker would answer sooner. */
  worn: boolean;
  /** Other ways in which a word was also taken: word → ways. */
  also: { word: string; ways: string[] }[];
}

/** A clause near to a draft in wording. */
export interface NearHit {
  hit: ShownHit;
  /** Share of the draft's pairs of characters that the clause has, 0 to 1. */
  share: number;
  stretches: Stretch[];
}

export interface Near {
  /** The one clause from which the draft is taken word for word. */
  source: ShownHit | null;
  near: NearHit[];
}

export type Reply = { id: number } & (
  | { kind: 'first'; answer: Answered }
  | { kind: 'search'; answer: Answered }
  | { kind: 'hits'; hits: ShownHit[] }
  | { kind: 'longest'; text: string }
  | { kind: 'similar'; similar: Near }
  | { kind: 'clause'; text: string | null }
  | { kind: 'failed'; message: string }
);
