import type { Clause } from '../model.ts';
import type { ParagraphBlock, TableBlock, TableCell } from './blocks.ts';

interface Line {
  start: number;
  cells: TableCell[];
  text: string;
}

function splitCells(text: string, start: number): TableCell[] {
  let at = start;
  return text.split('\t').map((cell) => {
    const made: TableCell = { start: at, text: cell, rows: 1, header: null };
    at += cell.length + 1;
    return made;
  });
}

const paragraph = (line: Line): ParagraphBlock => ({
  type: 'paragraph',
  role: 'text',
  start: line.start,
  text: line.text,
  split: 0,
});

/**
 * The table of a clause as printed: caption above, notes below, an empty first cell joined to the
 * category that it continues. Works on the text, not on `table.rows` (where categories are filled
 * down), because a page shows each printed character once. Null where rows are not parted by tabs.
 */
export function tableBlock(clause: Clause): TableBlock | null {
  if (!clause.table) return null;
  let start = 0;
  const lines: Line[] = clause.text.split('\n').map((text) => {
    const line = { start, text, cells: splitCells(text, start) };
    start += text.length + 1;
    return line;
  });
  const width = clause.table.columns.length;
  const isRow = (line: Line) => line.cells.length === width && width > 1;
  const first = lines.findIndex(isRow);
  if (first < 0) return null;
  const last = lines.findLastIndex(isRow);
  const rows = lines.slice(first, last + 1);
  if (!rows.every(isRow)) return null;

  const [head, ...body] = rows.map((line) => line.cells);
  if (!head) return null;
  for (const cell of head) cell.header = 'col';
  let category: TableCell | undefined;
  const printed = body.map((cells) => {
    const [cell, ...others] = cells;
    if (!cell) return cells;
    if (!cell.text.trim() && category) {
      category.rows++;
      return others;
    }
    category = cell;
    cell.header = 'row';
    return cells;
  });
  return {
    type: 'table',
    caption: lines.slice(0, first).map(paragraph),
    head,
    body: printed,
    notes: lines.slice(last + 1).map(paragraph),
  };
}
