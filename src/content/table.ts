import type { Clause } from '../model.ts';
import type { ParagraphBlock, TableBlock, TableCell } from './blocks.ts';

interface Line {
  start: number;
  text: string;
  cells: TableCell[];
}

function readLines(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    let at = start;
    const cells = line.split('\t').map((cell): TableCell => {
      const made: TableCell = { start: at, text: cell, rows: 1, header: null };
      at += cell.length + 1;
      return made;
    });
    const made = { start, text: line, cells };
    start += line.length + 1;
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
 * The table of a clause as printed: caption above, notes below, category cells joined over the rows
 * they stand for. Works on the text, because a page shows each printed character once, while in
 * `table.rows` categories are filled down. A row with fewer cells than columns lacks its first ones.
 * Null where the rows of the text are not parted by tabs, so that the text is shown as it is.
 */
export function tableBlock(clause: Clause): TableBlock | null {
  if (!clause.table) return null;
  const width = clause.table.columns.length;
  const lines = readLines(clause.text);
  const first = lines.findIndex(({ cells }) => cells.length === width && width > 1);
  if (first < 0) return null;
  const rows = lines.slice(first, first + clause.table.rows.length + 1);
  const [head, ...body] = rows.map(({ cells }) => cells);
  if (!head || rows.some(({ cells }) => cells.length < 2 || cells.length > width)) return null;
  for (const cell of head) cell.header = 'col';

  const above: (TableCell | undefined)[] = [];
  const printed = body.map((cells) => {
    const missing = width - cells.length;
    const full = [...Array<TableCell | undefined>(missing).fill(undefined), ...cells];
    let continues = true;
    return full.filter((cell, column): cell is TableCell => {
      const over = above[column];
      // Only leading empty cells continue a category; an empty cell further on is empty.
      if (!cell?.text.trim() && continues && over) {
        over.rows++;
        return false;
      }
      continues = false;
      if (column === 0 && cell) cell.header = 'row';
      above[column] = cell;
      return cell !== undefined;
    });
  });
  return {
    type: 'table',
    caption: lines.slice(0, first).map(paragraph),
    head,
    body: printed,
    notes: lines.slice(first + rows.length).map(paragraph),
  };
}
