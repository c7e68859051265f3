/** Clause text as the codebook reads it, cut into sentences and segments. */
import type { QuotedClause } from '../model.ts';
import { segments, sentences } from '../text/sentences.ts';
import { type Span, without } from '../text/span.ts';

export interface Sentence {
  span: Span;
  segments: Span[];
}

/** The sentences of a compact text from `start` on, with their segments. */
export function sentencesFrom(text: string, start: number): Sentence[] {
  const within = ([from, to]: Span, cut: typeof sentences): Span[] =>
    cut(text.slice(from, to)).map(([a, b]) => [from + a, from + b]);
  return within([start, text.length], sentences).map((span) => ({
    span,
    segments: within(span, segments),
  }));
}

/** Drops punctuation that only closes a segment, and line breaks. */
export function trim(text: string, [from, to]: Span): Span {
  let [start, end] = [from, to];
  while (start < end && /[\n，；。：、]/.test(text[start] as string)) start++;
  while (end > start && /[\n，；。：！？、]/.test(text[end - 1] as string)) end--;
  return [start, end];
}

/** True where a stretch of a clause's text says more than which units are responsible. */
export function says({ text, spans }: QuotedClause, stretch: Span): boolean {
  return /[\p{L}\p{N}]/u.test(without(text, spans.duty, stretch));
}
