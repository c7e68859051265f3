/** The runs of characters that one document shares with others. */
import { SHORTEST } from './fingerprints.ts';
import type { Postings } from './postings.ts';
import { BORDER } from './worded.ts';

const END = BORDER.charCodeAt(0);

/** Places of a part in one other document that are looked at, where it repeats itself. */
const REPEATS = 4;
/** Of a part that many documents have, so many of the first of them are looked at. */
export const FIRST = 3;
/** Characters between two runs that are taken for one. */
const GAP = 6;

/** Equal characters: where they begin in the one document and in the other, offsets in their texts, and how many. */
export type Piece = readonly [own: number, other: number, length: number];

export interface Run {
  /** Number of the other document. */
  document: number;
  /** One or more, in order; between them differ a few characters. */
  pieces: Piece[];
}

export const sameIn = ({ pieces }: Run): number =>
  pieces.reduce((sum, [, , length]) => sum + length, 0);

/** From the first equal character to the last, on the side that `side` says (0: own, 1: other). */
export function reachOf({ pieces }: Run, side: 0 | 1): [number, number] {
  const first = pieces[0]!;
  const last = pieces.at(-1)!;
  return [first[side], last[side] + last[2]];
}

/**
 * In: postings, the number of a document, how many documents may have a part for all of them to be looked
 * at, and which documents are always looked at (ascending). Out: every run of at least `SHORTEST` characters
 * that a clause shares with a clause of another document, as far as these are looked at, in the order of documents.
 */
export function runsOf(
  postings: Postings,
  document: number,
  limit: number,
  always: readonly number[] = [],
): Run[] {
  const { text, starts, places, groups, firsts, owners, members, begins, spread } = postings;
  const base = starts[document]!;
  /** Up to where the text is known to be equal at a distance. */
  const known = new Map<number, number>();
  const found = new Map<number, Piece[]>();

  const look = (place: number, other: number, there: number): void => {
    const distance = there - place;
    if (place < (known.get(distance) ?? -1)) return;
    let before = 0;
    while (alike(text, place - before - 1, there - before - 1)) before++;
    let behind = 0;
    while (alike(text, place + behind, there + behind)) behind++;
    known.set(distance, place + behind);
    const length = before + behind;
    if (length < SHORTEST) return;
    const piece: Piece = [place - before - base, there - before - starts[other]!, length];
    const pieces = found.get(other);
    if (pieces) pieces.push(piece);
    else found.set(other, [piece]);
  };
  /** Looks at a document's members of a group from `at` on; gives the first that is not its own. */
  const lookIn = (place: number, other: number, at: number, end: number): number => {
    const most = firsts[other + 1]!;
    let next = at;
    for (let seen = 0; next < end && members[next]! < most; next++)
      if (seen++ < REPEATS) look(place, other, places[members[next]!]!);
    return next;
  };

  for (let own = firsts[document]!; own < firsts[document + 1]!; own++) {
    const group = groups[own]!;
    if (spread[group]! < 2) continue;
    const place = places[own]!;
    const end = begins[group + 1]!;
    const all = spread[group]! <= limit;
    let others = 0;
    for (let at = begins[group]!; at < end && (all || others < FIRST); ) {
      const other = owners[members[at]!]!;
      if (other === document) at = firstFrom(members, firsts[other + 1]!, at, end);
      else {
        at = lookIn(place, other, at, end);
        others++;
      }
    }
    if (all) continue;
    for (const other of always)
      lookIn(place, other, firstFrom(members, firsts[other]!, begins[group]!, end), end);
  }
  return [...found]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([other, pieces]) => joined(text, base, starts[other]!, other, pieces));
}

function alike(text: Uint16Array, one: number, other: number): boolean {
  return text[one] !== END && text[one] === text[other];
}

/** The first of ascending members, from `at` up to `end`, that is not below a value; else `end`. */
function firstFrom(members: Uint32Array, value: number, at: number, end: number): number {
  let low = at;
  for (let high = end; low < high; ) {
    const middle = (low + high) >> 1;
    if (members[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Runs from the pieces that two documents share: those with a short gap on both sides become one. */
function joined(
  text: Uint16Array,
  own: number,
  other: number,
  document: number,
  pieces: Piece[],
): Run[] {
  const runs: Run[] = [];
  let open: Run[] = [];
  const near = (from: number, to: number): boolean =>
    from <= to && to - from <= GAP && !text.subarray(from, to).includes(END);
  for (const piece of pieces.toSorted(([a], [b]) => a - b)) {
    open = open.filter((run) => reachOf(run, 0)[1] + GAP >= piece[0]);
    const before = open.findLast(
      (run) =>
        near(own + reachOf(run, 0)[1], own + piece[0]) &&
        near(other + reachOf(run, 1)[1], other + piece[1]),
    );
    if (before) before.pieces.push(piece);
    else {
      const run = { document, pieces: [piece] };
      open.push(run);
      runs.push(run);
    }
  }
  return runs;
}
