import { ITSELF } from '../../lexicon/document-kinds.ts';
import { ANNEX_LABEL } from '../annex-label.ts';
import { readAttachments } from '../head/attachments.ts';
import { endingInDate } from '../head/dates.ts';
import { takeElements } from '../head/elements.ts';
import { type Front, isAtRight, readFront } from '../head/front.ts';
import { roleOf } from '../head/roles.ts';
import { findSignature, type Signature } from '../head/signature.ts';
import type { Node, Piece } from './numbering.ts';

const CLOSING = new RegExp(
  String.raw`^(?:(?:${ITSELF})[^。]{0,30}(?:自|由|从|有效|解释|执行)|(?:上述|以上|此前|原有|各地|各单位)[^。]{0,40}(?:执行|落实|报告|报送)[^。]{0,20}。?$|特此|自[^。]{2,30}起(?:施行|实施|执行)|附\s*(?:[件表]\s*\d{0,2}\s*)?[：:]|联\s*系\s*人|[（(]\s*(?:此件|联系人|本文))`,
  'u',
);
/** 附件4-1 at the head of a file that is an attachment. */
export const LABEL = new RegExp(`^\\s*[（(]?${ANNEX_LABEL}[）)]?[：:.．、\\s]*`, 'u');
/** Lines of a closing that never go on the line before. */
const OWN_LINE = /^(?:附\s*件\s*[：:]|[（(]\s*(?:此件|联系人))/u;

/**
 * Gives the parts without a number their names: what stands before the first number becomes front matter
 * and preamble, the last unmarked paragraphs of the body the closing. Changes the tree; returns the front.
 */
export function nameUnnumbered(root: Node): Front {
  const hasBody = root.children.some(({ kind }) => !['annex', 'colophon'].includes(kind));
  const front = readFront(root.pieces, hasBody);
  const [first] = root.children;
  // A file of attachments is called what the first of them is.
  if (front.title === null && first?.kind === 'annex') {
    const pieces = withoutLabel(first);
    front.title = readFront(pieces, hasBody).title ?? pieces[0]?.text.trim() ?? null;
  }
  // Lines that are something by themselves stand apart, however full they are.
  const lines = front.front.flatMap((line) =>
    line.pieces.map((piece, index) => ({ ...piece, joined: index > 0 })),
  );
  const head = [named('front', root, lines), named('preamble', root, front.preamble)];
  root.pieces = [];
  root.children.unshift(...head.filter(({ pieces }) => pieces.length > 0));
  const closings = takeClosings(root);
  if (front.innerTitle === null)
    front.signature ??= closings.map(signatureOf).find((each) => each !== null) ?? null;
  for (const closing of closings) {
    const at = root.children.findIndex(({ kind }) => kind === 'annex' || kind === 'colophon');
    const node = named('closing', root, closing);
    root.children.splice(at === -1 ? root.children.length : at, 0, node);
  }
  return front;
}

function named(kind: 'front' | 'preamble' | 'closing', parent: Node, pieces: Piece[]): Node {
  return { kind, mark: null, label: kind, parent, children: [], pieces };
}

/** The pieces of an attachment behind 附件3, which may stand before its title on one line. */
function withoutLabel({ pieces: [first, ...others] }: Node): Piece[] {
  const text = first?.text.replace(LABEL, '');
  return first && text ? [{ ...first, text }, ...others] : others;
}

/**
 * Cuts the closing paragraphs off the last clause of the body, and off any clause before it that ends with
 * a signature: what follows that is another document, or tables.
 */
function takeClosings(root: Node): Piece[][] {
  const nodes = root.children
    .filter(({ kind }) => !['front', 'annex', 'colophon'].includes(kind))
    .flatMap(withDescendants);
  return nodes.flatMap((node, index) => {
    const at = closingAt(node, index === nodes.length - 1);
    return at === -1 ? [] : [standApart(node.pieces.splice(at))];
  });
}

function withDescendants(node: Node): Node[] {
  return [node, ...node.children.flatMap(withDescendants)];
}

/** A last section under one of these names is about what closings say, and that paragraph is its text. */
const OF_ITSELF = /^(?:本|自)[^。]*(?:施行|实施|执行|有效|解释)/u;
const ABOUT_ITSELF = /(?:附则|其他|施行|实施|执行|生效|有效期|期限|时间|日期|解释)$/u;

/** Words on who is to carry out what stands above; below a heading they are what it announces. */
const ON_DUTIES = /^(?:上述|以上|此前|原有|各地|各单位)/u;

/** Whether a paragraph that reads like a closing is all that a section says below its heading. */
function isOwnText(text: string, heading: string): boolean {
  if (OF_ITSELF.test(text)) return ABOUT_ITSELF.test(heading);
  return ON_DUTIES.test(text) && !/[。；：:]$/u.test(heading);
}

/** Index of the piece with which the closing begins in a clause, -1 where it has none. */
function closingAt({ kind, mark, pieces }: Node, isLast: boolean): number {
  if (kind === 'table') return -1;
  const texts = pieces.map(({ text }) => text.trim());
  const signed = signedAt(pieces, isLast);
  if (!isLast && signed === -1) return -1;
  const said = texts.findIndex(
    (text, at) =>
      (CLOSING.test(text) || (isDateOrPublicity(text) && endsText(texts, at))) &&
      !(at === 0 && kind === 'preamble') &&
      !(at === 1 && mark && isOwnText(text, texts[0]!)) &&
      !(pieces[at]!.joined && !/^附\s*件\s*[：:]/u.test(text)),
  );
  const starts = [said, signed].filter((at) => at !== -1);
  return starts.length === 0 ? -1 : Math.min(...starts);
}

/**
 * Index of the first line of the signature, -1 where nobody signs. Organs and their date sign below what is
 * over: a sentence, the list of attachments; organs without a date only at the very end.
 */
function signedAt(pieces: Piece[], isLast: boolean): number {
  const texts = pieces.map(({ text }) => text.trim());
  const signature = signatureOf(pieces);
  if (!signature) return -1;
  const before = texts[signature.from - 1];
  const over =
    before === undefined || /[。！!？?；;：:…）)”]$/u.test(before) || OWN_LINE.test(before);
  const listed = readAttachments(texts.slice(0, signature.from)).names.length > 0;
  const dated = endingInDate(texts[signature.to - 1]!) !== null;
  const signs = dated ? over || listed || isLast : isLast && (over || listed);
  return signs ? signature.from : -1;
}

function isDateOrPublicity(text: string): boolean {
  const { elements, rest } = takeElements(text);
  const isPublicity = rest === '' && elements.every(({ kind }) => kind === 'publicity');
  return isPublicity || roleOf(text) === 'date';
}

/** True where no running text follows: what stands above that is no closing. */
function endsText(texts: string[], at: number): boolean {
  return !texts
    .slice(at + 1)
    .some((text) => text.length > 30 && /[。；]$/u.test(text) && !CLOSING.test(text));
}

function signatureOf(pieces: Piece[]): Signature | null {
  const texts = pieces.map(({ text }) => text.trim());
  return findSignature(texts, (at) => isAtRight(pieces[at]!));
}

/** Entries of the list of attachments, organs, dates and notes are lines of their own in every layout. */
function standApart(pieces: Piece[]): Piece[] {
  const texts = pieces.map(({ text }) => text.trim());
  const signature = signatureOf(pieces);
  const { starts } = readAttachments(texts.slice(0, signature?.from));
  return pieces.map((piece, at) => {
    const signs = signature !== null && at >= signature.from && at <= signature.to;
    const apart = signs || starts.includes(at) || OWN_LINE.test(texts[at]!);
    return apart ? { ...piece, joined: false } : piece;
  });
}
