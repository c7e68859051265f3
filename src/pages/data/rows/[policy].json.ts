import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../content/json-response.ts';
import { documentRows } from '../../../documents/rows.ts';
import { openStore } from '../../../store/open.ts';

export async function getStaticPaths() {
  const { documents, older } = await openStore();
  return [...documents, ...older].map(({ meta }) => ({ params: { policy: meta.policyId } }));
}

/** Which measures quote the clauses of a document, for laying it beside others. */
export const GET: APIRoute = async ({ params }) =>
  jsonResponse(documentRows(await openStore(), params.policy ?? ''));
