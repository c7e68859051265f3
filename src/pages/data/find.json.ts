import { jsonResponse } from '../../content/json-response.ts';
import { findable } from '../../matrix/findable.ts';
import { openStore } from '../../store/open.ts';

/** `find.json`: what rows are found by. */
export async function GET(): Promise<Response> {
  const store = await openStore();
  return jsonResponse([...store.measures.values()].map((measure) => findable(store, measure)));
}
