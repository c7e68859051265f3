import { createHash } from 'node:crypto';
import { foreignHosts, inlineCode } from './hosts.ts';
import { type Page, readPage } from './page.ts';
import { type Place, type Target, targetOf } from './target.ts';

/** What is kept of a page; the same bytes give the same. */
export interface Facts {
  ids: string[];
  /** Where its links lead within the site, each once; those that lead within the page, and do, are left out. */
  links: Target[];
  /** Digest of the text of each clause that it shows, white space aside, by `policyId#clauseId`. */
  clauses: Record<string, string>;
  /** What is wrong with the page by itself. */
  faults: string[];
}

/** What a page can show of a text, white space aside: parsers drop U+0000 (WHATWG HTML §13.2.6.4.7). */
export function shownText(text: string): string {
  return text.replace(/[\s\0]/gu, '');
}

/** Digest of a clause's text, as a page can show it. */
export function textDigest(text: string): string {
  return createHash('sha1').update(shownText(text)).digest('base64');
}

/** Reads a page as a browser would. In: its path in the site, its HTML. */
export function factsOf(place: Place, file: string, html: string): Facts {
  const page = readPage(html);
  const ids = new Set(page.ids);
  const own = place.base + file.replace(/index\.html$/, '');
  const links = new Map<string, Target>();
  for (const link of page.links) {
    const target = targetOf(place, file, link);
    if (target?.path === own && (target.anchor === '' || ids.has(target.anchor))) continue;
    if (target) links.set(`${target.what} ${target.path}#${target.anchor}`, target);
  }
  return {
    ids: [...ids],
    links: [...links.values()],
    clauses: Object.fromEntries([...page.clauses].map(([key, text]) => [key, textDigest(text)])),
    faults: [
      ...repeatedIds(file, page),
      ...foreignHosts(place, file, page),
      ...inlineCode(file, page),
    ],
  };
}

/** An id stands once in its page, and has no white space. */
export function repeatedIds(file: string, { ids }: Pick<Page, 'ids'>): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) faults.push(`${file} 中 id「${id}」重复`);
    if (id === '' || /\s/.test(id)) faults.push(`${file} 中 id「${id}」为空或含空白`);
    seen.add(id);
  }
  return faults;
}
