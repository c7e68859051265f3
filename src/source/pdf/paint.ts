import { IDENTITY, type Matrix, multiply } from './matrix.ts';
import { addPath, type Box, pictureBox, type Rule } from './path.ts';
import {
  type Font,
  type Glyph,
  type Look,
  newTextState,
  type Piece,
  showGlyphs,
  type TextState,
} from './text.ts';

/** What a page paints, in the order of its operators; y grows upwards. */
export interface Painted {
  pieces: Piece[];
  rules: Rule[];
  /** Areas painted in a colour other than white, pictures among them. */
  grounds: Box[];
  pictures: Box[];
}

export interface OperatorList {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

export interface Surroundings {
  /** Operators of pdf.js by name (its public `OPS`). */
  operators: Readonly<Record<string, number>>;
  /** From the space of the page's content to points with y growing upwards. */
  toPage: Matrix;
  font: (name: string) => Font;
  /** Whether the layer of a marked content is shown. */
  layerShown: (properties: unknown) => boolean;
}

interface State extends TextState {
  toPage: Matrix;
  fill: string;
  stroke: string;
  fillAlpha: number;
  strokeAlpha: number;
  mode: number;
}

/** Text rendering modes of PDF that leave no ink of the fill, or none at all. */
const OUTLINE = 1;
const NO_INK = 3;
const ONLY_CLIPS = 7;
/** From this lightness on (0 black, 1 white) type is a watermark's grey rather than ink. */
const LIGHT = 0.6;
const WHITE = 0.98;
const SEE_THROUGH = 0.7;
const FILLS = ['fill', 'eoFill'];
const STROKES = ['stroke', 'closeStroke'];
const BOTH = ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
const PICTURES = [
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintImageMaskXObject',
  'paintImageXObjectRepeat',
  'paintImageMaskXObjectRepeat',
  'paintImageMaskXObjectGroup',
  'paintInlineImageXObjectGroup',
];
const MOST_PICTURES = 2000;
const EVERYWHERE: Box = { x1: -Infinity, y1: -Infinity, x2: Infinity, y2: Infinity };

/** The operators of a page → its text, rules and coloured areas. */
export function readPaint(list: OperatorList, around: Surroundings): Painted {
  const painter = newPainter(around);
  const byNumber = new Map(
    Object.entries(painter.actions).map(([name, action]) => [around.operators[name], action]),
  );
  for (const [index, operator] of list.fnArray.entries()) {
    byNumber.get(operator)?.(...((list.argsArray[index] ?? []) as never[]));
  }
  return painter.painted;
}

type Actions = Record<string, (...values: never[]) => unknown>;

function newPainter(around: Surroundings): { painted: Painted; actions: Actions } {
  const painted: Painted = { pieces: [], rules: [], grounds: [], pictures: [] };
  const saved: State[] = [];
  const layers: boolean[] = [];
  const first: State = {
    ...newTextState(),
    toPage: around.toPage,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    mode: 0,
  };
  let state = first;
  const save = (): void => {
    saved.push({ ...state });
  };
  const restore = (): void => {
    state = saved.pop() ?? state;
  };
  const transform = (...matrix: Matrix): void => {
    state.toPage = multiply(state.toPage, matrix);
  };
  const setMatrix = (matrix: Matrix): void => {
    Object.assign(state, { matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
  };
  const moveText = (x: number, y: number): void => {
    state.lineX += x;
    state.lineY += y;
    Object.assign(state, { x: state.lineX, y: state.lineY });
  };
  const setFont = (name: string, size: number): void => {
    const direction = size < 0 ? -1 : 1;
    Object.assign(state, { font: around.font(name), size: Math.abs(size), direction });
  };
  const named = (paint: number, names: readonly string[]): boolean =>
    names.some((name) => around.operators[name] === paint);
  const actions: Actions = {
    save,
    restore,
    transform,
    paintFormXObjectBegin: (matrix: Matrix | null) => {
      save();
      if (matrix) transform(...matrix);
    },
    paintFormXObjectEnd: restore,
    beginAnnotation: (_id: string, _box: unknown, place: Matrix | null, matrix: Matrix | null) => {
      save();
      state = { ...first, toPage: around.toPage };
      if (place) transform(...place);
      if (matrix) transform(...matrix);
    },
    endAnnotation: restore,
    beginMarkedContent: () => layers.push(true),
    beginMarkedContentProps: (tag: string, properties: unknown) =>
      layers.push(tag !== 'OC' || around.layerShown(properties)),
    endMarkedContent: () => layers.pop(),
    setFillRGBColor: (colour: string) => Object.assign(state, { fill: colour }),
    setStrokeRGBColor: (colour: string) => Object.assign(state, { stroke: colour }),
    // A pattern has no one colour: what it fills counts as dark.
    setFillColorN: () => Object.assign(state, { fill: '#000000' }),
    setStrokeColorN: () => Object.assign(state, { stroke: '#000000' }),
    setGState: (entries: [string, unknown][]) => {
      for (const [key, value] of entries) {
        if (key === 'ca') state.fillAlpha = Number(value);
        if (key === 'CA') state.strokeAlpha = Number(value);
        if (key === 'Font') setFont(...(value as [string, number]));
      }
    },
    beginText: () => setMatrix(IDENTITY),
    setTextMatrix: (matrix: Matrix) => setMatrix([...matrix]),
    moveText,
    setLeadingMoveText: (x: number, y: number) => {
      state.leading = y;
      moveText(x, y);
    },
    nextLine: () => moveText(0, state.leading),
    setLeading: (leading: number) => Object.assign(state, { leading: -leading }),
    setCharSpacing: (charSpacing: number) => Object.assign(state, { charSpacing }),
    setWordSpacing: (wordSpacing: number) => Object.assign(state, { wordSpacing }),
    setHScale: (scale: number) => Object.assign(state, { scale: scale / 100 }),
    setTextRise: (rise: number) => Object.assign(state, { rise }),
    setTextRenderingMode: (mode: number) => Object.assign(state, { mode }),
    setFont,
    showText: (glyphs: (Glyph | number)[]) => {
      const look = lookOf(state, layers.includes(false));
      for (const piece of showGlyphs(glyphs, state, state.toPage, look)) {
        painted.pieces.push({ ...piece, id: painted.pieces.length });
      }
    },
    constructPath: (paint: number, paths: (ArrayLike<number> | null)[]) => {
      const painting = {
        fills: named(paint, [...FILLS, ...BOTH]) && isSeen(state.fill, state.fillAlpha),
        strokes: named(paint, [...STROKES, ...BOTH]) && isSeen(state.stroke, state.strokeAlpha),
      };
      if (!painting.fills && !painting.strokes) return;
      for (const path of paths ?? []) if (path) addPath(path, state.toPage, painting, painted);
    },
  };
  // How far a shading reaches is up to the clip around it: type on it is taken to be seen.
  actions.shadingFill = () => painted.grounds.push(EVERYWHERE);
  for (const name of PICTURES) {
    actions[name] = () => {
      const box = pictureBox(state.toPage);
      if (painted.pictures.length < MOST_PICTURES) painted.pictures.push(box);
      painted.grounds.push(box);
    };
  }
  return { painted, actions };
}

function lookOf(state: State, layerOff: boolean): Look {
  const outline = state.mode === OUTLINE;
  const light = lightness(outline ? state.stroke : state.fill);
  const alpha = outline ? state.strokeAlpha : state.fillAlpha;
  const bare = state.mode === NO_INK || state.mode === ONLY_CLIPS || alpha === 0;
  return {
    font: state.font.name ?? '',
    faint: alpha < SEE_THROUGH || (light > LIGHT && light < WHITE),
    white: light >= WHITE,
    vertical: state.font.vertical === true,
    unseen: layerOff ? 'layer-off' : bare ? 'no-ink' : null,
  };
}

const isSeen = (colour: string, alpha: number): boolean => lightness(colour) < WHITE && alpha > 0;

/** 0 for black to 1 for white; pdf.js gives every colour as #rrggbb. */
function lightness(colour: string): number {
  const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? [];
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
