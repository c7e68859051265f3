import type { SourceLine } from '../model.ts';
import { type Mark, readMark } from './marks.ts';
import { TERMINAL } from './paragraphs.ts';
import type { State } from './state.ts';

/** Enumerations that only look like a mark: 一、二级医院; （三）项 as a reference. */
export const LOOKALIKE =
  /^(?:[一二三四五]、\s*[一二三四五](?:级|类|期|线|产|甲|乙|等)|[（(][一二三四五六七八九十]+[）)]\s*[项款目])/u;
/** 2.5万元 at the start of a line is a figure, not a number of the scheme 1.1, 1.2. */
const FIGURE = /^\d+[.．]\d+[万亿千百元个家名张所倍床辆岁次种件项%％‰]/u;
const ANNEX_LIST = /^附\s*[件表]\s*[：:]?\s*[1１一]\s*[.．、]/u;
/** The list below 附件： on a line of its own; as the first line of a region it heads an attachment. */
const ANNEX_LIST_HEAD = /^附\s*[件表]\s*[：:]\s*$/u;

/**
 * The mark that opens a clause at the start of `line`, or null where what looks like one is part of a
 * sentence: a number that is due is taken, any other only where a paragraph has ended.
 */
export function acceptedMark(
  line: SourceLine,
  ended: boolean,
  before: SourceLine | null,
  state: State,
): Mark | null {
  const text = line.text.trim();
  const mark = readMark(text, state.decimals);
  if (!mark || goesOnWithAnnexList(mark, state)) return null;
  if (mark.kind === 'bullet') {
    return ended || mayEnd(before) ? mark : null;
  }
  const placement = state.numbering.place(mark, state.current);
  if (FIGURE.test(text)) return null;
  const looksAlike = LOOKALIKE.test(text) || mark.kind === 'halfSubitem';
  if (placement.expected) return ended || !looksAlike ? mark : null;
  const sure = before === null || (ended && !LOOKALIKE.test(text)) || line.paragraph;
  return sure ? mark : null;
}

/** A full line that ends a sentence may be the last of its paragraph: a mark that cannot be read otherwise tells. */
export function mayEnd(before: SourceLine | null): boolean {
  return TERMINAL.test(before?.text.trim() ?? '');
}

/** Notes that a list of attachments begins on this line; `first` says that the line opens its region. */
export function noteAnnexList(text: string, first: boolean, state: State): void {
  if (ANNEX_LIST.test(text)) state.annexList = 1;
  else if (!first && ANNEX_LIST_HEAD.test(text)) state.annexList = 0;
}

/** 附件：1.… is followed by 2.…, which is an entry of that list and no clause. */
function goesOnWithAnnexList(mark: Mark, state: State): boolean {
  if (state.annexList === null || mark.kind !== 'item') return false;
  if (mark.number !== state.annexList + 1) return false;
  state.annexList = mark.number;
  return true;
}
