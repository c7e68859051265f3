/** What a page and its search worker say to each other. */
import type { Dimension, Filters } from './facets.ts';
import type { Label } from './shapes.ts';
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
  | { kind: 'open' }
  | { kind: 'search'; asked: Asked }
  | { kind: 'hits'; search: number; from: number; to: number }
  | { kind: 'longest'; text: string }
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
  /** Other ways in which a word was also taken: word → ways. */
  also: { word: string; ways: string[] }[];
}

export interface Corpus {
  clauses: number;
  policies: number;
  jurisdictions: Label[];
}

export type Reply = { id: number } & (
  | { kind: 'open'; corpus: Corpus }
  | { kind: 'first' | 'search'; answer: Answered }
  | { kind: 'hits'; hits: ShownHit[] }
  | { kind: 'longest'; text: string }
  | { kind: 'failed'; message: string }
);
