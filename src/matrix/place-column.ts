/** The column of a place in the table of a topic, as pages draw it and as its data file holds it. */
import type { PlaceCell, PlaceColumn, StatedDocument } from '../model.ts';
import type { Store } from '../store/store.ts';
import { note } from '../store/track.ts';
import { packed, statementsOf } from './statement.ts';
import { cellKey } from './view.ts';

/** Statements of a cell in the table; the page of the measure has all. */
const MOST = 6;
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
  const documents: Record<string, StatedDocument> = {};
  const rows: Record<string, PlaceCell> = {};
  if (parent !== undefined)
    for (const { measure, entries } of rowsOf(store, parent)) {
      const [first] =
        measure.topic.id === topic ? statementsOf(entries.slice(0, 1), store.quoted) : [];
      if (!first) continue;
      const { document, clause, url } = first;
      rows[measure.id] = {
        key: '',
        statements: [],
        above: { label: store.place(parent).label, document, clause, url },
      };
    }
  for (const { measure, entries } of rowsOf(store, placeId)) {
    if (measure.topic.id !== topic) continue;
    const all = statementsOf(entries, store.quoted, measure.bases);
    const shown = packed(all.slice(0, MOST));
    Object.assign(documents, shown.documents);
    rows[measure.id] = {
      key: cellKey(entries),
      statements: shown.statements,
      more: all.length > MOST ? all.length - MOST : undefined,
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
