/** The files of the search index as the browser reads them, besides Pagefind's own. */
import type { ClauseKind, ClauseSpans } from '../model.ts';

/** `search/catalog.json`: what is needed before anything else. */
export interface Catalog {
  /** For each bundle the names of its Pagefind records, one a level, shortest words first. */
  bundles: { records: string[]; clauses: number }[];
  clauses: number;
  policies: number;
  /** Places of words in one file of Pagefind's index. */
  placesPerFile: number;
  /** What the ids in filters are called, in the order in which they are offered. */
  labels: { jurisdictions: Label[]; topics: Label[]; offices: Label[] };
  /** Names of one office, group by group. */
  aliases: string[][];
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

/** `search/bundle-N.json`: some hundred thousand characters of text, by their lengths. */
export interface Bundle {
  policies: PolicyEntry[];
  /** For each clause its id, its letters, and how many of these are marker and heading. */
  ids: string[];
  lengths: number[];
  heads: number[];
  /** Index of the first clause of each text block. */
  blocks: number[];
}

/** `search/facets-N.json`: for each clause, indices into the catalog's labels; types as in the matrix. */
export interface Facets {
  topics: number[][];
  offices: number[][];
  types: string[];
}

/** An element of `search/text/N-K.json`: a clause as it is shown. */
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
  topics: string[];
  types: ('value' | 'provision')[];
  offices: string[];
}
