import type { APIRoute } from 'astro';
import { bibtex } from '../../../citation/managers.ts';
import { baseUrl, builtAt } from '../../../site.ts';
import { openStore } from '../../../store/open.ts';

export async function getStaticPaths() {
  const { documents } = await openStore();
  return documents.map(({ meta }) => ({ params: { policy: meta.policyId } }));
}

/** The document as a BibTeX entry. */
export const GET: APIRoute = async ({ params }) => {
  const { meta } = (await openStore()).document(params.policy ?? '');
  return new Response(bibtex(meta, null, builtAt() ? null : baseUrl()), {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
};
