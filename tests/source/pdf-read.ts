import { unaccounted } from '../../src/source/account.ts';
import { readPdf } from '../../src/source/pdf.ts';
import { makePdf, type PdfPage, type PdfText } from './make-pdf.ts';

/** What is read of a file of these pages: the text, the furniture, the issues and the lines themselves. */
export async function readPages(pages: PdfPage[]) {
  const { lines, issues, accounts } = await readPdf(makePdf(pages), '文件.pdf');
  return {
    lines,
    text: lines.filter(({ furniture }) => !furniture).map(({ text }) => text),
    furniture: lines.filter(({ furniture }) => furniture).map(({ text }) => text),
    issues: [...issues, ...unaccounted(accounts)],
  };
}

/** Text broken into lines of so many characters, set from (x, y) downwards. */
export function block(
  text: string,
  {
    x,
    y,
    size = 10,
    perLine,
    step = 16,
  }: { x: number; y: number; size?: number; perLine: number; step?: number },
): PdfText[] {
  const lines = text.match(new RegExp(`.{1,${perLine}}`, 'gu')) ?? [];
  return lines.map((line, index) => ({ text: line, x, y: y - step * index, size }));
}

/** The rules of a table: all edges from one outer edge to the other. */
export function grid(xs: number[], ys: number[]): [number, number, number, number][] {
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  return [
    ...ys.map((y): [number, number, number, number] => [left, y, right, y]),
    ...xs.map((x): [number, number, number, number] => [x, low, x, high]),
  ];
}

/** Cells of a row, each at its x. */
export function row(y: number, cells: [x: number, text: string][]): PdfText[] {
  return cells.map(([x, text]) => ({ text, x, y, size: 12 }));
}
