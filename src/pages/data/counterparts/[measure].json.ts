import type { APIRoute } from 'astro';
import { compactResponse } from '../../../content/json-response.ts';
import { counterparts } from '../../../matrix/counterparts.ts';
import { openStore } from '../../../store/open.ts';

export async function getStaticPaths() {
  const { measures } = await openStore();
  return [...measures.keys()].map((measure) => ({ params: { measure } }));
}

/** What places state of a measure, for the panels of clauses. */
export const GET: APIRoute = async ({ params }) =>
  compactResponse(counterparts(await openStore(), params.measure ?? ''));
