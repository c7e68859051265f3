/**
 * Proof of the matrix and of quantities: the words of every one stand in its clause, and its figure in its words.
 */
import type { Clause, Matrix, MatrixEntry, Policy, PolicyMeta, Quantity } from '../model.ts';
import { numbersIn } from './stated.ts';
import { plain } from './text.ts';

type Figure = Pick<MatrixEntry, 'quote' | 'value'>;

/** What is wrong with a quote and its figure in the text of their clause; null where they are proved. */
export function unproved(figure: Figure, clauseText: string): string | null {
  return unprovedIn(figure, plain(clauseText));
}

/** The same by the text of the clause made plain, for those who prove much in one clause. */
export function unprovedIn({ quote, value }: Figure, plainText: string): string | null {
  if (!quote.trim()) return '引文为空';
  if (!plainText.includes(plain(quote))) return `引文不在条文中：「${quote}」`;
  if (value === null || value === undefined) return null;
  const numbers = numbersIn(quote);
  return [value].flat().every((number) => numbers.has(number))
    ? null
    : `数值 ${value} 不在引文中：「${quote}」`;
}

/**
 * What is not proved, one message each, naming row and cell (or the quantity), file, line and clause, and
 * the command that takes the document out; empty when all is.
 */
export function prove(
  policies: readonly Policy[],
  matrix: Matrix,
  quantities: readonly Quantity[],
): string[] {
  const clauses = new Map<string, { meta: PolicyMeta; clause: Clause }>(
    policies.flatMap(({ meta, clauses }) =>
      clauses.map((clause) => [`${meta.policyId}#${clause.clauseId}`, { meta, clause }] as const),
    ),
  );
  const fault = (figure: Figure & { policyId: string; clauseId: string }): string | null => {
    const at = `${figure.policyId}#${figure.clauseId}`;
    const found = clauses.get(at);
    if (!found) return `条款 ${at} 不存在`;
    const wrong = unproved(figure, found.clause.text);
    if (!wrong) return null;
    const { file } = found.meta.source;
    const line = found.clause.source.lines[0];
    return `${wrong}（条款 ${at}，seeds/${file} 第 ${line} 行；要先移除这份文件：npm run ingest -- --remove ${figure.policyId}）`;
  };
  const problems: string[] = [];
  for (const measure of matrix.topics.flatMap((topic) => topic.measures))
    for (const { id, label } of matrix.jurisdictions) {
      const cell = measure.cells[id];
      const where = `指标 ${measure.id}（${measure.name}）的「${label}」一格：`;
      if (!cell) problems.push(`${where}缺失`);
      else if ((cell.status === 'stated') !== cell.entries.length > 0)
        problems.push(`${where}状态与条目不符`);
      for (const entry of cell?.entries ?? []) {
        const wrong = fault(entry);
        if (wrong) problems.push(where + wrong);
      }
    }
  for (const quantity of quantities) {
    const wrong = fault(quantity);
    if (wrong) problems.push(`数值 ${quantity.id}：${wrong}`);
  }
  return problems;
}
