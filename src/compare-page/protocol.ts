/** What the page and its worker tell each other. */
import type { Detail, Head, Row } from './lay.ts';

/** Ids of the documents to lay beside each other. */
export type Request = string[];

export type Reply =
  | { kind: 'laid'; heads: Head[]; rows: Row[] }
  /** Rows from a number on, in order. */
  | { kind: 'details'; from: number; details: Detail[] }
  /** The document that could not be fetched. */
  | { kind: 'missing'; policyId: string }
  | { kind: 'failed' };
