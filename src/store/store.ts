/**
 * What derives from all documents, as pages read it: one document, one place or one row at a time. A
 * page asks for what it shows and nothing else, so that no page grows with the corpus by accident.
 */
import type { Duty, OfficeSummary } from '../duties.ts';
import type { Spread } from '../measure/spread.ts';
import type {
  DocumentMeta,
  MatrixEntry,
  Measure,
  Policy,
  PolicyMeta,
  Quantity,
  QuotedClause,
  QuotedDocument,
  Source,
  Wording,
  WordingFile,
} from '../model.ts';
import type { CorpusJurisdiction } from '../policy/places/jurisdictions.ts';

export interface DocumentSummary {
  meta: DocumentMeta;
  clauses: number;
}

export interface StoredDocument extends Policy {
  source: Source;
  /** Figures of the document, `measure` filled. */
  quantities: Quantity[];
  /** Anchors that were published for a clause before, by its present id. */
  aliases: Map<string, string[]>;
}

/** A row of the matrix without its cells. */
export interface MeasureSummary extends Omit<Measure, 'cells'> {
  topic: { id: string; name: string };
  /** Ids of rows that it has taken the place of; their addresses lead to it. */
  formerly: string[];
  /** Other names for it. */
  aliases: string[];
  /** What was and what is aimed at stand side by side. */
  states: boolean;
  /** Places that state it, in the order of places. */
  stated: string[];
  entries: number;
  /** Two places say unlike things. */
  differs: boolean;
  /** Words of strength in its entries, in the order of the table of them. */
  strength: string[];
  /** Places bind by words of unlike strength: 应当 here, 可 there. */
  strengthDiffers: boolean;
  /** Newest date of a document that states it. */
  newest: string | null;
  /** Of figures of one basis and unit, ranges by their ends; null for rules. */
  figures: (Spread & { unit: string }) | null;
}

export interface TopicSummary {
  id: string;
  name: string;
  measures: MeasureSummary[];
}

/** Where an entry stands. */
export interface ClausePlace {
  policyId: string;
  clauseId: string;
}

export interface Store {
  /** All places with documents: 国家, then each 省 with its 市 and their 县, by code. */
  places: CorpusJurisdiction[];
  /** All documents, in the order of the corpus. */
  documents: DocumentSummary[];
  /** Older versions of documents, those of one document from the newest. Their ids lead to them as those of documents do. */
  older: DocumentSummary[];
  /** The older versions of one document, from the newest. */
  olderOf(policyId: string): DocumentSummary[];
  /** All that is known of the documents, their files too, in the same order. */
  metas(): PolicyMeta[];
  topics: TopicSummary[];
  measures: Map<string, MeasureSummary>;
  /** One of the places. Throws where there is no such place. */
  place(id: string): CorpusJurisdiction;
  /** Throws where there is no such document. */
  document(policyId: string): StoredDocument;
  /** The figures of a document, without the rest of it. Throws where there is no such document. */
  quantities(policyId: string): Quantity[];
  /** A row with the cells of all places. Throws where there is no such row. */
  measure(id: string): Measure;
  /** The documents of one place, in the order of the corpus. */
  documentsOf(placeId: string): DocumentSummary[];
  /** Ids of the rows that one place states. */
  statedAt(placeId: string): ReadonlySet<string>;
  /** The rows that one place states, with its entries. */
  rowsOfPlace(id: string): { measure: MeasureSummary; entries: MatrixEntry[] }[];
  /** Ids of the rows that quote a clause of a document, by clauseId. */
  rowsOfDocument(policyId: string): Map<string, string[]>;
  /** The rows that a document states, with its entries. Throws where there is no such document. */
  entriesOf(policyId: string): Iterable<readonly [MeasureSummary, MatrixEntry[]]>;
  /** The words that a document shares with others. Throws where there is no such document. */
  wording(policyId: string): WordingFile;
  /** The documents that share most. */
  sharing(): Wording;
  /** Digest of all that a document derives from. Throws where there is no such document. */
  key(policyId: string): string;
  /** Responsible units, those that are named most first. */
  offices(): OfficeSummary[];
  /** What one of them answers for, in the order of documents and clauses. Throws where there is none. */
  duties(officeId: string): Duty[];
  /** Digest of what a name that is noted for a page (see track.ts) stands for; null where it is gone. */
  version(name: string): string | null;
  /** Throws where there is no such document. */
  meta(policyId: string): DocumentMeta;
  /**
   * Document and clause that an entry of a row or a place quotes; whoever has read the entry has read them.
   * Throws where they don't exist.
   */
  quoted(entry: ClausePlace): { meta: QuotedDocument; clause: QuotedClause };
}
