import { brackets, oneOf } from '../../text/brackets.ts';
import { type Level, setApart } from '../raised.ts';
import type { Piece } from './text.ts';

const SMALLER = 0.8;
const LONGEST = 8;
/** Figures and signs: these may be raised in the size of the text itself, or with some room before them. */
const FIGURE = /^[\d+\-−–＋－]{1,4}$/u;
/** Numbers of notes in brackets can't be mistaken for figures. */
const NOTE = brackets('square', 'lenticular');
const IN_BRACKETS = new RegExp(
  `^${oneOf(NOTE.opening)}[\\d０-９\\s,，、.．⁃\\-–—~～－]+${oneOf(NOTE.closing)}$`,
  'u',
);
const BUCKET = 8;

/**
 * Small pieces above or below the line beside the text that they belong to (10⁴, m², H₂O, the number of a
 * note): set on the line of that text and marked, so that they neither part it nor run into a figure.
 */
export function settleRaised(pieces: readonly Piece[]): Piece[] {
  const byRight = new Map<number, Piece[]>();
  const settled: Piece[] = [];
  const keep = (piece: Piece): void => {
    settled.push(piece);
    const key = Math.round((piece.x + piece.width) / BUCKET);
    const list = byRight.get(key);
    if (list) list.push(piece);
    else byRight.set(key, [piece]);
  };
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    const found = piece.text.trim().length <= LONGEST ? hostOf(piece, byRight) : null;
    if (found === null) keep(piece);
    else {
      const { host, level } = found;
      // The next raised piece has the same host: it is found through this one.
      keep({ ...piece, y: host.y, level });
    }
  }
  return settled;
}

/** Raised pieces that follow each other as one: the brackets and the number of a note. */
export function joinRaised(row: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of row) {
    const last = joined.at(-1);
    if (!last?.level || last.level !== piece.level || piece.x - last.x - last.width > piece.em) {
      joined.push(piece);
      continue;
    }
    const width = Math.max(last.width, piece.x + piece.width - last.x);
    joined[joined.length - 1] = { ...last, text: last.text + piece.text, width };
  }
  return joined;
}

function hostOf(
  piece: Piece,
  byRight: ReadonlyMap<number, Piece[]>,
): { host: Piece; level: Level } | null {
  const key = Math.round(piece.x / BUCKET);
  const near = [-2, -1, 0, 1].flatMap((step) => byRight.get(key + step) ?? []);
  for (const host of near) {
    const gap = piece.x - (host.x + host.width);
    const level = levelOver(piece, host, gap);
    if (level) return { host, level };
  }
  return null;
}

function levelOver(piece: Piece, host: Piece, gap: number): Level | null {
  const up = piece.y - host.y;
  if (host.level !== undefined) {
    const alike = Math.abs(piece.size - host.size) < 0.1 * host.size;
    const rise = host.level === 'raised' ? up > 0.05 * host.size : up < -0.05 * host.size;
    return alike && rise && Math.abs(up) < 1.6 * host.size && Math.abs(gap) < 0.3 * piece.em
      ? host.level
      : null;
  }
  if (gap < -0.6 * piece.em) return null;
  if (piece.size <= SMALLER * host.size) {
    const figure = FIGURE.test(piece.text.trim()) && piece.size < 0.7 * host.size;
    if (gap > (figure ? 1.2 : 0.35) * host.em) return null;
    if (up > 0.12 * host.size && up < 0.8 * host.size) return 'raised';
    return up < -0.06 * host.size && up > -0.5 * host.size ? 'lowered' : null;
  }
  const raisable = FIGURE.test(piece.text.trim()) && /[\dA-Za-z）)]$/u.test(host.text.trim());
  if (!raisable || gap > 0.2 * host.em || piece.size > 1.1 * host.size) return null;
  return up > 0.2 * host.size && up < 0.6 * host.size ? 'raised' : null;
}

/**
 * What a raised or lowered piece is written as behind `before`: the number of a note in brackets behind
 * Chinese text, else as raised text is written everywhere. Doubtful where a reader should look at it.
 */
export function written(
  text: string,
  level: Level,
  before: string,
): { text: string; doubtful: boolean } {
  const plain = text.trim();
  if (IN_BRACKETS.test(plain)) return { text: plain, doubtful: false };
  const isNote =
    level === 'raised' && /^\d{1,2}$/.test(plain) && /[\p{Script=Han}”》）。，；：]$/u.test(before);
  return isNote ? { text: `[${plain}]`, doubtful: false } : setApart(plain, level, before);
}
