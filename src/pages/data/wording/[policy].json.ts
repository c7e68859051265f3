import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../content/json-response.ts';
import { openStore } from '../../../store/open.ts';

export async function getStaticPaths() {
  const { documents } = await openStore();
  return documents.map(({ meta }) => ({ params: { policy: meta.policyId } }));
}

/** `wording/<policyId>.json`: the words that a document shares with others; loaded when a reader asks for it. */
export const GET: APIRoute = async ({ params }) =>
  jsonResponse((await openStore()).wording(params.policy ?? ''));
