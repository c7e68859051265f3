import type { Issue, SourceLine } from '../model.ts';
import { contents } from './contents.ts';
import { repeatedHeads } from './table-heads.ts';
import { isNavigation, webFurniture } from './web-furniture.ts';

/** Page numbers in their usual dress: — 3 —, －3－, -3-, 第3页, 第 3 页 共 12 页, 3/12, Page 3. */
const PAGE_NUMBER =
  /^(?:[—－\-–―─·•]{1,2}\s*\d{1,4}\s*[—－\-–―─·•]{1,2}|第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/iu;

/** The text of the shortest page that is numbered, in characters; the cells of a row have fewer. */
const PAGE_OF_TEXT = 200;

/**
 * Marks page furniture among the lines of a source: page numbers, running heads beside them, tables
 * of contents, and what a web page prints around a document. Lines that the reader of a format has
 * marked already stay marked. Nothing is dropped: every line comes back, in order.
 */
export function markFurniture(lines: SourceLine[]): SourceLine[] {
  const texts = lines.map(({ text }) => text.trim());
  const furniture = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (line.furniture || PAGE_NUMBER.test(texts[index]!)) furniture.add(index);
  }
  for (const index of barePageNumbers(texts)) furniture.add(index);
  for (const index of runningHeads(texts, furniture)) furniture.add(index);
  for (const index of contents(texts, furniture)) furniture.add(index);
  const raw = lines.map(({ text }) => text);
  for (const index of repeatedHeads(raw, furniture)) furniture.add(index);
  const rest = texts.map((text, index) => (furniture.has(index) ? '' : text));
  for (const index of webFurniture(rest)) furniture.add(index);
  return lines.map((line, index) =>
    furniture.has(index) && texts[index] !== '' ? { ...line, furniture: true } : line,
  );
}

const MOST_QUOTED = 60;

/** An issue for each line that is set aside though it is a sentence and leads nowhere. */
export function sentencesAside(lines: readonly SourceLine[]): Issue[] {
  return lines.flatMap(({ line, text }) => {
    const plain = text.trim();
    if (!/。["”』）)]?$/u.test(plain) || isNavigation(plain)) return [];
    const quoted = plain.length > MOST_QUOTED ? `${plain.slice(0, MOST_QUOTED)}…` : plain;
    return [{ ruleId: 'sentence-aside', line, message: `当作版面文字，没有收入条款：“${quoted}”` }];
  });
}

/**
 * Lines of digits alone are page numbers only where they count up by one through the document and a page of
 * text stands between them: the numbers of rows, one cell a line, have a few short lines in between.
 */
function barePageNumbers(texts: string[]): number[] {
  const found = texts.flatMap((text, index) => (/^\d{1,3}$/.test(text) ? [index] : []));
  const isPage = (from: number, to: number): boolean =>
    Number(texts[to]) === Number(texts[from]) + 1 &&
    to - from > 4 &&
    texts.slice(from + 1, to).join('').length >= PAGE_OF_TEXT;
  return found.filter((index, position) => {
    const before = found[position - 1];
    const after = found[position + 1];
    return (
      (before !== undefined && isPage(before, index)) ||
      (after !== undefined && isPage(index, after))
    );
  });
}

/**
 * A short line that stands beside a page number three times or more is a running head. The head of a table that
 * is printed again on each page is one too, but it names the columns where it stands first.
 */
function runningHeads(texts: string[], pageNumbers: Set<number>): number[] {
  const filled = texts.flatMap((text, index) => (text === '' ? [] : [index]));
  const beside = new Map<string, number[]>();
  for (const [position, index] of filled.entries()) {
    if (!pageNumbers.has(index)) continue;
    for (const neighbour of [filled[position - 1], filled[position + 1]]) {
      if (neighbour === undefined || pageNumbers.has(neighbour)) continue;
      const text = texts[neighbour]!;
      if (text.length <= 40) beside.set(text, [...(beside.get(text) ?? []), neighbour]);
    }
  }
  return [...beside].flatMap(([text, indexes]) => {
    if (indexes.length < 3) return [];
    const head = text.includes('\t') ? texts.indexOf(text) : -1;
    return indexes.filter((index) => index !== head);
  });
}
