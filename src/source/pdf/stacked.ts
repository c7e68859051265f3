import { squeeze } from '../../text/squeeze.ts';
import type { Piece } from './text.ts';

const FEWEST = 4;
/** Narrow cells of tables hold one character a line, too; a page is vertical where most of it is. */
const MOSTLY = 0.4;

/**
 * A page of upright characters set one below the other, as some programs print vertical text: they come back
 * as level lines on a page turned by a right angle. Other pages come back as they are.
 */
export function layDown(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (!isUpright(piece)) runs.push([]);
    else if (run && before && isBelow(piece, before)) run.push(piece);
    else runs.push([piece]);
  }
  const stacked = runs.filter(({ length }) => length >= FEWEST).flat().length;
  const all = pieces.reduce((sum, { text }) => sum + squeeze(text).length, 0);
  if (stacked < FEWEST || stacked < all * MOSTLY) return [...pieces];
  const places = new Set(
    runs
      .filter(({ length }) => length > 1)
      .flat()
      .flatMap(({ x }) => [Math.floor(x), Math.ceil(x)]),
  );
  return pieces.map((piece) =>
    isUpright(piece) && places.has(Math.round(piece.x)) ? laid(piece) : piece,
  );
}

function isUpright({ text, angle }: Piece): boolean {
  return (
    Math.abs(angle) < 1 &&
    /^\s*[\p{Script=Han}\u3000-\u303f\ufe10-\ufe4f\uff00-\uff65]\s*$/u.test(text)
  );
}

function isBelow(piece: Piece, before: Piece): boolean {
  const down = before.y - piece.y;
  const aside = Math.abs(piece.x - before.x);
  return (
    aside < 0.2 * piece.em &&
    down > 0.8 * piece.size &&
    down < 1.35 * piece.size &&
    Math.abs(piece.size - before.size) < 0.1 * piece.size
  );
}

/** About the origin of the page: what was down is along, what was right is up. */
function laid(piece: Piece): Piece {
  const along = -piece.y - 0.88 * piece.size;
  const up = piece.x + 0.12 * piece.size;
  const shift = along - piece.x;
  const right = along + piece.size;
  return {
    ...piece,
    x: along,
    y: up,
    width: piece.size,
    edges: piece.edges.map((edge, index, all) => (index === all.length - 1 ? right : edge + shift)),
    angle: -90,
    look: { ...piece.look, vertical: true },
  };
}
