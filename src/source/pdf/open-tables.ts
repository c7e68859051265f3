import { HEAD_HINT } from '../../lexicon/table-heads.ts';
import type { Part, PrintedLine } from './lines.ts';

/** A table without upright rules, as a run of lines. */
export interface OpenTable {
  /** Index of the first and behind the last of its lines. */
  from: number;
  to: number;
  rows: string[];
  /** Where its columns stand. */
  columns: Span[];
}

type Span = [left: number, right: number];

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
const LONGEST_HEAD = 14;
/** White between two columns, in sizes of type. */
const GAP = 0.8;
/** Contents have numbers in columns too, but are none. */
const MARK = /^(?:第[一二三四五六七八九十百\d]+[章节条篇部]|[一二三四五六七八九十]+、|附件)/u;

/**
 * Tables among printed lines that have no rules: lines whose parts stand below each other in three columns or
 * more, below a line that reads as their head. `open` are the columns of a table that the page before ends
 * with; its rows may go on without a head.
 */
export function openTables(
  lines: readonly PrintedLine[],
  open: readonly Span[] | null,
): OpenTable[] {
  const tables: OpenTable[] = [];
  let index = 0;
  while (index < lines.length) {
    const goesOn = open !== null && tables.length === 0 && index === firstWide(lines);
    const table = tableAt(lines, index, goesOn ? open : null);
    if (table) tables.push(table);
    index = table ? table.to : index + 1;
  }
  return tables;
}

function firstWide(lines: readonly PrintedLine[]): number {
  return lines.findIndex(({ parts }) => parts.length >= FEWEST_COLUMNS);
}

function tableAt(
  lines: readonly PrintedLine[],
  from: number,
  open: readonly Span[] | null,
): OpenTable | null {
  const head = lines[from] as PrintedLine;
  const going = open !== null && fits(head.parts, open);
  if (!going && !isHead(head)) return null;
  const count = going ? open.length : head.parts.length;
  let columns: Span[] = spans(going ? [...open.map(asPart), ...head.parts] : head.parts, head.size);
  if (columns.length !== count) return null;
  const rows: (string[] | null)[] = [cellsOf(head, columns)];
  const taken: PrintedLine[] = [head];
  let pitch = 0;
  for (const line of lines.slice(from + 1)) {
    const before = taken.at(-1) as PrintedLine;
    const next = spans([...columns.map(asPart), ...line.parts], line.size);
    const step = before.y - line.y;
    if (next.length !== count || (pitch > 0 && step > 2.5 * pitch)) break;
    const cells = cellsOf(line, next);
    const filled = cells.filter((cell) => cell !== '').length;
    const wraps =
      filled < count && (cells[0] === '' ? filled * 2 <= count : pitch > 0 && step < 0.8 * pitch);
    if (filled === 1 && cells[0] !== '' && !wraps) break;
    columns = next;
    taken.push(line);
    rows.push(cells);
    if (wraps && rows.length > 2) {
      const last = rows.findLastIndex((row, at) => row !== null && at < rows.length - 1);
      rows[last] = (rows[last] as string[]).map((cell, column) =>
        join(cell, cells[column] as string),
      );
      rows[rows.length - 1] = null;
    } else pitch = Math.max(pitch, step);
  }
  const printed = rows.filter((row) => row !== null);
  const full = printed.filter((row) => row.filter((cell) => cell !== '').length >= count - 1);
  if (printed.length < (going ? 1 : FEWEST_ROWS) || full.length * 2 < printed.length) return null;
  if (isContents(printed)) return null;
  return {
    from,
    to: from + taken.length,
    rows: printed.map((row) => row.join('\t')),
    columns,
  };
}

function isHead(line: PrintedLine): boolean {
  const texts = line.parts.map(({ text }) => text.trim());
  return (
    texts.length >= FEWEST_COLUMNS &&
    texts.every((text) => text.length <= LONGEST_HEAD && !/[：:。；]$/u.test(text)) &&
    texts.filter((text) => HEAD_HINT.test(text)).length >= 2
  );
}

function isContents(rows: readonly string[][]): boolean {
  const body = rows.slice(1);
  return (
    body.filter((row) => MARK.test(row[0] ?? '') && /^\d+$/.test(row.at(-1) ?? '')).length * 2 >
    body.length
  );
}

const asPart = ([x, right]: Span): Part => ({ text: '', x, right });

/** The room that parts take across the page, as columns with white between them. */
function spans(parts: readonly Part[], size: number): Span[] {
  const found: Span[] = [];
  for (const { x, right } of parts.toSorted((a, b) => a.x - b.x)) {
    const last = found.at(-1);
    if (last && x - last[1] < GAP * size) last[1] = Math.max(last[1], right);
    else found.push([x, right]);
  }
  return found;
}

function fits(parts: readonly Part[], columns: readonly Span[]): boolean {
  return (
    parts.length >= FEWEST_COLUMNS - 1 &&
    spans([...columns.map(asPart), ...parts], 10).length === columns.length
  );
}

function cellsOf(line: PrintedLine, columns: readonly Span[]): string[] {
  return columns.map(([left, right]) =>
    line.parts
      .filter((part) => part.x >= left - 1 && part.right <= right + 1)
      .map(({ text }) => text.trim())
      .join(' '),
  );
}

function join(before: string, after: string): string {
  return /[\w%]$/.test(before) && /^\w/.test(after) ? `${before} ${after}` : before + after;
}
