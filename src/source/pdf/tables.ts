import { boxOf, gridOf, groupsOf } from './grid.ts';
import { regionsOf } from './page-frame.ts';
import type { Box, Rule } from './path.ts';
import type { RuledBlock } from './ruled.ts';
import { tableOf } from './ruled-table.ts';
import type { Piece } from './text.ts';

const FEWEST_CELLS = 3;

/**
 * Tables and page frames drawn with rules: each group of rules that meet and part the page into two columns or
 * more, the innermost first, so that a table in a frame has its text.
 */
export function ruledBlocks(rules: readonly Rule[], pieces: readonly Piece[]): RuledBlock[] {
  let found: RuledBlock[] = [];
  const taken = new Set<number>();
  const area = (group: readonly Rule[]): number => {
    const { x1, y1, x2, y2 } = boxOf(group);
    return (x2 - x1) * (y2 - y1);
  };
  for (const group of groupsOf(rules).toSorted((a, b) => area(a) - area(b))) {
    const grid = gridOf(
      group,
      pieces.filter(({ id }) => !taken.has(id)),
    );
    if (!grid) continue;
    const inner = found.filter(({ box }) => contains(grid.box, box));
    const regions = regionsOf(grid, inner);
    const filled = grid.cells.filter((cell) => cell.lines.length > 0);
    if (!regions && filled.length < FEWEST_CELLS) continue;
    const ids = new Set(grid.cells.flatMap((cell) => cell.pieces.map(({ id }) => id)));
    for (const id of ids) taken.add(id);
    if (regions) {
      found = found.filter((block) => !inner.includes(block));
      for (const block of inner) for (const id of block.ids) ids.add(id);
      found.push({ kind: 'frame', box: grid.box, regions, ids });
    } else found.push(tableOf(grid));
  }
  return found;
}

/** Boxes whose edges meet are one group, so one lies well within the other or is none of its own. */
function contains(outer: Box, inner: Box): boolean {
  return outer.x1 < inner.x1 && outer.x2 > inner.x2 && outer.y1 < inner.y1 && outer.y2 > inner.y2;
}
