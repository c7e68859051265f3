import type { APIRoute } from 'astro';
import { outside } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${outside('/sitemap.xml')}\n`);
