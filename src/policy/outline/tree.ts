import type { SourceLine } from '../../model.ts';
import type { Mark } from './marks.ts';
import { chain, type Node } from './numbering.ts';

export function newNode(
  kind: Node['kind'],
  mark: Mark | null,
  label: string,
  parent: Node | null,
): Node {
  return { kind, mark, label, parent, children: [], pieces: [] };
}

export function addNode(parent: Node, node: Node): Node {
  parent.children.push(node);
  return node;
}

/** Adds a line to a clause; `joined` where it goes on the paragraph before it. */
export function push(node: Node, line: SourceLine, joined: boolean): void {
  const { text, align } = line;
  const root = chain(node).at(-1)!;
  root.read = (root.read ?? 0) + 1;
  node.pieces.push({ line: line.line, order: root.read, text, joined, align });
}

/** What stands beside the numbering holds neither bullets nor what goes on behind it. */
const ASIDE: ReadonlySet<string> = new Set(['bullet', 'continuation', 'table']);
const HOLDS_BOXES: ReadonlySet<string> = new Set([
  'part',
  'section',
  'chapter',
  'article',
  'annex',
  'box',
]);

/** The nearest clause of the numbering itself, from a clause upwards. */
export function counted(node: Node): Node {
  return chain(node).find(({ kind }) => !ASIDE.has(kind))!;
}

/** Bullets of one dress stand side by side, also where the first holds a list. */
export function holderOfBullet(mark: Mark, current: Node): Node {
  const alike = chain(current).find(
    ({ kind, mark: own }) => kind === 'bullet' && own?.printed === mark.printed,
  );
  return alike?.parent ?? counted(current);
}

/** The clause that boxes and tables stand in: above items and lists. */
export function containerOf(current: Node): Node {
  return chain(current).find(({ kind, parent }) => parent === null || HOLDS_BOXES.has(kind))!;
}

/** The clause that goes on behind a box or table put here: what stands in a box never does. */
export function interrupted(current: Node): Node {
  return chain(current).find(({ kind }) => kind === 'box')?.resumes ?? current;
}
