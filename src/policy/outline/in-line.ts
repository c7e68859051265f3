import { bracketsIn, ENCLOSING } from '../../text/brackets.ts';
import type { Span } from '../../text/span.ts';
import { LOOKALIKE } from './accept.ts';
import { opensArticle } from './articles.ts';
import { type Mark, readMark } from './marks.ts';
import { comesLater } from './scan.ts';
import type { State } from './state.ts';

export interface InLine {
  mark: Mark;
  /** Where the mark stands in the line. */
  at: number;
  /** It stands directly behind another mark: 第三条（一）. */
  direct: boolean;
}

/** What may stand before a mark in the middle of a line: the end of a sentence, or what announces a list. */
const BOUNDARY = /[。；;！：:）)]\s*/gu;
const ANNOUNCES = /^[：:]/u;

/**
 * The next clause that begins in the middle of a line: directly behind the mark that opened the line
 * (`own`, at `start`), as the number that is due in an open run, or as the first of a list that goes on
 * on the next line. An enumeration that begins and ends within the line is part of its sentence.
 */
export function nextInLine(
  text: string,
  start: number,
  own: Mark | null,
  enclosed: (at: number) => boolean,
  state: State,
): InLine | null {
  if (state.scan.quoted.has(state.index)) return null;
  if (own && own.kind !== 'bullet') {
    const at = start + own.length + /^\s*/u.exec(text.slice(start + own.length))![0].length;
    const mark = markAt(text, at, state);
    if (mark && opensRun(mark, state)) return { mark, at, direct: true };
  }
  const from = start + (own?.length ?? 0);
  for (const match of text.slice(from).matchAll(BOUNDARY)) {
    const at = from + match.index + match[0].length;
    const mark = markAt(text, at, state);
    if (!mark || enclosed(at)) continue;
    const opens = ANNOUNCES.test(match[0])
      ? beginsList(text, at, mark, state)
      : isDue(text.slice(at), mark, own, state) || beginsList(text, at, mark, state);
    if (opens) return { mark, at, direct: false };
  }
  return null;
}

function markAt(text: string, at: number, state: State): Mark | null {
  const rest = text.slice(at);
  const mark = readMark(rest, state.scan.scheme);
  return mark?.opensParagraph || LOOKALIKE.test(rest) ? null : mark;
}

/** The first of a run below the clause that is open now. */
function opensRun(mark: Mark, state: State): boolean {
  const { current, numbering } = state;
  return mark.number === 1 && mark.firm && numbering.place(mark, current).parent === current;
}

/** The number that has to come next in a run that is open. */
function isDue(text: string, mark: Mark, own: Mark | null, state: State): boolean {
  const { expected, sibling } = state.numbering.place(mark, state.current);
  if (!expected || !sibling) return false;
  if (mark.kind === 'article') {
    return opensArticle(mark, text) && !comesLater(state.scan, state.index, mark.kind, mark.number);
  }
  return mark.firm || own?.kind === mark.kind;
}

/** The first of a list whose next number is the next that opens a line. */
function beginsList(text: string, at: number, mark: Mark, state: State): boolean {
  const next = state.scan.next[state.index]?.mark;
  if (state.annexList !== null || next?.kind !== mark.kind || !opensRun(mark, state)) return false;
  let due = 2;
  for (const match of text.slice(at).matchAll(BOUNDARY)) {
    const found = markAt(text, at + match.index + match[0].length, state);
    if (found?.kind === mark.kind && found.number === due) due += 1;
  }
  return due === next.number;
}

/**
 * Whether a place of a line stands in brackets or quotation marks, closed or not. To be asked from left to
 * right; brackets are read when it is asked first, which few lines are.
 */
export function enclosedIn(text: string): (at: number) => boolean {
  let waiting: Span[] | null = null;
  let reach = 0;
  return (at) => {
    waiting ??= enclosures(text);
    while (waiting.length > 0 && waiting.at(-1)![0] < at) {
      reach = Math.max(reach, waiting.pop()![1]);
    }
    return at < reach;
  };
}

/** What encloses, the last first. */
function enclosures(text: string): Span[] {
  const { pairs, open } = bracketsIn(text, ENCLOSING);
  const unclosed = open.map((at): Span => [at, Number.POSITIVE_INFINITY]);
  return [...pairs, ...unclosed].sort((a, b) => b[0] - a[0]);
}
