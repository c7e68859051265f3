import type { Duty, OfficeSummary } from '../duties.ts';
import type { Anchors } from '../policy/anchors.ts';
import { documentOf } from '../policy-id.ts';
import type { Documents } from './documents.ts';
import { digest } from './keys.ts';
import type { Merged } from './merge.ts';
import type { DocumentSummary } from './store.ts';
import type { KeptWording } from './wording.ts';

interface Known {
  kept: Documents;
  words: KeptWording;
  merged: Merged;
  anchors: Anchors;
  /** Of each of the documents of `merged`, in the same order. */
  documents: readonly DocumentSummary[];
  /** The same of older versions and `merged.older`. */
  older: readonly DocumentSummary[];
  /** The generated text of a document, from which its page is made. */
  contentOf: (policyId: string) => Uint8Array | null;
  units: () => { duties: ReadonlyMap<string, Duty[]>; offices: OfficeSummary[] };
}

/** What a document says of itself, without the digest of its file. */
const head = ({ meta, clauses }: DocumentSummary) => [{ ...meta, source: undefined }, clauses];

/** Digests of what pages read, by the names that track.ts notes; null for what is no longer there. */
export function versionsOf({
  kept,
  words,
  merged,
  anchors,
  documents,
  older,
  contentOf,
  units,
}: Known) {
  const all = [...documents, ...older];
  const numbersOfAll = [...merged.documents, ...merged.older];
  const numbers = new Map(all.map(({ meta }, i) => [meta.policyId, numbersOfAll[i] as number]));
  const byId = new Map(all.map((document) => [document.meta.policyId, document]));
  const olderOf = Map.groupBy(older, ({ meta }) => documentOf(meta.policyId));
  const byPlace = Map.groupBy(documents, ({ meta }) => meta.jurisdiction);
  const summaries = new Map(
    merged.topics.flatMap(({ measures }) => measures.map((m) => [m.id, m])),
  );
  const places = new Map(merged.places.map((place) => [place.id, place]));
  const ofDocument = (read: (document: number) => unknown) => (id: string) => {
    const number = numbers.get(id);
    return number !== undefined && [read(number)];
  };
  const placesVersion = digest(JSON.stringify(merged.places));
  const read: Record<string, (id: string) => unknown> = {
    places: () => merged.places,
    label: (id) => places.get(id),
    documents: () => documents.map(head),
    older: (id) => (id === '' ? older : (olderOf.get(id) ?? [])).map(head),
    metas: () => documents.map(({ meta }) => meta),
    meta: (id) => {
      const document = byId.get(id);
      return document && head(document);
    },
    document: (id) => {
      const content = contentOf(id);
      const number = numbers.get(id);
      return (
        number !== undefined && [
          kept.keyOf(number),
          anchors[id]?.aliases,
          content && digest(content),
        ]
      );
    },
    said: ofDocument((number) => kept.versionsOf(number).said),
    rows: ofDocument((number) => kept.versionsOf(number).rows),
    quantities: ofDocument((number) => kept.versionsOf(number).quantities),
    wording: words.versionOf,
    sharing: () => words.versionOf(),
    measure: (id) => merged.versions[id] && [merged.versions[id], placesVersion],
    summary: (id) => summaries.get(id),
    offices: () => units().offices,
    office: (id) => units().duties.get(id),
    place: (id) =>
      byPlace.get(id)?.map((document) => {
        const { said } = kept.versionsOf(numbers.get(document.meta.policyId) as number);
        return [head(document), said];
      }),
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
