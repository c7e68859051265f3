import type { APIRoute } from 'astro';
import { policyMarkdown } from '../../../formats/markdown.ts';
import { outside } from '../../../site.ts';
import { openStore } from '../../../store/open.ts';

export async function getStaticPaths() {
  const { documents } = await openStore();
  return documents.map(({ meta }) => ({ params: { policy: meta.policyId } }));
}

/** The document in Markdown. */
export const GET: APIRoute = async ({ params }) => {
  const document = (await openStore()).document(params.policy ?? '');
  return new Response(policyMarkdown(document, outside(document.meta.url)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
