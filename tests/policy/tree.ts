import type { SourceLine } from '../../src/model.ts';
import type { Node } from '../../src/policy/outline/numbering.ts';
import { outline } from '../../src/policy/outline/outline.ts';
import type { OutlineIssue } from '../../src/policy/outline/state.ts';

/** Lines of a document: words, or what a reader of a format says of them. */
export type Line = string | Omit<SourceLine, 'line'>;

export const linesOf = (lines: Line[]): SourceLine[] =>
  lines.map((line, at) => ({
    line: at + 1,
    ...(typeof line === 'string' ? { text: line } : line),
  }));

/** The clauses of some lines as the outline has them, each with its kind and path, a bullet as —. */
export function treeOf(...lines: Line[]): string[] {
  const found: string[] = [];
  const visit = (node: Node, above: string[]): void => {
    const path = [
      ...above,
      node.label || { bullet: '—', continuation: '续' }[node.kind as string] || '·',
    ];
    found.push(`${node.kind} ${path.join('/')}`);
    for (const child of node.children) visit(child, path);
  };
  for (const child of outline(linesOf(lines)).root.children) visit(child, []);
  return found;
}

export const pathsOf = (...lines: Line[]): string[] =>
  treeOf(...lines).map((clause) => clause.replace(/^\S+ /u, ''));

/** What the outline reports, as rule and line. */
export const reportOf = (...lines: Line[]): string[] =>
  outline(linesOf(lines)).issues.map(({ ruleId, line }: OutlineIssue) => `${ruleId} ${line}`);
