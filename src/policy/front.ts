import type { Piece } from './numbering.ts';
import {
  DOC_TYPE,
  isOrgan,
  type LineRole,
  PUBLICITY,
  roleOf,
  SENTENCE_START,
  STATUS,
} from './roles.ts';
import { isBalanced, squeeze } from './text.ts';

/** 广州市人民政府令, and 第179号 on the line below it. */
const ORDER = /^\p{Script=Han}{2,30}令$/u;
const ORDER_NUMBER = /^第[\d〇零一二三四五六七八九十百]{1,6}号$/u;

/** A line of the front matter as its author meant it: what was wrapped is one. */
export interface FrontLine {
  text: string;
  pieces: Piece[];
  role: LineRole;
}

export interface Front {
  /** Lines of the front matter, then those of the preamble. */
  front: FrontLine[];
  preamble: Piece[];
  title: string | null;
  /** Title of the plan that a notice sends out, where it is printed after the notice. */
  innerTitle: string | null;
}

/**
 * Lines before the first numbered clause → front matter and preamble. The front reaches to the last line
 * that is not running text; a notice's own sentence (现印发给你们…) belongs to it where the plan follows.
 * Without a numbered body, or a plan behind the notice, the running text is the document itself.
 */
export function readFront(pieces: Piece[], hasBody: boolean): Front {
  const lines = linesOf(pieces);
  setRoles(lines);
  const titles = titleRuns(lines);
  for (const [start, end] of titles)
    for (const line of lines.slice(start, end)) line.role = 'title';
  const roles = lines.map(({ role }) => role);
  const isText = (role: LineRole) => role === 'text' || role === 'transmittal';
  const behindTitle = titles[0]?.[1] ?? 0;
  const firstText = roles.findIndex((role, index) => index >= behindTitle && isText(role));
  const end =
    hasBody || titles.length > 1 || firstText === -1
      ? roles.findLastIndex((role) => !isText(role)) + 1
      : firstText;
  const texts = titles.map(([from, to]) => titleText(lines.slice(from, to)));
  return {
    front: lines.slice(0, end),
    preamble: lines.slice(end).flatMap((line) => line.pieces),
    title: texts[0] ?? null,
    innerTitle: texts[1] ?? null,
  };
}

/**
 * Puts wrapped lines together. A line that is something by itself (a number, a date, a title that is
 * complete) is not gone on with, however full it is.
 */
function linesOf(pieces: Piece[]): FrontLine[] {
  const lines: FrontLine[] = [];
  for (const piece of pieces) {
    const text = piece.text.trim();
    const last = lines.at(-1);
    if (last && piece.joined && roleOf(text) === 'text' && goesOnAfter(last.text, text)) {
      last.text += text;
      last.pieces.push(piece);
    } else lines.push({ text, pieces: [piece], role: 'text' });
  }
  return lines;
}

function goesOnAfter(before: string, text: string): boolean {
  const complete = DOC_TYPE.test(before.replace(STATUS, '')) && isBalanced(before);
  const whole = !['text', 'transmittal', 'note', 'addressees'].includes(roleOf(before));
  return !whole && !complete && !SENTENCE_START.test(text);
}

function setRoles(lines: FrontLine[]): void {
  for (const line of lines) line.role = roleOf(line.text);
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next && ORDER.test(squeeze(line.text)) && ORDER_NUMBER.test(squeeze(next.text))) {
      line.role = 'docNumber';
      next.role = 'docNumber';
    }
    // A list of addressees may run over several lines; only the last ends with a colon.
    if (line.role !== 'addressees') continue;
    for (let at = index - 1; at >= 0 && lines[at]!.role === 'text'; at -= 1) {
      const before = lines[at]!.text;
      if (!/[，、,]/u.test(before) || /[。》]/u.test(before) || DOC_TYPE.test(before)) break;
      lines[at]!.role = 'addressees';
    }
  }
  // The organs above a date have signed, jointly where they stand on several lines.
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const below = lines[index + 1]!.role;
    if (
      lines[index]!.role === 'text' &&
      (below === 'date' || below === 'signature') &&
      isOrgan(lines[index]!.text)
    ) {
      lines[index]!.role = 'signature';
    }
  }
}

/** Runs of lines that make a title: short, no sentence, and ending with the name of a kind of document. */
function titleRuns(lines: FrontLine[]): [number, number][] {
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
  return runs;
}

const MOST_TITLE_LINES = 6;

function titleEnd(lines: FrontLine[], start: number): number | null {
  let text = '';
  let complete: number | null = null;
  for (let at = start; at < Math.min(lines.length, start + MOST_TITLE_LINES); at += 1) {
    const { text: line, role } = lines[at]!;
    if (role !== 'text' || /[。；]|^\d+\s*[.．、]/u.test(line) || line.length > 100) break;
    if (
      at === start &&
      (SENTENCE_START.test(line) || (ORGAN_ONLY.test(squeeze(line)) && !goesOn(lines[at + 1])))
    )
      return null;
    text += squeeze(line);
    const bare = text.replace(STATUS, '');
    if (!isBalanced(text) || !DOC_TYPE.test(bare)) continue;
    complete ??= at + 1;
    // 关于… asks for 的 before the kind of document: 关于…制度 may go on with 的指导意见.
    if (!/关于/u.test(bare) || OF_KIND.test(bare)) return at + 1;
  }
  return complete;
}

const OF_KIND = new RegExp(`的[^，。]{0,12}${DOC_TYPE.source}`, 'u');
const ORGAN_ONLY = /(?:政府|委员会|办公室|办公厅|局|厅|委)$/u;

/** A title may begin with a line that holds the issuer alone: 关于… or 印发… then follows. */
function goesOn(next: FrontLine | undefined): boolean {
  return (
    next !== undefined &&
    /^\s*(?:关于|印发|转发|批转|贯彻|公布)|(?:局|厅|委|政府|办公室|办公厅)$/u.test(next.text)
  );
}

function titleText(lines: FrontLine[]): string {
  return lines
    .map(({ text }) => squeeze(text))
    .join('')
    .replace(STATUS_IN_TITLE, '');
}

const STATUS_IN_TITLE = /[（(](?:(?:公开)?征求意见稿|草案|送审稿|讨论稿|审议稿|代拟稿)[）)]$/u;

/** 征求意见稿, 试行 …, as printed beside or in the title; null where the text states none. */
export function readStatus(front: Front, texts: string[]): string | null {
  const line = front.front.find(({ role }) => role === 'status');
  if (line) return STATUS.exec(squeeze(line.text))?.[1] ?? null;
  const title = front.front
    .filter(({ role }) => role === 'title')
    .map(({ text }) => squeeze(text))
    .join('');
  const inTitle =
    /[（(]((?:公开)?征求意见稿|草案[^）)]{0,6}|送审稿|讨论稿|审议稿|代拟稿|试行|暂行)[）)]/u.exec(
      title,
    );
  return (
    inTitle?.[1] ??
    texts.map((text) => STATUS_IN_TITLE.exec(text)?.[0]?.slice(1, -1)).find(Boolean) ??
    null
  );
}

export function readPublicity(lines: string[]): string | null {
  const line = lines.map((text) => PUBLICITY.exec(squeeze(text))?.[1]).find(Boolean);
  return line ?? null;
}
