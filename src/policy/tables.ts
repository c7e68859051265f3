import type { SourceLine, Table } from '../model.ts';

export interface Row {
  line: number;
  cells: string[];
}

const TITLE =
  /^表\s*([\d０-９]+(?:[-—－][\d０-９]+)?|[一二三四五六七八九十]+)(?=\s|[：:.．、]|\p{Script=Han}|“|《|$)/u;

/** 表2, without inner white space, where the line is the title of a table; null otherwise. */
export function tableTitle(text: string): string | null {
  const match = TITLE.exec(text.trim());
  return match && text.trim().length <= 60 ? match[0].replace(/\s/g, '').normalize('NFKC') : null;
}

/** Cells of a line of a table (cells separated by tabs, or a Markdown row); null for other lines. */
export function readRow(line: SourceLine | undefined): Row | null {
  if (!line) return null;
  const { text } = line;
  if (/^\s*\|.*\|\s*$/.test(text)) {
    return {
      line: line.line,
      cells: text
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    };
  }
  const cells = text.split('\t').map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '').length;
  // A leading tab alone is an indent: a row has text on both sides of a tab.
  return filled >= 2 ? { line: line.line, cells } : null;
}

/**
 * Rows as printed → columns and rows. The first row gives the columns; an empty cell at the start of a
 * row takes the text of the cell above it, as a category printed once for several rows does.
 */
export function tableOf(rows: Row[]): Table {
  const [head, ...body] = rows.filter(({ cells }) => !cells.every((cell) => /^:?-+:?$/.test(cell)));
  const columns = head?.cells ?? [];
  const filled: string[][] = [];
  for (const { cells } of body) {
    const row = [...cells, ...Array<string>(Math.max(0, columns.length - cells.length)).fill('')];
    const above = filled.at(-1);
    for (let column = 0; above && column < row.length && row[column] === ''; column += 1) {
      row[column] = above[column] ?? '';
    }
    filled.push(row);
  }
  return { columns, rows: filled };
}
