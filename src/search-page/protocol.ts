/** What a page and its search worker say to each other. */
import type { Merged } from '../compare/difference.ts';
import type { Dimension, Filters } from '../search/facets.ts';
import type { Label } from '../search/shapes.ts';
import type { AlikeHit, ShownHit } from './view.ts';

export interface Asked {
  text: string;
  mode: 'exact' | 'words';
  filters: Filters;
  sort: 'relevance' | 'document' | 'date';
  grouped: boolean;
  aliases: boolean;
  numerals: boolean;
  /** How many hits to send along with the answer, those of one wording counted as one. */
  hits: number;
}

export type Request = { id: number } & (
  | { kind: 'search'; asked: Asked }
  | { kind: 'shown'; search: number }
  | { kind: 'hits'; search: number; from: number; to: number }
  | { kind: 'values'; search: number; dimension: Dimension; text: string }
  | { kind: 'hints'; text: string }
  | { kind: 'similar'; text: string; count: number }
  | { kind: 'clause'; policyId: string; clauseId: string }
);

export interface FacetValue extends Label {
  count: number;
}

/** The values of a filter with most hits, and those that are chosen. */
export interface FacetValues {
  values: FacetValue[];
  /** How many values there are in all. */
  all: number;
}

/** A hit and those that say the same in the same words. */
export interface ListedHit extends ShownHit {
  alike: AlikeHit[];
}

export interface Answered {
  total: number;
  /** How many hits there are to list, those of one wording counted as one. */
  listed: number;
  documents: number;
  unfiltered: number;
  hits: ListedHit[];
  facets: Record<Dimension, FacetValues>;
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
  /** The clause, with the words of the draft that it has otherwise put in. */
  merged: Merged[];
}

export interface Near {
  /** The one clause from which the draft is taken word for word. */
  source: ShownHit | null;
  near: NearHit[];
}

export type Reply = { id: number } & (
  | { kind: 'first'; answer: Answered }
  | { kind: 'search'; answer: Answered }
  | { kind: 'hits'; hits: ListedHit[] }
  | { kind: 'values'; values: FacetValue[] }
  | { kind: 'hints'; hints: string[] }
  | { kind: 'similar'; similar: Near }
  | { kind: 'clause'; text: string | null }
  | { kind: 'failed'; message: string }
);
