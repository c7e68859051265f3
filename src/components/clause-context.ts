import type { Span } from '../content/segments.ts';
import type { Wording } from '../documents/history.ts';
import { historyIn, type Version, versionsOf } from '../documents/versions.ts';
import { quantityMarks } from '../matrix/view.ts';
import type { PolicyMeta } from '../model.ts';
import { versionOf } from '../policy-id.ts';
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
  /** The versions of the document; empty where there is but one. */
  versions: Version[];
  /** Wordings of the clause in them. */
  history: Map<string, Wording[]>;
}

export function contextOfClauses(store: Store, document: StoredDocument): ClauseContext {
  const { meta } = document;
  // Figures and anchors of former times are those of the newest version.
  const newest = versionOf(meta.policyId) === null;
  const quantities = newest ? document.quantities : [];
  const aliases = newest ? document.aliases : new Map();
  const figures = Map.groupBy(quantities, ({ clauseId }) => clauseId);
  const marks = [...figures].map(
    ([clauseId, own]) =>
      [clauseId, quantityMarks(own, (measure) => href(`/matrix/${measure}/`))] as const,
  );
  const rows = [...store.rowsOfDocument(meta.policyId)].map(
    ([clauseId, ids]) => [clauseId, ids.flatMap((id) => store.measures.get(id) ?? [])] as const,
  );
  return {
    meta,
    aliases,
    spans: new Map(marks),
    rows: new Map(rows),
    versions: versionsOf(store, meta.policyId),
    history: historyIn(store, meta.policyId),
  };
}
