import { readText, type Site } from './site.ts';

/** Names that are no addresses to be fetched: XML namespaces, vocabularies. */
const NAMES = new Set([
  'www.w3.org',
  'schema.org',
  'www.sitemaps.org',
  'a9.com',
  // Reserved by RFC 2606; Pagefind's script resolves relative addresses against it.
  'example.com',
]);

/** The site refers to no other host: not in a link, not in a script, not in a style. */
export function foreignHosts(site: Site): string[] {
  const faults: string[] = [];
  for (const [file, page] of site.pages) {
    for (const { address, from } of page.links) {
      for (const host of hostsIn(site, address)) faults.push(`${file} 的 ${from} 指向外站 ${host}`);
    }
    for (const text of page.inline) {
      for (const host of hostsIn(site, text))
        faults.push(`${file} 的内嵌脚本或样式提到外站 ${host}`);
    }
  }
  for (const file of site.files) {
    if (!/\.(js|mjs|css|svg)$/.test(file)) continue;
    for (const host of hostsIn(site, readText(site, file))) faults.push(`${file} 提到外站 ${host}`);
  }
  return faults;
}

/** What the content security policy would refuse: style attributes and inline event handlers. */
export function inlineCode(site: Site): string[] {
  return [...site.pages].flatMap(([file, { forbidden }]) =>
    forbidden.map((what) => `${file} 含 ${what}，与内容安全策略不符`),
  );
}

function hostsIn(site: Site, text: string): string[] {
  const hosts = [
    ...text.matchAll(/(?:https?:|(?<=^|["'`(=\s]))\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi),
  ];
  return hosts
    .map(([, host = '']) => host.toLowerCase())
    .filter((host) => !NAMES.has(host) && host !== new URL(site.origin).hostname);
}
