/** Documents laid beside each other: groups of clauses that correspond, in the order of the first document. */
import type { Compared } from './document.ts';
import { type Link, linksBetween } from './links.ts';
import { passageOf, wordsOf } from './passage.ts';

/** Clauses that stand beside each other, by document; a document may have none here, or several. */
export interface Group {
  columns: number[][];
}

/**
 * How a document stands to the first in a group: both say the same in the same words, in other words, one of
 * them alone says it, or the counterpart of what one says stands in another group.
 */
export type Relation = 'same' | 'changed' | 'first' | 'other' | 'apart';

export interface Layout {
  groups: Group[];
  /** For each document after the first, its links with the first. */
  links: Link[][];
  /** For each document after the first, links with others by which it has joined what the first hasn't. */
  further: { before: number; link: Link }[][];
}

/** Tells which clauses of two documents correspond. */
export type Linker = (one: Compared, other: Compared) => Link[];

/**
 * In: documents, the one that gives the order first; what tells the clauses of versions of one document, where there are any. Out: groups in which every clause of every document stands
 * exactly once: each clause of the first in one of its own, but for those that another version has merged, the others beside the clause that they belong to
 * most; what has no counterpart behind what stands before it in its own document.
 */
export function layoutOf(
  documents: readonly Compared[],
  ofVersions: Linker = linksBetween,
): Layout {
  const linksOf: Linker = (one, other) =>
    (one.document === other.document ? ofVersions : linksBetween)(one, other);
  const [first, ...others] = documents;
  const empty = (): number[][] => documents.map(() => []);
  const links = others.map((other) => linksOf(first!, other));
  const merged = others.flatMap((other, n) =>
    other.document === first!.document ? mergedInto(links[n]!) : [],
  );
  const groups: Group[] = [];
  const home = documents.map(() => new Map<number, Group>());
  for (const i of first!.clauses.keys()) {
    if (!merged.includes(i)) groups.push({ columns: empty() });
    const group = groups.at(-1) as Group;
    group.columns[0]!.push(i);
    home[0]!.set(i, group);
  }
  const further: Layout['further'] = others.map(() => []);

  for (const [n, document] of others.entries()) {
    const k = n + 1;
    const join = (clause: number, group: Group): void => {
      group.columns[k]!.push(clause);
      home[k]!.set(clause, group);
    };
    for (const { one, other } of strongest(links[n]!)) join(other, home[0]!.get(one)!);
    // What the first document hasn't may still have a counterpart in another.
    for (const [before, earlier] of others.slice(0, n).entries()) {
      const free = linksOf(earlier, document).filter(
        ({ one, other }) =>
          !home[k]!.has(other) && home[before + 1]!.get(one)!.columns[0]!.length === 0,
      );
      for (const link of strongest(free)) {
        join(link.other, home[before + 1]!.get(link.one)!);
        further[n]!.push({ before: before + 1, link });
      }
    }
    for (const clause of document.clauses.keys()) {
      if (home[k]!.has(clause)) continue;
      const group: Group = { columns: empty() };
      const above = home[k]!.get(clause - 1);
      let at = above ? groups.indexOf(above) + 1 : 0;
      while (above && groups[at] && apartFrom(groups[at]!, k)) at += 1;
      groups.splice(at, 0, group);
      join(clause, group);
    }
  }
  for (const { columns } of groups) for (const clauses of columns) clauses.sort((a, b) => a - b);
  return { groups, links, further };
}

/** A group of earlier documents that the first has no part in, and neither has this one. */
const apartFrom = ({ columns }: Group, k: number): boolean =>
  columns[0]!.length === 0 && columns[k]!.length === 0;

/** Clauses of the first version that another has merged with the one right before them. */
function mergedInto(links: readonly Link[]): number[] {
  const of = Map.groupBy(links, ({ other }) => other);
  return [...of.values()].flatMap((own) =>
    own.flatMap(({ one }) => (own.some((link) => link.one === one - 1) ? [one] : [])),
  );
}

/** Of the links of each clause of the other document the strongest. */
function strongest(links: readonly Link[]): Link[] {
  const best = new Map<number, Link>();
  for (const link of links) {
    const before = best.get(link.other);
    if (!before || link.strength > before.strength) best.set(link.other, link);
  }
  return [...best.values()];
}

/** How document `k` stands to the first in a group; null where neither has a part in it. */
export function relationOf(
  documents: readonly Compared[],
  { links }: Layout,
  { columns }: Group,
  k: number,
): Relation | null {
  const [one, other] = [columns[0]!, columns[k]!];
  if (one.length > 0 && other.length > 0)
    return wordsIn(documents[0]!, one) === wordsIn(documents[k]!, other) ? 'same' : 'changed';
  if (other.length > 0) return 'other';
  if (one.length === 0) return null;
  return links[k - 1]!.some((link) => one.includes(link.one)) ? 'apart' : 'first';
}

const wordsIn = ({ clauses }: Compared, numbers: readonly number[]): string =>
  numbers.map((n) => wordsOf(passageOf(clauses[n]!))).join('');
