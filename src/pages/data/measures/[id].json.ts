import type { APIRoute } from 'astro';
import { compactResponse } from '../../../content/json-response.ts';
import { measureFile } from '../../../matrix/measure-file.ts';
import { openStore } from '../../../store/open.ts';

export async function getStaticPaths() {
  const { measures } = await openStore();
  return [...measures.keys()].map((id) => ({ params: { id } }));
}

/** `measures/<measure>.json`: what every place says on one measure. */
export const GET: APIRoute = async ({ params }) =>
  compactResponse(measureFile(await openStore(), params.id ?? ''));
