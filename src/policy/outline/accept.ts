import type { SourceLine } from '../../model.ts';
import { HAN_TO_TEN } from '../../text/numerals.ts';
import { AMOUNT } from './decimal-items.ts';
import { DASH } from './mark-rows.ts';
import type { Mark } from './marks.ts';
import type { Placement } from './numbering.ts';
import { looksOver } from './paragraphs.ts';
import { comesLater } from './scan.ts';
import type { State } from './state.ts';

/** Enumerations that only look like a mark: 一、二级医院; （三）项, （一）至（三） as a reference. */
export const LOOKALIKE = new RegExp(
  `^(?:[一二三四五]、\\s*[一二三四五](?:级|类|期|线|产|年|月|季|楼|层|甲|乙|等|、)|[（(][${HAN_TO_TEN}]+[）)]\\s*(?:[项款目和至及或、]|[（(][${HAN_TO_TEN}]+[）)]))`,
  'u',
);
/** 第一章总则 without a gap: a title is short and no sentence; 第一章的规定 refers to one. */
const LONGEST_TITLE = 40;
const SENTENCE = /[。；;，,]/u;
const REFERS = /^[的、和与至到及或]/u;
/** Steps that have a title. */
export const TITLED: ReadonlySet<string> = new Set([
  'book',
  'subbook',
  'segment',
  'chapter',
  'division',
]);
const ANNEX_LIST = /^附\s*[件表]\s*[：:]?\s*[1一]\s*[.．、]/u;
/** The list below 附件： on a line of its own; as the first line of a region it heads an attachment. */
const ANNEX_LIST_HEAD = /^附\s*[件表]\s*[：:]\s*$/u;

/** ——2024年1月18日在某县第十八届人民代表大会第三次会议上: below the title of a speech, where it was given. */
export const OCCASION = new RegExp(
  `^${DASH}+\\s*\\d{4}\\s*年(?!.*[。；]).+日在.+上(?:的\\S{2,6})?$`,
  'u',
);

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
  const mark = state.scan.marks[state.index] ?? null;
  if (!mark || state.scan.quoted.has(state.index) || goesOnWithAnnexList(mark, state)) return null;
  if (mark.kind === 'bullet') {
    if (state.current === state.top && OCCASION.test(text)) return null;
    return ended || mayEnd(before) ? mark : null;
  }
  // 2.5万元 at the start of a line is no number of the scheme 1.1, 1.2.
  if (mark.firm && AMOUNT.test(text)) return null;
  const placement = state.numbering.place(mark, state.current);
  if (!mark.firm) {
    const begins =
      ended || (!mark.opensParagraph && (mayEnd(before) || isBehindTitle(mark, state)));
    return begins && isMeant(mark, text, placement, state) ? mark : null;
  }
  const looksAlike = LOOKALIKE.test(text) || mark.kind === 'halfSubitem';
  if (placement.expected) {
    if (looksAlike && !ended) return null;
    const words = LOOKALIKE.test(text) || !(ended || mayEnd(before));
    return words && !goesOn(mark, state) ? null : mark;
  }
  const titled = TITLED.has(mark.kind) && mayEnd(before) && isTitle(text, mark);
  const sure = before === null || (ended && !LOOKALIKE.test(text)) || line.paragraph || titled;
  return sure ? mark : null;
}

function isTitle(text: string, { length }: Mark): boolean {
  return text.length <= LONGEST_TITLE && !SENTENCE.test(text) && !REFERS.test(text.slice(length));
}

/** An article directly below the title of its chapter, or a paragraph of its own that is no reference. */
function isBehindTitle(mark: Mark, { current, layout, scan, index }: State): boolean {
  if (mark.kind !== 'article' || scan.doubtful.has(index)) return false;
  const below = current.mark !== null && current.pieces.length === 1;
  const isHeading = below && !/[，,]$/u.test(current.pieces[0]!.text.trim());
  return isHeading || layout.width === null || (current.parent === null && mark.number === 1);
}

/** Words that look like the first of a list (一、二级医院…, 统 / 一、…) are one only where the list goes on. */
function goesOn({ kind, number }: Mark, { scan, index }: State): boolean {
  const sure = number !== 1 || kind === 'article' || TITLED.has(kind);
  return sure || comesLater(scan, index, kind, 2);
}

/** Whether what may be words at the start of a paragraph is a mark: its number is due, and the text bears it out. */
function isMeant(mark: Mark, text: string, placement: Placement, state: State): boolean {
  if (mark.kind === 'article') {
    return mark.number >= placement.due && !state.scan.references.has(state.index);
  }
  if (TITLED.has(mark.kind)) return placement.expected && isTitle(text, mark);
  if (placement.sibling) return placement.expected;
  return mark.number === 1 && state.scan.lastLine.has(`${mark.kind} 2`);
}

/** A full line that ends a sentence may be the last of its paragraph: a mark that cannot be read otherwise tells. */
export function mayEnd(before: SourceLine | null): boolean {
  return before !== null && looksOver(before.text.trim());
}

/** Notes that a list of attachments begins on this line; `first` says that the line opens its region. */
export function noteAnnexList(text: string, first: boolean, state: State): void {
  if (ANNEX_LIST.test(text)) state.annexList = 1;
  else if (!first && ANNEX_LIST_HEAD.test(text)) state.annexList = 0;
}

/** 附件：1.… is followed by 2.…, which is an entry of that list and no clause. */
function goesOnWithAnnexList(mark: Mark, state: State): boolean {
  if (state.annexList === null) return false;
  const goesOn = mark.kind === 'item' && mark.number === state.annexList + 1;
  state.annexList = goesOn ? mark.number : null;
  return goesOn;
}
