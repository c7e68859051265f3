import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Matrix } from './matrix.ts';
import { multiply } from './matrix.ts';
import { readPaint } from './paint.ts';
import type { Box } from './path.ts';
import type { Font, Piece } from './text.ts';
import { type Frame, framesOf } from './turn.ts';

/** One page as its file has it, before anything is read. */
export interface RawPage {
  frames: Frame[];
  /** Text set at an angle: a watermark. */
  slanted: Piece[];
  /** Text that the file has and the page doesn't show. */
  hidden: Piece[];
  /** Text drawn twice at one place, to look bold. */
  twice: Piece[];
  hasPictures: boolean;
  /** The page is a picture and its text was recognised by a machine. */
  recognised: boolean;
  vertical: boolean;
  /** The text of the page by pdf.js's own count. */
  counted: string[];
  tooMuch: boolean;
}

/** What readPage needs of the document besides the page. */
export interface Reading {
  operators: Readonly<Record<string, number>>;
  layerShown: (properties: unknown) => boolean;
}

/** More pieces of text than any page has; reading their layout would take too long. */
const MOST_PIECES = 30_000;
/** A picture of this share of the page is a scan of it. */
const SCAN = 0.5;

/** One page of a PDF → its text by direction, with what is hidden or doubled put aside. */
export async function readPage(page: PDFPageProxy, reading: Reading): Promise<RawPage> {
  const view = page.getViewport({ scale: 1 });
  const upwards: Matrix = [1, 0, 0, -1, 0, view.height];
  const toPage = multiply(upwards, view.transform as Matrix);
  const content = await page.getTextContent({ disableNormalization: true });
  const counted = content.items.flatMap((item) => ('str' in item ? [item.str] : []));
  const { pieces, rules, grounds, pictures } = readPaint(await page.getOperatorList(), {
    ...reading,
    toPage,
    font: (name) => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : {}),
  });
  const scan = pictures.some((box) => areaOf(box) > SCAN * view.width * view.height);
  const shown: Piece[] = [];
  const hidden: Piece[] = [];
  for (const piece of pieces) {
    const seen = isShown(piece, view, grounds, scan);
    if (seen || piece.text.trim() === '') shown.push(piece);
    else hidden.push(piece);
  }
  const { once, twice } = withoutDoubles(shown.slice(0, MOST_PIECES));
  const length = (list: readonly Piece[]): number =>
    list.reduce((sum, { text }) => sum + text.trim().length, 0);
  const bare = once.filter(({ look }) => look.unseen === 'no-ink');
  return {
    ...framesOf(once, rules, view.width, view.height),
    hidden,
    twice,
    hasPictures: pictures.length > 0,
    recognised: scan && length(bare) * 2 > length(once),
    vertical: once.some(({ look, text }) => look.vertical && text.trim().length > 1),
    counted,
    tooMuch: shown.length > MOST_PIECES,
  };
}

function areaOf({ x1, y1, x2, y2 }: Box): number {
  return (x2 - x1) * (y2 - y1);
}

/** Whether a reader of the page sees the text; under a scan it is what a machine recognised, and counts. */
function isShown(
  piece: Piece,
  { width, height }: { width: number; height: number },
  grounds: readonly Box[],
  scan: boolean,
): boolean {
  const { unseen, white } = piece.look;
  if (unseen === 'layer-off' || (unseen === 'no-ink' && !scan)) return false;
  const angle = (piece.angle * Math.PI) / 180;
  const along = piece.x + piece.width / 2;
  const up = piece.y + 0.3 * piece.size;
  const x = along * Math.cos(angle) - up * Math.sin(angle);
  const y = along * Math.sin(angle) + up * Math.cos(angle);
  if (x < 0 || y < 0 || x > width || y > height) return false;
  return !white || grounds.some(({ x1, y1, x2, y2 }) => x > x1 && x < x2 && y > y1 && y < y2);
}

/** Text drawn again at its own place, as is done to make it look bold, counts once. */
function withoutDoubles(pieces: readonly Piece[]): { once: Piece[]; twice: Piece[] } {
  const seen = new Map<string, Piece[]>();
  const once: Piece[] = [];
  const twice: Piece[] = [];
  for (const piece of pieces) {
    const { text, x, y, size } = piece;
    const [column, row] = [Math.round(x / size), Math.round(y / size)];
    const key = (across: number, up: number): string => `${column + across} ${row + up} ${text}`;
    const near = [-1, 0, 1].flatMap((across) =>
      [-1, 0, 1].flatMap((up) => seen.get(key(across, up)) ?? []),
    );
    const again = near.some(
      (other) => Math.abs(other.x - x) < 0.15 * size && Math.abs(other.y - y) < 0.15 * size,
    );
    if (again && text.trim() !== '') twice.push(piece);
    else {
      once.push(piece);
      const list = seen.get(key(0, 0));
      if (list) list.push(piece);
      else seen.set(key(0, 0), [piece]);
    }
  }
  return { once, twice };
}
