/** How near clauses are to a draft in wording: BM25 over characters and pairs of them. */
import { pairsOf } from '../compare/pairs.ts';
import { fold } from '../text/alike.ts';

/** The constant of BM25 that says how soon repetition stops counting. Length counts in full. */
const SATURATION = 2;
const WORDLIKE = /[\p{L}\p{N}%‰]/gu;

/**
 * In: a draft and texts. Out: for each text its nearness to the draft; 0 where they have nothing in
 * common. Parts that few of the texts have weigh more.
 */
export const nearness = (draft: string, texts: readonly string[]): number[] =>
  nearnessAmong(texts)(draft);

/** The same for several drafts and the same texts, which are looked through once. */
export function nearnessAmong(texts: readonly string[]): (draft: string) => number[] {
  const given = texts.map((text) => partsOf(fold(text)));
  const having = new Map<string, number>();
  for (const parts of given) {
    for (const part of parts.keys()) having.set(part, (having.get(part) ?? 0) + 1);
  }
  const sizes = given.map((parts) => [...parts.values()].reduce((sum, n) => sum + n, 0));
  const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return (draft) => {
    const wanted = partsOf(fold(draft));
    return given.map((parts, i) => {
      const length = sizes[i]! / average;
      let sum = 0;
      for (const part of wanted.keys()) {
        const often = parts.get(part) ?? 0;
        if (often === 0) continue;
        const rarity = Math.log(1 + texts.length / (1 + having.get(part)!));
        sum += (rarity * often * (SATURATION + 1)) / (often + SATURATION * length);
      }
      return sum;
    });
  };
}

/** Pairs, and the single characters that other words for the same share (督查, 督导), each with how often. */
function partsOf(folded: string): Map<string, number> {
  const parts = pairsOf(folded);
  for (const character of folded.match(WORDLIKE) ?? []) {
    parts.set(character, (parts.get(character) ?? 0) + 1);
  }
  return parts;
}

/** Share of the draft's pairs that a text has too, 0 to 1. */
export function share(draft: string, text: string): number {
  const wanted = [...pairsOf(fold(draft)).keys()];
  const given = pairsOf(fold(text));
  return wanted.filter((pair) => given.has(pair)).length / Math.max(1, wanted.length);
}
