import { TITLED } from './accept.ts';
import type { Mark } from './marks.ts';
import { chain, type Node, type Piece } from './numbering.ts';
import type { State } from './state.ts';
import { addNode, counted, newNode } from './tree.ts';

const COMPLETE = /[。；;！!][”’》）)】]*$|[。；;].{0,60}[）)]$/u;
/** Words that take up the whole of a list, or go back to what stood before it. */
const TAKES_UP =
  /^(?:(?:以上|上述|前述|前款|前项|前两款|前列|凡|各级|各地|各县|各区|各市|各乡镇|各部门|各单位|各有关|有前款|有上述|不符合|对不符合|未达到上述|符合(?:上述|前款|以上)|除上述|除前款|同时[，,]))/u;
/** A note on what stands in a box. */
const NOTE = /^[（(]?(?:注|备注|说明|附注|资料来源|数据来源)/u;
const LONGEST_LABEL = 40;
const ENOUGH = 12;
/** How many marks are looked at for the next entry of a list. */
const REACH = 60;

/**
 * Whether an unmarked paragraph begins a continuation of the clause above, rather than going on with
 * the entry before it. Only the last entry of a list is left: where its sentence is finished and its
 * neighbours have one paragraph each; in an article always, for a paragraph behind 项 is the next 款.
 */
export function opensContinuation(text: string, state: State): boolean {
  const { current } = state;
  if (current.kind === 'bullet' || current.kind === 'table') return true;
  // Paragraphs below a title, and those of an article, are its own, however many there are.
  if (current.mark === null || TITLED.has(current.mark.kind) || current.mark.kind === 'article')
    return false;
  if (!COMPLETE.test(endOf(current)) || !isLast(current, state)) return false;
  return (
    chain(current).some(({ mark }) => mark?.kind === 'article') ||
    isListEntry(current) ||
    TAKES_UP.test(text) ||
    standsInPlainList(current)
  );
}

/** An entry before it in the list ends with a semicolon. */
function isListEntry(node: Node): boolean {
  return siblingsBefore(node).some((child) => /[；;]$/u.test(endOf(child)));
}

/** No further entry of its list comes before a mark that stands above it. */
function isLast({ mark }: Node, { scan, index, numbering }: State): boolean {
  const own = numbering.ranks(mark!.kind);
  for (let at = index, seen = 0; seen < REACH; seen += 1) {
    const next = scan.next[at];
    if (!next) return true;
    if (next.mark.kind === mark!.kind) return next.mark.number !== mark!.number + 1;
    // What opens lines surely has a level, and so has an entry whose list could go on there.
    if (numbering.ranks(next.mark.kind)! < own!) return true;
    at = next.at;
  }
  return true;
}

/** Two entries or more before it, each one paragraph that is a sentence. */
function standsInPlainList(node: Node): boolean {
  const before = siblingsBefore(node);
  return (
    before.length >= 2 &&
    [...before, node].every(
      (entry) =>
        entry.children.length === 0 &&
        entry.pieces.slice(1).every(({ joined }) => joined) &&
        COMPLETE.test(endOf(entry)),
    )
  );
}

/**
 * The entries before one in its list, so many are enough to know the list by; where the numbers run on
 * from the section before, its entries too.
 */
function siblingsBefore(node: Node): Node[] {
  const parent = node.parent!;
  const own = entriesBefore(parent, node, node);
  const runsOn = own.length < ENOUGH && node.mark!.number > own.length + 1;
  const above = parent.parent?.children ?? [];
  const section = runsOn ? above[above.lastIndexOf(parent) - 1] : undefined;
  return section ? [...entriesBefore(section, null, node), ...own] : own;
}

function entriesBefore({ children }: Node, end: Node | null, { mark }: Node): Node[] {
  const at = end === null ? children.length : children.lastIndexOf(end);
  return children
    .slice(Math.max(0, at - ENOUGH), at)
    .filter((child) => child.mark?.kind === mark!.kind);
}

function endOf({ pieces }: Node): string {
  return pieces.at(-1)!.text.trim();
}

/**
 * Begins a continuation behind the open clause. What goes on behind a list belongs above what announced
 * it; behind a box that was one table or one list, above the box.
 */
export function addContinuation(text: string, state: State): void {
  const inside = counted(state.current.parent!);
  const isWhole = inside.kind === 'box' && inside.pieces.length === 1 && !NOTE.test(text);
  const parent = isWhole ? counted(inside.parent!) : inside;
  state.current = addNode(parent, newNode('continuation', null, '', parent));
}

/**
 * Where a run starts anew behind an entry that ended in a label of its own (第二类) or in what announces a
 * list (有下列情形之一的：), that was no part of the entry: it is taken off and holds the new run.
 */
export function cutLabel(mark: Mark, state: State): void {
  const { current } = state;
  if (mark.number !== 1 || current.mark?.kind !== mark.kind) return;
  const from = labelStart(current.pieces);
  if (from === 0) return;
  const label = current.pieces.splice(from);
  addContinuation(label[0]!.text.trim(), state);
  state.current.pieces.push({ ...label[0]!, joined: false }, ...label.slice(1));
}

/** Index of the first line of a label, or of an announcement that a full line hid; 0 where there is none. */
function labelStart(pieces: Piece[]): number {
  const last = pieces.at(-1)!.text.trim();
  const isLabel = last.length <= LONGEST_LABEL && !/[。；;，,]$/u.test(last);
  if (!pieces.at(-1)!.joined) return isLabel ? pieces.length - 1 : 0;
  if (!/[：:]$/u.test(last)) return 0;
  return pieces.findLastIndex(
    ({ joined }, at) => !joined || /[。；;]$/u.test(pieces[at - 1]!.text.trim()),
  );
}
