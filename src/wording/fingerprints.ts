/**
 * Winnowing (Schleimer, Wilkerson, Aiken: Winnowing. Local algorithms for document fingerprinting, SIGMOD
 * 2003): of every so many neighbouring parts of a text the one with the least hash is chosen, so two texts
 * that share a run of `SHORTEST` characters have a chosen part in common.
 */
import { BORDER } from './worded.ts';

/** Characters of a part. */
export const PART = 8;
const WINDOW = 5;
/** Characters of the shortest run that is certain to be found. */
export const SHORTEST = PART + WINDOW - 1;

const BASE = 0x2545f491;
const BASE_OF_FIRST = Array.from({ length: PART - 1 }).reduce<number>((n) => Math.imul(n, BASE), 1);
const END = BORDER.charCodeAt(0);

/** Spreads a hash, since the least is sought and neighbouring characters have neighbouring codes. */
function mixed(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Tells `take` the hash and the place of every chosen part of the text between two places; none lies across a
 * border between clauses.
 */
export function fingerprints(
  text: Uint16Array,
  from: number,
  to: number,
  take: (hash: number, place: number) => void,
): void {
  const recent = new Uint32Array(WINDOW);
  let start = from;
  let rolling = 0;
  let chosen = -1;
  let least = 0;
  for (let at = from; at < to; at++) {
    const code = text[at]!;
    if (code === END) {
      start = at + 1;
      rolling = 0;
      chosen = -1;
      continue;
    }
    const place = at - PART + 1;
    if (place > start) rolling = (rolling - Math.imul(text[place - 1]!, BASE_OF_FIRST)) | 0;
    rolling = (Math.imul(rolling, BASE) + code) | 0;
    if (place < start) continue;
    const hash = mixed(rolling);
    recent[place % WINDOW] = hash;
    if (place < start + WINDOW - 1) continue;
    const first = place - WINDOW + 1;
    if (chosen >= first && hash > least) continue;
    // Of equal ones the last is chosen, in every window alike.
    if (chosen >= first) chosen = place;
    else {
      chosen = first;
      for (let each = first + 1; each <= place; each++)
        if (recent[each % WINDOW]! <= recent[chosen % WINDOW]!) chosen = each;
    }
    least = recent[chosen % WINDOW]!;
    take(least, chosen);
  }
}
