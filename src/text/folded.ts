import type { Span } from './span.ts';

/** A folded text that still knows where its characters come from. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, where what it was folded from begins and ends in the original. */
  from: number[];
  to: number[];
}

/** What becomes of a unit that stands in a text at `at`; '' drops it. */
type Fold = (unit: string, text: string, at: number) => string;

/** A way to fold texts: what is folded as one, and how. */
export interface Folding {
  units: RegExp;
  fold: Fold;
}

/** Characters that no folding changes: the bulk of a text. */
const SAME = '([\\u3007\\u4e00-\\u9fa5]+(?!\\p{M}))';

/** A folding; `units` is the pattern of what is folded as one. */
export function folding(units: string, fold: Fold): Folding {
  return { units: new RegExp(`${SAME}|${units}`, 'gsu'), fold };
}

/** The text as folded. */
export function foldBy({ units, fold }: Folding, text: string): string {
  return text.replace(units, (unit, same: string | undefined, at: number) =>
    same === undefined ? fold(unit, text, at) : unit,
  );
}

/** The text as folded, with the way back to the original. */
export function foldedBy({ units, fold }: Folding, text: string): Folded {
  const folded: Folded = { text: '', from: [], to: [] };
  for (const { 0: unit, 1: same, index } of text.matchAll(units)) {
    const piece = same ?? fold(unit, text, index);
    for (let at = 0; at < piece.length; at++) {
      folded.from.push(same === undefined ? index : index + at);
      folded.to.push(same === undefined ? index + unit.length : index + at + 1);
    }
    folded.text += piece;
  }
  return folded;
}

/** Where a stretch of a folded text stands in the original. */
export function origin({ from, to }: Folded, [start, end]: Span): [number, number] {
  return end > start ? [from[start]!, to[end - 1]!] : [from[start] ?? 0, from[start] ?? 0];
}

/** Where a stretch of the original stands in the folded text. */
export function placeOf({ from, to }: Folded, [start, end]: Span): Span {
  return [from.findIndex((at) => at >= start), to.findLastIndex((at) => at <= end) + 1];
}

/**
 * Where a folded needle stands in a folded text, as ranges [start, end) of the original.
 * Occurrences do not overlap.
 */
export function occurrences(haystack: Folded, needle: string): [number, number][] {
  const found: [number, number][] = [];
  if (!needle) return found;
  for (let at = haystack.text.indexOf(needle); at >= 0; ) {
    const end = at + needle.length;
    found.push(origin(haystack, [at, end]));
    at = haystack.text.indexOf(needle, end);
  }
  return found;
}
