import { type PrintedLine, printedLines } from './lines.ts';
import type { Box, Rule } from './path.ts';
import { type Piece, partOf } from './text.ts';

/** A cell of a grid, merged where no rule parts its places; all indexes are inclusive. */
export interface Cell {
  top: number;
  bottom: number;
  first: number;
  last: number;
  pieces: Piece[];
  lines: PrintedLine[];
}

/** Rules that meet, with the places that they part. */
export interface Grid {
  box: Box;
  /** Left edges of the columns and the right edge, from left to right. */
  xs: number[];
  /** Upper edges of the rows and the lower edge, from top to bottom. */
  ys: number[];
  cells: Cell[];
  /** Whether an upright rule parts the columns at an edge, in the middle of a row. */
  parted: (row: number, edge: number) => boolean;
}

const TOUCH = 3;
/** More places than any table of a page has. */
const MOST_PLACES = 20_000;

/** A group of rules → its grid with the text in it; null where it parts no two columns. */
export function gridOf(rules: readonly Rule[], pieces: readonly Piece[]): Grid | null {
  const level = rules.filter((rule) => rule.y1 === rule.y2);
  const upright = rules.filter((rule) => rule.x1 === rule.x2);
  const ys = positions(level.map((rule) => rule.y1)).reverse();
  const xs = positions(upright.map((rule) => rule.x1));
  if (ys.length < 2 || xs.length < 3 || xs.length * ys.length > MOST_PLACES) return null;
  const middle = (row: number): number => ((ys[row] as number) + (ys[row + 1] as number)) / 2;
  const centre = (column: number): number =>
    ((xs[column] as number) + (xs[column + 1] as number)) / 2;
  const parted = (row: number, edge: number): boolean =>
    upright.some(
      (rule) =>
        near(rule.x1, xs[edge] as number) && rule.y1 <= middle(row) && rule.y2 >= middle(row),
    );
  const ruled = (edge: number, column: number): boolean =>
    level.some(
      (rule) =>
        near(rule.y1, ys[edge] as number) && rule.x1 <= centre(column) && rule.x2 >= centre(column),
    );
  const { cells, cellAt } = mergedCells(ys.length - 1, xs.length - 1, parted, ruled);
  for (const piece of pieces) {
    const y = piece.y + piece.size * 0.35;
    const row = ys.findIndex((top, index) => y <= top && y > (ys[index + 1] ?? Infinity));
    if (row < 0) continue;
    const edges = xs.filter((_, edge) => edge > 0 && edge < xs.length - 1 && parted(row, edge));
    const parts = cutAt(piece, edges);
    const columns = parts.map(({ x, width }) => columnAt(xs, x + width / 2));
    if (columns.every((column) => column < 0 || column > xs.length - 2)) continue;
    for (const [index, part] of parts.entries()) {
      const column = Math.min(Math.max(columns[index] as number, 0), xs.length - 2);
      cellAt(row, column).pieces.push(part);
    }
  }
  for (const cell of cells) cell.lines = printedLines(cell.pieces);
  return { box: boxOf(rules), xs, ys, cells, parted };
}

/** The places of a grid put together where no rule is between them. */
function mergedCells(
  rows: number,
  columns: number,
  parted: (row: number, edge: number) => boolean,
  ruled: (edge: number, column: number) => boolean,
): { cells: Cell[]; cellAt: (row: number, column: number) => Cell } {
  const owner = Array.from({ length: rows * columns }, (_, index) => index);
  const root = (place: number): number => {
    let found = place;
    while (owner[found] !== found) found = owner[found] as number;
    owner[place] = found;
    return found;
  };
  const merge = (first: number, second: number): void => {
    const [low, high] = [root(first), root(second)].toSorted((a, b) => a - b) as [number, number];
    owner[high] = low;
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      if (column + 1 < columns && !parted(row, column + 1)) merge(place, place + 1);
      if (row + 1 < rows && !ruled(row + 1, column)) merge(place, place + columns);
    }
  }
  const byRoot = new Map<number, Cell>();
  for (const place of owner.keys()) {
    const row = Math.floor(place / columns);
    const column = place % columns;
    const cell = byRoot.get(root(place));
    if (!cell) {
      const [top, first] = [row, column];
      byRoot.set(place, { top, bottom: row, first, last: column, pieces: [], lines: [] });
    } else {
      cell.bottom = Math.max(cell.bottom, row);
      cell.first = Math.min(cell.first, column);
      cell.last = Math.max(cell.last, column);
    }
  }
  return {
    cells: [...byRoot.values()],
    cellAt: (row, column) => byRoot.get(root(row * columns + column)) as Cell,
  };
}

/** The column that a place is in; -1 before the first, one too many behind the last. */
function columnAt(xs: readonly number[], x: number): number {
  if (x < (xs[0] as number)) return -1;
  const next = xs.findIndex((edge) => edge > x);
  return next < 0 ? xs.length - 1 : next - 1;
}

/** A run of text may go on across the rule between two cells: its characters belong where they stand. */
function cutAt(piece: Piece, edges: readonly number[]): Piece[] {
  const parts: (Piece | null)[] = [];
  const characters = [...piece.text];
  let from = 0;
  for (const edge of edges.toSorted((a, b) => a - b)) {
    let to = from;
    const middle = (index: number): number =>
      ((piece.edges[index] as number) + (piece.edges[index + 1] as number)) / 2;
    while (to < characters.length && middle(to) < edge) to += 1;
    if (to > from) parts.push(partOf(piece, from, to));
    from = to;
  }
  parts.push(partOf(piece, from, characters.length));
  return parts.filter((part) => part !== null);
}

export function near(first: number, second: number): boolean {
  return Math.abs(first - second) <= TOUCH;
}

function positions(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.filter(
    (value, index) => index === 0 || value - (sorted[index - 1] as number) > TOUCH,
  );
}

/** Rules that meet, directly or through others, belong to one table. */
export function groupsOf(rules: readonly Rule[]): Rule[][] {
  const level = rules.filter((rule) => rule.y1 === rule.y2);
  const upright = rules.filter((rule) => rule.x1 === rule.x2);
  const group = new Map<Rule, Rule[]>(rules.map((rule) => [rule, [rule]]));
  for (const across of level) {
    for (const down of upright) {
      const meets =
        down.x1 >= across.x1 - TOUCH &&
        down.x1 <= across.x2 + TOUCH &&
        across.y1 >= down.y1 - TOUCH &&
        across.y1 <= down.y2 + TOUCH;
      const [first, second] = [group.get(across), group.get(down)] as [Rule[], Rule[]];
      if (!meets || first === second) continue;
      const [large, small] = first.length >= second.length ? [first, second] : [second, first];
      large.push(...small);
      for (const rule of small) group.set(rule, large);
    }
  }
  return [...new Set(group.values())].filter((entry) => entry.length >= 4);
}

export function boxOf(rules: readonly Rule[]): Box {
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const { x1, y1, x2, y2 } of rules) {
    box.x1 = Math.min(box.x1, x1);
    box.y1 = Math.min(box.y1, y1);
    box.x2 = Math.max(box.x2, x2);
    box.y2 = Math.max(box.y2, y2);
  }
  return box;
}
