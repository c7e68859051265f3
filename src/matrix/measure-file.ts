import type { MeasureFile, Statement } from '../model.ts';
import type { Store } from '../store/store.ts';
import { packed, statementsOf } from './statement.ts';

/** All statements of a measure, in the order of places. Throws where there is no such measure. */
export function statementsOfMeasure(store: Store, id: string): Statement[] {
  const { cells, bases } = store.measure(id);
  return store.places.flatMap((place) =>
    statementsOf(cells[place.id]?.entries ?? [], store.quoted, bases),
  );
}

/** What every place says on one measure, as its data file holds it. */
export function measureFile(store: Store, id: string): MeasureFile {
  const summary = store.measures.get(id);
  if (!summary) throw new Error(`没有措施 ${id}`);
  const { name, type, definition, unit, comparability, note, bases, topic } = summary;
  return {
    id,
    name,
    type,
    definition,
    unit,
    comparability,
    note,
    bases,
    topic,
    places: store.places.map(({ id: place, label, parent, level }) => ({
      id: place,
      label,
      parent,
      level,
    })),
    ...packed(statementsOfMeasure(store, id)),
  };
}
