/** Who has which part of a text: the fingerprints of all documents, grouped. */
import { fingerprints } from './fingerprints.ts';

/** Typed arrays throughout: there are millions of entries. */
export interface Postings {
  /** The folded documents one after the other. */
  text: Uint16Array;
  /** Where each document begins in it, and its end. */
  starts: number[];
  /** Place and group of every fingerprint, in the order of the text. */
  places: Uint32Array;
  groups: Uint32Array;
  /** The first fingerprint of each document, and the number of all; of each fingerprint its document. */
  firsts: number[];
  owners: Uint32Array;
  /** Fingerprints by group, in the order of the text, and where each group begins among them. */
  members: Uint32Array;
  begins: Uint32Array;
  /** How many documents a group comes from. */
  spread: Uint32Array;
}

/** A fingerprint takes a third of a character's room (2 / (WINDOW + 1)), a half leaves room for chance. */
const DENSITY = 0.5;

export function postingsOf(texts: readonly string[]): Postings {
  const starts = [0];
  for (const text of texts) starts.push(starts.at(-1)! + text.length);
  const length = starts.at(-1)!;
  const text = new Uint16Array(length);
  for (const [n, each] of texts.entries())
    for (let i = 0, at = starts[n]!; i < each.length; i++) text[at + i] = each.charCodeAt(i);

  let places: Uint32Array = new Uint32Array(Math.ceil(length * DENSITY) + 8);
  let hashes: Uint32Array = new Uint32Array(places.length);
  const firsts = [0];
  let count = 0;
  for (let n = 0; n < texts.length; n++) {
    fingerprints(text, starts[n]!, starts[n + 1]!, (hash, place) => {
      if (count === places.length) [places, hashes] = [longer(places), longer(hashes)];
      places[count] = place;
      hashes[count++] = hash;
    });
    firsts.push(count);
  }
  return { text, starts, places, firsts, ...grouped(hashes.subarray(0, count), firsts) };
}

function longer(array: Uint32Array): Uint32Array {
  const copy = new Uint32Array(array.length * 2);
  copy.set(array);
  return copy;
}

/** Fingerprints are grouped by so many parts of the hashes in turn, because a table that fits the cache is fast. */
const SHARES = 256;

function grouped(
  hashes: Uint32Array,
  firsts: readonly number[],
): Pick<Postings, 'owners' | 'groups' | 'members' | 'begins' | 'spread'> {
  const count = hashes.length;
  const owners = new Uint32Array(count);
  for (let n = 0; n + 1 < firsts.length; n++) owners.fill(n, firsts[n]!, firsts[n + 1]!);
  const { order, sorted, bounds } = byShare(hashes);
  const groups = new Uint32Array(count);
  const members = new Uint32Array(count);
  const hashOf = new Uint32Array(count);
  const next = new Uint32Array(count + 1);
  const spread = new Uint32Array(count);
  const lastIn = new Int32Array(count).fill(-1);
  let known = 0;
  for (let share = 0; share < SHARES; share++) {
    const [from, to] = [bounds[share]!, bounds[share + 1]!];
    const mask = 2 ** Math.ceil(Math.log2(2 * (to - from) + 2)) - 1;
    // Slots of an open table hold the group of a hash, counted from one.
    const slots = new Uint32Array(mask + 1);
    const groupOf = new Uint32Array(to - from);
    const first = known;
    for (let i = from, owner = 0; i < to; i++) {
      const each = order[i]!;
      while (firsts[owner + 1]! <= each) owner++;
      const hash = sorted[i]!;
      let slot = hash & mask;
      while (slots[slot] !== 0 && hashOf[slots[slot]! - 1] !== hash) slot = (slot + 1) & mask;
      if (slots[slot] === 0) {
        hashOf[known] = hash;
        slots[slot] = ++known;
      }
      const group = slots[slot]! - 1;
      groups[each] = group;
      groupOf[i - from] = group;
      next[group]!++;
      if (lastIn[group] !== owner) spread[group]!++;
      lastIn[group] = owner;
    }
    for (let group = first, begin = from; group < known; group++) {
      const size = next[group]!;
      next[group] = begin;
      begin += size;
    }
    for (let i = from; i < to; i++) members[next[groupOf[i - from]!]!++] = order[i]!;
  }
  // Each group's next free room is now where the following begins.
  const begins = new Uint32Array(known + 1);
  begins.set(next.subarray(0, known), 1);
  return { owners, groups, members, begins, spread: spread.slice(0, known) };
}

/**
 * Fingerprints by the first bits of their hashes, in their order within each share, their hashes in the same order, so
 * that a share is gone through without a look at all memory, and where each share begins.
 */
function byShare(hashes: Uint32Array): {
  order: Uint32Array;
  sorted: Uint32Array;
  bounds: Uint32Array;
} {
  const shareOf = (hash: number): number => hash >>> 24;
  const bounds = new Uint32Array(SHARES + 1);
  for (const hash of hashes) bounds[shareOf(hash) + 1]!++;
  for (let share = 0; share < SHARES; share++) bounds[share + 1]! += bounds[share]!;
  const next = bounds.slice();
  const order = new Uint32Array(hashes.length);
  const sorted = new Uint32Array(hashes.length);
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!;
    const at = next[shareOf(hash)]!++;
    order[at] = i;
    sorted[at] = hash;
  }
  return { order, sorted, bounds };
}
