import type { SourceLine } from '../model.ts';
import { annexHeads } from './annexes.ts';
import { type Mark, readMark, usesDecimals } from './marks.ts';
import { chain, type Node, type Numbering, numbering, type Piece } from './numbering.ts';
import { toChinese } from './numerals.ts';
import { type Layout, layoutOf, paragraphEnds, TERMINAL } from './paragraphs.ts';
import { type Row, readRow, tableTitle } from './tables.ts';

export interface OutlineIssue {
  ruleId: string;
  line: number;
  message: string;
}

export interface Outline {
  root: Node;
  issues: OutlineIssue[];
  layout: Layout;
}

const BOX = /^(专\s*栏\s*([\d０-９]+|[一二三四五六七八九十]+))(?=\s|[：:]|\p{Script=Han}|“|《|$)/u;
const COLOPHON =
  /^(?:抄\s*送|抄\s*报|分\s*送)\s*[：:]|\d{1,2}\s*月\s*\d{1,2}\s*日\s*印\s*[发制]\s*$/u;
/** Enumerations that only look like a mark: 一、二级医院; （三）项 as a reference. */
const LOOKALIKE =
  /^(?:[一二三四五]、\s*[一二三四五](?:级|类|期|线|产|甲|乙|等)|[（(][一二三四五六七八九十]+[）)]\s*[项款目])/u;
/** 2.5万元 at the start of a line is a figure, not a number of the scheme 1.1, 1.2. */
const FIGURE = /^\d+[.．]\d+\s*(?:[万亿千百]|[元个家名人张所年月日倍床辆岁次种件项]|[%％‰])/u;
const PRINTED = /印\s*[发制]$/u;
const ANNEX_LIST = /^附\s*[件表]\s*[：:]?\s*[1１一]\s*[.．、]/u;
/** The list below 附件： on a line of its own; as the first line of a region it heads an attachment. */
const ANNEX_LIST_HEAD = /^附\s*[件表]\s*[：:]\s*$/u;
const SENTENCE_END = /[。；;）)]\s*$/u;
const MARK_IN_LINE =
  /(?:[。；;）)]\s*)(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,3}\s*[．.、](?!\d)|[（(]\d{1,2}[）)]|第[〇零一二三四五六七八九十百]{1,6}条\s)/gu;

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
  return { root, issues, layout };
}

interface State {
  top: Node;
  current: Node;
  numbering: Numbering;
  layout: Layout;
  issues: OutlineIssue[];
  before: SourceLine | null;
  decimals: boolean;
  /** The line 印发 has been read, so the colophon is over: a mark is that of a clause again. */
  printed: boolean;
  /** Number of the last entry of a list of attachments that is being read, else null. */
  annexList: number | null;
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
  const box = ended ? BOX.exec(text) : null;
  if (box) {
    const holder = containerOf(interrupted(state.current));
    const node = newNode('box', null, box[1]!.replace(/\s/g, '').normalize('NFKC'), holder);
    state.current = addNode(holder, { ...node, resumes: interrupted(state.current) });
    push(state.current, line, false);
    return;
  }
  if (ANNEX_LIST.test(text)) state.annexList = 1;
  else if (previous && ANNEX_LIST_HEAD.test(text)) state.annexList = 0;
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

function acceptedMark(
  line: SourceLine,
  ended: boolean,
  before: SourceLine | null,
  state: State,
): Mark | null {
  const text = line.text.trim();
  const mark = readMark(text, state.decimals);
  if (!mark || goesOnWithAnnexList(mark, state)) return null;
  if (mark.kind === 'bullet') {
    // A full line that ends a sentence may be the last of its paragraph: —— is mark enough then.
    const sure = ended || (mark.printed === '——' && TERMINAL.test(before?.text.trim() ?? ''));
    return sure ? mark : null;
  }
  const placement = state.numbering.place(mark, state.current);
  if (FIGURE.test(text)) return null;
  const looksAlike = LOOKALIKE.test(text) || mark.kind === 'halfSubitem';
  if (placement.expected) return ended || !looksAlike ? mark : null;
  const sure = before === null || (ended && !LOOKALIKE.test(text)) || line.paragraph;
  return sure ? mark : null;
}

/** 附件：1.… is followed by 2.…, which is an entry of that list and no clause. */
function goesOnWithAnnexList(mark: Mark, state: State): boolean {
  if (state.annexList === null || mark.kind !== 'item') return false;
  if (mark.number !== state.annexList + 1) return false;
  state.annexList = mark.number;
  return true;
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

/**
 * A number lost in the source but certain from its neighbours: exactly one is missing before `next`,
 * and exactly one bullet stands where it should be.
 */
function recoverLost(parent: Node, previous: Node | null, next: Mark, state: State): boolean {
  const start = previous ? parent.children.indexOf(previous) + 1 : 0;
  const between = [...parent.children.slice(start), ...(previous?.children ?? [])].filter(
    ({ kind }) => kind === 'bullet',
  );
  const [bullet] = between;
  if (between.length !== 1 || !bullet || bullet.mark!.printed === '——') return false;
  const number = next.number - 1;
  const label = next.label.replace(/[\d一二三四五六七八九十百]+/u, (digits) =>
    /\d/.test(digits) ? String(number) : toChinese(number),
  );
  bullet.parent!.children.splice(bullet.parent!.children.indexOf(bullet), 1);
  bullet.parent = parent;
  parent.children.splice(previous ? parent.children.indexOf(previous) + 1 : 0, 0, bullet);
  bullet.kind = state.numbering.kindOf(next, parent);
  bullet.inferred = true;
  bullet.label = label;
  bullet.mark = { ...bullet.mark!, kind: next.kind, number, label };
  state.issues.push({
    ruleId: 'marker-lost',
    line: bullet.pieces[0]!.line,
    message: `编号缺失，按前后编号推定为“${label}”：“${excerpt(bullet.pieces[0]!.text)}”`,
  });
  return true;
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

/** Clauses that begin in the middle of a line: the mark that is due, behind the end of a sentence. */
function splitInLine(line: SourceLine, state: State): string[] {
  const { text } = line;
  const pieces: string[] = [];
  let start = 0;
  const first = readMark(text.trim(), state.decimals);
  let due = first && state.numbering.place(first, state.current).expected ? first : null;
  for (const match of text.matchAll(MARK_IN_LINE)) {
    const at = match.index + match[0].length;
    const mark = readMark(text.slice(at));
    if (!mark || LOOKALIKE.test(text.slice(at))) continue;
    // Two marks on one line need a gap between them, or 第X条 with white space on both sides.
    const gap = mark.kind === 'article' ? /\s$/ : /\s{2,}$/;
    const follows = due?.kind === mark.kind && mark.number === due.number + 1 && gap.test(match[0]);
    const placement = state.numbering.place(mark, state.current);
    if (!follows && !(placement.expected && placement.sibling && due?.kind !== mark.kind)) continue;
    if (!SENTENCE_END.test(text.slice(start, at))) continue;
    pieces.push(text.slice(start, at));
    start = at;
    due = mark;
    state.issues.push({
      ruleId: 'mark-in-line',
      line: line.line,
      message: `条款从行中开始：“${excerpt(text.slice(at))}”`,
    });
  }
  return [...pieces, text.slice(start)];
}

/** Reads a table that begins at `index`; returns the number of lines it takes, 0 where there is none. */
function readTable(lines: SourceLine[], index: number, state: State): number {
  const title = tableTitle(lines[index]!.text);
  const first = title && readRow(lines[index + 1]) ? index + 1 : index;
  const rows: Row[] = [];
  for (let at = first; at < lines.length; at += 1) {
    const row = readRow(lines[at]);
    if (!row) break;
    rows.push(row);
  }
  if (rows.length < (first > index ? 1 : 2)) return 0;
  const holder = containerOf(state.current);
  const node = newNode('table', null, first > index ? title! : '', holder);
  node.table = rows;
  node.resumes = interrupted(state.current);
  for (const line of lines.slice(index, first + rows.length)) push(node, line, false);
  state.current = addNode(holder, node);
  return first - index + rows.length;
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

function excerpt(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 24 ? `${trimmed.slice(0, 24)}…` : trimmed;
}
