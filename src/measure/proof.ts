/**
 * Proof of the matrix: the words of every entry stand in its clause, and its figure in its words. The
 * figures are read here in a way of its own, so that a slip of the quantity grammar doesn't prove itself.
 */
import type { Clause, Matrix, MatrixEntry, Policy, PolicyMeta, Quantity } from '../model.ts';
import { plain } from './text.ts';

const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8 };
// Words by which a text says 100 % of a class, or twice as much.
const WHOLE = /所有|全部|均|全覆盖|全面|全市|每|各|都|一律|全员|全体/u;

/** 二十 → 20, 一百五 is not read; 两 counts as 二. Digit strings (二〇二五) are read digit by digit. */
function chinese(text: string): number {
  const digits = text.replaceAll('两', '二').replaceAll('〇', '零');
  if (!/[十百千]/u.test(digits))
    return Number([...digits].map((char) => DIGITS.indexOf(char)).join(''));
  let total = 0;
  let digit = 0;
  for (const char of digits) {
    const unit = UNITS[char];
    if (unit) {
      total += (digit || 1) * unit;
      digit = 0;
    } else digit = DIGITS.indexOf(char);
  }
  return total + digit;
}

/** Every number that a quote can be said to state, large units read both ways (12万 is 12 and 120000). */
export function numbersIn(quote: string): Set<number> {
  // Cells of a table stay apart, beside each other or one a line: 80 and 90 are not 8090.
  const text = plain(quote.replaceAll(/[\t\n]/g, '；'));
  const numbers = new Set<number>();
  for (const [, digits, large] of text.matchAll(
    /(\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)([万亿]?)/gu,
  )) {
    const value = /\d/.test(digits as string) ? Number(digits) : chinese(digits as string);
    numbers.add(value);
    if (large) numbers.add(value * (LARGE[large] as number));
  }
  for (const [, a, b] of text.matchAll(/(\d+)\/(\d+)/gu))
    numbers.add(Number((Number(a) / Number(b)).toFixed(4)));
  if (WHOLE.test(text)) numbers.add(100);
  return numbers;
}

type Figure = Pick<MatrixEntry, 'quote' | 'value'>;

/** What is wrong with a quote and its figure in the text of their clause; null where they are proved. */
export function unproved({ quote, value }: Figure, clauseText: string): string | null {
  if (!quote.trim()) return '引文为空';
  if (!plain(clauseText).includes(plain(quote))) return `引文不在条文中：「${quote}」`;
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
