import type { SourceLine } from '../model.ts';
import { LOOKALIKE } from './accept.ts';
import { readMark } from './marks.ts';
import { excerpt, type State } from './state.ts';

const SENTENCE_END = /[。；;）)]\s*$/u;
const MARK_IN_LINE =
  /(?:[。；;）)]\s*)(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,3}\s*[．.、](?!\d)|[（(]\d{1,2}[）)]|第[〇零一二三四五六七八九十百]{1,6}条\s)/gu;

/** Clauses that begin in the middle of a line: the mark that is due, behind the end of a sentence. */
export function splitInLine(line: SourceLine, state: State): string[] {
  const { text } = line;
  const pieces: string[] = [];
  let start = 0;
  const first = readMark(text.trim(), state.decimals);
  let due = first && state.numbering.place(first, state.current).expected ? first : null;
  for (const match of text.matchAll(MARK_IN_LINE)) {
    const at = match.index + match[0].length;
    const mark = readMark(text.slice(at));
    if (!mark || LOOKALIKE.test(text.slice(at))) continue;
    // Two marks on one line need a gap between them, or 第X条 with white space on both sides.
    const gap = mark.kind === 'article' ? /\s$/ : /\s{2,}$/;
    const follows = due?.kind === mark.kind && mark.number === due.number + 1 && gap.test(match[0]);
    const placement = state.numbering.place(mark, state.current);
    if (!follows && !(placement.expected && placement.sibling && due?.kind !== mark.kind)) continue;
    if (!SENTENCE_END.test(text.slice(start, at))) continue;
    pieces.push(text.slice(start, at));
    start = at;
    due = mark;
    state.issues.push({
      ruleId: 'mark-in-line',
      line: line.line,
      message: `条款从行中开始：“${excerpt(text.slice(at))}”`,
    });
  }
  return [...pieces, text.slice(start)];
}
