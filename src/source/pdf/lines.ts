import { joinRaised, settleRaised, written } from './level.ts';
import { type Piece, partOf } from './text.ts';

/** A stretch of a line with no wide gap inside. */
export interface Part {
  text: string;
  x: number;
  right: number;
}

/** A printed line, its pieces joined. */
export interface PrintedLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  parts: Part[];
  pieces: readonly Piece[];
  /** Raised or lowered figures that may be exponents or note marks, as they were written. */
  doubtful: string[];
  /** The line was printed across another one. */
  overlaid: boolean;
  /** It is a few words across a line of text: a stamp or a watermark. */
  stamp: boolean;
}

/** A gap of so many ems parts a line as columns do. */
const COLUMN_GAP = 0.9;
const SPACE_GAP = 0.3;
const LETTER_GAP = 0.17;

/** Pieces → printed lines, top to bottom. */
export function printedLines(pieces: readonly Piece[]): PrintedLine[] {
  const trimmed = pieces.flatMap((piece) => {
    const whole = partOf(piece, 0, [...piece.text].length);
    return whole ? [whole] : [];
  });
  const isBlank = blanksOf(pieces);
  const rows = rowsOf(settleRaised(trimmed)).map(parted);
  const crossed = new Set(rows.flatMap((lines) => (lines.length > 1 ? lines.flat() : [])));
  const stamped = new Set(rows.flatMap(stampOf));
  return besideSeveral(rows.flat()).map((row) => ({
    ...joinRow(
      row.toSorted((a, b) => a.x - b.x),
      isBlank,
    ),
    overlaid: row.some((piece) => crossed.has(piece)),
    stamp: row.some((piece) => stamped.has(piece)),
  }));
}

/** Pieces by the line that they are printed on, from top to bottom, each from left to right. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  let anchor: Piece | undefined;
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && anchor && anchor.y - piece.y <= reach(anchor, piece)) {
      row.push(piece);
      if (piece.size > anchor.size) anchor = piece;
    } else {
      rows.push([piece]);
      anchor = piece;
    }
  }
  return rows;
}

/** How far the base lines of two pieces of one line may differ: small type may stand at mid-height of large. */
function reach(first: Piece, second: Piece): number {
  const [small, large] = [first, second].map(({ size }) => size).toSorted((a, b) => a - b) as [
    number,
    number,
  ];
  return 0.45 * small + 0.2 * (large - small);
}

/**
 * Pieces that cover each other don't stand on one line: such a row is parted by its base lines, or, where they
 * have one base line, by what was printed later.
 */
function parted(row: Piece[]): Piece[][] {
  const sorted = row.toSorted((a, b) => a.x - b.x);
  const later = new Set<Piece>();
  let covers = false;
  let last: Piece | undefined;
  for (const piece of sorted) {
    const shared = last ? last.x + last.width - piece.x : 0;
    if (last && !piece.level && !last.level) {
      const apart = Math.abs(last.y - piece.y) > 0.3 * Math.min(last.size, piece.size);
      covers ||= apart && shared > 0.5 * Math.min(last.em, piece.em, last.width, piece.width);
      if (!apart && shared > MUCH * piece.em && piece.text.length > 1 && last.text.length > 1) {
        later.add(piece.id > last.id ? piece : last);
      }
    }
    if (!last || piece.x + piece.width > last.x + last.width) last = piece;
  }
  if (later.size > 0) return [row.filter((piece) => !later.has(piece)), [...later]];
  if (!covers) return [row];
  const byLine: Piece[][] = [];
  for (const piece of row.toSorted((a, b) => b.y - a.y)) {
    const line = byLine.at(-1);
    const near = line && (line[0] as Piece).y - piece.y <= 0.12 * piece.size;
    if (near) line.push(piece);
    else byLine.push([piece]);
  }
  return byLine;
}

const LONGEST_STAMP = 8;

/** Of two lines printed across each other the short one, where the other is a line of text. */
function stampOf(lines: Piece[][]): Piece[] {
  const length = (line: readonly Piece[]): number =>
    line.reduce((sum, { text }) => sum + text.trim().length, 0);
  const [short, long] = lines.toSorted((a, b) => length(a) - length(b));
  if (lines.length !== 2 || !short || !long) return [];
  return length(short) <= LONGEST_STAMP && length(long) >= 2 * length(short) ? short : [];
}

/** Fonts may claim more room than their characters take; so many ems are no such thing. */
const MUCH = 1.4;
const MOST_LARGE = 4;

/**
 * Large type beside one of several lines of small type (文件 behind the names of organs that issue together) is
 * a line by itself, behind the last of them.
 */
function besideSeveral(rows: Piece[][]): Piece[][] {
  const behind = new Map<number, Piece[]>();
  for (const [index, row] of rows.entries()) {
    const large = row.reduce((best, piece) => (piece.size > best.size ? piece : best));
    const own = row.filter(({ size }) => size > 0.9 * large.size);
    const small = row.find(({ size, level }) => level === undefined && size < 0.75 * large.size);
    const length = own.reduce((sum, { text }) => sum + text.length, 0);
    if (!small || length > MOST_LARGE || small.x > large.x) continue;
    let last = index;
    while (isBelow(rows[last + 1], small, rows[last] as Piece[])) last += 1;
    if (last > index || isBelow([small], small, rows[index - 1] ?? [])) behind.set(last, own);
  }
  const moved = new Set([...behind.values()].flat());
  return rows.flatMap((row, index) => {
    const own = behind.get(index);
    const rest = row.filter((piece) => !moved.has(piece));
    // Its place is below theirs, too, for whoever sorts the lines of a page.
    const y = Math.min(...row.map((piece) => piece.y)) - 0.01;
    return own ? [rest, own.map((piece) => ({ ...piece, y }))] : [rest];
  });
}

/** Whether the next row goes on with a list of names that `small` is one of: same type, same place. */
function isBelow(next: Piece[] | undefined, small: Piece, row: readonly Piece[]): boolean {
  const alike = (pieces: readonly Piece[]): Piece | undefined =>
    pieces.find(
      (piece) =>
        Math.abs(piece.size - small.size) < 0.1 * small.size &&
        piece.x < small.x + small.width &&
        piece.x + piece.width > small.x,
    );
  const [above, below] = [alike(row), alike(next ?? [])];
  return above !== undefined && below !== undefined && above.y - below.y < 2.2 * small.size;
}

function joinRow(
  row: readonly Piece[],
  isBlank: BlankBetween,
): Omit<PrintedLine, 'overlaid' | 'stamp'> {
  const first = row[0] as Piece;
  const base = row.reduce((best, piece) => (piece.size > best.size ? piece : best));
  const doubtful: string[] = [];
  const parts: Part[] = [];
  let text = '';
  let right = first.x;
  const joined = joinRaised(row);
  for (const [index, piece] of joined.entries()) {
    const before = joined[index - 1];
    const apart = piece.x - right;
    const end = piece.x + piece.width;
    const raised = piece.level ? written(piece.text, piece.level, text) : null;
    const set = raised?.text ?? piece.text;
    if (raised?.doubtful) doubtful.push(`${text.slice(-8)}${set}`);
    const space = before && !raised && spaced(before, piece, text, apart, isBlank) ? ' ' : '';
    const part = parts.at(-1);
    if (part && (raised || apart <= COLUMN_GAP * piece.em)) {
      part.text += space + set;
      part.right = Math.max(part.right, end);
    } else parts.push({ text: set, x: piece.x, right: end });
    text += space + set;
    right = Math.max(right, end);
  }
  const { y, size } = base;
  return { text: text.trim(), x: first.x, right, y, size, parts, pieces: row, doubtful };
}

/**
 * Whether a gap is a space. Typesetting leaves a little room between Chinese and figures; between two figures
 * or words, and behind a dash that opens a line, it is one.
 */
function spaced(
  before: Piece,
  piece: Piece,
  text: string,
  apart: number,
  isBlank: BlankBetween,
): boolean {
  if (apart > SPACE_GAP * Math.max(piece.em, before.em * 0.7)) return true;
  const latin = /[!-~]$/.test(text) && /^[!-~]/.test(piece.text);
  if (latin && apart > LETTER_GAP * piece.em) return true;
  const meant = latin || (/^[-–—•·]$/.test(text) && text.length === 1);
  return meant && isBlank(piece.y, before.x + before.width, piece.x);
}

type BlankBetween = (y: number, from: number, to: number) => boolean;

/** Where the file prints white space: at the ends of pieces, or as pieces of their own. */
function blanksOf(pieces: readonly Piece[]): BlankBetween {
  const byLine = new Map<number, number[]>();
  for (const { text, x, y, width } of pieces) {
    const places = [...(/^\s/.test(text) ? [x] : []), ...(/\s$/.test(text) ? [x + width] : [])];
    for (const line of places.length > 0 ? [Math.floor(y), Math.ceil(y)] : []) {
      const list = byLine.get(line);
      if (list) list.push(...places);
      else byLine.set(line, [...places]);
    }
  }
  return (y, from, to) =>
    (byLine.get(Math.round(y)) ?? []).some((place) => place >= from - 0.5 && place <= to + 0.5);
}
