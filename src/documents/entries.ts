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

/** The documents of a place, from the newest. */
export function entriesOfPlace(
  store: Store,
  { id, label }: Pick<Store['places'][number], 'id' | 'label'>,
): DocumentEntry[] {
  const topicsOf = clauseTopics(store);
  const order = store.topics.map((topic) => topic.id);
  return store
    .documentsOf(id)
    .map(({ meta, clauses }): DocumentEntry => {
      const { policyId, issuer } = meta;
      const rows = [...store.rowsOfDocument(policyId).keys()];
      const topics = new Set(rows.flatMap((clauseId) => topicsOf({ policyId, clauseId })));
      return {
        policyId,
        title: meta.title,
        number: meta.docNumber,
        place: label,
        level: meta.level,
        province: meta.province,
        date: dateOf(meta),
        kind: meta.documentType,
        organs: [...new Set(issuer?.split('、').map((organ) => organKind(organ, label)))],
        status: meta.status,
        draft: draftKind(meta) !== null,
        topics: order.filter((topic) => topics.has(topic)),
        clauses,
      };
    })
    .toSorted(byDate);
}

/** All documents by place in the order of places, those of a place from the newest; made once a process. */
export const documentEntries = once((store: Store): DocumentEntry[] =>
  store.places.flatMap((place) => entriesOfPlace(store, place)),
);
