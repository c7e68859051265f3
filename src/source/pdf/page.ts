import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Matrix } from './matrix.ts';
import { multiply } from './matrix.ts';
import { readPaint } from './paint.ts';
import type { Box } from './path.ts';
import { layDown } from './stacked.ts';
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
  /** A picture covers most of the page. */
  scan: boolean;
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
  const { once: drawn, twice } = withoutDoubles(shown.slice(0, MOST_PIECES));
  const once = inRuns(layDown(drawn));
  const length = (list: readonly Piece[]): number =>
    list.reduce((sum, { text }) => sum + text.trim().length, 0);
  const bare = once.filter(({ look }) => look.unseen === 'no-ink');
  return {
    ...framesOf(once, rules, view.width, view.height),
    hidden,
    twice,
    hasPictures: pictures.length > 0,
    scan,
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

/** Pieces that go on each other without a gap as one, where a file sets every character by itself. */
function inRuns(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (!last || !goesOn(piece, last)) {
      runs.push({ ...piece });
      continue;
    }
    last.edges = [...last.edges.slice(0, -1), ...piece.edges];
    last.text += piece.text;
    last.width = piece.x + piece.width - last.x;
    last.replaced += piece.replaced;
    last.unknown += piece.unknown;
  }
  return runs;
}

function goesOn(piece: Piece, last: Piece): boolean {
  const gap = piece.x - (last.x + last.width);
  const looks =
    piece.look === last.look || JSON.stringify(piece.look) === JSON.stringify(last.look);
  return (
    looks &&
    Math.abs(piece.angle - last.angle) < 0.1 &&
    Math.abs(piece.y - last.y) < 0.02 * piece.size &&
    Math.abs(piece.size - last.size) < 0.02 * piece.size &&
    Math.abs(gap) < 0.1 * piece.em &&
    !/\s$/.test(last.text) &&
    !/^\s/.test(piece.text)
  );
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
