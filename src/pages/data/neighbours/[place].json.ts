import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../content/json-response.ts';
import { neighbours } from '../../../matrix/neighbours.ts';
import { openStore } from '../../../store/open.ts';
import { once } from '../../../store/track.ts';

const neighboursIn = once(({ places, measures }) =>
  neighbours(
    places,
    [...measures.values()].map(({ stated }) => stated),
  ),
);

export async function getStaticPaths() {
  const { places } = await openStore();
  return places.map(({ id }) => ({ params: { place: id } }));
}

/** The other places in the order in which a reader of one place's documents looks at them. */
export const GET: APIRoute = async ({ params }) =>
  jsonResponse(neighboursIn(await openStore())(params.place ?? ''));
