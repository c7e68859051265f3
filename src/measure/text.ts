/**
 * Clause text as the codebook sees it: white space aside, one width of brackets and punctuation, cut
 * into sentences and segments. Positions lead back to the text as printed, so a quote stays verbatim.
 */
import type { Clause } from '../model.ts';
import { hasInvisible } from '../policy/invisible.ts';
import { segments, sentences } from '../text/sentences.ts';
import { type Span, without } from '../text/span.ts';

/**
 * Text without white space and characters that print nothing (line breaks kept); `at[i]` is the place of
 * character i in the original.
 */
export interface Compact {
  text: string;
  at: number[];
}

export interface Sentence {
  span: Span;
  segments: Span[];
}

// One character for one character, so that positions survive.
const WIDTH: Record<string, string> = {
  '(': '（',
  ')': '）',
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '％': '%',
  '～': '~',
};

const fold = (char: string): string => {
  const code = char.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  return WIDTH[char] ?? char;
};

/** Removes white space except line breaks and folds widths; every kept character knows its origin. */
export function compact(text: string): Compact {
  let out = '';
  const at: number[] = [];
  const odd = hasInvisible(text);
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char !== '\n' && (/\s/.test(char) || (odd && hasInvisible(char)))) continue;
    out += fold(char);
    at.push(i);
  }
  return { text: out, at };
}

/** The compact form in one line, for comparing quotes. */
export const plain = (text: string): string => compact(text).text.replaceAll('\n', '');

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

/** Where a stretch of a compact text stands in the text as printed. */
export function origin({ at }: Compact, [from, to]: Span): [number, number] {
  return to > from ? [at[from]!, at[to - 1]! + 1] : [at[from] ?? 0, at[from] ?? 0];
}

/** The words as printed between two places of a compact text. */
export function printed(original: string, text: Compact, span: Span): string {
  return original.slice(...origin(text, span));
}

/** True where a stretch of a clause's text says more than which units are responsible. */
export function says({ text, spans }: Clause, stretch: Span): boolean {
  return /[\p{L}\p{N}]/u.test(without(text, spans.duty, stretch));
}
