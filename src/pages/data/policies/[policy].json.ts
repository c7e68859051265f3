import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../content/json-response.ts';
import { elementsOf } from '../../../formats/elements.ts';
import { openStore } from '../../../store/open.ts';

export async function getStaticPaths() {
  const { documents, older } = await openStore();
  return [...documents, ...older].map(({ meta }) => ({ params: { policy: meta.policyId } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { meta, clauses, furniture, issues } = (await openStore()).document(params.policy ?? '');
  const { policyId } = meta;
  return jsonResponse({ policyId, elements: elementsOf(meta), clauses, furniture, issues });
};
