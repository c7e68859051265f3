import { chineseNumber } from '../../text/numerals.ts';
import { isEnded } from '../../text/sentences.ts';
import type { PrintedLine } from './lines.ts';

/** What takes room on a page: a piece of text or a table. */
export interface Block {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  size: number;
}

/** Least width of the white between two columns, in sizes of type. */
const GUTTER = 0.9;
const FEWEST_LINES = 3;
const NARROWEST = 6;
const MOST_DEPTH = 6;
const MOST_TRIED = 40;
/** Pages of so many blocks are no text in columns, and would take long. */
const MOST_BLOCKS = 20_000;
/** Running text has some; the cells of a table have not. */
const PUNCTUATION = /[，。；,;]|\.(?=\s|$)/gu;

/** Blocks that are read one line after the other; or the rows of a table of two columns without rules. */
export interface Group<T> {
  blocks: T[];
  rows?: string[];
}

type LinesOf<T> = (blocks: readonly T[]) => Line[];

/**
 * Blocks of a page → groups in reading order. Where running text stands in columns, what is above them comes
 * first, then each column from left to right, then what is below. `linesOf` reads the lines of some blocks;
 * `known` are the places of gutters on earlier pages, to which those of this page are added.
 */
export function inColumns<T extends Block>(
  blocks: readonly T[],
  linesOf: LinesOf<T>,
  known: number[] = [],
  depth = 0,
): Group<T>[] {
  if (blocks.length < 2 * FEWEST_LINES || blocks.length > MOST_BLOCKS || depth > MOST_DEPTH) {
    return [{ blocks: [...blocks] }];
  }
  for (const gutter of gutters(blocks)) {
    const middle = ({ y1, y2 }: T): number => (y1 + y2) / 2;
    const within = blocks.filter((block) => middle(block) < gutter.y2 && middle(block) > gutter.y1);
    const left = within.filter(({ x2 }) => x2 <= gutter.x + 0.5);
    const right = within.filter(({ x2 }) => x2 > gutter.x + 0.5);
    const sides = [linesOf(left), linesOf(right)] as const;
    const rows = rowsTogether(...sides);
    const again = known.some((x) => Math.abs(x - gutter.x) < gutter.size);
    const columns = sides.filter((lines) => isColumn(lines)).length;
    if (!rows && columns < (again ? 1 : 2) && !countsOn(...sides)) continue;
    if (!rows && !again) known.push(gutter.x);
    const above = blocks.filter((block) => middle(block) >= gutter.y2);
    const below = blocks.filter((block) => middle(block) <= gutter.y1);
    const read = (group: readonly T[]): Group<T>[] =>
      group.length > 0 ? inColumns(group, linesOf, known, depth + 1) : [];
    const inner = rows ? [{ blocks: within, rows }] : [...read(left), ...read(right)];
    return [...read(above), ...inner, ...read(below)];
  }
  return [{ blocks: [...blocks] }];
}

interface Gutter {
  x: number;
  y1: number;
  y2: number;
  size: number;
}

/** White strips from top to bottom through some of the blocks, the highest first. */
function gutters(blocks: readonly Block[]): Gutter[] {
  const size = median(blocks.map((block) => block.size));
  const left = Math.min(...blocks.map(({ x1 }) => x1));
  const right = Math.max(...blocks.map(({ x2 }) => x2));
  const bottom = Math.min(...blocks.map(({ y1 }) => y1));
  const top = Math.max(...blocks.map(({ y2 }) => y2));
  const width = GUTTER * size;
  const step = Math.max(size / 3, (right - left) / 300);
  const byTop = blocks.toSorted((a, b) => b.y2 - a.y2);
  const found: Gutter[] = [];
  for (let x = left + NARROWEST * size; x + width < right - NARROWEST * size; x += step) {
    let from = top + 1;
    for (const { x1, x2, y1, y2 } of byTop) {
      if (x2 <= x || x1 >= x + width) continue;
      if (from > y2) found.push({ x, y1: y2, y2: from, size });
      from = Math.min(from, y1);
    }
    found.push({ x, y1: bottom - 1, y2: from, size });
  }
  const high = (gutter: Gutter): number => Math.round((gutter.y2 - gutter.y1) / size);
  const worth = found.filter((gutter) => high(gutter) >= FEWEST_LINES);
  // Neighbours of one height are one gutter.
  return worth
    .toSorted((a, b) => high(b) - high(a) || a.x - b.x)
    .filter((gutter, index, all) => {
      const before = all[index - 1];
      return !before || high(before) !== high(gutter) || gutter.x - before.x > 1.5 * step;
    })
    .slice(0, MOST_TRIED);
}

type Line = Pick<PrintedLine, 'text' | 'x' | 'right' | 'y' | 'size'>;

/** Running text: several lines of some width, most of them full, and some that go on in the next. */
function isColumn(lines: readonly Line[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const size = median(lines.map((line) => line.size));
  const left = -farthestCommon(lines.map(({ x }) => -x));
  const right = farthestCommon(lines.map((line) => line.right));
  if (right - left < NARROWEST * size) return false;
  const full = lines.filter(
    (line) => Math.abs(right - line.right) < 1.6 * size && Math.abs(line.x - left) < 3.2 * size,
  );
  const going = full.filter(({ text }) => !/\.$/.test(text.trim()) && !isEnded(text.trim()));
  const characters = lines.reduce(
    (sum, { text }) => sum + text.replace(/[\s\d.%％]/g, '').length,
    0,
  );
  const marks = lines.reduce((sum, { text }) => sum + (text.match(PUNCTUATION)?.length ?? 0), 0);
  return (
    full.length * 2 >= lines.length &&
    going.length >= 2 &&
    marks * 3 >= lines.length &&
    characters >= (lines.length * (right - left)) / size / 4
  );
}

const NUMBERED =
  /^\s*(?:([一二三四五六七八九十]{1,3})、|第([一二三四五六七八九十百]{1,5})[章条](?=\s))/u;

/**
 * Columns that are too short to be known by their shape: the numbers at the start of their lines go on from
 * the foot of the left one to the head of the right one, and both hold sentences. Read across, they would not.
 */
function countsOn(left: readonly Line[], right: readonly Line[]): boolean {
  const numbers = [left, right].map((lines) =>
    lines.flatMap(({ text }) => {
      const [, part, article] = NUMBERED.exec(text) ?? [];
      return chineseNumber(part ?? article ?? '') ?? [];
    }),
  );
  const counted = numbers.flat();
  return (
    numbers.every((each) => each.length > 0) &&
    counted.every((number, index) => index === 0 || number === counted[index - 1]! + 1) &&
    [left, right].every((lines) => lines.some(({ text }) => /。|，.*，/u.test(text)))
  );
}

/** The greatest of the values that come again: a line may stick out, the edge of a column is where many end. */
function farthestCommon(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => b - a);
  const enough = Math.max(1, Math.floor(values.length / 8));
  return (
    sorted.find((value, index) => value - (sorted[index + enough] ?? -Infinity) < 4) ?? sorted[0]!
  );
}

const FEWEST_ROWS = 3;

/**
 * The rows of a table of two columns without rules, its cells joined by a tab; null where the two sides are
 * none. The cells of a row begin together, where on either side the text before has ended; that happens
 * again and again, and nothing but them begins on the right.
 */
function rowsTogether(left: readonly Line[], right: readonly Line[]): string[] | null {
  if (left.length < FEWEST_ROWS || right.length < FEWEST_ROWS) return null;
  const steps = [left, right].map((side) =>
    side.slice(1).map((line, index) => side[index]!.y - line.y),
  );
  const leading = Math.min(...steps.map(leastCommon));
  const [first, second] = [left, right].map((side, index) => {
    const gaps = steps[index] as number[];
    return side.filter((_, at) => at === 0 || (gaps[at - 1] as number) > 1.2 * leading);
  }) as [Line[], Line[]];
  const starts = second.filter(({ y }) => first.some((line) => Math.abs(line.y - y) < 2));
  if (starts.length < FEWEST_ROWS || starts.length < second.length) return null;
  if (starts.length * 2 < first.length || left.length + right.length < 2 * starts.length + 2)
    return null;
  // The first lines of paragraphs in columns are indented; those of cells are not.
  const flush = (side: readonly Line[]): boolean => {
    const edge = Math.min(...side.map(({ x }) => x));
    const first = side.filter(({ y }) => starts.slice(1).some((line) => Math.abs(line.y - y) < 2));
    return first.filter(({ x, size }) => x - edge < size).length * 5 >= first.length * 4;
  };
  if (!flush(left) || !flush(right)) return null;
  const cell = (side: readonly Line[], from: number, to: number): string =>
    side
      .filter(({ y }) => y < from + 2 && y > to + 2)
      .map(({ text }) => text.trim())
      .join('');
  return starts.map(({ y }, index) => {
    const end = starts[index + 1]?.y ?? -Infinity;
    return `${cell(left, y, end)}\t${cell(right, y, end)}`;
  });
}

/** The distance of lines within a paragraph or cell: the least that occurs more than once. */
function leastCommon(steps: readonly number[]): number {
  const sorted = steps.toSorted((a, b) => a - b);
  return (
    sorted.find((step, index) => (sorted[index + 1] ?? Infinity) - step < 1) ?? sorted[0] ?? 10
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 10;
}
