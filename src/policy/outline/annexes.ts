import type { SourceLine } from '../../model.ts';
import { chineseNumber, HAN_TO_TEN } from '../../text/numerals.ts';
import { squeeze } from '../../text/squeeze.ts';
import { endingInDate } from '../head/dates.ts';
import { DOC_TYPE, roleOf } from '../head/roles.ts';
import type { MarkKind } from './mark-kinds.ts';
import { letterNumber } from './mark-numbers.ts';
import { type Mark, readMark } from './marks.ts';
import { type Layout, paragraphEnds } from './paragraphs.ts';

export interface AnnexHead {
  /** 附件2-1, 附录A, 附件; '' where an attachment follows without one. */
  label: string;
  /** Length of the label as printed. */
  length: number;
}

interface Candidate extends AnnexHead {
  at: number;
  number: string;
  /** The line says more than the label. */
  titled: boolean;
}

const KIND = '附\\s*[件录表图]?';
const NUMBER = `[（(〔]?\\s*(?:\\d\\d?|[${HAN_TO_TEN}][${HAN_TO_TEN}]?[${HAN_TO_TEN}]?|[A-ZＡ-Ｚ])(?:\\s*[-—－–.．]\\s*\\d\\d?(?!\\d))?`;
const LABEL = new RegExp(`^[（(【[〔]?\\s*(${KIND})\\s*(${NUMBER})?(?:\\s*[】\\]〕）)])*`, 'u');
/** What stands between a label and a title on the same line. */
const SEPARATED = /^\s*[：:．.、\s]\s*\S/u;
/** A title directly behind the number: 附件1某市工作方案. */
const TITLE = /^[\p{Script=Han}“《][^，,。；;：:]*[表案单则法图册书准范录序引程定知见划点]》?$/u;
const COLON = /^\s*[：:]\s*\S/u;
/** 附件：1.申请表 begins a list. */
const LIST = /^\s*[：:]\s*[1一]\s*[．.、]/u;
/** A web page lists attachments by their files. */
const FILE =
  /\.(?:docx?|wps|ofd|pdf|xlsx?|et|pptx?|zip|rar|7z|jpe?g|png|tiff?)\s*(?:[（(].*[）)])?$/iu;
/** Words that go on with a label in running text: 附件1所列, 附件2中的. */
const GOES_ON =
  /^(?:[和与及至或的中]|、\s*(?:附|\d)|所[列示附]|规定|要求|明确|执行|填写|为准|内容)/u;
const BARE = /^\s*[：:]?$/u;
const SENTENCE = /[。；;]$|[，,。；;].*[，,。；;]/u;
const ENTRY = new RegExp(`^[\\d${HAN_TO_TEN}]+\\s*[.．、]\\s*\\S`, 'u');
/** What a letter may have between its date and what follows it: notes in brackets, the colophon. */
const BEHIND_SIGNATURE = /^[（(].*[）)]$|^(?:抄\s*[送报]|分\s*送|主\s*题\s*词)|印\s*[发制]$/u;
const LONGEST = 60;
/** How many lines a list of attachments and the signature below it may have. */
const LIST_REACH = 12;
const COUNTED: ReadonlySet<MarkKind> = new Set(['chapter', 'article', 'part', 'section'] as const);

/**
 * Where attachments begin: 附件, 附件2-1, 附录A, 附表1 at the start of a line, with a title behind it or
 * not. What a notice prints before its signature (附件：1.… 2.…, or 附件1：…, 附件2：…) is a list of them,
 * and 附表1 in the middle of numbering that goes on is a table. Index of the line → label.
 */
export function annexHeads(lines: SourceLine[], layout: Layout): Map<number, AnnexHead> {
  const texts = lines.map(({ text }) => text.trim());
  const labels = texts.map(candidateAt);
  // 附件一 may also come to the start of a line where a sentence was wrapped.
  const begins = (at: number) =>
    at === 0 || labels[at - 1] || paragraphEnds(lines[at - 1]!, lines[at]!, layout);
  const candidates = labels.flatMap((label) => (label && begins(label.at) ? [label] : []));
  const signed = signatureIn(texts);
  if (candidates.length === 0) return unlabelled(texts, signed);
  const interrupts = interruptions(texts);
  const seen = new Set<string>();
  let listEnds = true;
  const heads = candidates.toReversed().filter((candidate, index) => {
    const next = candidates[candidates.length - index];
    const below = texts.slice(candidate.at + 1, next?.at);
    const comesAgain = seen.has(candidate.label);
    const isList =
      candidate.at < signed
        ? isListed(candidate, below, listEnds, comesAgain)
        : candidate.titled && below.length === 0 && (listEnds || comesAgain);
    listEnds = isList;
    seen.add(candidate.label);
    // 附件： at the very end leads to files that are elsewhere.
    const leadsAway = !candidate.titled && below.length === 0 && next === undefined;
    return !isList && !leadsAway && !interrupts(candidate.at);
  });
  const [first, ...others] = heads.toReversed();
  return new Map(
    [...(first && !isOwnLabel(first, others) ? [first] : []), ...others].map(
      ({ at, label, length }) => [at, { label, length }],
    ),
  );
}

/**
 * 附件3 above a file says what the file is to another document; it is a document by itself unless the
 * next attachment follows.
 */
function isOwnLabel({ at, number }: Candidate, others: Candidate[]): boolean {
  const numbers = others.map((other) => numberIn(other.number));
  return at === 0 && !numbers.includes((numberIn(number) ?? 1) + 1);
}

function numberIn(printed: string): number | null {
  const [first = ''] = printed.split('-');
  return Number(first) || (/^[A-Z]/.test(first) ? letterNumber(first) : chineseNumber(first));
}

function candidateAt(text: string, at: number): Candidate | null {
  const match = LABEL.exec(text);
  if (!match || text.length > LONGEST || FILE.test(text)) return null;
  const kind = squeeze(match[1]!);
  const number = (match[2] ?? '')
    .normalize('NFKC')
    .replace(/[\s(〔]/g, '')
    .replace(/[—–.]/, '-');
  const rest = text.slice(match[0].length);
  const titled = !BARE.test(rest);
  const found = { at, label: kind + number, length: match[0].length, number, titled };
  if (!titled) return kind !== '附' || number !== '' || /[：:]/u.test(rest) ? found : null;
  if (GOES_ON.test(rest) || SENTENCE.test(text) || LIST.test(rest)) return null;
  if (number === '') return COLON.test(rest) ? found : null;
  return SEPARATED.test(rest) || TITLE.test(rest) ? found : null;
}

/**
 * Whether a label belongs to the list of attachments, given the lines down to the next label: a list
 * is followed by the signature, or by nothing but entries like itself, or has its labels come again.
 */
function isListed(
  { number, titled }: Candidate,
  below: string[],
  nextIsListed: boolean,
  comesAgain: boolean,
): boolean {
  const near = below.slice(0, LIST_REACH);
  const [next = ''] = below;
  const entry = ENTRY.exec(next);
  const dated = near.findIndex(isDated);
  const isShort = (text: string) => text.length <= LONGEST && !/[。；]$/u.test(text);
  if (dated !== -1 && near.slice(0, dated).every(isShort)) {
    return titled || (number === '' && dated > 0);
  }
  if (!near.every(isShort) || below.length > near.length) return false;
  if (!titled) return number === '' && entry !== null;
  // 附件1.申请表 and 2.名单 below it.
  if (entry && Number.parseFloat(next) === Number(number) + 1) return true;
  // 附件：分工表 right above 附件1: nothing is attached between them.
  if (number === '' && below.length === 0) return true;
  return comesAgain || (near.length <= 1 && !entry && nextIsListed);
}

/** A line that ends in a date and is no sentence signs a text. */
function isDated(text: string): boolean {
  const dated = endingInDate(text.replace(/[（(][^（(]*[）)]$/u, ''));
  return dated !== null && !/[。；]/u.test(dated.before);
}

/** Index of the first date that signs a text: behind a sentence, not below the title. */
function signatureIn(texts: string[]): number {
  const sentence = texts.findIndex((text) => /。$/u.test(text));
  const date = texts.findIndex((text, at) => at > sentence && isDated(text));
  return sentence === -1 || date === -1 ? Number.POSITIVE_INFINITY : date;
}

/**
 * A plan that follows the signature of a numbered notice without a label: a title, and numbering that
 * starts anew.
 */
function unlabelled(texts: string[], signed: number): Map<number, AnnexHead> {
  const at = texts.findIndex((text, index) => index > signed && !BEHIND_SIGNATURE.test(text));
  const none = new Map<number, AnnexHead>();
  if (at === -1 || !titleBegins(texts, at) || isLetter(texts, at)) return none;
  const first = (from: number, to: number) =>
    texts.slice(from, to).flatMap((text) => countedMark(text) ?? [])[0];
  const [before, behind] = [first(0, signed), first(at, texts.length)];
  const startsAnew = before && behind?.kind === before.kind && behind.number === before.number;
  return startsAnew ? new Map([[at, { label: '', length: 0 }]]) : none;
}

/** What has a number or addressees of its own below its title is a second document, no attachment. */
function isLetter(texts: string[], at: number): boolean {
  const roles = texts.slice(at, at + 5).map(roleOf);
  return roles.includes('elements') || roles.includes('addressees');
}

/** A title of a document, on this line or over it and the next two. */
function titleBegins(texts: string[], at: number): boolean {
  return [1, 2, 3].some((count) => {
    const title = texts.slice(at, at + count).join('');
    return title.length <= LONGEST && DOC_TYPE.test(title) && !/[，,。；;：:]/u.test(title);
  });
}

/** Tells whether the numbering of the text goes on behind a line: 一、 above it, 二、 below. */
function interruptions(texts: string[]): (at: number) => boolean {
  const marks = texts.map(countedMark);
  const next: (Mark | null)[] = [];
  for (const [at, mark] of [...marks.entries()].toReversed()) {
    next[at] = mark ?? next[at + 1] ?? null;
  }
  const last = new Map<MarkKind, number>();
  const goesOn = marks.map((mark, at) => {
    if (mark) last.set(mark.kind, mark.number);
    const coming = next[at];
    return !!coming && last.get(coming.kind) === coming.number - 1;
  });
  return (at) => goesOn[at]!;
}

function countedMark(text: string): Mark | null {
  const mark = readMark(text);
  return mark?.firm && COUNTED.has(mark.kind) ? mark : null;
}
