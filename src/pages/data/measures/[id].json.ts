import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../content/json-response.ts';
import { published } from '../../../matrix/addresses.ts';
import { measureFile } from '../../../matrix/measure-file.ts';
import { openStore } from '../../../store/open.ts';

export async function getStaticPaths() {
  return published(await openStore()).map(({ id, measure }) => ({
    params: { id },
    props: { measure: measure.id },
  }));
}

/** `measures/<measure>.json`: what every place says on one measure. */
export const GET: APIRoute = async ({ props }) =>
  jsonResponse(measureFile(await openStore(), props.measure));
