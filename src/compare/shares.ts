/** How much wording texts have in common. */
import { pairsOf } from './pairs.ts';

/** How much of their wording the texts of two lists have in common: Dice over pairs of characters, weighed by rarity. */
export function sharesOf(one: readonly string[], other: readonly string[]) {
  const pairs = [...one, ...other].map((text) => [...pairsOf(text).keys()]);
  const having = new Map<string, number>();
  for (const own of pairs) for (const pair of own) having.set(pair, (having.get(pair) ?? 0) + 1);
  const weight = (pair: string): number => Math.log(1 + pairs.length / having.get(pair)!);
  const sizes = pairs.map((own) => own.reduce((sum, pair) => sum + weight(pair), 0));
  const places = new Map<string, number[]>();
  for (const [j, own] of pairs.slice(one.length).entries())
    for (const pair of own) {
      const at = places.get(pair);
      if (at) at.push(j);
      else places.set(pair, [j]);
    }
  const rows = pairs.slice(0, one.length).map((own, i) => {
    const common = new Float64Array(other.length);
    for (const pair of own) for (const j of places.get(pair) ?? []) common[j]! += weight(pair);
    return common.map((sum, j) => (2 * sum) / Math.max(1, sizes[i]! + sizes[one.length + j]!));
  });
  const bestOfOther = other.map((_, j) => Math.max(0, ...rows.map((row) => row[j]!)));
  const bestOfOne = rows.map((row) => Math.max(0, ...row));
  return {
    /** Pairs of characters of each text, those of `one` first, and what each weighs. */
    pairs,
    weight,
    of: (i: number, j: number): number => rows[i]![j]!,
    bestOfOne: (i: number): number => bestOfOne[i]!,
    bestOfOther: (j: number): number => bestOfOther[j]!,
  };
}
