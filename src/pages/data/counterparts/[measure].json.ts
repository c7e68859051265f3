import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../content/json-response.ts';
import { published } from '../../../matrix/addresses.ts';
import { counterparts } from '../../../matrix/counterparts.ts';
import { openStore } from '../../../store/open.ts';

export async function getStaticPaths() {
  return published(await openStore()).map(({ id, measure }) => ({
    params: { measure: id },
    props: { measure: measure.id },
  }));
}

/** What places state of a measure, for the panels of clauses. */
export const GET: APIRoute = async ({ props }) =>
  jsonResponse(counterparts(await openStore(), props.measure));
