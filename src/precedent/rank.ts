/** How near clauses are to a draft in wording: BM25 over pairs of characters. */
import { pairsOf } from '../compare/pairs.ts';
import { fold } from '../text/alike.ts';

/** The usual constants of BM25: how soon repetition stops counting, how much length counts. */
const SATURATION = 1.2;
const LENGTH = 0.75;

/**
 * In: a draft and texts. Out: for each text its nearness to the draft; 0 where they have no pair in
 * common. Pairs that few of the texts have weigh more.
 */
export function nearness(draft: string, texts: readonly string[]): number[] {
  const wanted = pairsOf(fold(draft));
  const given = texts.map((text) => pairsOf(fold(text)));
  const having = new Map<string, number>();
  for (const pairs of given) {
    for (const pair of pairs.keys()) having.set(pair, (having.get(pair) ?? 0) + 1);
  }
  const sizes = given.map((pairs) => [...pairs.values()].reduce((sum, n) => sum + n, 0));
  const average = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
  return given.map((pairs, i) => {
    const length = 1 - LENGTH + LENGTH * ((sizes[i] ?? 0) / Math.max(1, average));
    let sum = 0;
    for (const pair of wanted.keys()) {
      const often = pairs.get(pair) ?? 0;
      if (often === 0) continue;
      const rarity = Math.log(1 + texts.length / (1 + (having.get(pair) ?? 0)));
      sum += (rarity * often * (SATURATION + 1)) / (often + SATURATION * length);
    }
    return sum;
  });
}

/** Share of the draft's pairs that a text has too, 0 to 1. */
export function share(draft: string, text: string): number {
  const wanted = [...pairsOf(fold(draft)).keys()];
  const given = pairsOf(fold(text));
  return wanted.filter((pair) => given.has(pair)).length / Math.max(1, wanted.length);
}
