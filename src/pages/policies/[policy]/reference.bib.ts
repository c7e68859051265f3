import type { APIRoute } from 'astro';
import { bibtex } from '../../../citation/managers.ts';
import { policyById, policyPages } from '../../../content/policies.ts';
import { baseUrl } from '../../../site.ts';

export async function getStaticPaths() {
  return [...(await policyPages()).keys()].map((policy) => ({ params: { policy } }));
}

/** The document as a BibTeX entry. */
export const GET: APIRoute = async ({ params }) => {
  const { meta } = await policyById(params.policy ?? '');
  return new Response(bibtex(meta, null, baseUrl()), {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
};
