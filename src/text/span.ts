/** A stretch [from, to) of a text, in UTF-16 units. */
export type Span = readonly [from: number, to: number];

/** The words of each stretch. */
export function slices(text: string, spans: readonly Span[]): string[] {
  return spans.map((span) => text.slice(...span));
}

/** What of a stretch of a text stands in none of `spans`, which are in order and apart from each other. */
export function without(
  text: string,
  spans: readonly Span[],
  [start, end]: Span = [0, text.length],
): string {
  let rest = '';
  let at = start;
  for (const [from, to] of spans) {
    rest += text.slice(at, Math.min(Math.max(from, at), end));
    at = Math.min(Math.max(to, at), end);
  }
  return rest + text.slice(at, end);
}
