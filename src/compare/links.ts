/** Which clauses of two documents correspond, and by what that is known. */
import type { Clause } from '../model.ts';
import { fold } from '../text/alike.ts';
import { without } from '../text/span.ts';
import type { Compared } from './document.ts';
import { sharesOf } from './shares.ts';

/**
 * By what two clauses correspond: the matrix quotes both under one measure, which is proved; both are the same part of
 * a letter, its head or foot; or their wording. Versions of one document correspond by `number`.
 */
export type Basis = 'measure' | 'part' | 'number' | 'wording';

/** Two clauses that correspond, by their numbers in the two documents. */
export interface Link {
  one: number;
  other: number;
  basis: Basis;
  /** Rows of the matrix that quote both. */
  rows: string[];
  /** Those of them that quote the two by different bases. */
  apart: string[];
  /** Share of the pairs of characters that both have, the rarer the heavier, 0 to 1. */
  share: number;
  /** The higher, the more the two belong together. */
  strength: number;
  /** Of versions: it stands in another place among those that stayed. */
  moved?: boolean;
}

/** Clauses correspond by their wording alone from this share on, two headings without text only if nearly the same. */
const SHARE = 0.12;
const HEADING_SHARE = 0.6;
/** Where the matrix quotes both clauses, but under no measure in common, they have to be more alike. */
const DIFFERENT_ROWS_SHARE = 0.2;
/** Up to this many characters a clause is hardly more than a heading. */
const HEADING = 24;

/** Parts of a letter that have no counterpart but their like. */
const FRAME: ReadonlySet<Clause['kind']> = new Set(['front', 'preamble', 'closing', 'colophon']);

/** What a clause says: without its number, and without who is responsible, which makes no two clauses alike. */
const saidOf = ({ text, spans }: Clause): string =>
  fold(without(text, spans.duty, [spans.marker?.[1] ?? 0, text.length]));

/** From which share on the wording of two clauses says that they correspond. */
function needed(one: ClauseOf, other: ClauseOf): number {
  // Those of a letter's head and foot correspond by what part of it they are.
  if ([one, other].some(({ clause }) => FRAME.has(clause.kind))) return Number.POSITIVE_INFINITY;
  const headings = [one, other].filter(({ said }) => said.length <= HEADING).length;
  if (headings === 1) return Number.POSITIVE_INFINITY;
  if (headings === 2) return HEADING_SHARE;
  return one.quoted && other.quoted ? DIFFERENT_ROWS_SHARE : SHARE;
}

interface ClauseOf {
  clause: Clause;
  said: string;
  /** The matrix quotes it. */
  quoted: boolean;
}

const clausesOf = ({ clauses, rows }: Compared): ClauseOf[] =>
  clauses.map((clause) => ({
    clause,
    said: saidOf(clause),
    quoted: rows.has(clause.clauseId),
  }));

/**
 * All clauses of two documents that correspond, in the order of the first. One may correspond to several.
 * Wording decides only for a clause whose counterpart the matrix doesn't name.
 */
export function linksBetween(one: Compared, other: Compared): Link[] {
  const [ours, theirs] = [clausesOf(one), clausesOf(other)];
  const shares = sharesOf(
    ours.map(({ said }) => said),
    theirs.map(({ said }) => said),
  );
  const links = sharedRows(one, other).map(
    ({ i, j, rows, apart, weight }): Link => ({
      one: i,
      other: j,
      basis: 'measure',
      rows,
      apart,
      share: shares.of(i, j),
      strength: weight + shares.of(i, j),
    }),
  );
  const named = {
    one: new Set(links.map((link) => link.one)),
    other: new Set(links.map((link) => link.other)),
  };
  for (const [i, clause] of ours.entries())
    for (const [j, counterpart] of theirs.entries()) {
      const share = shares.of(i, j);
      if (share < SHARE || share < needed(clause, counterpart)) continue;
      if (named.one.has(i) && named.other.has(j)) continue;
      if (share < shares.bestOfOne(i) && share < shares.bestOfOther(j)) continue;
      links.push({
        one: i,
        other: j,
        basis: 'wording',
        rows: [],
        apart: [],
        share,
        strength: share,
      });
    }
  const framed = new Map(
    theirs.flatMap(({ clause }, j) => (FRAME.has(clause.kind) ? [[clause.clauseId, j]] : [])),
  );
  for (const [i, { clause }] of ours.entries()) {
    const j = FRAME.has(clause.kind) ? framed.get(clause.clauseId) : undefined;
    if (j === undefined || links.some((link) => link.one === i && link.other === j)) continue;
    links.push({
      one: i,
      other: j,
      basis: 'part',
      rows: [],
      apart: [],
      share: shares.of(i, j),
      strength: 1,
    });
  }
  return links.sort((a, b) => a.one - b.one || b.strength - a.strength || a.other - b.other);
}

/** A row quotes two clauses by bases of which none is the same; a basis that is not known tells nothing. */
function differ(one: Compared, i: number, other: Compared, j: number, row: string): boolean {
  const basesIn = ({ clauses, bases }: Compared, n: number): readonly string[] =>
    bases?.[clauses[n]!.clauseId]?.[row] ?? [];
  const [ours, theirs] = [basesIn(one, i), basesIn(other, j)];
  return ours.length > 0 && theirs.length > 0 && !ours.some((basis) => theirs.includes(basis));
}

/** Pairs of clauses that rows quote both, with a weight by how few other pairs the rows could mean. */
function sharedRows(one: Compared, other: Compared) {
  const quoted = ({ clauses, rows }: Compared): Map<string, number[]> => {
    const byRow = new Map<string, number[]>();
    for (const [i, { clauseId }] of clauses.entries())
      for (const row of rows.get(clauseId) ?? []) byRow.set(row, [...(byRow.get(row) ?? []), i]);
    return byRow;
  };
  const theirs = quoted(other);
  const shared = new Map<
    string,
    { i: number; j: number; rows: string[]; apart: string[]; weight: number }
  >();
  for (const [row, own] of quoted(one)) {
    const others = theirs.get(row) ?? [];
    for (const i of own)
      for (const j of others) {
        const pair = shared.get(`${i} ${j}`) ?? { i, j, rows: [], apart: [], weight: 0 };
        pair.rows.push(row);
        if (differ(one, i, other, j, row)) pair.apart.push(row);
        // Bases don't count: what two places rule in different ways they rule on nevertheless.
        pair.weight += 1 / Math.max(own.length, others.length);
        shared.set(`${i} ${j}`, pair);
      }
  }
  return [...shared.values()];
}
