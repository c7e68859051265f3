import { TABLE_HEAD } from '../../lexicon/table-heads.ts';
import type { SourceLine } from '../../model.ts';
import { squeeze } from '../../text/squeeze.ts';

const NUMBERED = /^(?:序号|编号)$/u;
const NAMED = /指标|名称|项目|任务|内容/u;
const NATURE = /^(?:指标)?(?:属性|性质|类型)$/u;
const NATURE_WORD = /^\S{2,4}性$/u;
const MOST_HEADS = 12;
/** A head over values, and what may stand below it: without numbers of rows only this tells a complete row. */
const VALUED = /^20\d\d|(?:基期|现状|目标|规划|预期|实际|完成)(?:值|数|水平|$)/u;
const VALUE = /^(?:[—－\-/]|[≥≤＜＞<>约[〔]{0,2}\d.{0,12})$/u;
const fits = (cell: string, valued: boolean): boolean => VALUE.test(cell) === valued;
const LONGEST_SPACED = 160;
const LONGEST_CELL = 60;
const LONGEST_LABEL = 24;

export interface StackedTable {
  rows: { line: number; cells: string[] }[];
  /** Index behind its last line. */
  end: number;
}

/**
 * A table copied one cell a line (序号, 指标, 单位, 2025年, 属性, 1, 人均预期寿命, 岁 …). Only where each row is
 * complete: its number, the nature of the indicator, or its values stand where they have to; null otherwise, because a cell that
 * is missing would shift figures under another head.
 */
export function stackedTable(lines: SourceLine[], first: number): StackedTable | null {
  const heads = headsAt(lines, first);
  if (!areHeads(heads)) return null;
  const rows = [{ line: lines[first]!.line, cells: heads }];
  let at = first + heads.length;
  for (let number = 1; ; number += 1) {
    const label = isLabel(lines, at, heads, number);
    const row = rowAt(lines, label ? at + 1 : at, heads, number);
    if (!row) break;
    if (label) {
      rows.push({ line: lines[at]!.line, cells: [lines[at]!.text.trim()] });
      at += 1;
    }
    rows.push({ line: lines[at]!.line, cells: row.cells });
    at = row.end;
  }
  return rows.filter(({ cells }) => cells.length === heads.length).length >= 3
    ? { rows, end: at }
    : null;
}

/**
 * A table whose cells are parted by spaces (序号 指标 单位 2025年 属性, 1 人均预期寿命 岁 80 预期性), as PDF text is
 * copied: by the same rule, row by row to the first that is not complete.
 */
export function spacedTable(lines: SourceLine[], first: number): StackedTable | null {
  const heads = wordsOf(lines[first]);
  if (!areHeads(heads) || !heads.every((head) => TABLE_HEAD.test(head))) return null;
  const rows = [{ line: lines[first]!.line, cells: heads }];
  for (let at = first + 1; ; at += 1) {
    const cells = wordsOf(lines[at]);
    const row = cells.map((text) => ({ ...lines[at]!, text }));
    if (cells.length !== heads.length || !rowAt(row, 0, heads, rows.length)) break;
    rows.push({ line: lines[at]!.line, cells });
  }
  return rows.length >= 3 ? { rows, end: first + rows.length } : null;
}

function areHeads(heads: string[]): boolean {
  return heads.length >= 3 && heads.some((head) => NAMED.test(head));
}

function wordsOf(line: SourceLine | undefined): string[] {
  const text = line?.text.trim() ?? '';
  return text.length > LONGEST_SPACED || text.includes('\t') ? [] : text.split(/\s+/u);
}

function headsAt(lines: SourceLine[], first: number): string[] {
  const heads: string[] = [];
  for (let at = first; at < lines.length && heads.length < MOST_HEADS; at += 1) {
    const { text } = lines[at]!;
    if (text.includes('\t') || !TABLE_HEAD.test(squeeze(text))) break;
    heads.push(squeeze(text));
  }
  return heads;
}

/** A heading over the full width stands before the number of a row. */
function isLabel(lines: SourceLine[], at: number, heads: string[], number: number): boolean {
  const text = lines[at]?.text.trim() ?? '';
  return (
    NUMBERED.test(heads[0]!) &&
    text.length <= LONGEST_LABEL &&
    /^\p{Script=Han}/u.test(text) &&
    !/[。；;：:]/u.test(text) &&
    lines[at + 1]?.text.trim() === String(number)
  );
}

/** The row that begins at `at`; a category in front of its number is printed for the first of its rows only. */
function rowAt(
  lines: SourceLine[],
  at: number,
  heads: string[],
  number: number,
): { cells: string[]; end: number } | null {
  const numbered = heads.findIndex((head) => NUMBERED.test(head));
  const nature = heads.findIndex((head) => NATURE.test(head));
  const valued = heads.flatMap((head, column) => (VALUED.test(head) ? [column] : []));
  if (numbered < 0 && nature < 0 && valued.length < 2) return null;
  const cell = (index: number): string => lines[index]?.text.trim() ?? '';
  const start =
    numbered < 0 ? at : [at, at + numbered].find((index) => cell(index) === String(number));
  if (start === undefined) return null;
  const cells = lines.slice(at, start).map(({ text }) => text.trim());
  while (cells.length < numbered) cells.push('');
  const length = heads.length - cells.length;
  const own = lines.slice(start, start + length).map(({ text }) => text.trim());
  cells.push(...own);
  const complete =
    own.length === length &&
    own.every((text) => text !== '' && text.length <= LONGEST_CELL && !/[\t。；;]/u.test(text)) &&
    (nature < 0 || NATURE_WORD.test(cells[nature]!)) &&
    (numbered >= 0 ||
      nature >= 0 ||
      heads.every((_, column) => fits(cells[column]!, valued.includes(column))));
  const next = cell(start + length);
  const closed = nature === heads.length - 1 || !/^\d/.test(next) || next === String(number + 1);
  return complete && closed ? { cells, end: start + length } : null;
}
