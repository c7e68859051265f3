import { attribute, type Element, textOf } from './html-blocks.ts';

const MAX_SPAN = 100;

/**
 * The rows of a table that holds data, merged cells opened up: the first cell of a merge has the text,
 * the others are empty. Null for a table that only lays out a page (tables inside, a single column, or
 * cells as long as a document), whose cells are ordinary text.
 */
export function tableRows(table: Element): string[][] | null {
  const rows = descendants(table, 'tr');
  if (rows === null || rows.length < 2) return null;
  const grid: string[][] = [];
  /** Rows that a merged cell still reaches down to, by column. */
  const reaching: number[] = [];
  for (const row of rows) {
    const cells: string[] = [];
    const skipReached = (): void => {
      while ((reaching[cells.length] ?? 0) > 0) {
        reaching[cells.length] = reaching[cells.length]! - 1;
        cells.push('');
      }
    };
    for (const cell of row.childNodes) {
      if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      skipReached();
      const width = span(cell, 'colspan');
      const height = span(cell, 'rowspan');
      for (let step = 0; step < width; step += 1) {
        if (height > 1) reaching[cells.length] = height - 1;
        cells.push(step === 0 ? cellText(cell) : '');
      }
    }
    skipReached();
    if (cells.some((cell) => cell !== '')) grid.push(cells);
  }
  const filled = grid.filter((cells) => cells.filter((cell) => cell !== '').length >= 2);
  const longest = Math.max(0, ...grid.flat().map((cell) => cell.length));
  const form = grid.length === 1 && filled.length === 1 && grid[0]!.length >= 3;
  if (!form && (filled.length < 2 || filled.length * 2 < grid.length)) return null;
  if (longest > 3000) return null;
  return grid;
}

function cellText(cell: Element): string {
  const parts: string[] = [];
  const collect = (node: Element['childNodes'][number]): void => {
    if (!('tagName' in node)) {
      parts.push(textOf(node));
      return;
    }
    if (/^(?:script|style|template|noscript)$/.test(node.tagName)) return;
    const block = /^(?:p|div|br|li|h[1-6])$/.test(node.tagName);
    if (block) parts.push(' ');
    for (const child of node.childNodes) collect(child);
    if (block) parts.push(' ');
  };
  for (const child of cell.childNodes) collect(child);
  return parts
    .join('')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
}

/** Elements of a tag below a table; null where another table stands among them. */
function descendants(table: Element, tag: string): Element[] | null {
  const found: Element[] = [];
  const waiting = [...table.childNodes];
  while (waiting.length > 0) {
    const node = waiting.shift()!;
    if (!('tagName' in node)) continue;
    if (node.tagName === 'table') return null;
    if (node.tagName === tag) found.push(node);
    waiting.unshift(...node.childNodes);
  }
  return found;
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return value >= 1 ? Math.min(value, MAX_SPAN) : 1;
}
