import { LETTER } from '../../lexicon/document-kinds.ts';
import type { Issue, SourceLine } from '../../model.ts';
import { squeeze } from '../../text/squeeze.ts';
import { ANNEX_LABEL } from '../annex-label.ts';
import { endingInDate } from './dates.ts';
import { takeElements } from './elements.ts';
import { organsOf } from './organs.ts';
import { roleOf } from './roles.ts';
import { type TitleLine, titleEnd, titleText } from './title.ts';

/** Where one of several documents begins: the index of its line, and its title. */
export interface Start {
  index: number;
  title: string;
}

/** A document ends with a date, a note, who printed it, or when it comes into force. */
const FOOT =
  /^[（(](?:此件|本件|联系)|印\s*[发制]$|起(?:正式)?(?:施行|实施|执行|生效)[^。]{0,20}。?$|^特此\S{1,4}。$/u;
const LONGEST_FOOT = 80;
const FOOT_REACH = 6;
const HEAD_REACH = 5;
const TITLE_REACH = 30;
const ANNEX = new RegExp(`^${ANNEX_LABEL}\\s*[：:]?$`, 'u');
const FIRST_ARTICLE = /^第一[条章编篇]/u;
const ARTICLE_REACH = 12;
/** What is told to everybody needs neither a number nor addressees. */
const TOLD = new RegExp(`关于.+的(?:${LETTER})$`, 'u');
const HEAD_ELEMENTS = /^(?:docNumber|serialNumber|copyNumber|securityLevel|urgency|signer)$/u;
const MOST = 20;

/**
 * Where the documents of a source begin, the first at its first line: behind the foot of one stands the
 * title of another that the one before does not name, with a number, addressees, articles or a foot of
 * its own. (The plan that a notice sends out, and what it attaches, is named by it.) One start where
 * there is one document.
 */
export function documentStarts(lines: readonly SourceLine[]): Start[] {
  const filled = lines.flatMap(({ text, furniture }, index) =>
    furniture || text.trim() === '' ? [] : [{ index, text: text.trim() }],
  );
  const [first] = filled;
  if (!first) return [];
  const texts = filled.map(({ text }) => text);
  const feet = texts.flatMap((text, at) => (isFoot(text) ? [at] : []));
  const head = firstTitle(texts);
  const starts = [{ at: 0, title: head.title }];
  // Each line once, however many titles stand behind it.
  const plain: string[] = [];
  let passed = 0;
  for (let at = head.end; at < texts.length && starts.length < MOST; at += 1) {
    while (feet[passed] !== undefined && feet[passed]! < at) passed += 1;
    const foot = feet[passed - 1];
    if (foot === undefined || foot < head.end || at - foot > FOOT_REACH) continue;
    const end = titleFrom(texts, at);
    if (end === null) continue;
    const title = titleText(texts.slice(at, end));
    const last = starts.at(-1)!;
    const before = texts.slice(last.at, at);
    while (plain.length < at) plain.push(bare(texts[plain.length]!));
    const isOther = !isNamed(title, last.title, before, plain.slice(last.at).join(''));
    if (isOther && isHead({ texts, feet, before, end, title })) {
      starts.push({ at: headFrom(texts, at), title });
    }
    at = end - 1;
  }
  return starts.map(({ at, title }) => ({ index: filled[at]!.index, title }));
}

/** An issue that names the documents of a source; none where there is one. */
export function severalDocuments(lines: readonly SourceLine[], starts: readonly Start[]): Issue[] {
  const [, second] = starts;
  if (!second) return [];
  const names = starts.map(({ index, title }, at) => {
    return `（${at + 1}）“${title}”（第 ${lines[index]!.line} 行起）`;
  });
  const message = `来源里有 ${starts.length} 份文件：${names.join('、')}；只收其中一份请用 --part 1 或 --part 2`;
  return [{ ruleId: 'two-documents', line: lines[second.index]!.line, message }];
}

/** Lines with all but the document of this number (from 1) set aside. */
export function partOf(
  lines: readonly SourceLine[],
  starts: readonly Start[],
  part: number,
): SourceLine[] {
  const from = starts[part - 1]?.index ?? lines.length;
  const to = starts[part]?.index ?? lines.length;
  return lines.map((line, index) =>
    (index >= from || (part === 1 && starts.length > 0)) && index < to
      ? line
      : { ...line, furniture: true },
  );
}

function isFoot(text: string): boolean {
  if (text.length > LONGEST_FOOT) return false;
  if (FOOT.test(text)) return true;
  const dated = endingInDate(text);
  return dated !== null && (dated.before === '' || organsOf(dated.before) !== null);
}

function titleFrom(texts: readonly string[], at: number): number | null {
  const lines = texts.slice(at, at + 10).map((text): TitleLine => ({ text, role: roleOf(text) }));
  const end = titleEnd(lines, 0);
  return end === null ? null : at + end;
}

/** The title of the first document, else its first line, and the line behind it. */
function firstTitle(texts: readonly string[]): { title: string; end: number } {
  for (let at = 0; at < Math.min(texts.length, TITLE_REACH); at += 1) {
    const end = titleFrom(texts, at);
    if (end !== null) return { title: titleText(texts.slice(at, end)), end };
  }
  return { title: texts[0]!.slice(0, 40), end: 1 };
}

/** True where the document before speaks of this one: it sends it out, attaches or forwards it; or this of that. */
function isNamed(title: string, last: string, before: readonly string[], plain: string): boolean {
  const name = bare(title);
  const subject = name.replace(/^.{2,40}?(?=关于)/u, '');
  if (name.includes(bare(last)) || plain.includes(name)) return true;
  if (subject.length >= 6 && plain.includes(subject)) return true;
  const quoted = [...squeeze(before.join('')).matchAll(/《([^《》]{4,80})》/gu)].map(([, inner]) =>
    bare(inner!),
  );
  return quoted.some((inner) => name.endsWith(inner));
}

/** Names of documents are compared by their letters: marks around words come and go. */
function bare(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}

interface Candidate {
  texts: readonly string[];
  feet: readonly number[];
  /** Lines of the document before. */
  before: readonly string[];
  end: number;
  title: string;
}

/** A title opens a document where what only documents of their own have stands around it. */
function isHead({ texts, feet, before, end, title }: Candidate): boolean {
  const below = texts.slice(end, end + HEAD_REACH);
  const around = [...before.slice(-3), ...below];
  const numbered = around.some((text) => elementKinds(text).includes('docNumber'));
  const addressed = below.some((text) => roleOf(text) === 'addressees');
  // An attachment may be a letter too, a form of one more often.
  if (before.some((text) => ANNEX.test(text))) return numbered && addressed;
  if (numbered || addressed) return true;
  const articles = texts.slice(end, end + ARTICLE_REACH).some((text) => FIRST_ARTICLE.test(text));
  if (articles) return before.some((text) => FIRST_ARTICLE.test(text));
  return TOLD.test(title) && feet.some((foot) => foot > end);
}

/** The letterhead and the number above a title belong to it. */
function headFrom(texts: readonly string[], at: number): number {
  return texts.findLastIndex((text, index) => index < at && !isOfHead(text)) + 1;
}

function isOfHead(text: string): boolean {
  const role = roleOf(text);
  return (
    role === 'letterhead' ||
    role === 'order' ||
    (role === 'elements' && elementKinds(text).every((kind) => HEAD_ELEMENTS.test(kind)))
  );
}

function elementKinds(text: string): string[] {
  return takeElements(text).elements.map(({ kind }) => kind);
}
