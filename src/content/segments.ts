/** A stretch of a clause's text that is marked: offsets in `clause.text`, end exclusive. */
export interface Span {
  start: number;
  end: number;
  href?: string;
  class?: string;
  title?: string;
}

export interface Segment {
  text: string;
  span: Span | null;
}

/**
 * Cuts `text`, which starts at `offset` of the clause's text, at the edges of the spans. Joined, the
 * segments are the text again. A span that overlaps an earlier one is left out; one that reaches
 * beyond the text is cut.
 */
export function segments(text: string, spans: readonly Span[], offset = 0): Segment[] {
  const found: Segment[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(span.start - offset, 0);
    const end = Math.min(span.end - offset, text.length);
    if (start < at || end <= start) continue;
    if (start > at) found.push({ text: text.slice(at, start), span: null });
    found.push({ text: text.slice(start, end), span });
    at = end;
  }
  if (at < text.length) found.push({ text: text.slice(at), span: null });
  return found;
}
