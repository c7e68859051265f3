import type { SourceLine } from '../model.ts';
import { acceptedMark, mayEnd, noteAnnexList } from './accept.ts';
import { annexHeads } from './annexes.ts';
import { splitInLine } from './in-line.ts';
import { recoverLost } from './lost-marks.ts';
import { type Mark, readMark, usesDecimals } from './marks.ts';
import { chain, type Node, numbering, type Piece } from './numbering.ts';
import { type Layout, layoutOf, paragraphEnds } from './paragraphs.ts';
import { excerpt, type OutlineIssue, type State } from './state.ts';
import { tableAt } from './tables.ts';

export interface Outline {
  root: Node;
  issues: OutlineIssue[];
}

const BOX = /^(专\s*栏\s*([\d０-９]+|[一二三四五六七八九十]+))(?=\s|[：:]|\p{Script=Han}|“|《|$)/u;
const COLOPHON =
  /^(?:抄\s*送|抄\s*报|分\s*送)\s*[：:]|\d{1,2}\s*月\s*\d{1,2}\s*日\s*印\s*[发制]\s*$/u;
const PRINTED = /印\s*[发制]$/u;

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
  const annexNumbers = [...heads.keys()];
  const regions = [0, ...annexNumbers].map((start, index) => ({
    head: heads.get(start) ?? null,
    lines: filled.slice(start, annexNumbers[index] ?? filled.length),
  }));
  if (annexNumbers[0] === 0) regions.shift();
  for (const region of regions) {
    const top = region.head ? addNode(root, newNode('annex', null, region.head.label, root)) : root;
    readRegion(region.lines, top, layout, issues);
  }
  return { root, issues };
}

function readRegion(lines: SourceLine[], top: Node, layout: Layout, issues: OutlineIssue[]): void {
  const state: State = {
    top,
    current: top,
    numbering: numbering(partsHoldArticles(lines)),
    layout,
    issues,
    before: null,
    decimals: usesDecimals(lines.map(({ text }) => text.trim())),
    annexList: null,
    printed: false,
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const rows = readTable(lines, index, state);
    if (rows > 0) {
      index += rows - 1;
      state.before = null;
      continue;
    }
    for (const piece of splitInLine(line, state)) readPiece({ ...line, text: piece }, state);
  }
}

/** 第X条 stands below 一、 where 一、 comes first. */
function partsHoldArticles(lines: SourceLine[]): boolean {
  const kinds = lines.map(({ text }) => readMark(text.trim())?.kind);
  const article = kinds.indexOf('article');
  const part = kinds.indexOf('part');
  return part !== -1 && part < article;
}

function readPiece(line: SourceLine, state: State): void {
  const text = line.text.trim();
  const ended = state.before === null || paragraphEnds(state.before, line, state.layout);
  const previous = state.before;
  state.before = line;
  const inColophon = state.current.kind === 'colophon' && !state.printed;
  state.printed ||= PRINTED.test(text);

  if (!inColophon && ended && COLOPHON.test(text)) {
    // The colophon ends the document, also where it is printed below an attachment.
    const root = chain(state.top).at(-1)!;
    state.current = addNode(root, newNode('colophon', null, 'colophon', root));
    push(state.current, line, false);
    return;
  }
  const box = ended || mayEnd(previous) ? BOX.exec(text) : null;
  if (box) {
    const holder = containerOf(interrupted(state.current));
    const node = newNode('box', null, box[1]!.replace(/\s/g, '').normalize('NFKC'), holder);
    state.current = addNode(holder, { ...node, resumes: interrupted(state.current) });
    push(state.current, line, false);
    return;
  }
  noteAnnexList(text, previous === null, state);
  const mark = inColophon ? null : acceptedMark(line, ended, previous, state);
  if (mark) {
    openMark(mark, line, state);
    return;
  }
  if (ended && !isBareMark(state.current) && opensContinuation(state)) {
    const parent = state.current.parent!;
    state.current = addNode(parent, newNode('continuation', null, '', parent));
  }
  push(
    state.current,
    line,
    state.current.pieces.length > 0 && (!ended || isBareMark(state.current)),
  );
}

/** A mark alone on its line: its text follows on the next. */
function isBareMark({ mark, pieces }: Node): boolean {
  return mark !== null && pieces.length === 1 && pieces[0]!.text.trim().length <= mark.length;
}

function openMark(mark: Mark, line: SourceLine, state: State): void {
  if (mark.kind === 'bullet') {
    const parent = chain(state.current).find(
      ({ kind }) => !['bullet', 'continuation', 'table'].includes(kind),
    )!;
    state.current = addNode(parent, newNode('bullet', mark, '', parent));
    push(state.current, line, false);
    return;
  }
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

function opensContinuation(state: State): boolean {
  const { current } = state;
  if (current.parent === null || current.pieces.length === 0) return false;
  if (current.kind === 'bullet' || current.kind === 'table') return true;
  if (current.mark === null || current.mark.kind === 'article') return false;
  return isListEntry(current);
}

/** An entry of a list such as 项 of an article: it is finished, and an entry before it ends with a semicolon. */
function isListEntry(node: Node): boolean {
  const siblings = node.parent!.children.filter((child) => child.mark?.kind === node.mark?.kind);
  const endOf = (child: Node) => child.pieces.at(-1)!.text.trim();
  return (
    /[。；;]$/u.test(endOf(node)) &&
    siblings.slice(0, -1).some((child) => /[；;]$/u.test(endOf(child)))
  );
}

/** Reads a table that begins at `index`; returns the number of lines it takes, 0 where there is none. */
function readTable(lines: SourceLine[], index: number, state: State): number {
  const found = tableAt(lines, index);
  if (!found) return 0;
  const holder = containerOf(state.current);
  const node = newNode('table', null, found.title ?? '', holder);
  node.table = found.rows;
  node.resumes = interrupted(state.current);
  for (const line of lines.slice(index, index + found.lines)) push(node, line, false);
  state.current = addNode(holder, node);
  return found.lines;
}

/** The clause that boxes and tables stand in: above items and lists. */
function containerOf(current: Node): Node {
  return chain(current).find(
    ({ kind, parent }) =>
      parent === null || ['part', 'section', 'chapter', 'article', 'annex', 'box'].includes(kind),
  )!;
}

/** The clause that goes on behind a box or table: what stands in a box never does. */
function interrupted(current: Node): Node {
  const box = chain(current).find(({ kind }) => kind === 'box');
  if (box) return box.resumes ?? box.parent!;
  return current.kind === 'table' && current.resumes ? current.resumes : current;
}

function newNode(kind: Node['kind'], mark: Mark | null, label: string, parent: Node | null): Node {
  return { kind, mark, label, parent, children: [], pieces: [] };
}

function addNode(parent: Node, node: Node): Node {
  parent.children.push(node);
  return node;
}

function push(node: Node, line: SourceLine, joined: boolean): void {
  const piece: Piece = { line: line.line, text: line.text, joined };
  node.pieces.push(piece);
}
