/** The files of the search index as the browser reads them, besides Pagefind's own. */
import type { ClauseKind, ClauseSpans } from '../model.ts';

/** `search/catalog.json`: what is needed before anything else. */
export interface Catalog {
  parts: CatalogPart[];
  /** Clauses that can be found. */
  clauses: number;
  policies: number;
  /** What the ids in filters are called, in the order in which they are offered. */
  labels: { jurisdictions: Label[]; topics: Label[] };
  /** Names of one office, group by group. */
  aliases: string[][];
}

/** A part of the index, all of it in the folder `pagefind/ID/`: made of its documents alone. */
export interface CatalogPart {
  id: string;
  /** Places of words in one file of Pagefind's index, by level. */
  placesPerFile: number[];
  bundles: CatalogBundle[];
}

export interface CatalogBundle {
  /** Names of its Pagefind records by level, shortest words first. */
  records: string[];
  /**
   * Where its documents stand among all, as runs [place of the first, how many]. A document that has
   * been changed or taken out since the part was made has no place: -1.
   */
  order: [number, number][];
}

export interface Label {
  id: string;
  label: string;
}

export interface PolicyEntry {
  policyId: string;
  title: string;
  jurisdiction: string;
  docNumber: string | null;
  status: string | null;
  date: string | null;
  /** Index within the bundle of its first clause. */
  first: number;
}

/** `pagefind/ID/bundle-N.json`: some hundred thousand characters of text, by their lengths. */
export interface Bundle {
  policies: PolicyEntry[];
  /** For each clause its id, its letters, and how many of these are marker and heading. */
  ids: string[];
  lengths: number[];
  heads: number[];
  /** Index of the first clause of each text block. */
  blocks: number[];
}

/**
 * `search/facets-N.json`, by bundle: for each clause, indices into the labels of topics and of offices
 * (`search/offices.json`, apart since most are names of one place); types as in the
 * matrix; and the number that it shares with all clauses of the same wording, 0 where there is no other.
 */
export interface Facets {
  topics: number[][];
  offices: number[][];
  types: string[];
  same: number[];
}

/** An element of `pagefind/ID/text/N-K.json`: a clause as it is shown. */
export interface ClauseText {
  kind: ClauseKind;
  path: string[];
  /** Where the heading stands in the text. */
  heading: ClauseSpans['heading'];
  /** Where its responsible units are named. */
  duty: ClauseSpans['duty'];
  text: string;
  lead: string[];
  responsible: string[];
}

/** What the clauses' attributes for filters come from; empty where the build has none. */
export interface Attributes {
  topics: readonly string[];
  types: readonly ('value' | 'provision')[];
  offices: readonly Label[];
}
