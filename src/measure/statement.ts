/**
 * The whole statement that the words of an entry belong to: with its condition, its lead and whom it concerns, so
 * that a quote never says more, or less, than the clause.
 */
import type { QuotedClause } from '../model.ts';
import { outside } from '../text/brackets.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { type Cell, cellFinder } from './grammar/cells.ts';

/** A sentence that begins so says only half without the one before it. */
const LEANS_BACK =
  /^(?:上述|前述|以上|对此|此类|该类|该项|并(?!不)|且|但|而|也|还|否则|同时(?=对|给予|享受)|其(?!他|余|它))/u;
/** Such a part limits or qualifies the one before it. */
const LIMITS = /^(?:但|否则|除外|其中|不(?:符合|满足|足)[^，]{0,12}的)/u;
const PART_ENDS = /[；;]\s*$/u;
const LEADS_IN = /[：:]\s*$/u;

/** The sentences of a clause, and where the rows of its table stand. */
interface Parts {
  text: string;
  all: Span[];
  /** The first sentence that is no heading. */
  first: number;
  rows: Span[];
}

const known = new WeakMap<QuotedClause, Parts>();

/** Worked out once for each clause, since many rows quote the same one. */
function partsOf(clause: QuotedClause): Parts {
  const { text, spans } = clause;
  const before = known.get(clause);
  if (before) return before;
  const start = spans.marker?.[1] ?? 0;
  const all = sentences(text).map(([from, to]): Span => [Math.max(from, start), to]);
  const behind = spans.heading?.[1] ?? start;
  const first = all.findIndex(([, to]) => to > behind + 1);
  const parts = { text, all, first: Math.max(first, 0), rows: rowsOf(clause) };
  known.set(clause, parts);
  return parts;
}

function rowsOf({ text, table }: QuotedClause): Span[] {
  if (!table) return [];
  const cellsOf = cellFinder(text, table);
  return table.rows.map((row) => {
    const cells = cellsOf(row).filter((cell): cell is Cell => cell !== null);
    return [Math.min(...cells.map(({ start }) => start)), Math.max(...cells.map(({ end }) => end))];
  });
}

/** True where a part of a sentence can't be read without the parts before it. */
function leansBack({ text, all, first }: Parts, at: number): boolean {
  if (at <= first) return false;
  const own = text.slice(...(all[at] as Span)).trimStart();
  const before = text.slice(...(all[at - 1] as Span));
  if (LEADS_IN.test(before) || LEANS_BACK.test(own)) return true;
  // 对下列人员：甲…；乙…: what leads in stands with the first part.
  for (let i = at - 1; i >= first; i--) {
    const part = text.slice(...(all[i] as Span));
    if (!PART_ENDS.test(part)) return false;
    if (outside(part, /[：:](?!\d)/gu).length > 0) return true;
  }
  return false;
}

function leansForward({ text, all }: Parts, at: number): boolean {
  const next = all[at + 1];
  if (!next) return false;
  const own = text.slice(...(all[at] as Span));
  return (
    LEADS_IN.test(own) || (PART_ENDS.test(own) && LIMITS.test(text.slice(...next).trimStart()))
  );
}

/** Without the signs that only begin or end it, and the responsible units behind it. */
function bare({ text, spans }: QuotedClause, [from, to]: Span): Span {
  let [start, end] = [from, to];
  const closes = (at: number): boolean => /[\s，；。：、！？,;:!?]/u.test(text[at] as string);
  while (start < end && closes(start)) start++;
  while (end > start && closes(end - 1)) end--;
  for (const [open, close] of spans.duty.toReversed()) {
    if (close !== end || open <= start) continue;
    end = open;
    while (end > start && closes(end - 1)) end--;
  }
  return [start, end];
}

const around = (a: Span, b: Span): [number, number] => [Math.min(a[0], b[0]), Math.max(a[1], b[1])];

/** Number of the row of its table that holds words of a clause; -1 where none does. */
export const rowAround = (clause: QuotedClause, [from, to]: Span): number =>
  partsOf(clause).rows.findIndex(([start, end]) => start <= from && to <= end);

/**
 * Where the statement of words stands in the text of their clause: the sentences that hold them, with those that
 * they lean on; of a table the row. Signs at its ends and the responsible units behind it are left out.
 */
export function statementAt(clause: QuotedClause, at: Span): [number, number] {
  const parts = partsOf(clause);
  const { all, rows } = parts;
  const row = rows[rowAround(clause, at)];
  if (row) return around(row, at);
  let first = all.findIndex(([, end]) => end > at[0]);
  let last = all.findIndex(([, end]) => end >= at[1]);
  while (leansBack(parts, first)) first--;
  while (leansForward(parts, last)) last++;
  return around(bare(clause, [all[first]![0], all[last]![1]]), at);
}
