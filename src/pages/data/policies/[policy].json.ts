import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../content/json-response.ts';
import { policyById, policyPages } from '../../../content/policies.ts';

export async function getStaticPaths() {
  return [...(await policyPages()).keys()].map((policy) => ({ params: { policy } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { meta, clauses, furniture, issues } = await policyById(params.policy ?? '');
  return jsonResponse({ policyId: meta.policyId, clauses, furniture, issues });
};
