import type { Table } from '../../model.ts';
import { flatten } from '../../text/flat.ts';
import type { Folded } from '../../text/folded.ts';

/** The folded words of a cell, and where it stands in the clause's text. */
export interface Cell extends Folded {
  start: number;
  end: number;
}

/** The words of a cell without any white space: 指 标 名 称 is 指标名称. */
export function plain(cell: string): string {
  return flatten(cell).text.replace(/[\t\n ]/g, '');
}

/** Lines between two rows that are none: a note of a page, a head printed again. */
const MOST_LINES_BETWEEN = 16;

/**
 * Finds the cells of each row, called in the order of the rows, in the clause's text. A cell that was filled
 * down from above has no place of its own and is null, as are empty cells.
 */
export function cellFinder(text: string, table: Table): (row: string[]) => (Cell | null)[] {
  const flat = flatten(text);
  /** The text without white space, where each character stands in the folded text, and where further lines begin. */
  let compact = '';
  const from: number[] = [];
  const lines: number[] = [];
  for (let index = 0; index < flat.text.length; index++) {
    const character = flat.text[index]!;
    if (character === '\n') lines.push(compact.length);
    if (/[\t\n |]/.test(character)) continue;
    compact += character;
    from.push(index);
  }
  const head = table.columns.map(plain).join('');
  const found = compact.indexOf(head);
  const ends = new Set(lines);
  let cursor = found < 0 ? 0 : found + head.length;
  let line = 0;

  const take = (length: number): Cell => {
    const first = from[cursor]!;
    cursor += length;
    const last = from[cursor - 1]!;
    return {
      text: flat.text.slice(first, last + 1),
      from: flat.from.slice(first, last + 1),
      to: flat.to.slice(first, last + 1),
      start: flat.from[first]!,
      end: flat.to[last]!,
    };
  };
  /** The cells of a row that begins at the cursor; its first ones, its number aside, are missing where filled down. */
  const read = (cells: string[]): (Cell | null)[] | null => {
    for (let skip = 0; skip < cells.length; skip++) {
      const rest = cells.slice(skip).join('');
      if (rest === '') continue;
      const number = compact.startsWith(cells[0]! + rest, cursor);
      if (!number && !compact.startsWith(rest, cursor)) continue;
      const end = cursor + (number ? cells[0]!.length : 0) + rest.length;
      // The 20 of a row must not be found in 2025年, a head.
      if (skip > 0 && end < compact.length && !ends.has(end)) continue;
      return cells.map((cell, index) => {
        const filled = index < skip && !(number && index === 0);
        return filled || cell === '' ? null : take(cell.length);
      });
    }
    return null;
  };
  return (row) => {
    const cells = row.map((cell) => plain(cell).replaceAll('|', ''));
    const start = cursor;
    for (let tried = 0; tried <= MOST_LINES_BETWEEN; tried++) {
      const place = read(cells);
      if (place) return place;
      while ((lines[line] ?? Number.POSITIVE_INFINITY) <= cursor) line++;
      if (lines[line] === undefined) break;
      cursor = lines[line]!;
    }
    cursor = start;
    line = 0;
    return cells.map((cell) =>
      cell !== '' && compact.startsWith(cell, cursor) ? take(cell.length) : null,
    );
  };
}
