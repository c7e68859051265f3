/**
 * Clause text as the codebook sees it: white space aside, one width of brackets and punctuation, cut
 * into sentences and segments. Positions lead back to the text as printed, so a quote stays verbatim.
 */
import type { Clause } from '../model.ts';
import { hasInvisible } from '../policy/invisible.ts';
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
const PAIRS: Record<string, string> = {
  '）': '（',
  '”': '“',
  '’': '‘',
  '》': '《',
  '〕': '〔',
  '】': '【',
};
const OPENERS = new Set(Object.values(PAIRS));
const SENTENCE_END = new Set(['。', '；', '！', '？', '\n']);
const SEGMENT_END = new Set(['，', '：', ...SENTENCE_END]);
const DIGIT = /[0-9０-９]/;

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

/** Marks the places that lie inside a closed pair of brackets or quotation marks of one paragraph. */
function sheltered(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  let open: { char: string; index: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char === '\n') open = [];
    else if (OPENERS.has(char)) open.push({ char, index: i });
    else if (PAIRS[char]) {
      const mate = open.findLastIndex((mark) => mark.char === PAIRS[char]);
      if (mate < 0) continue;
      inside.fill(1, open[mate]?.index, i + 1);
      open.length = mate;
    }
  }
  return inside;
}

function cut(text: string, within: Span, ends: Set<string>, inside: Uint8Array): Span[] {
  const spans: Span[] = [];
  let from = within[0];
  for (let i = within[0]; i < within[1]; i++) {
    const char = text[i] as string;
    if (!ends.has(char) || (inside[i] && char !== '\n')) continue;
    // 2：8 and 1,000 are one figure.
    if (DIGIT.test(text[i - 1] ?? '') && DIGIT.test(text[i + 1] ?? '') && char !== '\n') continue;
    if (i + 1 > from) spans.push([from, i + 1]);
    from = i + 1;
  }
  if (within[1] > from) spans.push([from, within[1]]);
  return spans;
}

/**
 * Sentences (to 。；！？ or the end of a paragraph or table row) with their segments (to ，： too) of a
 * compact text from `start` on. Brackets and quotation marks are not cut open.
 */
export function sentences(text: string, start = 0): Sentence[] {
  const inside = sheltered(text);
  return cut(text, [start, text.length], SENTENCE_END, inside).map((span) => ({
    span,
    segments: cut(text, span, SEGMENT_END, inside),
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
