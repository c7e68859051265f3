import { draftKind } from '../lexicon/drafts.ts';
import type { Clause, PolicyMeta } from '../model.ts';
import { clausePlace } from './place.ts';

type Titled = Pick<PolicyMeta, 'title' | 'docNumber' | 'status'>;

/**
 * Title as a citation names the document: a draft always says that it is one. The title itself
 * stays as printed.
 */
export function citedTitle({ title, status }: Pick<PolicyMeta, 'title' | 'status'>): string {
  const draft = draftKind({ status });
  return draft === null || title.includes(draft) ? title : `${title}（${draft}）`;
}

/**
 * Pin-cite for running text: 《标题》（文号）第二部分第（三）项第2条. Without a clause, the document
 * alone; a document that states no number has none in the citation. Book marks inside of the title
 * become single ones (GB/T 15834—2011, 4.15.3.3).
 */
export function pinCite(meta: Titled, clause: Pick<Clause, 'path' | 'kind'> | null = null): string {
  const title = citedTitle(meta).replaceAll('《', '〈').replaceAll('》', '〉');
  const number = meta.docNumber ? `（${meta.docNumber}）` : '';
  return `《${title}》${number}${clause ? clausePlace(clause) : ''}`;
}
