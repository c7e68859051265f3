import type { Clause } from '../model.ts';

/** A document as it is compared. */
export interface Compared {
  /** Documents of one name are versions of one. */
  document: string;
  clauses: readonly Clause[];
  /** Rows of the matrix that quote a clause, by clauseId; a clause that none quotes is absent. */
  rows: ReadonlyMap<string, readonly string[]>;
  /** By clauseId and row the bases by which a clause is quoted, where the row has several. */
  bases?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}
