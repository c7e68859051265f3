import { isBalanced } from '../../text/brackets.ts';
import { squeeze } from '../../text/squeeze.ts';
import { ANNEX_LABEL } from '../annex-label.ts';
import { OCCASION } from '../outline/accept.ts';
import type { Piece } from '../outline/numbering.ts';
import { endingInDate } from './dates.ts';
import { type Element, personsIn, takeElements } from './elements.ts';
import { isSetApart, organsOf } from './organs.ts';
import { type LineRole, roleOf, SENTENCE_START } from './roles.ts';
import { endsAsTitle } from './title.ts';

/** A line of the front matter as its author meant it: what was wrapped is one. */
export interface FrontLine {
  /** What the line says besides `elements`. */
  text: string;
  pieces: Piece[];
  role: LineRole;
  elements: Element[];
}

/** The lines of a front matter, each with its elements and its role as far as it is known by itself. */
export function headLines(pieces: Piece[]): FrontLine[] {
  const lines = linesOf(pieces);
  setSigners(lines);
  setLabels(lines);
  return lines;
}

/** Running text, a sentence of the letter or of the document. */
export const isText = (role: LineRole) => role === 'text' || role === 'transmittal';

/**
 * Puts wrapped lines together. A line that is something by itself (a number, a date, an organ, a title
 * that is complete) is not gone on with, however full it is.
 */
function linesOf(pieces: Piece[]): FrontLine[] {
  const lines: FrontLine[] = [];
  for (const [index, piece] of pieces.entries()) {
    const text = index === 0 ? piece.text.replace(OWN_LABEL, '') : piece.text;
    const { elements, rest } = takeElements(text);
    const last = lines.at(-1);
    const goesOn =
      last &&
      isText(roleOf(piece.text)) &&
      (piece.joined ? goesOnAfter(last, piece.text) : isOpen(last));
    if (goesOn) {
      last.text += piece.text.trim();
      last.pieces.push(piece);
    } else
      lines.push({
        text: rest,
        pieces: [piece],
        role: roleOf(rest),
        elements,
      });
  }
  for (const line of lines) line.role = roleOf(line.text);
  return lines;
}

/** 附件3 before the title of a file that is an attachment, on one line with it. */
const OWN_LABEL = new RegExp(`^\\s*${ANNEX_LABEL}[：:.．、\\s]+(?=\\S)`, 'u');
/** A note （2024年3月…通过） that is set in the middle may be wrapped short of the margin. */
function isOpen({ text, pieces }: FrontLine): boolean {
  return OPEN_NOTE.test(text) && !isBalanced(text) && pieces.length <= MOST_LINES_OF_NOTE;
}

const OPEN_NOTE = /^[（(]\s*\d{4}\s*年/u;
const MOST_LINES_OF_NOTE = 4;
/** Longer than any title or organ: running text. */
const LONG = 200;

function goesOnAfter({ text: before, role, pieces, elements }: FrontLine, text: string): boolean {
  if (!['text', 'transmittal', 'note', 'addressees'].includes(role)) return false;
  if (before.length > LONG) return true;
  if (OCCASION.test(before)) return false;
  if (elements.length > 0 || endingInDate(before)) return false;
  if (isSetApart(pieces[0]!.text) || organsOf(before) || SENTENCE_START.test(text)) return false;
  return !endsAsTitle(squeeze(before));
}

/** 签发人 may be several, over lines; only the first line says that they are. */
function setSigners(lines: FrontLine[]): void {
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]?.elements.some(({ kind }) => kind === 'signer');
    const persons =
      above && line.role === 'text' && !organsOf(line.text) ? personsIn(line.text) : [];
    if (persons.length === 0) continue;
    line.elements.push(...persons.map((value): Element => ({ kind: 'signer', value })));
    line.text = '';
    line.role = 'elements';
  }
}

/** What a page states around a document (发布日期：…) stands between title and text; it is neither. */
function setLabels(lines: FrontLine[]): void {
  for (const line of lines) {
    if (!['text', 'elements', 'date', 'status', 'letterhead'].includes(line.role)) break;
    if (/。/u.test(line.text)) break;
    if (line.role === 'text' && STATED.test(line.text)) line.role = 'label';
  }
}

const STATED = /^[\p{Script=Han}\s]{2,10}[：:]\s*\S/u;
