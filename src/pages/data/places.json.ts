import { jsonResponse } from '../../content/json-response.ts';
import { placesOf } from '../../places.ts';
import { openStore } from '../../store/open.ts';

/** `places.json`: places with documents, in the order of the site, and how each is typed. */
export async function GET(): Promise<Response> {
  return jsonResponse(placesOf(await openStore()));
}
