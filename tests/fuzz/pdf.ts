import { makePdf, type PdfPage, type PdfText } from '../source/make-pdf.ts';

type Below = (limit: number) => number;

/** Operators of PDF with odd, missing and huge operands, in no order that makes sense. */
const OPERATORS = [
  'q',
  'Q',
  'BT',
  'ET',
  '/F1 16 Tf',
  '/F1 -12 Tf',
  '/F1 0 Tf',
  '/F2 9e9 Tf',
  '/F9 12 Tf',
  '1 0 0 1 80 700 Tm',
  '0 0 0 0 0 0 Tm',
  '0 1 -1 0 300 300 Tm',
  '1e9 0 0 1e-9 0 0 Tm',
  '0.7 0.7 -0.7 0.7 200 200 cm',
  '-1 0 0 1 500 0 cm',
  '0 0 0 0 0 0 cm',
  '<4e004e8c4e09> Tj',
  '[<4e00> -500 <4e8c> 99999 <4e09>] TJ',
  '(abc) Tj',
  '() Tj',
  '14 TL',
  'T*',
  '0 -1e6 Td',
  '50 Tz',
  '0 Tz',
  '5 Ts',
  '3 Tr',
  '9 Tr',
  '1 g',
  '0.8 g',
  '1 0 0 rg',
  '100 100 300 200 re',
  '0 0 m 500 0 l',
  '0 0 m 1e9 1e9 l',
  'S',
  'f',
  'B*',
  'W n',
  '/OC /X BDC',
  'EMC',
  'EMC',
  'garbage',
];

/** A PDF file of pages that no program would print, most of them still readable. */
export function oddPdf(soup: (count: number) => string, below: Below): Uint8Array {
  const number = (limit: number): number => (below(9) === 0 ? below(9) * 1e6 - 4e6 : below(limit));
  const text = (): PdfText => ({
    text: soup(1 + below(4)).replace(/[^\p{L}\p{N}（）、。]/gu, ''),
    x: number(700),
    y: below(3) === 0 ? 28 * below(30) : number(900),
    size: [8, 12, 16, 16, 16, 42, 0, 900][below(8)] ?? 16,
    turn: [0, 0, 0, 0, 90, 270, 180, 3, 45][below(9)] ?? 0,
    grey: [0, 0, 0, 0.8, 1][below(5)] ?? 0,
    mode: below(12) === 0 ? 3 : 0,
    vertical: below(12) === 0,
    wingdings: below(20) === 0,
  });
  const pages = Array.from(
    { length: 1 + below(4) },
    (): PdfPage => ({
      texts: Array.from({ length: below(40) }, text),
      rules: Array.from({ length: below(30) }, () => {
        const [x, y] = [80 + 60 * below(7), 100 + 40 * below(16)];
        return below(2) === 0 ? [x, y, x + 60 * below(7), y] : [x, y, x, y + 40 * below(9)];
      }),
      areas: below(3) === 0 ? [[number(500), number(500), number(300), number(300), 0.5]] : [],
      scanned: below(10) === 0,
      rotate: [0, 0, 0, 90, 180, 270, 45][below(7)] ?? 0,
      paper: below(8) === 0 ? [number(900), number(900)] : [595, 842],
      operators: Array.from({ length: below(20) }, () => OPERATORS[below(OPERATORS.length)] ?? 'q'),
    }),
  );
  return makePdf(pages);
}
