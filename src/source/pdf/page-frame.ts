import type { Cell, Grid } from './grid.ts';
import type { Box } from './path.ts';
import type { Region, RuledBlock } from './ruled.ts';
import { tableOf } from './ruled-table.ts';

const MOST_LINES_IN_CELL = 14;
const FEWEST_LINES = 6;
const FEWEST_PARAGRAPHS = 3;
/** What a table says of itself in a row across its columns. */
const NOTE = /^\s*(?:注|说明|备注|资料来源|数据来源)\s*\d*\s*[：:]/u;

/**
 * The parts of a page that its rules lay out, in reading order: what stands beside from top to bottom, then
 * texts and tables of the main part; null where the grid is a table. `inner` are tables within.
 */
export function regionsOf(grid: Grid, inner: readonly RuledBlock[]): Region[] | null {
  const holds = (cell: Cell): RuledBlock[] =>
    inner.filter(({ box }) => isWithin(box, boxOfCell(grid, cell)));
  const texts = grid.cells.filter((cell) => isText(grid, cell));
  if (inner.length === 0 && texts.length === 0 && !oneHoldsAll(grid)) return null;
  const rows = grid.ys.length - 1;
  const region = (cell: Cell): Region => ({ pieces: cell.pieces, blocks: holds(cell) });
  const beside = grid.cells.filter((cell) => rows > 1 && cell.bottom - cell.top + 1 >= 0.9 * rows);
  const main = grid.cells.filter((cell) => !beside.includes(cell));
  const first = Math.min(...main.map((cell) => cell.first));
  const last = Math.max(...main.map((cell) => cell.last));
  const regions: Region[] = beside.filter((cell) => cell.first < first).map(region);
  let row = 0;
  while (main.length > 0 && row < rows) {
    const own = main.filter(({ top }) => top === row);
    const apart = own.filter((cell) => isApart(cell) || holds(cell).length > 0);
    if (own.length === 1 || apart.length > 0) {
      const bottom = Math.max(row, ...apart.map((cell) => cell.bottom));
      const band = main.filter(({ top }) => top >= row && top <= bottom);
      regions.push(...band.toSorted((a, b) => a.first - b.first || a.top - b.top).map(region));
      row = bottom + 1;
      continue;
    }
    let end = row;
    while (end + 1 < rows && goesOn(end + 1)) end += 1;
    // Two boxes side by side are no table.
    if (end === row && own.length === 2) regions.push(...own.map(region));
    else if (own.length > 0) {
      regions.push({ pieces: [], blocks: [tableOf(grid, [row, end], [first, last])] });
    }
    row = end + 1;
  }
  function goesOn(next: number): boolean {
    const cells = main.filter(({ top }) => top === next);
    if (cells.length !== 1)
      return cells.every((cell) => !isApart(cell) && holds(cell).length === 0);
    return NOTE.test((cells[0] as Cell).lines[0]?.text ?? '');
  }
  return [...regions, ...beside.filter((cell) => cell.first >= first).map(region)];
}

/**
 * Several paragraphs across half of the grid or more, over edges of columns that part other rows; or over half
 * of its height too, beside several boxes.
 */
function isText(grid: Grid, cell: Cell): boolean {
  const { x1, x2, y1, y2 } = boxOfCell(grid, cell);
  const { box } = grid;
  const wide = x2 - x1 > 0.5 * (box.x2 - box.x1);
  const high = cell.bottom > cell.top && y2 - y1 > 0.5 * (box.y2 - box.y1);
  return wide && (cell.last > cell.first || high) && isApart(cell);
}

/** The text of a page rather than of a cell: paragraphs that end short of the edge, again and again. */
function isApart({ lines }: Cell): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const edge = Math.max(...lines.map(({ right }) => right));
  const ends = lines.filter((line) => edge - line.right > 3 * line.size);
  return ends.length >= FEWEST_PARAGRAPHS;
}

/** One cell has nearly all of the text, in more lines than cells are. */
function oneHoldsAll({ cells, ys }: Grid): boolean {
  const filled = cells.filter(({ lines }) => lines.length > 0);
  const length = ({ lines }: Cell): number => lines.reduce((sum, { text }) => sum + text.length, 0);
  const all = filled.reduce((sum, cell) => sum + length(cell), 0);
  return filled.some(
    (cell) =>
      cell.lines.length > MOST_LINES_IN_CELL &&
      length(cell) > 0.6 * all &&
      isApart(cell) &&
      filled.length <= 2 * ys.length,
  );
}

function boxOfCell({ xs, ys }: Grid, { top, bottom, first, last }: Cell): Box {
  return { x1: xs[first]!, x2: xs[last + 1]!, y1: ys[bottom + 1]!, y2: ys[top]! };
}

function isWithin(inner: Box, outer: Box): boolean {
  const [x, y] = [(inner.x1 + inner.x2) / 2, (inner.y1 + inner.y2) / 2];
  return x > outer.x1 && x < outer.x2 && y > outer.y1 && y < outer.y2;
}
