import { isPageMark, lineNumbers, pageFurniture } from './furniture.ts';
import { type PrintedLine, printedLines } from './lines.ts';
import type { RawPage } from './page.ts';
import { furnitureLine, type PageLine } from './page-line.ts';
import { type Measure, measureOf } from './place.ts';
import { newReader } from './region.ts';
import type { RuledBlock } from './ruled.ts';
import { struckText } from './struck.ts';
import { ruledBlocks } from './tables.ts';
import type { Piece } from './text.ts';
import type { Frame } from './turn.ts';
import { watermarks } from './watermark.ts';

/** What stands turned at the edge of so many pages is their running head. */
const ENOUGH_PAGES = 3;

export interface Page {
  lines: PageLine[];
  /** Text that a rule runs through. */
  struck: string[];
}

/** Pages as their files have them → their lines in reading order, furniture among them. */
export function layOut(pages: readonly RawPage[]): Page[] {
  const marks = watermarks(pages.map(({ frames }) => frames[0]));
  const main = pages.map(({ frames }, index) => readFrame(frames, marks[index] as Set<Piece>));
  const furniture = pageFurniture(main);
  const measures = commonMeasures(main);
  const reader = newReader();
  const again = new Map<string, number>();
  for (const { text } of main.flatMap(({ turned }) => turned)) {
    again.set(text, (again.get(text) ?? 0) + 1);
  }
  return pages.map((raw, index) => {
    const page = main[index] as ReadFrame;
    const own = furniture[index] as PrintedLine[];
    const ids = new Set(own.flatMap(({ pieces }) => pieces.map(({ id }) => id)));
    const free = page.pieces.filter(({ id }) => !ids.has(id));
    const fallback = measures.get(Math.round(page.width)) ?? null;
    const lines = reader({ pieces: free, blocks: page.blocks }, page.width, fallback);
    const turned = page.turned.map((line) => turnedLine(line, again.get(line.text) ?? 0));
    const [above, below] = [
      own.filter(({ y }) => y > page.height / 2),
      own.filter(({ y }) => y <= page.height / 2),
    ];
    return {
      struck: page.struck,
      lines: [
        ...above.map((line) => furnitureLine(line.text, line.size)),
        ...lines,
        ...turned,
        ...below.map((line) => furnitureLine(line.text, line.size)),
        ...[page.numbers, [...(marks[index] as Set<Piece>)], raw.slanted].flatMap(asFurniture),
      ],
    };
  });
}

interface ReadFrame {
  /** Text outside of tables, line numbers and watermarks. */
  pieces: Piece[];
  blocks: RuledBlock[];
  numbers: Piece[];
  turned: PrintedLine[];
  struck: string[];
  width: number;
  height: number;
}

/** The frame that a page is read in; what is turned against it goes into the cell where it stands. */
function readFrame(frames: readonly Frame[], marks: ReadonlySet<Piece>): ReadFrame {
  const [frame, ...others] = frames;
  if (!frame)
    return { pieces: [], blocks: [], numbers: [], turned: [], struck: [], width: 0, height: 0 };
  const own = frame.pieces.filter((piece) => !marks.has(piece));
  const outlines = ruledBlocks(frame.rules, own);
  const inCells: Piece[] = [];
  const turned: PrintedLine[] = [];
  for (const other of others) {
    for (const line of printedLines(other.pieces)) {
      const piece = upright(line, other, frame);
      const inTable = outlines.some(
        ({ box }) => piece.x > box.x1 && piece.x < box.x2 && piece.y > box.y1 && piece.y < box.y2,
      );
      if (inTable) inCells.push(piece);
      else turned.push(line);
    }
  }
  const blocks = inCells.length > 0 ? ruledBlocks(frame.rules, [...own, ...inCells]) : outlines;
  const taken = new Set(blocks.flatMap(({ ids }) => [...ids]));
  const left = [...own, ...inCells].filter(({ id }) => !taken.has(id));
  const numbers = lineNumbers(left);
  const numbered = new Set(numbers);
  return {
    pieces: left.filter((piece) => !numbered.has(piece)),
    blocks,
    numbers,
    turned,
    struck: struckText(own, frame.rules),
    width: frame.width,
    height: frame.height,
  };
}

/** A turned line as one piece in the middle of its place in the upright frame. */
function upright(line: PrintedLine, from: Frame, to: Frame): Piece {
  const [pageX, pageY] = from.onPage((line.x + line.right) / 2, line.y + 0.35 * line.size);
  const [x, y] = to.fromPage(pageX, pageY);
  const [first] = line.pieces as [Piece];
  const characters = [...line.text].length;
  return {
    ...first,
    text: line.text,
    x: x - 0.5,
    y: y - 0.35 * line.size,
    width: 1,
    edges: Array.from({ length: characters + 1 }, (_, index) => x - 0.5 + index / characters),
  };
}

/** Where full lines begin and end on pages of one width: what a page of few lines is measured by. */
function commonMeasures(pages: readonly ReadFrame[]): Map<number, Measure> {
  const byWidth = new Map<number, Measure[]>();
  for (const { pieces, width } of pages) {
    const measure = measureOf(printedLines(pieces));
    if (measure)
      byWidth.set(Math.round(width), [...(byWidth.get(Math.round(width)) ?? []), measure]);
  }
  const middle = (values: number[]): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  return new Map(
    [...byWidth].map(([width, list]) => [
      width,
      { left: middle(list.map(({ left }) => left)), right: middle(list.map(({ right }) => right)) },
    ]),
  );
}

function turnedLine({ text, size }: PrintedLine, times: number): PageLine {
  if (isPageMark(text) || times >= ENOUGH_PAGES) return furnitureLine(text, size);
  const message = `横放的文字排在该页末尾：“${text}”`;
  return { text, size, row: false, remarks: [{ ruleId: 'turned-text', message }] };
}

function asFurniture(pieces: readonly Piece[]): PageLine[] {
  const text = pieces
    .map((piece) => piece.text.trim())
    .join(' ')
    .trim();
  return text === '' ? [] : [furnitureLine(text, pieces[0]?.size ?? 10)];
}
