import { apply, type Matrix } from './matrix.ts';

export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A ruled line of the page: horizontal where y1 = y2, vertical where x1 = x2. */
export type Rule = Box;

/** How a path is painted, as far as it is: nothing where white or see-through. */
export interface Painting {
  strokes: boolean;
  fills: boolean;
}

const MOST = 4000;
const THIN = 2.5;
const SHORTEST = 6;

/**
 * Adds the level and upright strokes of a path to `rules` and the areas that it fills to `grounds`; a thin
 * filled area is a stroke too. `path` is packed as pdf.js does: step, then its places.
 */
export function addPath(
  path: ArrayLike<number>,
  matrix: Matrix,
  { strokes, fills }: Painting,
  { rules, grounds }: { rules: Rule[]; grounds: Box[] },
): void {
  for (const line of outlines(path, matrix)) {
    for (let index = 1; strokes && index < line.length; index += 1) {
      addRule(rules, boxOf([line[index - 1] as Corner, line[index] as Corner]));
    }
    if (!fills || line.length < 3) continue;
    const box = boxOf(line);
    const thin = Math.min(box.x2 - box.x1, box.y2 - box.y1) <= THIN;
    // Characters may be drawn as filled paths; their strokes have more corners than a rule.
    if (thin && line.length <= 5) addRule(rules, box);
    else if (grounds.length < MOST) grounds.push(box);
  }
}

type Corner = [number, number];

/** The sub-paths of a path; curves count as the line to where they end. */
function outlines(path: ArrayLike<number>, matrix: Matrix): Corner[][] {
  const found: Corner[][] = [];
  let line: Corner[] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at] as number;
    const size = [2, 2, 6, 4, 0][step];
    if (size === undefined) break;
    if (step === 0) {
      line = [];
      found.push(line);
    }
    if (size > 0) line.push(apply(matrix, path[at + size - 1] ?? 0, path[at + size] ?? 0));
    else if (line[0]) line.push(line[0]);
    at += 1 + size;
  }
  return found;
}

function addRule(rules: Rule[], { x1, y1, x2, y2 }: Box): void {
  if (rules.length >= MOST) return;
  const [across, up] = [x2 - x1, y2 - y1];
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  if (across >= SHORTEST && up <= THIN) rules.push({ x1, x2, y1: y, y2: y });
  else if (up >= SHORTEST && across <= THIN) rules.push({ x1: x, x2: x, y1, y2 });
}

/** The unit square that a picture fills, at its place. */
export function pictureBox(matrix: Matrix): Box {
  return boxOf([
    apply(matrix, 0, 0),
    apply(matrix, 0, 1),
    apply(matrix, 1, 0),
    apply(matrix, 1, 1),
  ]);
}

function boxOf(corners: readonly Corner[]): Box {
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const [x, y] of corners) {
    box.x1 = Math.min(box.x1, x);
    box.y1 = Math.min(box.y1, y);
    box.x2 = Math.max(box.x2, x);
    box.y2 = Math.max(box.y2, y);
  }
  return box;
}
