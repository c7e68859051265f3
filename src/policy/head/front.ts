import { LETTER } from '../../lexicon/document-kinds.ts';
import { DRAFT, STANDING } from '../../lexicon/drafts.ts';
import { squeeze } from '../../text/squeeze.ts';
import type { Piece } from '../outline/numbering.ts';
import { type FrontLine, headLines, isText } from './head-lines.ts';
import { setLetterhead } from './letterhead.ts';
import { organsOf } from './organs.ts';
import { STATUS } from './roles.ts';
import { findSignature, type Signature } from './signature.ts';
import { endsAsTitle, numberBehindTitle, titleEnd, titleText } from './title.ts';

export interface Front {
  front: FrontLine[];
  preamble: Piece[];
  title: string | null;
  /** Title of the plan that a notice sends out, where it is printed after the notice. */
  innerTitle: string | null;
  /** Signature of the document: above the plan that a notice sends out, or at the end. */
  signature: Signature | null;
}

/**
 * Lines before the first numbered clause → front matter and preamble. The front reaches to the last line
 * that is not running text; a notice's own sentence (现印发给你们…) belongs to it where the plan follows.
 * Without a numbered body, or a plan behind the notice, the running text is the document itself.
 */
export function readFront(pieces: Piece[], hasBody: boolean): Front {
  const lines = headLines(pieces);
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
  const repeated = first !== null && second !== null && isWhole(second, first);
  return {
    front: lines.slice(0, end),
    preamble: lines.slice(end).flatMap((line) => line.pieces),
    title: repeated ? second : first,
    innerTitle: second,
    signature,
  };
}

/** True where `title` is `part` with the organ before it, or the notice that sends it out: X关于印发《part》的通知. */
function isWhole(title: string, part: string): boolean {
  const [before = '', behind] = title.split(part);
  if (behind === '') return organsOf(before) !== null;
  const sender = SENDS.exec(before)?.[1];
  return behind !== undefined && BEHIND_SENT.test(behind) && !!sender && organsOf(sender) !== null;
}

const SENDS = /^(.+?)(?:关于)?(?:印发|转发|批转|公布|发布)《?$/u;
const BEHIND_SENT = new RegExp(`^》?的(?:${LETTER})$`, 'u');

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
  const found = findSignature(texts, (at) => isAtRight(lines[start + at]!.pieces[0]!));
  if (!found || (found.date === null && start === 0)) return null;
  for (const line of lines.slice(start + found.from, start + found.to))
    line.role = line.role === 'date' ? 'date' : 'signature';
  return found;
}

/** True for a piece that its format sets at the right. */
export function isAtRight({ align }: Piece): boolean {
  return align === 'right';
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
  const titles = runs.map((run) => lines.slice(...run));
  for (const line of titles.flat()) line.role = 'title';
  const [title = []] = titles;
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

/** 征求意见稿, 试行 …, as printed beside or in the title; null where the text states none. */
export function readStatus(front: Front, texts: string[]): string | null {
  const line = front.front.find(({ role }) => role === 'status');
  if (line) return STATUS.exec(squeeze(line.text))![1]!;
  const title = front.front
    .filter(({ role }) => role === 'title')
    .map(({ text }) => squeeze(text))
    .join('');
  const stated = [title, ...texts].map((text) => STATUS_IN_TITLE.exec(text)).find(Boolean);
  return stated?.[1] ?? stated?.[2] ?? null;
}

const STATUS_IN_TITLE = new RegExp(`[（(〔](${STANDING})[）)〕]|(${DRAFT})$`, 'u');
