/** The large data files as text, a piece at a time, so that none is held in memory whole. */
import type { Store } from '../store/store.ts';

/** A value as it stands in an indented JSON file, so many levels deep. */
function indented(value: unknown, depth: number): string {
  const indent = ' '.repeat(depth);
  return indent + JSON.stringify(value, null, 1).replaceAll('\n', `\n${indent}`);
}

function* list<T>(items: Iterable<T>, depth: number, piece: (item: T) => Iterable<string>) {
  let between = '\n';
  for (const item of items) {
    yield between;
    yield* piece(item);
    between = ',\n';
  }
  if (between !== '\n') yield `\n${' '.repeat(depth)}`;
}

/** `matrix.json`: every measure against every place. */
export function* matrixText({ places, topics, measure }: Store): Generator<string> {
  const jurisdictions = places.map(({ id, label, parent }) => ({
    id,
    label,
    ...(parent && { parent }),
  }));
  yield `{\n "jurisdictions": ${indented(jurisdictions, 1).trimStart()},\n "topics": [`;
  yield* list(topics, 1, function* ({ id, name, measures }) {
    yield `  {\n   "id": ${JSON.stringify(id)},\n   "name": ${JSON.stringify(name)},\n   "measures": [`;
    yield* list(measures, 3, (row) => [indented(measure(row.id), 4)]);
    yield ']\n  }';
  });
  yield ']\n}\n';
}

/** `quantities.json`: every figure of every document with the row it belongs to. */
export function* quantitiesText({ documents, quantities }: Store): Generator<string> {
  yield '[';
  const all = documents.values().flatMap(({ meta }) => quantities(meta.policyId));
  yield* list(all, 0, (quantity) => [indented(quantity, 1)]);
  yield ']\n';
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
