/** The versions of a document, as its pages list them. */
import { draftKind } from '../lexicon/drafts.ts';
import { dateOf } from '../policy/day.ts';
import { documentOf, policyPath, versionOf } from '../policy-id.ts';
import { NOT_STATED } from '../site.ts';
import type { DocumentSummary, Store } from '../store/store.ts';
import { historyOf, type Wording } from './history.ts';

export interface Version {
  policyId: string;
  title: string;
  /** What kind of draft it is. */
  draft: string | null;
  /** YYYY-MM-DD; null where the text states none. */
  date: string | null;
  newest: boolean;
  url: string;
}

/** The day of a version in words. */
export const dayOf = ({ date }: Version): string => date ?? `日期${NOT_STATED}`;

const versionIn = ({ policyId, title, ...meta }: DocumentSummary['meta']): Version => ({
  policyId,
  title,
  draft: draftKind(meta),
  date: dateOf(meta),
  newest: versionOf(policyId) === null,
  url: policyPath(policyId),
});

/** The versions of the document that an id names, or names a version of, the newest first; empty where there is but one. */
export function versionsOf(store: Store, policyId: string): Version[] {
  const document = documentOf(policyId);
  const older = store.olderOf(document);
  if (older.length === 0) return [];
  return [store.meta(document), ...older.map(({ meta }) => meta)].map(versionIn);
}

/** The wordings of the clauses of one version, by clauseId; empty where the document has but one. */
export function historyIn(store: Store, policyId: string): Map<string, Wording[]> {
  const versions = versionsOf(store, policyId);
  if (versions.length === 0) return new Map();
  return historyOf(
    versions.map((version) => ({
      policyId: version.policyId,
      clauses: store.document(version.policyId).clauses,
    })),
    versions.findIndex((version) => version.policyId === policyId),
  );
}
