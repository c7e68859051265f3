import type { Remark } from '../docx/pieces.ts';
import type { Block } from './block.ts';
import { attribute, type Element, elementsOf } from './dom.ts';

/** A cell as it was read; `shown` is false where it takes no place in its row. */
export interface Cell {
  shown: boolean;
  text: string;
  linked: number;
  remarks: Remark[];
  pictures: number;
  /** What is in it and not shown. */
  hidden: Block[];
  aside: string[];
}

export interface Row {
  /** Merged cells opened up: the first cell of a merge has the text, the others are empty. */
  cells: string[];
  parts: Cell[];
  line: number;
}

const MAX_SPAN = 100;
const MOST_IN_CELL = 3000;
/** Cells of a table once merged ones are opened up. */
const MOST_CELLS = 200_000;
/** Cells that hold tables of their own are short where the table holds data. */
const MOST_BESIDE_TABLE = 400;

/**
 * The rows of a table that holds data. Null for a table that only lays out a page (tables inside without
 * rules around its cells, a single column, or cells as long as a document), whose cells are ordinary text.
 * `read` reads a cell, given the elements from the table down to it.
 */
export function tableGrid(
  table: Element,
  read: (cell: Element, between: Element[]) => Cell,
): Row[] | null {
  const nested = innerTables(table);
  if (nested === 'deep' || (nested === 'tables' && !isRuled(table))) return null;
  const rows = rowsOf(table);
  if (rows.every(({ row }) => elementsOf(row).length <= 1)) return null;
  const grid: Row[] = [];
  /** Rows that a merged cell still reaches down to, by column. */
  const reaching: number[] = [];
  let count = 0;
  for (const { row, between, behind } of rows) {
    const cells: string[] = [];
    const parts: Cell[] = [];
    const skipReached = (): void => {
      while ((reaching[cells.length] ?? 0) > 0) {
        reaching[cells.length] = reaching[cells.length]! - 1;
        cells.push('');
      }
    };
    for (const cell of elementsOf(row)) {
      if (cell.tagName !== 'td' && cell.tagName !== 'th') continue;
      const part = read(cell, [...between, row]);
      parts.push(part);
      if (!part.shown) continue;
      skipReached();
      const width = Math.max(1, span(cell, 'colspan'));
      // A span reaches to the end of its section at most; one of 0 does.
      const height = Math.min(span(cell, 'rowspan') || behind, behind);
      for (let step = 0; step < width; step += 1) {
        if (height > 1) reaching[cells.length] = height - 1;
        cells.push(step === 0 ? part.text : '');
      }
    }
    skipReached();
    count += cells.length;
    if (count > MOST_CELLS) return null;
    grid.push({ cells, parts, line: row.sourceCodeLocation?.startLine ?? 0 });
  }
  return isData(grid, nested === 'tables' ? MOST_BESIDE_TABLE : MOST_IN_CELL) ? grid : null;
}

function isData(grid: readonly Row[], mostInCell: number): boolean {
  const printed = grid.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const filled = printed.filter(({ cells }) => cells.filter((cell) => cell !== '').length >= 2);
  let longest = 0;
  for (const { cells } of grid) for (const cell of cells) longest = Math.max(longest, cell.length);
  const form = grid.length > 1 && printed.length === 1 && printed[0]!.cells.length >= 3;
  if (!(form && filled.length === 1) && (filled.length < 2 || filled.length * 2 < printed.length)) {
    return false;
  }
  return longest <= mostInCell;
}

/** Rows in the order in which they are shown: a foot that stands before the body comes last; `behind` counts those left of the section. */
function rowsOf(table: Element): { row: Element; between: Element[]; behind: number }[] {
  const sections = elementsOf(table);
  const ordered = [
    ...sections.filter(({ tagName }) => tagName !== 'tfoot'),
    ...sections.filter(({ tagName }) => tagName === 'tfoot'),
  ];
  return ordered.flatMap((section) => {
    if (!/^(?:thead|tbody|tfoot)$/.test(section.tagName)) return [];
    const rows = elementsOf(section).filter(({ tagName }) => tagName === 'tr');
    return rows.map((row, index) => ({ row, between: [section], behind: rows.length - index }));
  });
}

/** Whether tables stand inside a table, and tables in those. */
function innerTables(table: Element): 'none' | 'tables' | 'deep' {
  let found: 'none' | 'tables' = 'none';
  const waiting = elementsOf(table).map((element) => ({ element, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element } = next;
    const depth = next.depth + (element.tagName === 'table' ? 1 : 0);
    if (depth > 1) return 'deep';
    if (depth > 0) found = 'tables';
    for (const child of elementsOf(element)) waiting.push({ element: child, depth });
  }
  return found;
}

/** A table whose cells have rules around them, or heads, holds data. */
function isRuled(table: Element): boolean {
  const border = attribute(table, 'border') ?? '';
  if (/^[1-9]/.test(border)) return true;
  return rowsOf(table).some(({ row }) => elementsOf(row).some(({ tagName }) => tagName === 'th'));
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return value >= 0 ? Math.min(value, MAX_SPAN) : 1;
}
