/**
 * Entries for a list of references by GB/T 7714, for a policy document on the web. 2025 files such
 * documents under [EB/OL] and writes full-width colons and round brackets; 2015 has [A/OL] and
 * half-width ones. Both put the document's number after the title and a colon.
 */
import type { Clause, PolicyMeta } from '../model.ts';
import { withAccessDate } from './access.ts';
import { citedTitle } from './pin.ts';

export type ReferenceStyle = '2025' | '2015';

export type CitedMeta = Pick<
  PolicyMeta,
  'policyId' | 'title' | 'issuer' | 'docNumber' | 'signedOn' | 'printedOn' | 'status' | 'url'
>;
export type CitedClause = Pick<Clause, 'clauseId' | 'path' | 'kind' | 'url'>;

const STYLES = {
  '2025': { colon: '：', open: '（', close: '）', type: 'EB/OL' },
  '2015': { colon: ': ', open: '(', close: ')', type: 'A/OL' },
} as const;

/** Date that a citation gives a document: when it was signed, else when it was printed. */
export function citedDate(meta: Pick<PolicyMeta, 'signedOn' | 'printedOn'>): string | null {
  return meta.signedOn ?? meta.printedOn;
}

/** Full address of what is cited. `baseUrl` is the site's, without a final slash. */
export function citedUrl(meta: CitedMeta, clause: CitedClause | null, baseUrl: string): string {
  return `${baseUrl}${clause ? clause.url : meta.url}`;
}

/** Title with the document's number after a colon, as GB/T 7714 has it. */
export function numberedTitle(meta: CitedMeta, colon = '：'): string {
  return `${citedTitle(meta)}${meta.docNumber ? `${colon}${meta.docNumber}` : ''}`;
}

/**
 * One entry: 责任者. 题名：文号[EB/OL]. （日期）[引用日期]. 网址. An issuer or date that the document
 * doesn't state is left out (7.1.3 allows it in the numeric system). The date of access is only
 * there when given: whoever copies knows it, the build doesn't.
 */
export function reference(
  meta: CitedMeta,
  clause: CitedClause | null,
  style: ReferenceStyle,
  baseUrl: string,
  accessed?: string,
): string {
  const { colon, open, close, type } = STYLES[style];
  const author = meta.issuer ? `${meta.issuer}. ` : '';
  const date = citedDate(meta);
  const published = date ? `${open}${date}${close}. ` : '';
  const entry = `${author}${numberedTitle(meta, colon)}[${type}]. ${published}${citedUrl(meta, clause, baseUrl)}.`;
  return accessed ? withAccessDate(entry, accessed) : entry;
}
