/** The large data files as text, a piece at a time, so that none is held in memory whole. */
import type { Store } from '../store/store.ts';

function* list<T>(items: Iterable<T>, piece: (item: T) => Iterable<string>) {
  yield '[';
  let between = '';
  for (const item of items) {
    yield between;
    yield* piece(item);
    between = ',';
  }
  yield ']';
}

/** `matrix.json`: every measure against every place. */
export function* matrixText({ places, topics, measure }: Store): Generator<string> {
  const jurisdictions = places.map(({ id, label, parent }) => ({ id, label, parent }));
  yield `{"jurisdictions":${JSON.stringify(jurisdictions)},"topics":`;
  yield* list(topics, function* ({ id, name, measures }) {
    yield `{"id":${JSON.stringify(id)},"name":${JSON.stringify(name)},"measures":`;
    yield* list(measures, (row) => [JSON.stringify(measure(row.id))]);
    yield '}';
  });
  yield '}\n';
}

/** `quantities.json`: every figure of every document with the row it belongs to. */
export function* quantitiesText({ documents, quantities }: Store): Generator<string> {
  const all = documents.values().flatMap(({ meta }) => quantities(meta.policyId));
  yield* list(all, (quantity) => [JSON.stringify(quantity)]);
  yield '\n';
}

/** A data file of such pieces. */
export function textResponse(pieces: Iterator<string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
