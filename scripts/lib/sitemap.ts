/** Addresses that one file of a sitemap may hold, by the protocol. */
const MOST = 50_000;

const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const list = (root: string, item: string, addresses: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="${XMLNS}">`,
    ...addresses.map((address) => `  <${item}><loc>${address}</loc></${item}>`),
    `</${root}>`,
    '',
  ].join('\n');

/**
 * Files of a sitemap by name, for pages given by path (`matrix/`): one `sitemap.xml`, or an index of that name
 * where the pages need several. `addressOf` gives the address of a path.
 */
export function sitemapFiles(
  paths: readonly string[],
  addressOf: (path: string) => string,
  most = MOST,
): Map<string, string> {
  const parts = Array.from({ length: Math.ceil(paths.length / most) }, (_, i) =>
    paths.slice(i * most, (i + 1) * most).map(addressOf),
  );
  const [only = [], ...others] = parts;
  if (others.length === 0) return new Map([['sitemap.xml', list('urlset', 'url', only)]]);
  const files = parts.map(
    (part, i) => [`sitemap-${i + 1}.xml`, list('urlset', 'url', part)] as const,
  );
  const index = list(
    'sitemapindex',
    'sitemap',
    files.map(([name]) => addressOf(name)),
  );
  return new Map([['sitemap.xml', index], ...files]);
}
