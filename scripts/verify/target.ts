import type { Link } from './page.ts';

/** Where a site is to stand. */
export interface Place {
  /** Sub-path that the site was built for, with slashes at both ends. */
  base: string;
  /** Origin that the site was built for; its own full addresses are not foreign. */
  origin: string;
}

/** Where a link leads within the site. */
export interface Target {
  /** The link as it stands there: element, attribute and address. */
  what: string;
  path: string;
  anchor: string;
}

/** Where a link of a file leads; null where it leads elsewhere or nowhere (data:, mailto:). */
export function targetOf({ base, origin }: Place, file: string, link: Link): Target | null {
  const { address, from } = link;
  const what = `${from} 指向「${address}」`;
  const target = URL.parse(address, origin + base + file.replace(/index\.html$/, ''));
  if (!target) return { what, path: address, anchor: '' };
  if (!/^https?:$/.test(target.protocol) || target.origin !== origin) return null;
  return {
    what,
    path: decodeURIComponent(target.pathname),
    anchor: decodeURIComponent(target.hash.slice(1)),
  };
}
