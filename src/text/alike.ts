import { brackets } from './brackets.ts';
import { DASHES } from './dashes.ts';
import { type Folded, type Folding, foldBy, foldedBy } from './folded.ts';

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
  [DASHES, '-'],
  [`${QUOTATION.opening}${QUOTATION.closing}"'„‟‚‛〝〞〟«»‹›❛❜❝❞`, '"'],
];

const ALIKE = new Map(
  CLASSES.flatMap(([kinds, one]) => [...kinds].map((kind) => [kind, one] as const)),
);

const SPACE = /[\s\p{Cc}\p{Cf}]+/gu;

const HAN = '\\u3007\\u4e00-\\u9fa5';

// A character with its combining marks is what NFKC may join; nothing wider is. Most are Han, which stay.
const SEARCHED: Folding = {
  units: new RegExp(`[^${HAN}\\p{M}]\\p{M}*|[${HAN}]?\\p{M}+`, 'gu'),
  fold: (cluster) => {
    if (cluster.length > 1) return folded(cluster);
    const before = SINGLE.get(cluster);
    if (before !== undefined) return before;
    const now = folded(cluster);
    SINGLE.set(cluster, now);
    return now;
  },
};

/** What single characters become: of a text nearly all are a few. */
const SINGLE = new Map<string, string>();

function folded(cluster: string): string {
  const plain = cluster.normalize('NFKC').toLowerCase().replace(SPACE, '');
  return Array.from(plain, (character) => ALIKE.get(character) ?? character).join('');
}

/** The text as it is compared. Equal results mean that two texts count as one. */
export function fold(text: string): string {
  return foldBy(SEARCHED, text);
}

/** Like `fold`, with the way back to the original, for marking what was found. */
export function foldWithOrigins(text: string): Folded {
  return foldedBy(SEARCHED, text);
}
