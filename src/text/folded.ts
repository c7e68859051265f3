import type { Span } from './span.ts';

/** A folded text that still knows where its characters come from. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, where what it was folded from begins and ends in the original. */
  from: number[];
  to: number[];
}

/** A way to fold texts. */
export interface Folding {
  /** What is folded, each match as one; anything else stays. */
  units: RegExp;
  /** What becomes of a unit that stands in a text at `at`; '' drops it. */
  fold: (unit: string, at: number, text: string) => string;
}

/** The text as folded. */
export function foldBy({ units, fold }: Folding, text: string): string {
  return text.replace(units, fold);
}

/** The text as folded, with the way back to the original. */
export function foldedBy({ units, fold }: Folding, text: string): Folded {
  const folded: Folded = { text: '', from: [], to: [] };
  let behind = 0;
  const keep = (end: number): void => {
    folded.text += text.slice(behind, end);
    for (; behind < end; behind++) {
      folded.from.push(behind);
      folded.to.push(behind + 1);
    }
  };
  for (const { 0: unit, index } of text.matchAll(units)) {
    keep(index);
    behind = index + unit.length;
    const piece = fold(unit, index, text);
    for (let at = 0; at < piece.length; at++) {
      folded.from.push(index);
      folded.to.push(behind);
    }
    folded.text += piece;
  }
  keep(text.length);
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
