import type { Level } from '../raised.ts';
import { shownCharacter } from './characters.ts';
import { apply, type Matrix, multiply } from './matrix.ts';

/** How a piece of text looks, as far as reading it depends on that. */
export interface Look {
  font: string;
  /** Light or see-through, as watermarks are. */
  faint: boolean;
  white: boolean;
  /** Drawn without ink (the text under a scan) or in a layer that is off. */
  /** Set from top to bottom. */
  vertical: boolean;
  unseen: 'no-ink' | 'layer-off' | null;
}

/** A run of text at its place on the page, set level; y grows upwards. */
export interface Piece {
  /** Number of the run among those of its page: parts of it and copies keep that. */
  id: number;
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the type. */
  size: number;
  /** Width of a square character: narrower than the height where type is condensed. */
  em: number;
  /** Where each character of `text` begins, in the order of `[...text]`, and where the last one ends. */
  edges: number[];
  /** Degrees that the run is turned by on the page, against the clock. */
  angle: number;
  look: Look;
  /** Characters of the file that came out as others: radicals, ligatures, codes of symbol fonts. */
  replaced: string;
  /** Codes of a symbol font that no table has. */
  unknown: string;
  level?: Level;
}

/** What pdf.js says of a font. */
export interface Font {
  name?: string;
  vertical?: boolean;
  fontMatrix?: number[];
  isType3Font?: boolean;
  bbox?: number[];
}

export interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: number[] | null;
}

/** The state of text as the operators of a page set it; saved and restored with the rest. */
export interface TextState {
  font: Font;
  size: number;
  direction: number;
  matrix: Matrix;
  /** Where the next glyph and the current line begin, in the space of `matrix`. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

export const newTextState = (): TextState => ({
  font: {},
  size: 0,
  direction: 1,
  matrix: [1, 0, 0, 1, 0, 0],
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
});

/** White space of so many ems is where the next words stand, not a space between two. */
const JUMPS = 1.2;
/** A gap between glyphs, in ems, that parts a run; smaller ones are kerning. */
const PARTS = 0.17;

/**
 * Shows glyphs: the runs that they make, each turned level about the origin of the page (`angle` says by how
 * much), and the state moved on behind them. `toPage` has y growing upwards.
 */
export function showGlyphs(
  glyphs: readonly (Glyph | number)[],
  state: TextState,
  toPage: Matrix,
  look: Look,
): Piece[] {
  const { font, size, direction } = state;
  const perUnit = Math.abs(font.fontMatrix?.[0] ?? 0.001) * size;
  const vertical = font.vertical === true;
  const whole = multiply(toPage, state.matrix);
  const turn = direction * (vertical ? -1 : 1);
  // Vertical text reads downwards, its lines to the left: the same as level text turned by a right angle.
  const along: [number, number] = vertical
    ? [-whole[2], -whole[3]]
    : [whole[0] * state.scale * turn, whole[1] * state.scale * turn];
  const acrossUnit = vertical ? Math.hypot(whole[0], whole[1]) : Math.hypot(whole[2], whole[3]);
  const perPoint = Math.hypot(...along);
  const height = size * acrossUnit * type3Height(font, size);
  const em = size * perPoint * type3Height(font, size);
  const angle = (Math.atan2(along[1], along[0]) * 180) / Math.PI;
  if (!(perPoint > 0) || !(height > 0) || !Number.isFinite(angle)) return [];
  const [ux, uy] = [along[0] / perPoint, along[1] / perPoint];
  const pieces: Piece[] = [];
  let piece: Piece | null = null;
  let advance = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      advance += ((glyph * size) / 1000) * (vertical ? 1 : -1);
      continue;
    }
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const own = vertical ? -(glyph.vmetric?.[0] ?? -1000) : glyph.width;
    const wide = own * perUnit;
    const shift = vertical ? [0, state.rise - advance] : [advance * state.scale * turn, state.rise];
    const [px, py] = apply(whole, state.x + shift[0]!, state.y + shift[1]!);
    const x = px * ux + py * uy;
    // A column of vertical text has its base line to the left of its middle.
    const y = py * ux - px * uy - (vertical ? 0.38 * height : 0);
    const shown = shownCharacter(look.font, glyph.unicode);
    if (shown.text !== '' && Number.isFinite(x) && Number.isFinite(y)) {
      const right = x + wide * perPoint;
      const gap = piece === null ? 0 : x - (piece.edges.at(-1) as number);
      const jump = piece !== null && !/^\s/.test(shown.text) && blankAtEnd(piece) > JUMPS * em;
      if (piece === null || jump || gap > PARTS * em || gap < -0.5 * em) {
        piece = {
          id: 0,
          text: '',
          x,
          y,
          width: 0,
          size: height,
          em,
          edges: [x],
          angle,
          look,
          replaced: '',
          unknown: '',
        };
        pieces.push(piece);
      }
      append(piece, shown.text, x, Math.max(x, right));
      if (shown.unknown) piece.unknown += shown.text;
      if (shown.text !== glyph.unicode) piece.replaced += glyph.unicode;
    }
    advance += wide + spacing * (vertical ? -direction : direction);
  }
  if (vertical) state.y -= advance;
  else state.x += advance * state.scale * turn;
  return pieces;
}

/** How wide the white space is that a run ends with. */
function blankAtEnd({ text, edges }: Piece): number {
  const [blank] = /\s*$/.exec(text) as RegExpExecArray;
  return (edges.at(-1) as number) - (edges[edges.length - 1 - [...blank].length] as number);
}

/** A glyph may stand for several characters (a ligature): they share its width. */
function append(piece: Piece, characters: string, x: number, right: number): void {
  const all = [...characters];
  piece.edges[piece.edges.length - 1] = x;
  for (const [index] of all.entries()) {
    piece.edges.push(x + ((right - x) * (index + 1)) / all.length);
  }
  piece.text += characters;
  piece.width = right - piece.x;
}

/** Type 3 fonts may be drawn at any scale: their box says how high their characters are. */
function type3Height(font: Font, size: number): number {
  if (!font.isType3Font || size > 1) return 1;
  const [, low = 0, , high = 0] = font.bbox ?? [];
  const height = Math.abs(high - low) * Math.abs(font.fontMatrix?.[3] ?? 0.001);
  return height > 0 ? height : 1;
}

/** The part of a piece from character `from` to before `to`, without the white space at its ends. */
export function partOf(piece: Piece, from: number, to: number): Piece | null {
  const characters = [...piece.text];
  let [first, last] = [from, to];
  while (first < last && /\s/.test(characters[first]!)) first += 1;
  while (last > first && /\s/.test(characters[last - 1]!)) last -= 1;
  if (first === last) return null;
  const x = piece.edges[first]!;
  const edges = piece.edges.slice(first, last + 1);
  return {
    ...piece,
    text: characters.slice(first, last).join(''),
    x,
    edges,
    width: edges.at(-1)! - x,
  };
}
