import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { APIRoute } from 'astro';
import { openStore } from '../../../store/open.ts';

export async function getStaticPaths() {
  const { documents, older } = await openStore();
  return [...documents, ...older].map(({ meta }) => ({ params: { policy: meta.policyId } }));
}

/**
 * The bytes as received. Always under one name that servers send as a download: a source may be a
 * web page of unknown origin, and must never be shown as a page of this site.
 */
export const GET: APIRoute = async ({ params }) => {
  const { source } = (await openStore()).document(params.policy ?? '');
  const bytes = await readFile(join(process.cwd(), 'seeds', basename(source.file)));
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'application/octet-stream' },
  });
};
