import type { ClauseKind, SourceLine } from '../../model.ts';
import { levelOf, type MarkKind } from './mark-kinds.ts';
import type { Mark } from './marks.ts';
import { type Ranks, ranksOf } from './ranks.ts';

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
  /** Length of the label that the first piece begins with, where no mark says it. */
  head?: number;
  table?: { line: number; cells: string[] }[];
  /** The clause that a box or table interrupted: numbering goes on from there. */
  resumes?: Node;
  /** Of the root: how many pieces have been read so far. */
  read?: number;
}

/** A stretch of text of one line; `joined` where it goes on the paragraph before it. */
export interface Piece {
  line: number;
  /** Place in the order of reading: parts of one line bear one number. */
  order: number;
  text: string;
  joined: boolean;
  align?: SourceLine['align'];
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

/** Kinds of clause that hold others without being a step of the numbering: marks nest freely inside. */
const OPEN_KINDS: ReadonlySet<ClauseKind> = new Set(['annex', 'box']);
/** Unmarked or bulleted paragraphs: they hold the list that they announce. */
const ANNOUNCING: ReadonlySet<ClauseKind> = new Set(['bullet', 'continuation']);
/** What an odd mark (甲、 A. ⅰ) opens, by the kind of clause it stands in. */
const BELOW: Partial<Record<ClauseKind, ClauseKind>> = {
  chapter: 'section',
  part: 'section',
  section: 'item',
  item: 'subitem',
  subitem: 'subitem',
  bullet: 'subitem',
  continuation: 'subitem',
};
/** So many paragraphs may stand between the numbers of one run. */
const NEAR = 3;
/** Kinds that a mark opens by its level alone; inside an article they are 项 and 目. */
const LEVELS: ReadonlySet<ClauseKind> = new Set(['part', 'section', 'item', 'subitem']);

export interface Numbering {
  /** Where a mark belongs, given the clause that is open now. */
  place(mark: Mark, current: Node): Placement;
  /** Kind of clause that the mark opens below `parent`. */
  kindOf(mark: Mark, parent: Node): ClauseKind;
  /** Records that the mark has been opened below `parent`. */
  open(mark: Mark, parent: Node): void;
  /** The levels of the document's marks. */
  ranks: Ranks;
}

/**
 * The numbering of one document, given the marks of all its lines. It places marks and knows which
 * number is due; it never refuses one.
 */
export function numbering(marks: (Mark | null)[]): Numbering {
  const last = new Map<MarkKind, number>();
  const ranks = ranksOf(marks);

  return {
    ranks,
    place(mark, current) {
      if (current.kind === 'table') return this.place(mark, current.resumes!);
      const nodes = chain(current);
      const due = nodes
        .flatMap((node) => runAt(node, mark))
        .find((node) => follows(node.mark!, mark));
      if (due) return { parent: due.parent!, expected: true, due: mark.number, sibling: true };
      const box = nodes.find(({ kind }) => kind === 'box');
      // Numbering inside a box starts with 1; any other number goes on with what the box interrupted.
      if (box && mark.number !== 1) return this.place(mark, box.resumes!);
      const parent = holder(mark, nodes, ranks);
      const sibling = nodes.find((node) => node.mark?.kind === mark.kind);
      // 项 start anew in every article.
      const runsOn = last.get(mark.kind) === mark.number - 1 && !hasArticle(parent);
      if ((!sibling || isListOfItsOwn(parent, sibling)) && (mark.number === 1 || runsOn)) {
        return { parent, expected: true, due: mark.number, sibling: false };
      }
      if (sibling) {
        const due = sibling.mark!.number + 1;
        return { parent: sibling.parent!, expected: false, due, sibling: true };
      }
      return { parent, expected: false, due: 1, sibling: false };
    },
    kindOf(mark, parent) {
      const kind = levelOf(mark.kind)?.opens ?? BELOW[parent.kind] ?? 'part';
      const below = chain(parent).find((node) => node.mark?.kind !== 'bullet' && node.mark);
      if (!below || !hasArticle(below) || !LEVELS.has(kind)) return kind;
      return below.mark!.kind === 'article' ? 'item' : 'subitem';
    },
    open(mark, parent) {
      if (!chain(parent).some(({ kind }) => kind === 'box')) last.set(mark.kind, mark.number);
    },
  };
}

/** The last of a run that an open clause belongs to, or that the open continuation stands behind. */
function runAt(node: Node, { kind }: Mark): Node[] {
  if (node.mark?.kind === kind) return [node];
  if (node.kind !== 'continuation') return [];
  const siblings = node.parent!.children;
  const before = siblings.slice(0, siblings.indexOf(node));
  return before.slice(-NEAR).filter((child) => child.mark?.kind === kind);
}

/** 第三条 or 第二条之一 behind 第二条. */
function follows(before: Mark, mark: Mark): boolean {
  const inserted = mark.label.includes('之') && mark.number === before.number;
  return inserted || before.number + 1 === mark.number;
}

/** The clause that a mark opens a run in: the deepest that its level may stand in. */
function holder(mark: Mark, nodes: Node[], ranks: Ranks): Node {
  const rank = ranks(mark.kind);
  const at = nodes.findIndex(
    (node) =>
      node.parent === null ||
      OPEN_KINDS.has(node.kind) ||
      (node.mark !== null &&
        (rank === null ? node.mark.kind !== 'bullet' : rankOf(node, ranks) < rank)),
  );
  const inside = mark.number === 1 ? nodes.slice(0, at) : [];
  return inside.find((node) => announces(node, mark)) ?? nodes[at]!;
}

/** A label (——个人：) or a paragraph (有下列情形之一的：) whose list begins with `mark`. */
function announces(node: Node, mark: Mark): boolean {
  if (!ANNOUNCING.has(node.kind)) return false;
  const text = node.pieces.at(-1)!.text.trim();
  if (/[：:]$/u.test(text)) return true;
  if (node.kind === 'bullet') return !/[。；;！!]$/u.test(text);
  // A run that would start anew in the parent belongs to the paragraph that parts it from the first.
  return node.parent!.children.some((child) => child.mark?.kind === mark.kind);
}

/** Level of an open clause; what has none has that of the clause it stands in. */
function rankOf({ mark, parent }: Node, ranks: Ranks): number {
  const own = mark && ranks(mark.kind);
  return own ?? (parent ? rankOf(parent, ranks) : Number.NEGATIVE_INFINITY);
}

/** The node and its ancestors, the node first. */
export function chain(node: Node): Node[] {
  const nodes: Node[] = [];
  for (let step: Node | null = node; step; step = step.parent) nodes.push(step);
  return nodes;
}

/** Numbers start anew inside a clause of the same kind only in what stands apart there: a box, a label's list. */
function isListOfItsOwn(parent: Node, sibling: Node): boolean {
  return chain(parent).some(
    (step) => (step.kind === 'box' || ANNOUNCING.has(step.kind)) && chain(step).includes(sibling),
  );
}

function hasArticle(node: Node): boolean {
  return chain(node).some((step) => step.mark?.kind === 'article');
}
