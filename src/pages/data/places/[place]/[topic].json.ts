import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../../content/json-response.ts';
import { placeColumn } from '../../../../matrix/place-column.ts';
import { openStore } from '../../../../store/open.ts';

export async function getStaticPaths() {
  const { places, topics } = await openStore();
  return places.flatMap((place) =>
    topics
      .filter(({ measures }) => measures.length > 0)
      .map((topic) => ({ params: { place: place.id, topic: topic.id } })),
  );
}

/** `places/<place>/<topic>.json`: what one place says on the measures of a topic. */
export const GET: APIRoute = async ({ params }) =>
  jsonResponse(placeColumn(await openStore(), params.place ?? '', params.topic ?? ''));
