import type { Table } from '../../model.ts';
import { flatten } from './text.ts';

/** A cell as folded words, with the offset in the clause's text of each character. */
export interface Cell {
  text: string;
  at: number[];
  start: number;
  end: number;
}

/** The words of a cell without any white space: 指 标 名 称 is 指标名称. */
export function plain(cell: string): string {
  return flatten(cell).text.replace(/[\t\n ]/g, '');
}

/**
 * Finds the cells of each row, called in the order of the rows, in the clause's text. A cell that was filled
 * down from above has no place of its own and is null, as are empty cells.
 */
export function cellFinder(text: string, table: Table): (row: string[]) => (Cell | null)[] {
  const flat = flatten(text);
  let compact = '';
  const at: number[] = [];
  for (let index = 0; index < flat.text.length; index++) {
    const character = flat.text[index]!;
    if (/[\t\n ]/.test(character)) continue;
    compact += character;
    at.push(flat.at[index]!);
  }
  at.push(text.length);
  const head = table.columns.map(plain).join('');
  const found = compact.indexOf(head);
  let cursor = found < 0 ? 0 : found + head.length;
  const take = (cell: string): Cell => {
    const from = cursor;
    cursor += cell.length;
    return {
      text: cell,
      at: at.slice(from, cursor + 1),
      start: at[from]!,
      end: at[cursor - 1]! + 1,
    };
  };
  return (row) => {
    const cells = row.map(plain);
    for (let skip = 0; skip < cells.length; skip++) {
      const rest = cells.slice(skip).join('');
      if (rest === '' || !compact.startsWith(rest, cursor)) continue;
      return cells.map((cell, index) => (index < skip || cell === '' ? null : take(cell)));
    }
    return cells.map((cell) =>
      cell !== '' && compact.startsWith(cell, cursor) ? take(cell) : null,
    );
  };
}
