/** How a clause is called where it is named beside others. */
import type { QuotedClause } from '../model.ts';

/** The path as staff say it: 二（三）2, 专栏5. */
export function pathLabel(clause: QuotedClause): string {
  const names: Partial<Record<QuotedClause['kind'], string>> = {
    front: '文首',
    preamble: '序言',
    closing: '文尾',
    colophon: '版记',
  };
  const own = names[clause.kind];
  if (own) return own;
  return clause.path
    .map((step, i) =>
      i > 0 && !/^[（—]/u.test(step) && !/[）]$/u.test(clause.path[i - 1] ?? '')
        ? ` ${step}`
        : step,
    )
    .join('');
}

/** What a clause is called in lists: its heading, or the beginning of its text. */
export function clauseName(clause: QuotedClause, length = 24): string {
  if (clause.heading) return clause.heading;
  const words = clause.text.slice(clause.spans.marker?.[1]).replace(/\s+/gu, ' ').trim();
  return words.length > length ? `${words.slice(0, length)}…` : words;
}
