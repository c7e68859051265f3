import type { Page } from './page.ts';
import type { Place } from './target.ts';

/** Names that are no addresses to be fetched: XML namespaces, vocabularies. */
const NAMES = new Set([
  'www.w3.org',
  'schema.org',
  'www.sitemaps.org',
  'a9.com',
  // Namespaces of the parts of Word files and workbooks, which the browser writes.
  'schemas.openxmlformats.org',
  'schemas.microsoft.com',
  'purl.org',
  'purl.oclc.org',
  // In a message of the library docx, a comment of sax and a document type that parse5 knows.
  'answers.microsoft.com',
  'mths.be',
  'www.ibm.com',
  // Reserved by RFC 2606; Pagefind's script resolves relative addresses against it.
  'example.com',
]);

/** A page refers to no other host: not in a link, not in a script, not in a style. */
export function foreignHosts(place: Place, file: string, page: Page): string[] {
  return [
    ...page.links.flatMap(({ address, from }) =>
      hostsIn(place, address).map((host) => `${file} 的 ${from} 指向外站 ${host}`),
    ),
    ...page.inline.flatMap((text) =>
      hostsIn(place, text).map((host) => `${file} 的内嵌脚本或样式提到外站 ${host}`),
    ),
  ];
}

/** Nor does a script, a style or an image of the site. */
export function foreignHostsInText(place: Place, file: string, text: string): string[] {
  return hostsIn(place, text).map((host) => `${file} 提到外站 ${host}`);
}

/** What the content security policy would refuse: style attributes and inline event handlers. */
export function inlineCode(file: string, { forbidden }: Page): string[] {
  return forbidden.map((what) => `${file} 含 ${what}，与内容安全策略不符`);
}

function hostsIn({ origin }: Place, text: string): string[] {
  const hosts = [
    ...text.matchAll(/(?:https?:|(?<=^|["'`(=\s]))\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi),
  ];
  return hosts
    .map(([, host = '']) => host.toLowerCase())
    .filter((host) => !NAMES.has(host) && host !== new URL(origin).hostname);
}
