import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { APIRoute } from 'astro';
import { policyById, policyPages } from '../../../content/policies.ts';

export async function getStaticPaths() {
  return [...(await policyPages()).keys()].map((policy) => ({ params: { policy } }));
}

/**
 * The bytes as received. Always under one name that servers send as a download: a source may be a
 * web page of unknown origin, and must never be shown as a page of this site.
 */
export const GET: APIRoute = async ({ params }) => {
  const { source } = await policyById(params.policy ?? '');
  const bytes = await readFile(join(process.cwd(), 'seeds', basename(source.file)));
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'application/octet-stream' },
  });
};
