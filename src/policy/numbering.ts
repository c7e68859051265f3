import type { ClauseKind } from '../model.ts';
import type { Mark, MarkKind } from './marks.ts';

/** A node of the outline while it is built. Lines are indexes into the content lines. */
export interface Node {
  kind: ClauseKind;
  mark: Mark | null;
  /** Step of the clause path; '' for the root. */
  label: string;
  inferred?: boolean;
  parent: Node | null;
  children: Node[];
  pieces: Piece[];
  table?: { line: number; cells: string[] }[];
  /** The clause that a box or table interrupted: numbering goes on from there. */
  resumes?: Node;
}

/** A stretch of text of one line; `joined` where it goes on the paragraph before it. */
export interface Piece {
  line: number;
  text: string;
  joined: boolean;
}

export interface Placement {
  parent: Node;
  /** The number is the one that had to come. */
  expected: boolean;
  /** The number that had to come, for messages. */
  due: number;
  /** The mark continues a run of marks of its kind that is already open. */
  sibling: boolean;
}

const RANK: Record<MarkKind, number> = {
  book: 0,
  segment: 1,
  chapter: 1,
  division: 2,
  article: 3,
  decimal1: 3.1,
  decimal2: 3.2,
  decimal3: 3.3,
  decimal4: 3.4,
  part: 4,
  section: 5,
  item: 6,
  subitem: 7,
  halfSubitem: 8,
  circled: 9,
  bullet: 99,
};

const KIND: Record<MarkKind, ClauseKind> = {
  book: 'chapter',
  segment: 'part',
  chapter: 'chapter',
  division: 'section',
  article: 'article',
  decimal1: 'part',
  decimal2: 'section',
  decimal3: 'item',
  decimal4: 'subitem',
  part: 'part',
  section: 'section',
  item: 'item',
  subitem: 'subitem',
  halfSubitem: 'subitem',
  circled: 'subitem',
  bullet: 'bullet',
};

/** Kinds of clause that hold others without being a step of the numbering: marks nest freely inside. */
const OPEN_KINDS: ReadonlySet<ClauseKind> = new Set(['annex', 'box']);

export interface Numbering {
  /** Where a mark belongs, given the clause that is open now. */
  place(mark: Mark, current: Node): Placement;
  /** Kind of clause that the mark opens below `parent`. */
  kindOf(mark: Mark, parent: Node): ClauseKind;
  /** Records that the mark has been opened below `parent`. */
  open(mark: Mark, parent: Node): void;
}

/**
 * The numbering of one document. `partsHoldArticles` says that 第X条 stands below 一、 here (若干措施),
 * not above it (statutes). It places marks and knows which number is due; it never refuses one.
 */
export function numbering(partsHoldArticles: boolean): Numbering {
  const last = new Map<MarkKind, number>();
  const rank = (kind: MarkKind) => (kind === 'article' && partsHoldArticles ? 4.5 : RANK[kind]);

  return {
    place(mark, current) {
      if (current.kind === 'table' && current.resumes) return this.place(mark, current.resumes);
      const nodes = chain(current);
      const siblings = nodes.filter((node) => node.mark?.kind === mark.kind);
      const due = siblings.find((node) => follows(node.mark!, mark));
      if (due?.parent)
        return { parent: due.parent, expected: true, due: mark.number, sibling: true };
      const box = nodes.find(({ kind }) => kind === 'box');
      // Numbering inside a box starts with 1; any other number goes on with what the box interrupted.
      if (box?.parent && mark.number !== 1) return this.place(mark, box.resumes ?? box.parent);
      const parent = deepestHolder(current, (kind) => rank(kind) < rank(mark.kind));
      const nested = siblings[0] ? isInside(parent, siblings[0]) : true;
      const runOn = (last.get(mark.kind) ?? 0) + 1;
      if (nested && (mark.number === 1 || mark.number === runOn)) {
        return { parent, expected: true, due: mark.number, sibling: false };
      }
      const sibling = siblings[0];
      if (sibling?.parent) {
        return {
          parent: sibling.parent,
          expected: false,
          due: sibling.mark!.number + 1,
          sibling: true,
        };
      }
      return { parent, expected: false, due: 1, sibling: false };
    },
    kindOf(mark, parent) {
      if (mark.kind === 'section' && hasArticle(parent)) return 'item';
      if (mark.kind === 'item' && hasArticle(parent)) return 'subitem';
      return KIND[mark.kind];
    },
    open(mark, parent) {
      if (!chain(parent).some(({ kind }) => kind === 'box')) last.set(mark.kind, mark.number);
    },
  };
}

/** 第三条 or 第二条之一 behind 第二条. */
function follows(before: Mark, mark: Mark): boolean {
  const inserted = mark.label.includes('之') && mark.number === before.number;
  return inserted || before.number + 1 === mark.number;
}

/** The node and its ancestors, the node first. */
export function chain(node: Node): Node[] {
  const nodes: Node[] = [];
  for (let step: Node | null = node; step; step = step.parent) nodes.push(step);
  return nodes;
}

function deepestHolder(current: Node, isAbove: (kind: MarkKind) => boolean): Node {
  const nodes = chain(current);
  const holder = nodes.find(
    (node) => OPEN_KINDS.has(node.kind) || (node.mark !== null && isAbove(node.mark.kind)),
  );
  return holder ?? nodes.at(-1)!;
}

function isInside(node: Node, ancestor: Node): boolean {
  return chain(node).includes(ancestor);
}

function hasArticle(node: Node): boolean {
  return chain(node).some((step) => step.mark?.kind === 'article');
}
