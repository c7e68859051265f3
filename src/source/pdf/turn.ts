import { squeeze } from '../../text/squeeze.ts';
import type { Rule } from './path.ts';
import type { Piece } from './text.ts';

/** A page, or what stands on it turned by a right angle, as it is seen once it is turned upright. */
export interface Frame {
  pieces: Piece[];
  rules: Rule[];
  width: number;
  height: number;
  /** Degrees that the page is turned by to be read. */
  turned: number;
  /** Place in the upright frame → place on the page as it is printed. */
  onPage: (x: number, y: number) => [number, number];
  fromPage: (x: number, y: number) => [number, number];
}

/** Scans are a few degrees askew; a watermark is slanted by more than that. */
const ASKEW = 6;

/**
 * The text of a page by direction: first the frame that most of it is set in (a landscape page may be set
 * sideways on an upright one), then what is turned against that, and apart from them what is slanted.
 */
export function framesOf(
  pieces: readonly Piece[],
  rules: readonly Rule[],
  width: number,
  height: number,
): { frames: Frame[]; slanted: Piece[] } {
  const byTurn = new Map<number, Piece[]>();
  const slanted: Piece[] = [];
  for (const piece of pieces) {
    const right = Math.round(piece.angle / 90) * 90;
    if (Math.abs(piece.angle - right) > ASKEW) slanted.push(piece);
    else {
      const turn = (right + 360) % 360;
      const list = byTurn.get(turn);
      if (list) list.push(piece);
      else byTurn.set(turn, [piece]);
    }
  }
  const frames = [...byTurn]
    .toSorted(([, first], [, second]) => characters(second) - characters(first))
    .map(([turn, own]) => upright(own, rules, width, height, turn));
  return { frames, slanted };
}

function characters(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + squeeze(text).length, 0);
}

function upright(
  pieces: readonly Piece[],
  rules: readonly Rule[],
  width: number,
  height: number,
  turned: number,
): Frame {
  const askew = commonAngle(pieces, turned);
  const [shiftX, shiftY] = (
    { 0: [0, 0], 90: [0, width], 180: [width, height], 270: [height, 0] } as const
  )[turned as 0 | 90 | 180 | 270];
  const sideways = turned === 90 || turned === 270;
  const level = (x: number, y: number): [number, number] => {
    const [levelX, levelY] = rotate(x, y, -turned);
    return [levelX + shiftX, levelY + shiftY];
  };
  return {
    pieces: pieces.map((piece) => move(piece, turned + askew, shiftX, shiftY)),
    rules: turned === 0 ? [...rules] : rules.map((rule) => turnRule(rule, level)),
    width: sideways ? height : width,
    height: sideways ? width : height,
    turned,
    onPage: (x, y) => rotate(x - shiftX, y - shiftY, turned),
    fromPage: level,
  };
}

/** How far most of the text is off the right angle. */
function commonAngle(pieces: readonly Piece[], turned: number): number {
  const offs = pieces
    .map(({ angle }) => ((angle - turned + 540) % 360) - 180)
    .toSorted((first, second) => first - second);
  const middle = offs[Math.floor(offs.length / 2)] ?? 0;
  return Math.abs(middle) < 0.05 ? 0 : middle;
}

function move(piece: Piece, angle: number, shiftX: number, shiftY: number): Piece {
  const [x, y] = rotate(piece.x, piece.y, piece.angle - angle);
  const across = x + shiftX - piece.x;
  return {
    ...piece,
    x: piece.x + across,
    y: y + shiftY,
    edges: piece.edges.map((edge) => edge + across),
  };
}

function rotate(x: number, y: number, degrees: number): [number, number] {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x * cos - y * sin, x * sin + y * cos];
}

function turnRule(rule: Rule, level: (x: number, y: number) => [number, number]): Rule {
  const [x1, y1] = level(rule.x1, rule.y1);
  const [x2, y2] = level(rule.x2, rule.y2);
  const across = Math.abs(x2 - x1) >= Math.abs(y2 - y1);
  return across
    ? { x1: Math.min(x1, x2), x2: Math.max(x1, x2), y1, y2: y1 }
    : { x1, x2: x1, y1: Math.min(y1, y2), y2: Math.max(y1, y2) };
}
