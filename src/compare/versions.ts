/** Which clauses of two versions of one document correspond: by what they say, and by number and place where that changed. */
import type { Clause } from '../model.ts';
import { fold } from '../text/alike.ts';
import { without } from '../text/span.ts';
import type { Compared } from './document.ts';
import type { Link } from './links.ts';
import { sharesOf } from './shares.ts';

/** Two clauses of which the newer has come of the older. One that was split has several, one that was merged too. */
export interface VersionLink {
  /** Number of the clause in the older version, and in the newer. */
  one: number;
  other: number;
  /** They bear the same number; else only their wording says that they correspond. */
  basis: 'number' | 'wording';
  /** Share of common wording, 0 to 1. */
  share: number;
  /** It stands in another place among those that stayed. */
  moved: boolean;
}

/** The share of common wording from which clauses may correspond at all. */
const LEAST = 0.15;
/** What wording and place must come to together. */
const ENOUGH = 0.6;
/** Clauses are paired in rounds, the likest first, so that those that are sure say where the others stand. */
const ROUNDS = [1, 0.8, 0.6, 0.45, 0.3, LEAST];
/** What a version says more than once waits for this round, in which the clauses around it are known. */
const WAIT = 0.6;
/**
 * What it says that two clauses stand alike: the same number, the same clause above, right before, right behind, the same
 * ones below, the order of all; and that they are of different kinds.
 */
const PLACE = { number: 0.2, above: 0.1, beside: 0.12, below: 0.4, order: 0.15, kind: -0.15 };

/** Parts of a letter that a version has once, so that their number alone says that they correspond. */
const FRAME: ReadonlySet<Clause['kind']> = new Set(['front', 'preamble', 'closing', 'colophon']);
/** Kinds that correspond to their like alone. */
const APART: ReadonlySet<Clause['kind']> = new Set(['chapter', 'annex', 'table']);

/**
 * A part of a clause that was split, or one that was merged with another, has this share of its wording there; `away` of
 * it has come away from the other part. What stands far from the other part must be there nearly as a whole.
 */
const PART = { near: 0.5, far: 0.85, away: 0.25 };
/** Parts of one clause stand no further from each other than this, where they are near. */
const NEAR = 3;

interface Version {
  clauses: readonly Clause[];
  said: string[];
  /** Number of the clause above each; -1 for none. */
  above: number[];
  below: number[][];
}

function versionOf(clauses: readonly Clause[]): Version {
  const open: number[] = [];
  const below = clauses.map((): number[] => []);
  const above = clauses.map(({ path }, i) => {
    const isAbove = (at: number): boolean => {
      const other = clauses[at]!.path;
      return other.length < path.length && other.every((step, depth) => step === path[depth]);
    };
    while (open.length > 0 && !isAbove(open.at(-1)!)) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(i);
    below[parent]?.push(i);
    return parent;
  });
  return { clauses, said: clauses.map(saidOf), above, below };
}

/** What a clause says without its number, and without who is responsible where it says more than that. */
function saidOf({ text, spans }: Clause): string {
  const start = spans.marker?.[1] ?? 0;
  return fold(without(text, spans.duty, [start, text.length])) || fold(text.slice(start));
}

/**
 * In: the clauses of an older and of a newer version of one document. Out: those that correspond, in the order of
 * the older. Each clause has one counterpart at most, but for parts of one that stand beside each other.
 */
export function alignVersions(older: readonly Clause[], newer: readonly Clause[]): VersionLink[] {
  const [a, b] = [versionOf(older), versionOf(newer)];
  const shares = sharesOf(a.said, b.said);
  const share = (i: number, j: number): number => (a.said[i] === b.said[j] ? 1 : shares.of(i, j));
  const pairs = pairsOf(a, b, share);
  const stays = longestInOrder([...pairs], (i) => a.said[i]!.length + 1);
  const linkOf = (one: number, other: number, moved: boolean): VersionLink => ({
    one,
    other,
    basis: older[one]!.clauseId === newer[other]!.clauseId ? 'number' : 'wording',
    share: share(one, other),
    moved,
  });
  const links = [...pairs].map(([i, j]) => linkOf(i, j, !stays.has(i)));
  const moved = new Map(links.map((link) => [link.one, link.moved]));
  const back = new Map([...pairs].map(([i, j]) => [j, i]));
  const parted = parts(
    shares.pairs.map((own) => new Set(own)),
    shares.weight,
  );
  for (const j of newer.keys()) {
    if (back.has(j)) continue;
    const i = parted(older.length + j, wholesFor(j, back, older.length, 0));
    if (i !== undefined) links.push(linkOf(i, j, moved.get(i)!));
  }
  for (const i of older.keys()) {
    if (pairs.has(i)) continue;
    const j = parted(i, wholesFor(i, pairs, 0, older.length));
    if (j !== undefined)
      links.push(linkOf(i, j - older.length, moved.get(back.get(j - older.length)!)!));
  }
  return links.sort((x, y) => x.one - y.one || x.other - y.other);
}

/** All clauses of two versions of a document that correspond, in the order of the first, as of two documents. */
export function linksOfVersions(one: Compared, other: Compared): Link[] {
  return alignVersions(one.clauses, other.clauses).map(({ moved, ...link }) => ({
    ...link,
    rows: [],
    apart: [],
    strength: link.share,
    ...(moved && { moved }),
  }));
}

/** One counterpart for each clause that has one. */
function pairsOf(
  a: Version,
  b: Version,
  share: (i: number, j: number) => number,
): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const join = (i: number, j: number): void => {
    pairs.set(i, j);
    taken.add(j);
  };
  const numbers = new Map(b.clauses.map(({ clauseId }, j) => [clauseId, j]));
  for (const [i, { kind, clauseId }] of a.clauses.entries()) {
    const j = FRAME.has(kind) ? numbers.get(clauseId) : undefined;
    if (j !== undefined) join(i, j);
  }

  /** How alike the places of two clauses are, by what is known of the clauses around them. */
  function placeOf(i: number, j: number): number {
    const isPair = (x: number, y: number): boolean => x >= 0 && pairs.get(x) === y;
    const [up, down] = [a.above[i]!, b.above[j]!];
    let found = 0;
    if (a.clauses[i]!.clauseId === b.clauses[j]!.clauseId) found += PLACE.number;
    if ((up < 0 && down < 0) || isPair(up, down)) found += PLACE.above;
    for (const by of [-1, 1]) if (isPair(i + by, j + by)) found += PLACE.beside;
    const [low, high] = between(i);
    if (low < j && j < high) found += PLACE.order;
    if (a.clauses[i]!.kind !== b.clauses[j]!.kind) found += PLACE.kind;
    const [own, others] = [a.below[i]!, b.below[j]!];
    if (own.length > 0) {
      const same = own.filter((n) => others.includes(pairs.get(n) ?? -1)).length;
      found += (PLACE.below * same) / Math.max(own.length, others.length);
    }
    return found;
  }

  /** Between which clauses the counterpart stands if nothing has moved. */
  const between = (i: number): [low: number, high: number] => {
    let [low, high] = [-1, b.clauses.length];
    for (let n = i - 1; n >= 0 && low < 0; n--) low = pairs.get(n) ?? -1;
    for (let n = i + 1; n < a.clauses.length && high === b.clauses.length; n++)
      high = pairs.get(n) ?? high;
    return [low, high];
  };
  const isRepeated = repeatedIn([a.said, b.said]);
  for (const least of ROUNDS) {
    // What is found in a round says where others stand that are as alike.
    for (let before = -1; before !== pairs.size; ) {
      before = pairs.size;
      const candidates: { i: number; j: number; score: number; far: number }[] = [];
      const expected = expectedIn(pairs);
      for (const i of a.clauses.keys()) {
        if (pairs.has(i) || (isRepeated(a.said[i]!) && least > WAIT)) continue;
        for (const j of b.clauses.keys()) {
          if (taken.has(j)) continue;
          const alike = share(i, j);
          if (alike < least || differInKind(a.clauses[i]!, b.clauses[j]!)) continue;
          const score = alike + placeOf(i, j);
          if (score >= ENOUGH) candidates.push({ i, j, score, far: Math.abs(expected(i) - j) });
        }
      }
      candidates.sort((x, y) => y.score - x.score || x.far - y.far);
      for (const { i, j } of candidates) if (!pairs.has(i) && !taken.has(j)) join(i, j);
    }
  }
  return pairs;
}

/** Tells whether one of several lists has a text more than once. */
function repeatedIn(lists: readonly (readonly string[])[]): (text: string) => boolean {
  const repeated = lists.flatMap((list) => {
    const seen = new Set<string>();
    return list.filter((text) => seen.size === seen.add(text).size);
  });
  const all = new Set(repeated);
  return (text) => all.has(text);
}

const differInKind = (one: Clause, other: Clause): boolean =>
  one.kind !== other.kind && (APART.has(one.kind) || APART.has(other.kind));

/** Where the counterpart of a clause would stand by the last one before it that has one. */
function expectedIn(pairs: ReadonlyMap<number, number>): (i: number) => number {
  const known = [...pairs].sort((x, y) => x[0] - y[0]);
  return (i) => {
    const before = known.findLast(([at]) => at < i);
    return before ? before[1] + i - before[0] : i;
  };
}

/** A clause of which another may be a part, with its counterpart, the other part. */
interface Whole {
  whole: number;
  beside: number;
  near: boolean;
}

/** The clauses that have counterparts among those of one version. Numbers of this version begin at `own`, of the other at `from`. */
const wholesFor = (
  at: number,
  counterparts: ReadonlyMap<number, number>,
  own: number,
  from: number,
): Whole[] =>
  Array.from(counterparts, ([beside, whole]) => ({
    whole: whole + from,
    beside: beside + own,
    near: Math.abs(at - beside) <= NEAR,
  }));

/**
 * In: the pairs of characters of texts, what a pair weighs. Out: a function that says of which of some wholes a text is a
 * part; undefined where of none.
 */
function parts(texts: readonly ReadonlySet<string>[], weight: (pair: string) => number) {
  const sum = (pairs: Iterable<string>): number => {
    let all = 0;
    for (const pair of pairs) all += weight(pair);
    return all;
  };
  return (part: number, wholes: readonly Whole[]): number | undefined => {
    const own = texts[part]!;
    const size = sum(own);
    const found = wholes.flatMap(({ whole, beside, near }) => {
      const there = own.intersection(texts[whole]!);
      const share = sum(there) / size;
      const away = sum(there.difference(texts[beside]!)) / size;
      const least = near ? PART.near : PART.far;
      return share >= least && away >= PART.away
        ? [{ whole, share: near ? share + 1 : share }]
        : [];
    });
    return found.sort((x, y) => y.share - x.share)[0]?.whole;
  };
}

/** Of pairs in the order of the first, the heaviest that are in the order of the second too, by their first. */
function longestInOrder(
  pairs: readonly (readonly [number, number])[],
  weight: (one: number) => number,
): Set<number> {
  const sorted = pairs.toSorted((x, y) => x[0] - y[0]);
  const best = sorted.map(([i]) => weight(i));
  const from = sorted.map(() => -1);
  for (const [n, [i, j]] of sorted.entries())
    for (let m = 0; m < n; m++)
      if (sorted[m]![1] < j && best[m]! + weight(i) > best[n]!) {
        best[n] = best[m]! + weight(i);
        from[n] = m;
      }
  const stays = new Set<number>();
  for (let n = best.indexOf(Math.max(...best)); n >= 0; n = from[n]!) stays.add(sorted[n]![0]);
  return stays;
}
