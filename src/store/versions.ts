import type { Duty, OfficeSummary } from '../duties.ts';
import type { Anchors } from '../policy/anchors.ts';
import { digest } from './keys.ts';
import type { Merged } from './merge.ts';
import type { DocumentSummary } from './store.ts';

interface Known {
  merged: Merged;
  anchors: Anchors;
  documents: readonly DocumentSummary[];
  /** Digest of what a document derives from, by policyId. */
  keyOf: (policyId: string) => string;
  /** Its generated text, from which its page is made. */
  contentOf: (policyId: string) => Uint8Array | null;
  units: () => { duties: ReadonlyMap<string, Duty[]>; offices: OfficeSummary[] };
}

/** Digests of what pages read, by the names that track.ts notes; null for what is no longer there. */
export function versionsOf({ merged, anchors, documents, keyOf, contentOf, units }: Known) {
  const keys = new Map(documents.map(({ meta }) => [meta.policyId, keyOf(meta.policyId)]));
  const summaries = new Map(
    merged.topics.flatMap(({ measures }) => measures.map((m) => [m.id, m])),
  );
  const read: Record<string, (id: string) => unknown> = {
    places: () => merged.places,
    label: (id) => merged.places.find((place) => place.id === id),
    documents: () => [...keys.values()],
    document: (id) => {
      const content = contentOf(id);
      return keys.has(id) && [keys.get(id), anchors[id]?.aliases, content && digest(content)];
    },
    measure: (id) => merged.versions[id] && [merged.versions[id], merged.places],
    summary: (id) => summaries.get(id),
    offices: () => units().offices,
    office: (id) => units().duties.get(id),
    place: (id) =>
      documents.flatMap(({ meta }) => (meta.jurisdiction === id ? [keys.get(meta.policyId)] : [])),
  };
  const known = new Map<string, string | null>();
  return (name: string): string | null => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const [kind = '', id = ''] = name.split(':');
    const value = read[kind]?.(id);
    const version = value ? digest(JSON.stringify(value)) : null;
    known.set(name, version);
    return version;
  };
}
