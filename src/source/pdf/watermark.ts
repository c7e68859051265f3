import type { Piece } from './text.ts';
import type { Frame } from './turn.ts';

/** So much larger than the text, level type that covers it is a watermark. */
const LARGE = 1.2;
/** So large, it is one wherever the same words come again at one place. */
const HUGE = 1.5;
/** Pages on which pale, or large, words at one place are no text of any one of them. */
const PALE_PAGES = 2;
const LARGE_PAGES = 3;
/** Pale words of some length that stand on one page so often, each time on a line of their own, are laid over it. */
const PALE_TIMES = 3;
const PALE_LENGTH = 4;

/**
 * Level watermarks on the pages: large or pale words printed across the lines of the text, and the same words
 * at the same place on other pages. One set of pieces a page.
 */
export function watermarks(frames: readonly (Frame | undefined)[]): Set<Piece>[] {
  const groups = frames.map((frame) => wordsOf(frame?.pieces ?? []));
  const across = new Set(
    frames.flatMap((frame, page) => (frame ? acrossText(frame, groups[page] as Words[]) : [])),
  );
  for (const what of groups.flatMap(strewn)) across.add(what);
  const again = new Map<string, number>();
  for (const [page, words] of groups.entries()) {
    const body = bodySize(frames[page]?.pieces ?? []);
    const marked = words.filter(({ faint, size }) => faint || size > HUGE * body);
    for (const { what, place } of marked) {
      again.set(`${what} ${place}`, (again.get(`${what} ${place}`) ?? 0) + 1);
    }
  }
  return groups.map(
    (words) =>
      new Set(
        words.flatMap(({ what, place, faint, pieces }) => {
          const times = again.get(`${what} ${place}`) ?? 0;
          return across.has(what) || times >= (faint ? PALE_PAGES : LARGE_PAGES) ? pieces : [];
        }),
      ),
  );
}

/** Pieces that were set together, on one line and in one look. */
interface Words {
  pieces: Piece[];
  /** What they say and how: the same on every page that has the watermark. */
  what: string;
  place: number;
  size: number;
  faint: boolean;
}

function wordsOf(pieces: readonly Piece[]): Words[] {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const { font, faint } = piece.look;
    const key = `${font} ${faint} ${Math.round(piece.size)} ${Math.round(piece.y / 3)}`;
    const list = groups.get(key);
    if (list) list.push(piece);
    else groups.set(key, [piece]);
  }
  return [...groups.values()].map((group) => {
    const [{ look, size, y }] = group as [Piece];
    const text = group.map((piece) => piece.text.trim()).join('');
    return {
      pieces: group,
      what: `${look.faint} ${Math.round(size)} ${text}`,
      place: Math.round(y / 3),
      size,
      faint: look.faint,
    };
  });
}

/** Pale words that a page repeats between its lines. */
function strewn(words: Words[]): string[] {
  const times = new Map<string, number>();
  for (const { what, faint, pieces } of words) {
    const length = pieces.reduce((sum, { text }) => sum + [...text.trim()].length, 0);
    if (faint && length >= PALE_LENGTH) times.set(what, (times.get(what) ?? 0) + 1);
  }
  return [...times].flatMap(([what, count]) => (count >= PALE_TIMES ? [what] : []));
}

/** What is printed across the lines of the text. */
function acrossText(frame: Frame, words: readonly Words[]): string[] {
  const body = bodySize(frame.pieces);
  const text = frame.pieces.filter(
    ({ size, look }) => !look.faint && size < 1.15 * body && size > 0.5 * body,
  );
  return words.flatMap(({ pieces, what, faint, size }) => {
    if (!faint && size < LARGE * body) return [];
    const covering = pieces.filter((piece) => covers(piece, text));
    return covering.length * 3 >= pieces.length ? [what] : [];
  });
}

function covers(piece: Piece, text: readonly Piece[]): boolean {
  const [low, high] = [piece.y - 0.1 * piece.size, piece.y + 0.8 * piece.size];
  return text.some((other) => {
    if (other.id === piece.id || other.text.trim() === '') return false;
    const across =
      Math.min(other.x + other.width, piece.x + piece.width) - Math.max(other.x, piece.x);
    const up = Math.min(other.y + 0.75 * other.size, high) - Math.max(other.y, low);
    return across > 0.3 * other.em && up > 0.3 * other.size;
  });
}

/** The size that most characters of a page are set in. */
export function bodySize(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const { text, size } of pieces) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.trim().length);
  }
  const [most] = [...counts].toSorted(([, first], [, second]) => second - first);
  return most?.[0] ?? 10;
}
