import type { SourceLine } from '../../model.ts';
import { HAN_TO_TEN } from '../../text/numerals.ts';
import { squeeze } from '../../text/squeeze.ts';
import { acceptedMark, mayEnd, noteAnnexList } from './accept.ts';
import { annexHeads } from './annexes.ts';
import { addContinuation, cutLabel, opensContinuation } from './continuations.ts';
import { enclosedIn, nextInLine } from './in-line.ts';
import { recoverLost } from './lost-marks.ts';
import type { Mark } from './marks.ts';
import { chain, type Node, numbering } from './numbering.ts';
import { type Layout, layoutOf, paragraphEnds } from './paragraphs.ts';
import { scanLines } from './scan.ts';
import { excerpt, type OutlineIssue, type State } from './state.ts';
import { tableAt } from './tables.ts';
import { addNode, containerOf, holderOfBullet, interrupted, newNode, push } from './tree.ts';

export interface Outline {
  root: Node;
  issues: OutlineIssue[];
}

const BOX = new RegExp(
  `^(专\\s*栏\\s*(\\d+|[${HAN_TO_TEN}]+))(?=\\s|[：:]|\\p{Script=Han}|“|《|$)`,
  'u',
);
const COLOPHON = new RegExp(
  `^(?:抄\\s*送|抄\\s*报|分\\s*送|主\\s*题\\s*词)\\s*[：:]|月\\s*[\\d${HAN_TO_TEN}]{0,3}\\s*日\\s*印(?:\\s*[发制])?\\s*$`,
  'u',
);
const PRINTED = /日\s*印$|印\s*[发制]$/u;
/** These open nothing but the colophon, however full the line before is. */
const COPIED = /^(?:抄\s*送|抄\s*报)\s*[：:]/u;

/**
 * Content lines of a document (furniture taken out) → tree of nodes. Never refuses a text: what does
 * not fit the numbering is kept where it stands and reported.
 */
export function outline(lines: SourceLine[]): Outline {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const layout = layoutOf(filled);
  const root = newNode('front', null, '', null);
  const issues: OutlineIssue[] = [];
  const heads = annexHeads(filled, layout);
  const starts = [...new Set([0, ...heads.keys()])];
  let annex = root;
  const labels = new Set<string>();
  for (const [index, start] of starts.entries()) {
    const head = heads.get(start);
    let top = root;
    if (head) {
      // 附表1 that comes once more belongs to the attachment it stands in.
      const again = labels.has(head.label) && !head.label.startsWith('附件');
      const parent = again ? annex : root;
      top = addNode(parent, { ...newNode('annex', null, head.label, parent), head: head.length });
      if (head.label.startsWith('附件')) annex = top;
      labels.add(head.label);
    }
    readRegion(filled.slice(start, starts[index + 1]), top, layout, issues);
  }
  return { root, issues };
}

function readRegion(lines: SourceLine[], top: Node, layout: Layout, issues: OutlineIssue[]): void {
  const scan = scanLines(lines.map(({ text }) => text.trim()));
  const state: State = {
    top,
    current: top,
    numbering: numbering(scan.marks),
    layout,
    issues,
    before: null,
    scan,
    index: 0,
    annexList: null,
    printed: false,
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    state.index = index;
    const rows = readTable(lines, index, state);
    if (rows) {
      index += rows - 1;
      state.before = null;
    } else readLine(line, state);
  }
}

/** Reads a line, and the clauses that begin in the middle of it. */
function readLine(line: SourceLine, state: State): void {
  let own = readStart(line, state);
  if (state.current.kind === 'colophon') return;
  let start = line.text.length - line.text.trimStart().length;
  const enclosed = enclosedIn(line.text);
  for (;;) {
    const next = nextInLine(line.text, start, own, enclosed, state);
    if (!next) return;
    const piece = state.current.pieces.at(-1)!;
    const rest = line.text.slice(next.at);
    piece.text = piece.text.slice(0, piece.text.length - rest.length);
    [own, start] = [next.mark, next.at];
    openMark(own, { ...line, text: rest }, state);
    if (!next.direct) {
      state.issues.push({
        ruleId: 'mark-in-line',
        line: line.line,
        message: `条款从行中开始：“${excerpt(rest)}”`,
      });
    }
  }
}

/** Reads what a line begins with; returns the mark that it opens a clause with. */
function readStart(line: SourceLine, state: State): Mark | null {
  const text = line.text.trim();
  const ended = state.before === null || paragraphEnds(state.before, line, state.layout);
  const previous = state.before;
  state.before = line;
  const inColophon = state.current.kind === 'colophon' && !state.printed;
  state.printed ||= PRINTED.test(text);

  if (!inColophon && COLOPHON.test(text) && (ended || COPIED.test(text))) {
    // The colophon ends the document, also where it is printed below an attachment.
    const root = chain(state.top).at(-1)!;
    state.current = addNode(root, newNode('colophon', null, 'colophon', root));
    push(state.current, line, false);
    return null;
  }
  const box = ended || mayEnd(previous) ? BOX.exec(text) : null;
  if (box) {
    const holder = containerOf(interrupted(state.current));
    const node = newNode('box', null, squeeze(box[1]!).normalize('NFKC'), holder);
    state.current = addNode(holder, {
      ...node,
      head: box[1]!.length,
      resumes: interrupted(state.current),
    });
    push(state.current, line, false);
    return null;
  }
  noteAnnexList(text, previous === null, state);
  const mark = inColophon ? null : acceptedMark(line, ended, previous, state);
  if (mark) {
    openMark(mark, line, state);
    return mark;
  }
  if (ended && !isBareMark(state.current) && opensContinuation(text, state))
    addContinuation(text, state);
  push(state.current, line, !ended || isBareMark(state.current));
  return null;
}

/** A mark alone on its line: its text follows on the next. */
function isBareMark({ mark, pieces }: Node): boolean {
  return mark !== null && pieces.length === 1 && pieces[0]!.text.trim().length <= mark.length;
}

function openMark(mark: Mark, line: SourceLine, state: State): void {
  if (mark.kind === 'bullet') {
    const parent = holderOfBullet(mark, state.current);
    state.current = addNode(parent, newNode('bullet', mark, '', parent));
    push(state.current, line, false);
    return;
  }
  cutLabel(mark, state);
  const placement = state.numbering.place(mark, state.current);
  const { parent } = placement;
  if (!placement.expected) {
    const previous = parent.children.findLast((child) => child.mark?.kind === mark.kind);
    const lost = mark.number - (previous?.mark?.number ?? 0) === 2;
    if (!(lost && recoverLost(parent, previous ?? null, mark, state))) {
      state.issues.push({
        ruleId: mark.number > placement.due ? 'number-gap' : 'number-repeated',
        line: line.line,
        message: `编号“${mark.printed}”不连续，此处应为第 ${placement.due} 个：“${excerpt(line.text)}”`,
      });
    }
  }
  state.numbering.open(mark, parent);
  const node = newNode(state.numbering.kindOf(mark, parent), mark, mark.label, parent);
  state.current = addNode(parent, node);
  push(node, line, false);
}

/** Reads a table that begins at `index`; returns the number of lines it takes, 0 where there is none. */
function readTable(lines: SourceLine[], index: number, state: State): number {
  const found = tableAt(lines, index);
  if (!found) return 0;
  const holder = containerOf(state.current);
  const node = newNode('table', null, found.title ?? '', holder);
  node.table = found.rows;
  node.head = found.head;
  node.resumes = interrupted(state.current);
  for (const line of lines.slice(index, index + found.lines)) push(node, line, false);
  state.current = addNode(holder, node);
  return found.lines;
}
