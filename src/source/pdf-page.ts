import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Piece, type PrintedLine, printedLines } from './pdf-lines.ts';
import { type Rule, type RuledTable, ruledTables } from './pdf-tables.ts';

export interface PageLine extends PrintedLine {
  /** A row of a table, cells joined by tabs; with the table that it opens or closes. */
  row: boolean;
  opens?: RuledTable;
  closes?: RuledTable;
  /** Text set at an angle: a watermark. */
  aslant: boolean;
}

export interface Page {
  lines: PageLine[];
  height: number;
  hasPictures: boolean;
}

/** Operators of pdf.js that are read here; the numbers are part of its public `OPS`. */
export interface Operators {
  save: number;
  restore: number;
  transform: number;
  constructPath: number;
  paintImageXObject: number;
  paintInlineImageXObject: number;
  paintImageMaskXObject: number;
}

type Matrix = [number, number, number, number, number, number];

const MAX_RULES = 4000;
const THIN = 2.5;
const SHORTEST = 6;

/** One page of a PDF → its printed lines and ruled tables from top to bottom. */
export async function readPage(page: PDFPageProxy, operators: Operators): Promise<Page> {
  const view = page.getViewport({ scale: 1 });
  const toPage = view.transform as Matrix;
  const content = await page.getTextContent({ disableNormalization: true });
  const pieces: Piece[] = [];
  const slanted: Piece[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const [a, b, c, d, x, y] = multiply(toPage, item.transform as Matrix);
    const piece = {
      text: item.str,
      x,
      y: view.height - y,
      width: item.width,
      size: Math.hypot(c, d) || item.height || 10,
    };
    (Math.abs(b) > 0.2 * Math.abs(a) ? slanted : pieces).push(piece);
  }
  const { rules, hasPictures } = await readRules(page, operators, toPage, view.height);
  const tables = ruledTables(rules, pieces);
  const inTable = new Set(tables.flatMap((table) => [...table.pieces]));
  const free = printedLines(pieces.filter((piece) => !inTable.has(piece)));
  const lines: PageLine[] = [
    ...free.map((line) => ({ ...line, row: false, aslant: false })),
    ...tables.flatMap((table) =>
      table.rows.map((text, index) => ({
        text,
        x: 0,
        right: 0,
        // Rows stay together and in order, below whatever stands above the table.
        y: table.top - 0.001 * index,
        size: 10,
        row: true,
        aslant: false,
        ...(index === 0 ? { opens: table } : {}),
        ...(index === table.rows.length - 1 ? { closes: table } : {}),
      })),
    ),
  ];
  lines.sort((first, second) => second.y - first.y);
  const watermark = slanted.map((piece) => piece.text).join('');
  if (/\S/.test(watermark)) {
    lines.push({ text: watermark, x: 0, right: 0, y: 0, size: 10, row: false, aslant: true });
  }
  return { lines, height: view.height, hasPictures };
}

async function readRules(
  page: PDFPageProxy,
  operators: Operators,
  toPage: Matrix,
  height: number,
): Promise<{ rules: Rule[]; hasPictures: boolean }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let current = toPage;
  let hasPictures = false;
  for (const [index, operator] of fnArray.entries()) {
    const values = argsArray[index];
    if (operator === operators.save) saved.push(current);
    else if (operator === operators.restore) current = saved.pop() ?? toPage;
    else if (operator === operators.transform) current = multiply(current, values as Matrix);
    else if (operator === operators.constructPath) {
      if (rules.length < MAX_RULES) rules.push(...pathRules(values, current, height));
    } else if (
      operator === operators.paintImageXObject ||
      operator === operators.paintInlineImageXObject ||
      operator === operators.paintImageMaskXObject
    ) {
      hasPictures = true;
    }
  }
  return { rules: rules.slice(0, MAX_RULES), hasPictures };
}

/** The level and upright strokes of a path; a thin filled rectangle is a stroke too. */
function pathRules(values: unknown, matrix: Matrix, height: number): Rule[] {
  const [, paths] = values as [number, (Float32Array | null)[]];
  const rules: Rule[] = [];
  for (const path of paths ?? []) {
    if (!path) continue;
    const corners: [number, number][] = [];
    let start: [number, number] | undefined;
    for (let at = 0; at < path.length; ) {
      const step = path[at] as number;
      const size = [2, 2, 6, 4, 0][step] ?? 0;
      if (step <= 1) {
        const [, , , , x, y] = multiply(matrix, [1, 0, 0, 1, path[at + 1] ?? 0, path[at + 2] ?? 0]);
        const corner: [number, number] = [x, height - y];
        if (step === 0) start = corner;
        else if (corners.length > 0)
          rules.push(...stroke(corners.at(-1) as [number, number], corner));
        corners.push(corner);
      } else if (step === 4 && start && corners.length > 0) {
        rules.push(...stroke(corners.at(-1) as [number, number], start));
      }
      at += 1 + size;
    }
  }
  return rules;
}

function stroke([x1, y1]: [number, number], [x2, y2]: [number, number]): Rule[] {
  const across = Math.abs(x2 - x1);
  const up = Math.abs(y2 - y1);
  if (across >= SHORTEST && up <= THIN) {
    return [{ x1: Math.min(x1, x2), x2: Math.max(x1, x2), y1, y2: y1 }];
  }
  if (up >= SHORTEST && across <= THIN) {
    return [{ x1, x2: x1, y1: Math.min(y1, y2), y2: Math.max(y1, y2) }];
  }
  return [];
}

function multiply(left: Matrix, right: Matrix): Matrix {
  return [
    left[0] * right[0] + left[2] * right[1],
    left[1] * right[0] + left[3] * right[1],
    left[0] * right[2] + left[2] * right[3],
    left[1] * right[2] + left[3] * right[3],
    left[0] * right[4] + left[2] * right[5] + left[4],
    left[1] * right[4] + left[3] * right[5] + left[5],
  ];
}
