import { ASIDES, bracketsIn, ENCLOSING, oneOf, outside } from './brackets.ts';
import type { Span } from './span.ts';

/** Behind the sign may stand what closes a bracket or a quotation. */
const ENDED = new RegExp(`[。；;！!？?：:…]${oneOf(`"${ENCLOSING.closing}`)}*$`, 'u');
/** A policy says another thing behind a ； as behind a full stop; a paragraph and the row of a table end what they say. */
const SENTENCE_ENDS = /[。；;！!？?\n]/gu;
const SEGMENT_ENDS = /[。；;！!？?\n，,：:\t]/gu;
/** 1,200 and 2：8. */
const IN_FIGURE = /^[\d０-９][,，：:][\d０-９]$/u;

/**
 * The sentences of a text, each with the signs that end it, so that together they are the text. Brackets and
 * quotation marks are not cut open.
 */
export function sentences(text: string): Span[] {
  return cut(text, SENTENCE_ENDS);
}

/** Like `sentences`, cut at commas and colons too, but not within a figure, which `figure` matches around the sign. */
export function segments(text: string, figure = IN_FIGURE): Span[] {
  return cut(text, SEGMENT_ENDS, figure);
}

function cut(text: string, ends: RegExp, figure = IN_FIGURE): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let behind = 0;
  for (const at of outside(text, ends)) {
    if (figure.test(text.slice(Math.max(0, at - 1), at + 2))) continue;
    if (at > behind && behind > start) {
      spans.push([start, behind]);
      start = behind;
    }
    behind = at + 1;
  }
  if (behind > start) spans.push([start, behind]);
  if (text.length > behind) spans.push([behind, text.length]);
  return spans;
}

/** True where a text ends a sentence, or announces what stands below it. */
export function isEnded(text: string): boolean {
  return ENDED.test(text);
}

/** The beginning of a text up to the end of its sentence or of the bracket it stands in. */
export function upToEnd(text: string): string {
  const inside = text.slice(0, bracketsIn(text, ASIDES).closed[0]);
  const [end] = outside(inside, SENTENCE_ENDS);
  return inside.slice(0, end);
}
