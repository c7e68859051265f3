/**
 * Names what the shared words of a document are worked out from: equal keys, equal results. So that after a change
 * only those documents are looked at again that share a part with a clause that changed.
 */
import type { Postings } from './postings.ts';
import { FIRST } from './runs.ts';
import { scaleOf } from './stretches.ts';
import type { Worded } from './worded.ts';

/** Of a part that many documents have, those that are looked at, and the own one where it is among them. */
const FIRST_OWNERS = FIRST + 1;

/** Two hashes side by side, since one of 32 bits would repeat itself among millions. */
const SEEDS = [0x811c9dc5, 0x2545f491] as const;
const PRIMES = [0x01000193, 0x85ebca6b] as const;

type Lane = 0 | 1;

const mix = (hash: number, value: number, lane: Lane): number => {
  const h = Math.imul(hash ^ value, PRIMES[lane]);
  return (h ^ (h >>> 15)) >>> 0;
};

function mixText(hash: number, text: string, lane: Lane): number {
  let h = hash;
  for (let i = 0; i < text.length; i++) h = mix(h, text.charCodeAt(i), lane);
  return mix(h, text.length, lane);
}

/** A hash of each clause of a document: its words, its names and where they are printed in it. */
function clauseHashes({ text, ids, labels, starts, shifts }: Worded, lane: Lane): Uint32Array {
  const hashes = new Uint32Array(starts.length);
  let shift = 0;
  for (let k = 0; k < starts.length; k++) {
    const [from, to] = [starts[k]!, starts[k + 1] ?? text.length];
    let h = mixText(mixText(SEEDS[lane], ids[k]!, lane), labels[k]!, lane);
    for (let at = from; at < to; at++) h = mix(h, text.charCodeAt(at), lane);
    for (; shift < shifts.length && shifts[shift]! < to; shift += 3)
      for (const value of [shifts[shift]! - from, shifts[shift + 1]!, shifts[shift + 2]!])
        h = mix(h, value, lane);
    hashes[k] = h;
  }
  return hashes;
}

export interface Keys {
  /** Of each document, what its results derive from; not where others have its words, which `wording` stands for. */
  keys: string[];
  /** Of each document, its own words and where they stand. */
  wording: string[];
}

/**
 * In: documents, what is said of each besides its words (`about`, a text) and which others are looked at for it in any
 * case (`always`), the postings of all, and how many documents may have a part for all of them to be looked at.
 */
export function keysOf(
  documents: readonly { worded: Worded; about: string; always: readonly number[] }[],
  postings: Postings,
  limit: number,
): Keys {
  const hashes = ([0, 1] as const).map((lane) => hashesOf(documents, postings, limit, lane));
  const joined = (
    of: (each: { own: Uint32Array; wording: Uint32Array }) => Uint32Array,
    n: number,
  ) => hashes.map((each) => of(each)[n]!.toString(36)).join('-');
  const wording = documents.map((_, n) => joined((each) => each.wording, n));
  const keys = documents.map(({ about, always }, n) =>
    [
      joined((each) => each.own, n),
      wording[n],
      about,
      limit,
      scaleOf(documents.length),
      ...always.map((other) => `${wording[other]} ${documents[other]!.about}`),
    ].join(' '),
  );
  return { keys, wording };
}

function hashesOf(
  documents: readonly { worded: Worded; about: string }[],
  { starts, places, firsts, groups, owners, members, begins, spread }: Postings,
  limit: number,
  lane: Lane,
): { own: Uint32Array; wording: Uint32Array } {
  const wording = new Uint32Array(documents.length);
  const ofPlace = new Uint32Array(places.length);
  for (const [n, { worded, about }] of documents.entries()) {
    const clauses = clauseHashes(worded, lane);
    const said = mixText(SEEDS[lane], about, lane);
    let h = said;
    for (const hash of clauses) h = mix(h, hash, lane);
    for (const span of worded.routine) for (const at of span) h = mix(h, at, lane);
    wording[n] = h;
    for (let i = firsts[n]!, k = 0; i < firsts[n + 1]!; i++) {
      const place = places[i]! - starts[n]!;
      while ((worded.starts[k + 1] ?? Number.POSITIVE_INFINITY) <= place) k++;
      ofPlace[i] = mix(mix(said, clauses[k]!, lane), place - worded.starts[k]!, lane);
    }
  }
  const ofGroup = new Uint32Array(spread.length);
  for (let group = 0; group < spread.length; group++) {
    let h = mix(SEEDS[lane], spread[group]!, lane);
    const most = spread[group]! > limit ? FIRST_OWNERS : Number.POSITIVE_INFINITY;
    let count = 0;
    for (let at = begins[group]!; at < begins[group + 1]!; at++) {
      if (at === begins[group]! || owners[members[at]!] !== owners[members[at - 1]!]) count++;
      if (count > most) break;
      h = mix(h, ofPlace[members[at]!]!, lane);
    }
    ofGroup[group] = h;
  }
  const own = new Uint32Array(documents.length);
  for (let n = 0; n < documents.length; n++) {
    let h = SEEDS[lane] as number;
    for (let i = firsts[n]!; i < firsts[n + 1]!; i++)
      if (spread[groups[i]!]! > 1) h = mix(h, ofGroup[groups[i]!]!, lane);
    own[n] = h;
  }
  return { own, wording };
}
