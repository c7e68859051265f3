import type { Span } from '../content/segments.ts';
import { quantityMarks } from '../matrix/view.ts';
import type { PolicyMeta } from '../model.ts';
import { href } from '../site.ts';
import type { MeasureSummary, Store, StoredDocument } from '../store/store.ts';

/** What the clauses of a page need besides their own data, each by the id of the clause. */
export interface ClauseContext {
  meta: PolicyMeta;
  /** Anchors of former times. */
  aliases: Map<string, string[]>;
  /** Stretches that are marked, offsets in the text of the clause. */
  spans: Map<string, Span[]>;
  /** Rows of the matrix that quote the clause. */
  rows: Map<string, MeasureSummary[]>;
}

export function contextOfClauses(store: Store, document: StoredDocument): ClauseContext {
  const { meta, aliases, quantities } = document;
  const figures = Map.groupBy(quantities, ({ clauseId }) => clauseId);
  const marks = [...figures].map(
    ([clauseId, own]) =>
      [clauseId, quantityMarks(own, (measure) => href(`/matrix/${measure}/`))] as const,
  );
  const rows = [...store.rowsOfDocument(meta.policyId)].map(
    ([clauseId, ids]) => [clauseId, ids.flatMap((id) => store.measures.get(id) ?? [])] as const,
  );
  return { meta, aliases, spans: new Map(marks), rows: new Map(rows) };
}
