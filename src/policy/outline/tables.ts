import { TABLE_HEAD } from '../../lexicon/table-heads.ts';
import type { SourceLine, Table } from '../../model.ts';
import { HAN, HAN_TO_TEN } from '../../text/numerals.ts';
import { squeeze } from '../../text/squeeze.ts';
import type { MarkKind } from './mark-kinds.ts';
import { type Mark, readMark } from './marks.ts';
import { spacedTable, stackedTable } from './stacked.ts';

/** A line of a table; a line over its full width (a note, a heading between rows) has one cell. */
export interface Row {
  line: number;
  cells: string[];
}

/** A table among the lines of a document: what its title says, its rows, and how many lines it takes. */
export interface FoundTable {
  title: string | null;
  /** Length of the title's number as printed. */
  head: number;
  rows: Row[];
  lines: number;
}

const TITLE = new RegExp(
  `^表\\s*(\\d+(?:[-—－]\\d+)?|[${HAN_TO_TEN}]+)(?=\\s|[：:.．、]|\\p{Script=Han}|“|《|$)`,
  'u',
);
/** 单位：万人, （单位：%）: stands between the title and the head. */
const UNIT_LINE = /^[（(]?\s*(?:计量)?单位\s*[：:]\s*\S{1,16}$/u;
const CONTINUED = new RegExp(
  `^(?:续\\s*(?:上\\s*)?表|[（(]?接上[页表]|表\\s*[\\d${HAN_TO_TEN}]+.{0,24}[（(]续)`,
  'u',
);
const NOTE =
  /^[（(]?(?:说\s*明|注\s*\d*|备\s*注|附\s*注|计算方法|计算公式|指标解释|指标说明|数据来源|资料来源|填报说明)\s*[：:]/u;
/** What opens a clause, a box or another table never stands inside one. */
const OPENS = new RegExp(
  `^(?:[${HAN_TO_TEN}]+、|第[${HAN}\\d]+[编章节条篇]|专\\s*栏|附\\s*[件表录]|[（(][${HAN_TO_TEN}]+[）)]|——)`,
  'u',
);
/** The items of a note: 2.…, （2）…, ②…. */
const NUMBERED_NOTE = /^(?:\d+[．.、](?!\d)|[（(]\d+[）)]|[①-⑳])/u;
/** Marks of clauses; rows are numbered with figures. */
const CLAUSES: ReadonlySet<MarkKind> = new Set([
  'chapter',
  'division',
  'article',
  'part',
  'section',
]);
const LONGEST_TITLE = 60;
const LONGEST_LABEL = 24;
/** Most lines between two rows: a note of a page. */
const LONGEST_GAP = 14;

/** 表2, without inner white space, where the line is the title of a table; null otherwise. */
export function tableTitle(text: string): string | null {
  const printed = printedTitle(text);
  return printed === null ? null : squeeze(printed).normalize('NFKC');
}

function printedTitle(text: string): string | null {
  return text.trim().length <= LONGEST_TITLE ? (TITLE.exec(text.trim())?.[0] ?? null) : null;
}

/** Cells of a line of a table (cells separated by tabs, or a Markdown row); null for other lines. */
export function readRow(line: SourceLine | undefined): Row | null {
  if (!line) return null;
  const cells = cellsOf(line.text);
  const filled = cells.filter((cell) => cell !== '').length;
  // A leading tab alone is an indent: a row has text on both sides of a tab.
  return filled >= 2 || isMarkdown(line.text) ? { line: line.line, cells } : null;
}

const isMarkdown = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text);

function cellsOf(text: string): string[] {
  const cells = isMarkdown(text) ? text.trim().slice(1, -1).split('|') : text.split('\t');
  return cells.map((cell) => cell.trim());
}

/**
 * The table that begins at `index`, with its title and unit above; null where there is none. Notes (说明：…),
 * headings between rows and heads printed again on each page don't end it; what opens a clause does. A table copied
 * one cell a line is read where its rows are complete, else it stays text.
 */
export function tableAt(lines: SourceLine[], index: number): FoundTable | null {
  const title = tableTitle(lines[index]!.text);
  const head = printedTitle(lines[index]!.text)?.length ?? 0;
  const below = title === null ? index : index + 1;
  const first = UNIT_LINE.test(lines[below]?.text.trim() ?? '') ? below + 1 : below;
  const stacked = stackedTable(lines, first) ?? spacedTable(lines, first);
  if (stacked) return { title, head, rows: stacked.rows, lines: stacked.end - index };
  const rows = rowsFrom(lines, first);
  return rows.length < (title === null ? 2 : 1)
    ? null
    : { title, head, rows, lines: first + rows.length - index };
}

/** One row a line, those over the full width included. */
function rowsFrom(lines: SourceLine[], first: number): Row[] {
  const head = readRow(lines[first]);
  if (!head || opensClause(head, readRow(lines[first + 1]))) return [];
  const rows: Row[] = [];
  let numbered = false;
  for (;;) {
    const at = first + rows.length;
    const row = readRow(lines[at]) ?? spanning(lines[at], head.cells.length);
    const number = row && markOf(row.cells)?.kind;
    // 二、 and a tab below a table whose rows are not numbered so: the text goes on.
    if (number && !numbered && rows.length > 1 && CLAUSES.has(number)) return rows;
    numbered ||= Boolean(number);
    if (row) rows.push(row);
    else {
      const gap = gapAt(lines, at, head);
      if (gap.length === 0) return rows;
      rows.push(...gap.map(({ line, text }) => ({ line, cells: [text.trim()] })));
    }
  }
}

/** The mark that is all of the first of two cells: a tab behind a mark sets a clause, not a row. */
function markOf(cells: string[]): Mark | null {
  const [first = ''] = cells;
  const mark = cells.length === 2 ? readMark(first) : null;
  return mark && mark.length === first.length && mark.kind !== 'bullet' ? mark : null;
}

/** A clause set with a tab; 第236条 above 第397条 are entries of a table. */
function opensClause({ cells }: Row, below: Row | null): boolean {
  const mark = markOf(cells);
  const next = below && markOf(below.cells);
  return mark !== null && (next?.kind !== mark.kind || next.number === mark.number + 1);
}

/** A row whose cells are all merged into its first: one cell filled, the others there but empty. */
function spanning(line: SourceLine | undefined, width: number): Row | null {
  if (!line || width < 3) return null;
  const cells = cellsOf(line.text);
  return cells.length === width ? { line: line.line, cells } : null;
}

/** The lines at `at` that stand over the full width of a table that goes on behind them. */
function gapAt(lines: SourceLine[], at: number, head: Row): SourceLine[] {
  let note = false;
  let label = false;
  let open = false;
  for (let length = 0; length <= LONGEST_GAP; length += 1) {
    const line = lines[at + length];
    if (!line) return [];
    const row = readRow(line);
    if (row) return goesOn(row, head, label) ? lines.slice(at, at + length) : [];
    const text = line.text.trim();
    const aside = NOTE.test(text) || CONTINUED.test(text);
    const goingOn: boolean = open || (note && NUMBERED_NOTE.test(text));
    if (!aside && (OPENS.test(text) || tableTitle(text) !== null)) return [];
    if (!aside && !goingOn) {
      if (text.length > LONGEST_LABEL || /[。；;：:，,]|^\d/u.test(text)) return [];
      label = true;
    }
    note ||= aside;
    open = (aside || goingOn) && !/[。）)]$/u.test(text) && !CONTINUED.test(text);
  }
  return [];
}

/** A row of the same columns goes on the table; a head of other columns, or the same below a label, opens another. */
function goesOn({ cells }: Row, head: Row, label: boolean): boolean {
  if (cells.length !== head.cells.length) return false;
  return isHead(cells, head)
    ? !label
    : cells.filter((cell) => TABLE_HEAD.test(squeeze(cell))).length < 2 &&
        !cells.some((cell) => /^(?:序号|编号)$/u.test(squeeze(cell)));
}

const isHead = (cells: string[], head: Row): boolean =>
  cells.length === head.cells.length &&
  cells.every((cell, column) => squeeze(cell) === squeeze(head.cells[column]!));

/**
 * Rows as printed → columns and rows. The first row gives the columns, or the first two where the second parts a
 * merged head; a head printed again is no row, and a row of figures no head. An empty cell at the start of a row,
 * or behind its number, takes the text of the cell above it, as a category printed once for several rows does.
 */
export function tableOf(printed: Row[]): Table {
  const rows = printed.filter(({ cells }) => !cells.every((cell) => /^:?-+:?$/.test(cell)));
  const [head, second] = rows as [Row, Row?];
  const headless = isFigures(head.cells);
  const parts = !headless && second && isParted(head.cells, second.cells) ? second : null;
  const columns = headless
    ? head.cells.map(() => '')
    : parts
      ? headOfTwo(head.cells, parts.cells)
      : head.cells;
  const numbered = /^(?:序号|编号)$/u.test(squeeze(columns[0]!));
  const filled: string[][] = [];
  let above: string[] | null = null;
  for (const each of rows) {
    const { cells } = each;
    if (each === parts || (!headless && isHead(cells, head))) continue;
    const row = [...cells, ...Array<string>(Math.max(0, columns.length - cells.length)).fill('')];
    filled.push(row);
    if (row.slice(1).every((cell) => cell === '')) continue;
    const first = numbered && /^\d+$/.test(row[0]!) ? 1 : 0;
    for (let column = first; above && row[column] === ''; column += 1) {
      row[column] = above[column] ?? '';
    }
    above = row;
  }
  return { columns, rows: filled };
}

/** 1 | 人均预期寿命 | 岁 | 83: a number that is no year stands in no head. */
function isFigures(cells: string[]): boolean {
  return cells.some((cell) => /^\d+(?:\.\d+)?$/.test(cell) && !/^(?:19|20)\d\d$/.test(cell));
}

/** The second row names the parts of merged heads and leaves the others alone. */
function isParted(head: string[], second: string[]): boolean {
  if (second.length !== head.length || !head.includes('') || isFigures(second)) return false;
  const parts = second.flatMap((cell, column) => (cell === '' ? [] : [column]));
  return (
    parts.length >= 2 &&
    parts.length < head.length &&
    parts.some((column) => head[column] === '') &&
    parts.every((column) => head[column] === '' || head[column + 1] === '')
  );
}

/** 目标值 over 2022年 and 2025年 → 目标值2022年, 目标值2025年. */
function headOfTwo(head: string[], second: string[]): string[] {
  let over = '';
  return head.map((cell, column) => {
    const part = second[column]!;
    if (cell !== '') over = cell;
    return part === '' ? cell : `${over}${part}`;
  });
}
