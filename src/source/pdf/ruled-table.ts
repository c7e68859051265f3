import { type Cell, type Grid, near } from './grid.ts';
import type { PrintedLine } from './lines.ts';
import { remarksOn } from './remark.ts';
import type { RuledTable } from './ruled.ts';

/** The rows of a grid, or of some of its rows and columns, as a table. */
export function tableOf(
  grid: Grid,
  rows: readonly [first: number, last: number] = [0, grid.ys.length - 2],
  range: readonly [first: number, last: number] = [0, grid.xs.length - 2],
): RuledTable {
  const inRange = (cell: Cell): boolean =>
    cell.top >= rows[0] && cell.top <= rows[1] && cell.first >= range[0] && cell.last <= range[1];
  const cells = grid.cells.filter(inRange);
  const [from, to] = range;
  /** Edges that part columns in these rows: others belong to other tables of the page. */
  const edges = Array.from({ length: to - from }, (_, index) => from + 1 + index).filter((edge) => {
    for (let row = rows[0]; row <= rows[1]; row += 1) if (grid.parted(row, edge)) return true;
    return false;
  });
  const starts = [from, ...edges];
  const used = starts.filter((start, index) => !isEmptySide(start, index, starts, cells, rows));
  const printed: PrintedLine[][][] = [];
  for (let row = rows[0]; row <= rows[1]; row += 1) {
    const own = cells.filter(({ top }) => top === row);
    const line = used.map(
      (start, index) =>
        own.find(({ first }) => first >= start && first < (used[index + 1] ?? to + 1))?.lines ?? [],
    );
    if (line.some((lines) => lines.length > 0)) printed.push(line);
  }
  const x = (edge: number): number => grid.xs[edge] as number;
  const full = (printed.at(-1) ?? []).map((lines, index) => {
    const last = lines.at(-1);
    const [left, right] = [x(used[index] as number), x(used[index + 1] ?? to + 1)];
    if (last === undefined) return false;
    return right - last.right < 2.6 * last.size && last.right - left > 0.6 * (right - left);
  });
  return {
    kind: 'table',
    box: { x1: x(from), x2: x(to + 1), y2: grid.ys[rows[0]]!, y1: grid.ys[rows[1] + 1]! },
    rows: printed.map((line) => line.map(cellText).join('\t')),
    remarks: remarksOn(cells.flatMap(({ lines }) => lines)),
    ids: new Set(cells.flatMap((cell) => cell.pieces.map(({ id }) => id))),
    columns: [...used, to + 1].map(x),
    full,
  };
}

/** A column at the edge that is one empty cell from top to bottom is the margin of a page frame. */
function isEmptySide(
  start: number,
  index: number,
  starts: readonly number[],
  cells: readonly Cell[],
  [top, bottom]: readonly [number, number],
): boolean {
  if (starts.length < 3 || bottom === top || (index > 0 && index < starts.length - 1)) return false;
  return cells.some(
    (cell) =>
      cell.first === start &&
      cell.last < (starts[index + 1] ?? Infinity) &&
      cell.top === top &&
      cell.bottom >= bottom &&
      cell.lines.length === 0,
  );
}

function cellText(lines: readonly PrintedLine[]): string {
  return lines.reduce((text, line) => joinWrapped(text, line.text), '');
}

/**
 * A row that breaks across pages: where the tables have the same columns and the cells that go on have
 * unfinished text before, most of it up to the edge of its cell, the two halves joined; null where the
 * second is a row of its own.
 */
export function joinBrokenRow(
  above: Pick<RuledTable, 'columns' | 'full'>,
  columns: readonly number[],
  before: string,
  after: string,
): string | null {
  const sameColumns =
    above.columns.length === columns.length &&
    above.columns.every((x, index) => near(x, columns[index] ?? Infinity));
  if (!sameColumns) return null;
  const [first, second] = [before.split('\t'), after.split('\t')];
  const going = second.flatMap((cell, column) => (cell === '' ? [] : [column]));
  const open = going.every((column) => /[^。；;]$/.test(first[column] ?? ''));
  const filled = going.filter((column) => above.full[column]).length;
  const fresh = /^(?:\d|[（(][\d一二三四五六七八九十])/.test(second[going[0] ?? 0] ?? '');
  if (going.length === 0 || !open || fresh || filled * 2 < going.length) return null;
  return first.map((cell, column) => joinWrapped(cell, second[column] ?? '')).join('\t');
}

/** The lines of a cell are wrapped text: Chinese goes on without a space. */
function joinWrapped(before: string, after: string): string {
  return /[\w%]$/.test(before) && /^[\w]/.test(after) ? `${before} ${after}` : before + after;
}
