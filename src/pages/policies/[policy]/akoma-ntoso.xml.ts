import type { APIRoute } from 'astro';
import { akomaNtoso } from '../../../formats/akoma-ntoso.ts';
import { outside } from '../../../site.ts';
import { openStore } from '../../../store/open.ts';

export async function getStaticPaths() {
  const { documents } = await openStore();
  return documents.map(({ meta }) => ({ params: { policy: meta.policyId } }));
}

/** The document in Akoma Ntoso 3.0. */
export const GET: APIRoute = async ({ params }) => {
  const document = (await openStore()).document(params.policy ?? '');
  return new Response(akomaNtoso(document, outside(document.meta.url)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
