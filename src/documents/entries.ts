/** The list of documents as pages and `documents.json` have it. */

import { draftKind } from '../lexicon/drafts.ts';
import type { DocumentEntry } from '../model.ts';
import { dateOf } from '../policy/day.ts';
import type { Store } from '../store/store.ts';
import { once } from '../store/track.ts';
import { clauseTopics } from './clause-topics.ts';
import { byDate } from './list.ts';

/**
 * 绍兴市人民政府办公室 → 人民政府办公室, so that the same kind of organ is one kind everywhere; 绍兴市委 →
 * 市委. What doesn't name the place stays as it is.
 */
export function organKind(organ: string, place: string): string {
  const at = organ.lastIndexOf(place);
  const rest = at < 0 ? '' : organ.slice(at + place.length);
  if (rest === '') return organ;
  return rest.startsWith('委') ? place.slice(-1) + rest : rest;
}

/** A document in a list, without what only its clauses tell. */
export type BriefEntry = Omit<DocumentEntry, 'topics'>;

type Place = Pick<Store['places'][number], 'id' | 'label'>;

const briefEntriesOfPlace = (store: Store, { id, label }: Place): BriefEntry[] =>
  store
    .documentsOf(id)
    .map(({ meta, clauses }) => ({
      policyId: meta.policyId,
      title: meta.title,
      number: meta.docNumber,
      place: label,
      level: meta.level,
      province: meta.province,
      date: dateOf(meta),
      kind: meta.documentType,
      organs: [...new Set(meta.issuer?.split('、').map((organ) => organKind(organ, label)))],
      status: meta.status,
      draft: draftKind(meta) !== null,
      clauses,
    }))
    .toSorted(byDate);

/** The documents of a place, from the newest. */
export function entriesOfPlace(store: Store, place: Place): DocumentEntry[] {
  const topicsOf = clauseTopics(store);
  const order = store.topics.map((topic) => topic.id);
  return briefEntriesOfPlace(store, place).map(({ clauses, ...entry }) => {
    const { policyId } = entry;
    const rows = [...store.rowsOfDocument(policyId).keys()];
    const topics = new Set(rows.flatMap((clauseId) => topicsOf({ policyId, clauseId })));
    return { ...entry, topics: order.filter((topic) => topics.has(topic)), clauses };
  });
}

/** All documents by place in the order of places, those of a place from the newest; made once a process. */
export const documentEntries = once((store: Store): DocumentEntry[] =>
  store.places.flatMap((place) => entriesOfPlace(store, place)),
);

/** The same in brief, which needs no document to be read. */
export const briefEntries = once((store: Store): BriefEntry[] =>
  store.places.flatMap((place) => briefEntriesOfPlace(store, place)),
);
