/** Letters and figures say something; punctuation between them does not. */
const WORDLIKE = /^[\p{L}\p{N}%‰]+$/u;

/** The pairs of neighbouring characters of a folded text, with how often each occurs. */
export function pairsOf(folded: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const chars = [...folded];
  for (let i = 1; i < chars.length; i++) {
    const pair = (chars[i - 1] ?? '') + (chars[i] ?? '');
    if (WORDLIKE.test(pair)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
