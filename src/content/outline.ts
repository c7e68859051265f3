import type { Clause } from '../model.ts';

const ANNEX = /^附[件表录图]/u;

/** Depth of a clause in its document: 1 for parts and chapters, boxes and tables below their parent. */
export const depthOf = (clause: Clause): number => Math.max(1, clause.path.length);

/** The path as staff say it: 二（三）2, 专栏5. */
export function pathLabel(clause: Clause): string {
  const names: Partial<Record<Clause['kind'], string>> = {
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
export function clauseName(clause: Clause, length = 24): string {
  if (clause.heading) return clause.heading;
  const words = clause.text.slice(clause.spans.marker?.[1]).replace(/\s+/gu, ' ').trim();
  return words.length > length ? `${words.slice(0, length)}…` : words;
}

const LISTED: ReadonlySet<Clause['kind']> = new Set([
  'part',
  'section',
  'item',
  'chapter',
  'article',
  'annex',
  'box',
  'table',
]);

/** The clauses of the table of contents, each with its level (1–3). */
export function outline(clauses: readonly Clause[]): { clause: Clause; level: number }[] {
  return clauses
    .filter((clause) => LISTED.has(clause.kind) && (clause.heading || clause.kind !== 'item'))
    .map((clause) => ({ clause, level: depthOf(clause) }))
    .filter(({ clause, level }) => level <= 3 || ANNEX.test(clause.path[0] ?? ''))
    .map(({ clause, level }) => ({ clause, level: Math.min(level, 3) }));
}
