import { squeeze } from '../../text/squeeze.ts';
import { fraction, type Level, setApart } from '../raised.ts';

/** Something to report of the line that it is found in. */
export interface Remark {
  ruleId: string;
  message: string;
}

/** A stretch of a paragraph that is shown in one way. */
export interface Piece {
  text: string;
  level?: Level | undefined;
  /** Raised or lowered by a formula, so it is no note mark. */
  exponent?: boolean;
  /** Raised or lowered by its position: digits of a Latin font often are, to stand evenly beside Han. */
  shifted?: boolean;
  /** Points above the line; only set on text that `level` says nothing of. */
  position?: number;
  /** Numerator and denominator; `text` is empty. */
  fraction?: [over: string, under: string];
}

const MOST_QUOTED = 30;

/** The start of a text, as messages quote it. */
export function quoted(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return `“${plain.length > MOST_QUOTED ? `${plain.slice(0, MOST_QUOTED)}…` : plain}”`;
}

/**
 * A remark on text that Word does not show. It is not quoted: issues are published with the document, and
 * notes of its drafters are not.
 */
export function hiddenRemark(what: string, text: string): Remark {
  const count = squeeze(text).length;
  const message = `${what}没有收入，共 ${count} 个字（未公开的内容，这里不引）`;
  return { ruleId: 'hidden-text', message };
}

/**
 * The pieces of a paragraph → its text. Raised and lowered pieces are set apart from the text that they
 * follow; what is doubtful about them is remarked. A paragraph that is raised as a whole is plain text.
 */
export function joinPieces(pieces: readonly Piece[]): { text: string; remarks: Remark[] } {
  const remarks: Remark[] = [];
  const stretches = fractions(merged(levelled(pieces)));
  const plain = !stretches.some(
    ({ level, text, fraction }) => fraction || (level === undefined && text.trim() !== ''),
  );
  const parts: string[] = [];
  let before = '';
  for (const [index, piece] of stretches.entries()) {
    const shown = piece.fraction
      ? shownFraction(piece.fraction, before, stretches[index + 1]?.text ?? '', remarks)
      : piece.level === undefined || plain || isEvenedOut(piece, before)
        ? piece.text
        : shownApart(piece, piece.level, before, remarks);
    parts.push(shown);
    before = (before + shown.slice(-MOST_BEFORE)).slice(-MOST_BEFORE);
  }
  return { text: parts.join(''), remarks };
}

function shownFraction(
  [over, under]: [string, string],
  before: string,
  after: string,
  remarks: Remark[],
): string {
  const beside = /\d\s*$/.test(before) || /^\s{0,8}\d/.test(after);
  const shown = fraction(over, under, beside);
  if (beside) remarks.push(formulaRemark(`${lastFigure(before)}${shown}`));
  return shown;
}

function shownApart(piece: Piece, level: Level, before: string, remarks: Remark[]): string {
  const { text, doubtful } = setApart(piece.text, level, before);
  if (doubtful && !(piece.exponent && !/[\^_]/.test(text))) {
    const name = level === 'raised' ? '上标' : '下标';
    const message = `${name}“${piece.text.trim()}”读作“${lastFigure(before)}${text}”，请确认是指数还是注码`;
    remarks.push({ ruleId: 'raised-text', message });
  }
  return text;
}

const isEvenedOut = ({ level, shifted }: Piece, before: string): boolean =>
  shifted === true && level === 'lowered' && !/[A-Za-z)]$/.test(before);

/** The remark on a formula that is read as one line of text. */
export function formulaRemark(shown: string): Remark {
  return { ruleId: 'formula', message: `公式读作${quoted(shown)}，请对照原件` };
}

const MOST_BEFORE = 8;
const lastFigure = (text: string): string => /[0-9A-Za-z×.,%]*$/.exec(text)?.[0] ?? '';

const LEAST_SHIFT = 3;
const MOST_SHIFTED = 8;

/**
 * Text that stands at least three points above or below what most of the paragraph stands at is raised or
 * lowered; whole sentences are not, they are only shifted.
 */
function levelled(pieces: readonly Piece[]): Piece[] {
  const lengths = new Map<number, number>();
  for (const { text, level, position } of pieces) {
    if (level !== undefined || position === undefined) continue;
    lengths.set(position, (lengths.get(position) ?? 0) + text.length);
  }
  let usual = 0;
  for (const [position, length] of lengths) {
    if (length > (lengths.get(usual) ?? 0)) usual = position;
  }
  return pieces.map((piece) => {
    const shift = (piece.position ?? usual) - usual;
    if (piece.level !== undefined || Math.abs(shift) < LEAST_SHIFT) return piece;
    if (piece.text.trim().length > MOST_SHIFTED) return piece;
    return { ...piece, level: shift > 0 ? 'raised' : 'lowered', shifted: true };
  });
}

/** Neighbours of one level as one piece: Word cuts runs anywhere. */
function merged(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (!piece.fraction && piece.text === '') continue;
    if (last && !last.fraction && !piece.fraction && last.level === piece.level) {
      last.text += piece.text;
      if (!piece.exponent) delete last.exponent;
    } else joined.push({ ...piece });
  }
  return joined;
}

/** A raised and a lowered figure on both sides of a stroke are a fraction. */
function fractions(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const [over, stroke, under] = pieces.slice(index, index + 3);
    const isFraction =
      over?.level === 'raised' &&
      /^\s*\d+\s*$/.test(over.text) &&
      stroke?.level === undefined &&
      /^[/／⁄∕]$/.test(stroke?.text ?? '') &&
      under?.level === 'lowered' &&
      /^\s*\d+\s*$/.test(under.text);
    if (isFraction) {
      found.push({ text: '', fraction: [over.text, under.text] });
      index += 2;
    } else found.push(pieces[index]!);
  }
  return found;
}
