import type { APIRoute } from 'astro';
import { policyPages } from '../content/policies.ts';
import { absolute, NAVIGATION } from '../site.ts';

/** Pages worth finding; the matrix and search pages list what lies under them. */
export const GET: APIRoute = async () => {
  const ids = [...(await policyPages()).keys()];
  const paths = [
    ...NAVIGATION.map(({ path }) => path),
    ...ids.map((id) => `/policies/${id}/`),
    ...ids.map((id) => `/sources/${id}/`),
  ];
  const urls = paths.map((path) => `  <url><loc>${absolute(path)}</loc></url>`).join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
};
