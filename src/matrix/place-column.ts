/** The column of a place in the table of a topic, as pages draw it and as its data file holds it. */

import { cellKey } from '../measure/meaning.ts';
import type { PlaceCell, PlaceColumn, StatedDocument } from '../model.ts';
import type { Store } from '../store/store.ts';
import { note } from '../store/track.ts';
import { areFew } from './side-by-side.ts';
import { packed, statementsOf } from './statement.ts';

/** Statements of a cell in the table, where places are few and where they are many; the page of the measure has all. */
export const MOST = { few: 6, many: 3 };
/** Places kept at hand: topics ask for the same few one after the other. */
const KEPT = 12;

type Rows = ReturnType<Store['rowsOfPlace']>;

const kept = new WeakMap<Store, Map<string, Rows>>();

function rowsOf(store: Store, place: string): Rows {
  note(`place:${place}`);
  const recent = kept.get(store) ?? new Map<string, Rows>();
  kept.set(store, recent);
  const rows = recent.get(place) ?? store.rowsOfPlace(place);
  recent.delete(place);
  recent.set(place, rows);
  const [oldest] = recent.keys();
  if (recent.size > KEPT && oldest !== undefined) recent.delete(oldest);
  return rows;
}

/** What one place says on the measures of one topic. Throws where there is no such place. */
export function placeColumn(store: Store, placeId: string, topic: string): PlaceColumn {
  const place = store.place(placeId);
  const { parent } = place;
  const most = areFew(store.places.length) ? MOST.few : MOST.many;
  const documents: Record<string, StatedDocument> = {};
  const rows: Record<string, PlaceCell> = {};
  if (parent !== undefined)
    for (const { measure, entries } of rowsOf(store, parent)) {
      if (measure.topic.id !== topic || measure.superior === 'none') continue;
      // What a superior reports of itself rules nobody.
      const ruling = entries.filter(({ kind }) => kind !== 'baseline');
      const [first] = statementsOf(ruling.slice(0, 1), store.quoted);
      if (!first) continue;
      const applies = measure.superior === 'applies' || undefined;
      const { document, clause, url } = first;
      rows[measure.id] = {
        key: '',
        statements: [],
        above: { label: store.place(parent).label, document, clause, url, applies },
      };
    }
  for (const { measure, entries } of rowsOf(store, placeId)) {
    if (measure.topic.id !== topic) continue;
    const all = statementsOf(entries, store.quoted, measure.bases);
    const shown = packed(all.slice(0, most));
    Object.assign(documents, shown.documents);
    rows[measure.id] = {
      key: cellKey(entries),
      statements: shown.statements,
      more: all.length > most ? all.length - most : undefined,
    };
  }
  return {
    place: placeId,
    label: place.label,
    topic,
    several: store.documentsOf(placeId).length > 1,
    documents,
    rows,
  };
}
