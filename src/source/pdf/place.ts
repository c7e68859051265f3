import type { PrintedLine } from './lines.ts';

/** How the text of a page or column is set: where full lines begin and end. */
export interface Measure {
  left: number;
  right: number;
}

export interface Placed {
  /** The text, with the indent of a paragraph's first line as full-width spaces. */
  text: string;
  align?: 'center' | 'right';
}

/** A line of so many characters is running text. */
const LONG = 15;

const LARGER = 1.2;
/** A date stands up to so many characters before the right edge, below the middle of a long signature. */
const MOST_BEHIND = 9;

/** Where full lines begin and end; null where there are none. */
export function measureOf(lines: readonly PrintedLine[], long = LONG): Measure | null {
  const full = lines.filter((line) => line.right - line.x > long * line.size);
  if (full.length === 0) return null;
  const common = leftmostCommon(full.map((line) => Math.round(line.x)));
  // Where every paragraph is one line, a line before the common edge by an indent shows the real one.
  const before = lines.find(({ x, size }) => Math.abs(common - x - 2 * size) < 0.4 * size);
  return {
    left: before?.x ?? common,
    right: Math.max(...full.map((line) => line.right)),
  };
}

/**
 * A line → its place in the text: begun two characters or so behind the left edge it opens a paragraph; with
 * the same room on both sides it is set in the middle, of the text or of the page; near the right edge, as signatures are, at the right.
 */
export function placed(
  line: PrintedLine,
  { left, right }: Measure,
  body: number,
  width: number,
): Placed {
  const before = (line.x - left) / line.size;
  const behind = (right - line.right) / line.size;
  const offMiddle = Math.abs((line.x + line.right - width) / 2) / line.size;
  const even = Math.abs(before - behind) < 2 || (offMiddle < 1 && behind > 2.6);
  // A title may be nearly as wide as the text.
  if (even && (before > 2.6 || line.size > LARGER * body)) {
    return { text: line.text, align: 'center' };
  }
  const wide = (right - left) / line.size;
  if (before > wide / 4 && behind < MOST_BEHIND && before > behind + 3) {
    return { text: line.text, align: 'right' };
  }
  const indented = before > 1.2 && before < 3.2;
  return { text: indented ? `　　${line.text}` : line.text };
}

/** Paragraphs of one line make the indent common too, so among the common edges the leftmost counts. */
function leftmostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return Math.min(...[...counts].filter(([, count]) => count >= most / 4).map(([value]) => value));
}
