/**
 * Proof of the matrix and of quantities: the words of every one stand in its clause, and its figure in its words.
 */
import type { Jurisdiction, MatrixEntry, Measure, Policy, Quantity } from '../model.ts';
import { plain } from '../text/flat.ts';
import { numbersIn } from './stated.ts';

type Figure = Pick<MatrixEntry, 'quote' | 'value'>;

/** What is wrong with a quote and its figure in the text of their clause, given plain; null where they are proved. */
export function unproved({ quote, value }: Figure, text: string): string | null {
  if (!quote.trim()) return '引文为空';
  if (!text.includes(plain(quote))) return `引文不在条文中：「${quote}」`;
  if (value === null || value === undefined) return null;
  const numbers = numbersIn(quote);
  return [value].flat().every((number) => numbers.has(number))
    ? null
    : `数值 ${value} 不在引文中：「${quote}」`;
}

/**
 * What the words of a document don't prove, one message each, naming row (or quantity), file, line and clause,
 * and the command that takes the document out; empty when all is. In: its metadata and clauses as published,
 * its quantities, and its entries by row.
 */
export function proveDocument(
  { meta, clauses }: Pick<Policy, 'meta' | 'clauses'>,
  quantities: readonly Quantity[],
  rows: Iterable<readonly [Pick<Measure, 'id' | 'name'>, readonly MatrixEntry[]]>,
): string[] {
  const texts = new Map(
    clauses.map((clause) => [clause.clauseId, { clause, text: plain(clause.text) }]),
  );
  const fault = (figure: Figure & { clauseId: string }): string | null => {
    const at = `${meta.policyId}#${figure.clauseId}`;
    const found = texts.get(figure.clauseId);
    if (!found) return `条款 ${at} 不存在`;
    const wrong = unproved(figure, found.text);
    if (!wrong) return null;
    const line = found.clause.source.lines[0];
    return `${wrong}（条款 ${at}，seeds/${meta.source.file} 第 ${line} 行；要先移除这份文件：npm run ingest -- --remove ${meta.policyId}）`;
  };
  const problems: string[] = [];
  const note = (figure: Figure & { clauseId: string }, where: string) => {
    const wrong = fault(figure);
    if (wrong) problems.push(where + wrong);
  };
  for (const [{ id, name }, entries] of rows)
    for (const { emphasis, ...entry } of entries) {
      const where = `指标 ${id}（${name}）：`;
      note({ ...entry, quote: emphasis }, where);
      note({ quote: entry.quote, clauseId: entry.clauseId }, where);
      if (!plain(entry.quote).includes(plain(emphasis)))
        problems.push(`${where}「${emphasis}」不在整句「${entry.quote}」中`);
    }
  for (const quantity of quantities) note(quantity, `数值 ${quantity.id}：`);
  return problems;
}

/** Cells of a row that are missing or contradict themselves, one message each. */
export function proveCells(
  { id, name, cells }: Pick<Measure, 'id' | 'name' | 'cells'>,
  places: readonly Jurisdiction[],
): string[] {
  return places.flatMap((place) => {
    const where = `指标 ${id}（${name}）的「${place.label}」一格：`;
    const cell = cells[place.id];
    if (!cell) return [`${where}缺失`];
    const agrees = (cell.status === 'stated') === cell.entries.length > 0;
    return agrees ? [] : [`${where}状态与条目不符`];
  });
}
