import { DATE } from './dates.ts';
import { type Front, readFront } from './front.ts';
import type { Node, Piece } from './numbering.ts';
import { roleOf } from './roles.ts';

const CLOSING =
  /^(?:本(?:通知|意见|方案|规划|办法|规定|条例|措施|若干措施|细则|计划|决定|纲要|文件|政策|实施方案|实施意见|实施细则|行动计划|工作方案)[^。]{0,30}?(?:自|由|从|有效|解释|执行)|(?:上述|以上|此前|原有|各地|各单位)[^。]{0,40}(?:执行|落实|报告|报送)[^。]{0,20}。?$|特此|自[^。]{2,30}起(?:施行|实施|执行)|附\s*[件表]\s*[：:]|附\s*[：:]|联\s*系\s*人|[（(]\s*(?:此件|联系人|本文))/u;
const SIGNATURE =
  /^[\p{Script=Han}（）()、\s]{4,40}(?:政府|委员会|办公室|办公厅|局|厅|部|委|院|署|会|组|中心)$/u;

/**
 * Gives the parts without a number their names: what stands before the first number becomes front matter
 * and preamble, the last unmarked paragraphs of the body the closing. Changes the tree; returns the front.
 */
export function nameUnnumbered(root: Node): Front {
  const hasBody = root.children.some(({ kind }) => !['annex', 'colophon'].includes(kind));
  const front = readFront(root.pieces, hasBody);
  // Lines that are something by themselves stand apart, however full they are.
  const lines = front.front.flatMap((line) =>
    line.pieces.map((piece, index) => ({ ...piece, joined: index > 0 })),
  );
  const first = [named('front', root, lines), named('preamble', root, front.preamble)];
  root.pieces = [];
  root.children.unshift(...first.filter(({ pieces }) => pieces.length > 0));
  const closing = takeClosing(root, hasBody);
  if (closing.length > 0) {
    const at = root.children.findIndex(({ kind }) => kind === 'annex' || kind === 'colophon');
    const node = named('closing', root, closing);
    root.children.splice(at === -1 ? root.children.length : at, 0, node);
  }
  return front;
}

function named(kind: 'front' | 'preamble' | 'closing', parent: Node, pieces: Piece[]): Node {
  return { kind, mark: null, label: kind, parent, children: [], pieces };
}

/** Cuts the closing paragraphs off the last clause of the body. */
function takeClosing(root: Node, hasBody: boolean): Piece[] {
  const last = lastClause(root);
  if (!last || last.kind === 'front') return [];
  const { pieces } = last;
  const from = last.kind === 'continuation' || !hasBody ? 0 : 1;
  for (let at = from; at < pieces.length; at += 1) {
    if (pieces[at]!.joined || !closes(pieces, at)) continue;
    if (at === 0 && last.kind === 'preamble') continue;
    return pieces.splice(at);
  }
  return [];
}

function closes(pieces: Piece[], at: number): boolean {
  const text = pieces[at]!.text.trim();
  if (CLOSING.test(text)) return true;
  const next = pieces[at + 1]?.text.trim() ?? '';
  if (SIGNATURE.test(text) && !/[，。]/u.test(text)) {
    return next === '' || DATE.test(next.normalize('NFKC')) || SIGNATURE.test(next);
  }
  const role = roleOf(text);
  return role === 'date' || role === 'publicity';
}

function lastClause(root: Node): Node | undefined {
  const body = root.children.filter(({ kind }) => kind !== 'annex' && kind !== 'colophon');
  let node = body.at(-1);
  while (node?.children.length) node = node.children.at(-1);
  return node;
}
