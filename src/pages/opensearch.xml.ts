/** OpenSearch description, by which a browser adds the site as a search engine. */
import type { APIRoute } from 'astro';
import { outside, SITE_NAME, SITE_PURPOSE } from '../site.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const GET: APIRoute = () =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(SITE_NAME)}</ShortName>
  <Description>${escaped(SITE_PURPOSE)}</Description>
  <Language>zh-CN</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="64" height="64" type="image/svg+xml">${escaped(outside('/favicon.svg'))}</Image>
  <Url type="text/html" template="${escaped(outside('/search/'))}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'Content-Type': 'application/opensearchdescription+xml' } },
  );
