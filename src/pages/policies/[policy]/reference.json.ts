import type { APIRoute } from 'astro';
import { cslJson } from '../../../citation/managers.ts';
import { jsonResponse } from '../../../content/json-response.ts';
import { policyById, policyPages } from '../../../content/policies.ts';
import { baseUrl } from '../../../site.ts';

export async function getStaticPaths() {
  return [...(await policyPages()).keys()].map((policy) => ({ params: { policy } }));
}

/** The document as CSL-JSON, a list of one item as reference managers import it. */
export const GET: APIRoute = async ({ params }) => {
  const { meta } = await policyById(params.policy ?? '');
  return jsonResponse([cslJson(meta, null, baseUrl())]);
};
