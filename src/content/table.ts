import type { Clause } from '../model.ts';
import type { ParagraphBlock, TableBlock, TableCell } from './block.ts';

interface Line {
  start: number;
  text: string;
  cells: TableCell[];
}

const cellAt = (start: number, text: string): TableCell => ({
  start,
  text,
  rows: 1,
  columns: 1,
  header: null,
});

function readLines(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    let at = start;
    const cells = line.split('\t').map((cell): TableCell => {
      const made = cellAt(at, cell);
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
 * they stand for, lines between the rows over the full width. Works on the text, because a page shows each
 * printed character once, while in `table.rows` categories are filled down. A row with fewer cells than columns
 * lacks its first ones. Null where the rows of the text are not parted by tabs, so that the text is shown as it is.
 */
export function tableBlock(clause: Clause): TableBlock | null {
  if (!clause.table) return null;
  const { columns, rows: stated } = clause.table;
  const width = columns.length;
  const lines = readLines(clause.text);
  const first = lines.findIndex(({ cells }) => cells.length === width && width > 1);
  if (first < 0) return null;
  const head = lines[first]!;
  const isHead = headOf(head, columns);
  let end = first;
  for (let left = stated.length; end < lines.length && (left > 0 || isHead(lines[end]!)); end++) {
    if (!isHead(lines[end]!)) left -= 1;
  }
  const rows = lines.slice(first, end);
  const body = isHead(head) ? rows.slice(1) : rows;
  if (rows.some(({ cells }) => cells.length > width)) return null;

  let above: (TableCell | undefined)[] = [];
  const printed = body.map((line) => {
    const [alone] = line.cells;
    if (alone && line.cells.slice(1).every(({ text }) => text === '')) {
      above = [];
      return [{ ...alone, columns: width }];
    }
    const missing = Array.from({ length: width - line.cells.length }, () => cellAt(line.start, ''));
    let continues = true;
    return [...missing, ...line.cells].filter((cell, column) => {
      const over = above[column];
      // Only empty cells at the start or behind the number of the row continue a category.
      if (!cell.text.trim() && continues && over) {
        over.rows++;
        return false;
      }
      if (cell.text.trim() && !(column === 0 && /^\d+$/.test(cell.text))) continues = false;
      if (isHead(line)) cell.header = 'col';
      else if (column === 0 && cell.text.trim()) cell.header = 'row';
      above[column] = cell;
      return true;
    });
  });
  if (isHead(head)) for (const cell of head.cells) cell.header = 'col';
  return {
    type: 'table',
    caption: lines.slice(0, first).map(paragraph),
    head: isHead(head) ? head.cells : [],
    body: printed,
    notes: lines.slice(end).map(paragraph),
  };
}

/** Tells lines of a head: the first, one printed again, and a second that parts merged heads; none where the columns have no names. */
function headOf(head: Line, columns: string[]): (line: Line) => boolean {
  const named = columns.some((column) => column !== '');
  const parted = named && columns.some((column, at) => column !== head.cells[at]?.text);
  return (line) =>
    named &&
    (line.text === head.text ||
      (parted && line.cells.every(({ text }) => columns.some((column) => column.endsWith(text)))));
}

/**
 * The column that says what a row is about, counted from the right, where joined cells leave no gap: the
 * first that is neither a category over several rows nor all numbers.
 */
export function keyColumn({ head, body }: Pick<TableBlock, 'head' | 'body'>): number {
  const columns = head.length || Math.max(0, ...body.map((row) => row.length));
  for (let left = columns; left > 1; left--) {
    const cells = body.flatMap((row) => row.at(-left) ?? []);
    const named = cells.some(({ text }) => !/^\s*\d*\s*$/u.test(text));
    if (named && cells.every(({ rows }) => rows === 1)) return left;
  }
  return columns;
}
