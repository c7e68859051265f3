/** Which parts of two texts correspond: those in the same order, and those that stand elsewhere. */
import type { Part } from './passage.ts';

/** Parts [from, to) of one text that correspond to parts [from, to) of the other. */
export interface Match {
  one: [from: number, to: number];
  other: [from: number, to: number];
}

/** Parts correspond from this share of common pairs on (Dice); in another place only if more alike and long enough. */
const ALIKE = 0.4;
const ALIKE_ELSEWHERE = 0.6;
const LONG_ELSEWHERE = 6;

/** Common pairs of characters of each part of one text with each of the other, as one row after another. */
function commonPairs(one: readonly Part[], other: readonly Part[]): Uint16Array {
  const having = new Map<string, number[]>();
  for (const [j, { pairs }] of other.entries())
    for (const pair of pairs) {
      const parts = having.get(pair);
      if (parts) parts.push(j);
      else having.set(pair, [j]);
    }
  const common = new Uint16Array(one.length * other.length);
  for (const [i, { pairs }] of one.entries())
    for (const pair of pairs)
      for (const j of having.get(pair) ?? []) common[i * other.length + j]! += 1;
  return common;
}

/** Steps of the alignment: how many parts of each text are taken. */
const STEPS = [
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

/**
 * In: the parts of two texts. Out: the matches in one order, which together have most pairs of characters in
 * common, one part to one or to two that stand beside each other; and those of the rest that have moved.
 */
export function matchesOf(
  one: readonly Part[],
  other: readonly Part[],
): { chain: Match[]; moved: Match[] } {
  const width = other.length;
  const common = commonPairs(one, other);
  const sizeOf = (parts: readonly Part[], from: number, count: number): number => {
    let size = 0;
    for (let at = from; at < from + count; at++) size += parts[at]!.pairs.length;
    return size;
  };
  const commonOf = (i: number, j: number, di: number, dj: number): number => {
    let sum = 0;
    for (let a = i; a < i + di; a++) for (let b = j; b < j + dj; b++) sum += common[a * width + b]!;
    return sum;
  };
  const dice = (i: number, j: number, di: number, dj: number): number => {
    if (di + dj === 2 && one[i]!.folded === other[j]!.folded) return 1;
    const size = sizeOf(one, i, di) + sizeOf(other, j, dj);
    return size > 0 ? Math.min(1, (2 * commonOf(i, j, di, dj)) / size) : 0;
  };
  /** What a step adds, 0 where the parts don't correspond; a second part has to make them more alike. */
  const gain = (i: number, j: number, di: number, dj: number): number => {
    const alike = dice(i, j, di, dj);
    if (alike < ALIKE) return 0;
    if (di + dj === 2) return commonOf(i, j, 1, 1) + alike;
    const second = di === 2 ? dice(i + 1, j, 1, 1) : dice(i, j + 1, 1, 1);
    return alike > dice(i, j, 1, 1) && alike > second ? commonOf(i, j, di, dj) + alike : 0;
  };

  const best = new Float32Array((one.length + 1) * (width + 1));
  const step = new Uint8Array(best.length);
  const at = (i: number, j: number): number => i * (width + 1) + j;
  for (let i = one.length; i >= 0; i--) {
    for (let j = width; j >= 0; j--) {
      const here = at(i, j);
      if (i < one.length) best[here] = best[at(i + 1, j)]!;
      if (i < one.length) step[here] = 4;
      if (j < width && best[at(i, j + 1)]! > best[here]!) {
        best[here] = best[at(i, j + 1)]!;
        step[here] = 5;
      } else if (i === one.length && j < width) step[here] = 5;
      for (const [k, [di, dj]] of STEPS.entries()) {
        if (i + di > one.length || j + dj > width) continue;
        // Most parts have nothing in common with most others.
        if (common[i * width + j] === 0 && one[i]!.folded !== other[j]!.folded) continue;
        const gained = gain(i, j, di, dj);
        if (gained > 0 && gained + best[at(i + di, j + dj)]! > best[here]!) {
          best[here] = gained + best[at(i + di, j + dj)]!;
          step[here] = k + 1;
        }
      }
    }
  }

  const chain: Match[] = [];
  const left: { one: number[]; other: number[] } = { one: [], other: [] };
  for (let i = 0, j = 0; i < one.length || j < width; ) {
    const taken = STEPS[step[at(i, j)]! - 1];
    if (taken) {
      chain.push({ one: [i, i + taken[0]], other: [j, j + taken[1]] });
      i += taken[0];
      j += taken[1];
    } else if (step[at(i, j)] === 4) left.one.push(i++);
    else left.other.push(j++);
  }
  return { chain, moved: movedOf(left, one, other, dice) };
}

function movedOf(
  left: { one: readonly number[]; other: readonly number[] },
  one: readonly Part[],
  other: readonly Part[],
  dice: (i: number, j: number, di: number, dj: number) => number,
): Match[] {
  const long = (part: Part): boolean => part.weight >= LONG_ELSEWHERE;
  const candidates = left.one
    .filter((i) => long(one[i]!))
    .flatMap((i) =>
      left.other
        .filter((j) => long(other[j]!))
        .map((j) => ({ i, j, alike: dice(i, j, 1, 1) }))
        .filter(({ alike }) => alike >= ALIKE_ELSEWHERE),
    )
    .sort((a, b) => b.alike - a.alike);
  const taken = { one: new Set<number>(), other: new Set<number>() };
  return candidates.flatMap(({ i, j }) => {
    if (taken.one.has(i) || taken.other.has(j)) return [];
    taken.one.add(i);
    taken.other.add(j);
    return [{ one: [i, i + 1], other: [j, j + 1] } satisfies Match];
  });
}
