import type { APIRoute } from 'astro';
import { cslJson } from '../../../citation/managers.ts';
import { jsonResponse } from '../../../content/json-response.ts';
import { baseUrl, builtAt } from '../../../site.ts';
import { openStore } from '../../../store/open.ts';

export async function getStaticPaths() {
  const { documents } = await openStore();
  return documents.map(({ meta }) => ({ params: { policy: meta.policyId } }));
}

/** The document as CSL-JSON, a list of one item as reference managers import it. */
export const GET: APIRoute = async ({ params }) => {
  const { meta } = (await openStore()).document(params.policy ?? '');
  return jsonResponse([cslJson(meta, null, builtAt() ? null : baseUrl())]);
};
