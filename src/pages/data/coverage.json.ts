import { jsonResponse } from '../../content/json-response.ts';
import { bitsOf } from '../../matrix/coverage.ts';
import { openStore } from '../../store/open.ts';

/** `coverage.json`: who states what. */
export async function GET(): Promise<Response> {
  const store = await openStore();
  const places = store.places.map(({ id }) => id);
  return jsonResponse({
    places,
    measures: Object.fromEntries(
      [...store.measures.values()].map(({ id, stated }) => [id, bitsOf(places, stated)]),
    ),
  });
}
