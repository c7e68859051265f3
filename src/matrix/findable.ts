/** What rows are found by. */
import type { Findable } from '../model.ts';
import type { MeasureSummary, Store } from '../store/store.ts';
import { fold } from '../text/alike.ts';
import { operative, statementsOf } from './statement.ts';

/** Statements of a row that are looked through, and characters of what is known of it: both bound the data file. */
const STATEMENTS = 40;
const LENGTH = 700;

/** Names, definition, headings of clauses, offices, places and operative words of a row, folded for search. */
export function findable(store: Store, measure: MeasureSummary): Findable {
  const { id, name, aliases, definition, family } = measure;
  const { cells } = store.measure(id);
  const entries = store.places.flatMap((place) => cells[place.id]?.entries ?? []);
  const statements = statementsOf(entries.slice(0, STATEMENTS), store.quoted);
  const words = [
    definition,
    ...statements.map((statement) => statement.name),
    ...statements.flatMap(({ units = [] }) => units.flatMap(({ names }) => names)),
    ...measure.stated.map((place) => store.place(place).label),
    ...statements.map(operative),
  ];
  return {
    id,
    name,
    family,
    topic: measure.topic.name,
    names: [name, ...aliases].map(fold),
    text: [...new Set(words)].map(fold).join('\n').slice(0, LENGTH),
  };
}
