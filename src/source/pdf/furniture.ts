import { type PrintedLine, printedLines } from './lines.ts';
import type { Piece } from './text.ts';

const PAGE_NUMBER =
  /^[-—－–―─·•\s]*(?:第\s*|page\s*)?(?:\d{1,4}|[ivxIVX]{1,6})(?:\s*页)?(?:\s*(?:[/／,，共]|of)+\s*\d{1,4}\s*页?)?[-—－–―─·•\s]*$/iu;
const BARE_NUMBER = /^\d{1,4}$/;
/** What a browser prints at the edges of a page: its address, and the day and hour. */
const PRINTED_BY_BROWSER =
  /^(?:https?:\/\/|file:\/\/)\S+(?:\s+\d+\s*\/\s*\d+)?$|^\d{2,4}[/-]\d{1,2}[/-]\d{1,4},?\s+(?:上午|下午)?\d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s|$)/u;
/** The running head of a gazette, the number of its issue in it: 某市人民政府公报 2024年第3期. */
const GAZETTE =
  /^(?:\d{1,4}\s+)?[^，。]{2,20}(?:公报|政报)[\s·•|（(]*\d{4}\s*年?\s*第?\s*\d{1,3}\s*[期号](?:[\s·•|（(]*总第?\s*\d{1,5}\s*期)?[）)]?(?:\s+\d{1,4})?$/u;
const MARGIN = 0.13;
const LINES_AT_EDGE = 2;

/** A page number, or what a browser prints at the edges of a page. */
export const isPageMark = (text: string): boolean =>
  PAGE_NUMBER.test(text) || PRINTED_BY_BROWSER.test(text);

/** What the upper and lower edge of a page is searched for: its text outside of tables. */
export interface Edges {
  pieces: readonly Piece[];
  width: number;
  height: number;
}

/** Lines that belong to the page and not to the document, by page: page numbers and running heads. */
export function pageFurniture(pages: readonly Edges[]): PrintedLine[][] {
  const atEdge = pages.map(edgeLines);
  const repeated = new Map<string, number>();
  for (const lines of atEdge) {
    for (const key of new Set(lines.map(headKey))) repeated.set(key, (repeated.get(key) ?? 0) + 1);
  }
  const enough = Math.max(3, pages.length * 0.3);
  return pages.map((page, index) =>
    (atEdge[index] ?? []).filter(
      (line) =>
        (isPageMark(line.text) && (!BARE_NUMBER.test(line.text) || standsApart(line, page))) ||
        GAZETTE.test(line.text) ||
        // The head of a table without rules comes again on every page, but is the table's.
        ((repeated.get(headKey(line)) ?? 0) >= enough && line.parts.length < 3),
    ),
  );
}

const NUMBER_AT_END = /^[-—－\s]*\d+|\d+(?:\s*[/／]\s*\d+)?[-—－\s]*$/gu;

/** A running head may have the page number at either end. */
function headKey(line: PrintedLine): string {
  return `${Math.round(line.y / 4)} ${line.text.replace(NUMBER_AT_END, '#')}`;
}

function edgeLines({ pieces, height }: Edges): PrintedLine[] {
  const filled = pieces.filter(({ text }) => text.trim() !== '');
  const above = printedLines(filled.filter(({ y }) => y > height * (1 - MARGIN)));
  const below = printedLines(filled.filter(({ y }) => y < height * MARGIN));
  return [...above.slice(0, LINES_AT_EDGE), ...below.slice(-LINES_AT_EDGE)];
}

/** A number alone is that of a page only apart from the text and not where its lines begin. */
function standsApart(line: PrintedLine, { pieces, width }: Edges): boolean {
  const others = pieces.filter(({ text, y }) => text.trim() !== '' && Math.abs(y - line.y) > 3);
  if (others.length === 0) return true;
  const apart = Math.min(...others.map(({ y }) => Math.abs(y - line.y)));
  const middle = Math.abs((line.x + line.right) / 2 - width / 2) < 0.06 * width;
  return middle || apart > 1.7 * line.size;
}

const FEWEST_NUMBERED = 4;

/**
 * Numbers of the lines beside the text, as drafts of laws have them: figures left or right of all else that
 * count up by one step down the page.
 */
export function lineNumbers(pieces: readonly Piece[]): Piece[] {
  const filled = pieces.filter(({ text }) => text.trim() !== '');
  const numbers = filled.filter(({ text }) => BARE_NUMBER.test(text.trim()));
  const others = filled.filter(({ text }) => !BARE_NUMBER.test(text.trim()));
  if (numbers.length < FEWEST_NUMBERED || others.length < FEWEST_NUMBERED) return [];
  const long = others.filter(({ width, em }) => width > 12 * em);
  const left = Math.min(...others.map(({ x }) => x));
  const right = Math.max(...others.map(({ x, width }) => x + width));
  for (const beside of [
    numbers.filter(({ x, width, em }) => x + width < left - 0.4 * em),
    numbers.filter(({ x, em }) => x > right + 0.4 * em),
  ]) {
    const counted = beside.toSorted((a, b) => b.y - a.y);
    const steps = counted
      .slice(1)
      .map((piece, index) => Number(piece.text) - Number(counted[index]?.text));
    const even = steps.every((step) => step === steps[0] && step > 0);
    const onText = counted.filter(({ y }) => long.some((piece) => Math.abs(piece.y - y) < 3));
    if (counted.length >= FEWEST_NUMBERED && even && onText.length * 2 >= counted.length) {
      return counted;
    }
  }
  return [];
}

const NOTE_MARK = /^(?:[①-⑳]|\[\d{1,2}\]|［\d{1,2}］|[¹²³⁴-⁹]|\d{1,2}\s?(?=[\p{Script=Han}《]))/u;

/** Notes at the foot of a page: small print that opens with a mark. They go to the end of the document. */
export function footnotes<T extends { text: string; size: number; row: boolean }>(
  lines: readonly T[],
  body: number,
): T[] {
  const free = lines.filter((line) => !line.row);
  let start = free.length;
  while (start > 0 && (free[start - 1] as T).size < body * 0.85) start -= 1;
  const small = free.slice(start);
  return start > 0 && small[0] && NOTE_MARK.test(small[0].text.trim()) ? small : [];
}
