import type { Clause } from '../model.ts';

export interface ClauseNode {
  clause: Clause;
  children: ClauseNode[];
}

/** The clauses as a tree: one stands below the last before it whose path is the beginning of its own. */
export function clauseTree(clauses: readonly Clause[]): ClauseNode[] {
  const roots: ClauseNode[] = [];
  const open: ClauseNode[] = [];
  for (const clause of clauses) {
    const node = { clause, children: [] };
    while (open.length > 0 && !isAbove(open.at(-1)!.clause, clause)) open.pop();
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

const isAbove = (above: Clause, below: Clause): boolean =>
  above.path.length < below.path.length && above.path.every((step, at) => step === below.path[at]);
