import type { APIRoute } from 'astro';
import { jsonResponse } from '../../content/json-response.ts';
import { openStore } from '../../store/open.ts';

export const GET: APIRoute = async () => {
  const store = await openStore();
  return jsonResponse(
    store.metas().map((meta) => {
      const versions = store.olderOf(meta.policyId).map((older) => older.meta.policyId);
      return versions.length > 0 ? { ...meta, versions } : meta;
    }),
  );
};
