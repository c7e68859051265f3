import { brackets } from '../text/brackets.ts';

/**
 * When two texts count as the same: white space left out, letter case and full- or half-width forms
 * (Unicode NFKC) and characters that print nothing aside, every kind of bracket, of dash and of quotation
 * mark alike. Marks for titles 《》〈〉<> are a class apart from brackets, since what they say is different.
 * Quotation marks make one class, since the straight ones on keyboards neither open nor close.
 */
const BRACKETS = brackets('round', 'square', 'lenticular', 'curly');
const TITLES = brackets('title', 'innerTitle');
const QUOTATION = brackets('double', 'single', 'corner', 'whiteCorner');
const CLASSES: readonly (readonly [string, string])[] = [
  [BRACKETS.opening, '('],
  [BRACKETS.closing, ')'],
  [TITLES.opening, '<'],
  [TITLES.closing, '>'],
  ['-~‐‑‒–—―⸺⸻−〜﹘─━', '-'],
  [`${QUOTATION.opening}${QUOTATION.closing}"'„‟‚‛〝〞〟«»‹›❛❜❝❞`, '"'],
];

const ALIKE = new Map(
  CLASSES.flatMap(([kinds, one]) => [...kinds].map((kind) => [kind, one] as const)),
);

// A character with its combining marks is what NFKC may join; nothing wider is.
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const SPACE = /[\s\p{Cc}\p{Cf}]+/gu;
const PLAIN = /^[\u3007\u4e00-\u9fa5]$/;

function foldCluster(cluster: string): string {
  if (PLAIN.test(cluster)) return cluster;
  let folded = '';
  for (const char of cluster.normalize('NFKC').toLowerCase().replace(SPACE, '')) {
    folded += ALIKE.get(char) ?? char;
  }
  return folded;
}

/** The text as it is compared. Equal results mean that the search treats two texts as one. */
export function fold(text: string): string {
  return text.replace(CLUSTER, foldCluster);
}

/** A folded text that still knows where its characters came from. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, where its character begins and ends in the original. */
  from: number[];
  to: number[];
}

/** Like `fold`, with the way back to the original, for marking what was found. */
export function foldWithOrigins(original: string): Folded {
  const folded: Folded = { text: '', from: [], to: [] };
  for (const match of original.matchAll(CLUSTER)) {
    const piece = foldCluster(match[0]);
    for (let i = 0; i < piece.length; i++) {
      folded.from.push(match.index);
      folded.to.push(match.index + match[0].length);
    }
    folded.text += piece;
  }
  return folded;
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
    found.push([haystack.from[at] ?? 0, haystack.to[end - 1] ?? 0]);
    at = haystack.text.indexOf(needle, end);
  }
  return found;
}
