/** The large data files as text, a piece at a time, so that none is held in memory whole. */
import type { Measure } from '../model.ts';
import { type Piece, piece } from '../store/pieces.ts';
import type { MeasureSummary, Store } from '../store/store.ts';
import { unsaidWords } from './cell.ts';
import { placed } from './family.ts';
import { findable } from './findable.ts';

function* list<T>(items: Iterable<T>, parts: (item: T) => Iterable<string | Piece>) {
  yield '[';
  let between = '';
  for (const item of items) {
    yield between;
    yield* parts(item);
    between = ',';
  }
  yield ']';
}

/** A row with its cells; those where another row of the family quotes what the place says name that row. */
function withSeen(row: Measure, kin: readonly MeasureSummary[]): Measure {
  const stating = kin.map(({ id, stated }) => ({ id, at: new Set(stated) }));
  const says = unsaidWords(row.type);
  const cells = Object.entries(row.cells).map(([place, cell]) => {
    const seen = cell.entries.length > 0 ? undefined : stating.find(({ at }) => at.has(place));
    return [place, seen ? { ...cell, see: { measure: seen.id, says } } : cell];
  });
  return { ...row, cells: Object.fromEntries(cells) };
}

/** `matrix.json`: every measure against every place. */
export function* matrixText({ places, topics, measure }: Store): Generator<string | Piece> {
  const jurisdictions = places.map(({ id, label, parent }) => ({ id, label, parent }));
  yield `{"jurisdictions":${JSON.stringify(jurisdictions)},"topics":`;
  yield* list(topics, function* ({ id, name, measures }) {
    yield `{"id":${JSON.stringify(id)},"name":${JSON.stringify(name)},"measures":`;
    yield* list(placed(measures), ({ row, kin }) => [
      piece(row.id, () => JSON.stringify(withSeen(measure(row.id), kin))),
    ]);
    yield '}';
  });
  yield '}\n';
}

/** `quantities.json`: every figure of every document with the row it belongs to. */
export function* quantitiesText({ documents, quantities }: Store): Generator<string | Piece> {
  const ids = documents.map(({ meta }) => meta.policyId);
  const first = ids.find((id) => quantities(id).length > 0);
  yield '[';
  for (const id of ids) {
    const before = id === first ? '' : ',';
    yield piece(before + id, () =>
      quantities(id)
        .map((quantity, n) => (n === 0 ? before : ',') + JSON.stringify(quantity))
        .join(''),
    );
  }
  yield ']\n';
}

/** `find.json`: what rows are found by. */
export function* findText(store: Store): Generator<string | Piece> {
  yield* list(store.measures.values(), (measure) => [
    piece(measure.id, () => JSON.stringify(findable(store, measure))),
  ]);
  yield '\n';
}
