/** The large data files as text, a piece at a time, so that none is held in memory whole. */
import { type Piece, piece } from '../store/pieces.ts';
import type { Store } from '../store/store.ts';
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

/** `matrix.json`: every measure against every place. */
export function* matrixText({ places, topics, measure }: Store): Generator<string | Piece> {
  const jurisdictions = places.map(({ id, label, parent }) => ({ id, label, parent }));
  yield `{"jurisdictions":${JSON.stringify(jurisdictions)},"topics":`;
  yield* list(topics, function* ({ id, name, measures }) {
    yield `{"id":${JSON.stringify(id)},"name":${JSON.stringify(name)},"measures":`;
    yield* list(measures, (row) => [piece(row.id, () => JSON.stringify(measure(row.id)))]);
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
