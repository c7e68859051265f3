import { endingInDate } from './dates.ts';
import { type Element, type ElementKind, personsIn, takeElements } from './elements.ts';
import type { Piece } from './numbering.ts';
import { beginsName, isSetApart, organsOf } from './organs.ts';
import { type LineRole, roleOf, SENTENCE_START, STATUS } from './roles.ts';
import { findSignature, type Signature } from './signature.ts';
import { squeeze } from './text.ts';
import { endsAsTitle, numberBehindTitle, titleEnd, titleText } from './title.ts';

/** A line of the front matter as its author meant it: what was wrapped is one. */
export interface FrontLine {
  /** What the line says besides `elements`. */
  text: string;
  pieces: Piece[];
  role: LineRole;
  elements: Element[];
}

export interface Front {
  front: FrontLine[];
  preamble: Piece[];
  title: string | null;
  /** Title of the plan that a notice sends out, where it is printed after the notice. */
  innerTitle: string | null;
  /** Signature of a notice whose plan follows. */
  signature: Signature | null;
}

/**
 * Lines before the first numbered clause → front matter and preamble. The front reaches to the last line
 * that is not running text; a notice's own sentence (现印发给你们…) belongs to it where the plan follows.
 * Without a numbered body, or a plan behind the notice, the running text is the document itself.
 */
export function readFront(pieces: Piece[], hasBody: boolean): Front {
  const lines = linesOf(pieces);
  setSigners(lines);
  setLabels(lines);
  setLetterhead(lines);
  setAddressees(lines);
  const signature = setSignature(lines);
  const titles = setTitles(lines);
  const roles = lines.map(({ role }) => role);
  const behindTitle = titles[0]?.[1] ?? 0;
  const firstText = roles.findIndex((role, index) => index >= behindTitle && isText(role));
  const end =
    hasBody || titles.length > 1 || firstText === -1
      ? roles.findLastIndex((role) => !isText(role)) + 1
      : firstText;
  const [first = null, second = null] = titles.map(([from, to]) =>
    titleText(lines.slice(from, to).map(({ text }) => text)),
  );
  // A page may print the title above the text without the organ that the text names in it.
  const repeated =
    first !== null &&
    second?.endsWith(first) &&
    organsOf(second.slice(0, second.length - first.length)) !== null;
  return {
    front: lines.slice(0, end),
    preamble: lines.slice(end).flatMap((line) => line.pieces),
    title: repeated ? second : first,
    innerTitle: second,
    signature,
  };
}

const isText = (role: LineRole) => role === 'text' || role === 'transmittal';

/**
 * Puts wrapped lines together. A line that is something by itself (a number, a date, an organ, a title
 * that is complete) is not gone on with, however full it is.
 */
function linesOf(pieces: Piece[]): FrontLine[] {
  const lines: FrontLine[] = [];
  for (const piece of pieces) {
    const { elements, rest } = takeElements(piece.text);
    const last = lines.at(-1);
    if (last && piece.joined && isText(roleOf(piece.text)) && goesOnAfter(last, piece.text)) {
      last.text += piece.text.trim();
      last.role = roleOf(last.text);
      last.pieces.push(piece);
    } else
      lines.push({
        text: rest,
        pieces: [piece],
        role: rest === '' ? 'elements' : roleOf(rest),
        elements,
      });
  }
  return lines;
}

function goesOnAfter({ text: before, role, pieces, elements }: FrontLine, text: string): boolean {
  if (!['text', 'transmittal', 'note', 'addressees'].includes(role)) return false;
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
    if (!['text', 'title', 'elements', 'date', 'status', 'letterhead'].includes(line.role)) break;
    if (/。/u.test(line.text)) break;
    if (line.role === 'text' && STATED.test(line.text)) line.role = 'label';
  }
}

const STATED = /^[\p{Script=Han}\s]{2,10}[：:]\s*\S/u;

/**
 * 发文机关标志: …文件 and the organs around it, lines whose characters are set apart, organs above a number,
 * and an organ that the title below begins with again.
 */
function setLetterhead(lines: FrontLine[]): void {
  const end = lines.findIndex(({ role }) => ['addressees', 'transmittal'].includes(role));
  const head = lines.slice(0, end === -1 ? MOST_LINES_OF_HEAD : Math.min(end, MOST_LINES_OF_HEAD));
  for (const [index, line] of head.entries()) {
    if (line.role === 'text' && isHeadOf(head, index)) line.role = 'letterhead';
  }
  for (const [index, line] of head.entries()) {
    const [above, below] = [head[index - 1]?.role, head[index + 1]?.role];
    const within = above === 'letterhead' && (below === 'elements' || below === 'letterhead');
    if (line.role === 'text' && (below === 'letterhead' || within) && organsOf(line.text))
      line.role = 'letterhead';
  }
}

const NUMBERS: ReadonlySet<ElementKind> = new Set(['serialNumber', 'docNumber']);
const SERIES = /^[^关]{2,40}(?:公告|通告|公报)$/u;

function isHeadOf(lines: FrontLine[], index: number): boolean {
  const { text, pieces, elements } = lines[index]!;
  if (isSetApart(pieces[0]!.text) && squeeze(text).length >= 4) return true;
  const name = squeeze(text);
  // 某局公告 above its number is the name of a series.
  if (SERIES.test(name) && lines[index + 1]?.elements.some(({ kind }) => NUMBERS.has(kind)))
    return lines.slice(index + 2).some((line) => /关于/u.test(line.text));
  if (endsAsTitle(name)) return false;
  const organ = organsOf(text) !== null;
  if (!organ && !(beginsName(text) && organsOf(text + (lines[index + 1]?.text ?? ''))))
    return false;
  if (elements.length > 0) return true;
  const behind = lines.slice(index + 1).findIndex(({ text: next }) => organsOf(next) === null);
  const next = behind === -1 ? undefined : lines[index + 1 + behind];
  if (next?.role === 'elements') return true;
  const below = lines
    .slice(index + 1, index + 6)
    .map((line) => squeeze(line.text))
    .join('');
  return below.startsWith(name) || below.indexOf(`${name}关于`) > 0;
}

/** A list of addressees may run over several lines; only the last ends with a colon. */
function setAddressees(lines: FrontLine[]): void {
  for (const [index, line] of lines.entries()) {
    if (line.role !== 'addressees') continue;
    for (let at = index - 1; at >= 0 && lines[at]!.role === 'text'; at -= 1) {
      const before = lines[at]!.text;
      if (!/[，、,]/u.test(before) || /[。》]/u.test(before) || endsAsTitle(squeeze(before))) break;
      lines[at]!.role = 'addressees';
    }
  }
}

/** The organs above a date have signed; the roles of their lines say so. */
function setSignature(lines: FrontLine[]): Signature | null {
  const start = lines.findIndex(({ role }) => ['addressees', 'transmittal'].includes(role)) + 1;
  const texts = lines.slice(start).map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  const found = findSignature(texts);
  if (!found || (found.date === null && start === 0)) return null;
  for (const line of lines.slice(start + found.from, start + found.to))
    line.role = line.role === 'date' ? 'date' : 'signature';
  return found;
}

/** Runs of lines that make a title, two at most; their lines get the role. */
function setTitles(lines: FrontLine[]): [number, number][] {
  const runs: [number, number][] = [];
  let start = 0;
  while (start < lines.length && runs.length < 2) {
    const end = titleEnd(lines, start);
    if (end === null) start += 1;
    else {
      runs.push([start, end]);
      start = end;
    }
  }
  if (runs.length === 0) runs.push(...centredRun(lines));
  for (const [from, to] of runs) for (const line of lines.slice(from, to)) line.role = 'title';
  const title = lines.slice(...(runs[0] ?? [0, 0]));
  const number = numberBehindTitle(title.map(({ text }) => text));
  if (number !== null) title.at(-1)!.elements.push({ kind: 'docNumber', value: number });
  return runs;
}

/** Where no line ends as titles do: what the format sets in the middle, above all running text. */
function centredRun(lines: FrontLine[]): [number, number][] {
  const isCentred = ({ role, pieces }: FrontLine) =>
    role === 'text' && pieces.every(({ align }) => align === 'center');
  const first = lines.findIndex(({ role }) => role === 'text');
  if (first === -1 || !isCentred(lines[first]!)) return [];
  const behind = lines.findIndex((line, index) => index > first && !isCentred(line));
  return [[first, behind === -1 ? lines.length : behind]];
}

const MOST_LINES_OF_HEAD = 40;

/** 征求意见稿, 试行 …, as printed beside or in the title; null where the text states none. */
export function readStatus(front: Front, texts: string[]): string | null {
  const line = front.front.find(({ role }) => role === 'status');
  if (line) return STATUS.exec(squeeze(line.text))?.[1] ?? null;
  const title = front.front
    .filter(({ role }) => role === 'title')
    .map(({ text }) => squeeze(text))
    .join('');
  return [title, ...texts].map((text) => STATUS_IN_TITLE.exec(text)?.[1]).find(Boolean) ?? null;
}

const STATUS_IN_TITLE =
  /[（(〔]((?:公开)?征求意见稿|草案[^）)]{0,6}|送审稿|讨论稿|审议稿|代拟稿|试行|暂行)[）)〕]/u;
