import type { Rule } from './path.ts';
import type { Piece } from './text.ts';

/** Where a rule runs through type rather than under or over it, in heights of the type above its base line. */
const LOW = 0.15;
const HIGH = 0.55;
const FEWEST = 2;

/**
 * Text that a thin rule runs through, run by run. The rule is no longer than what it strikes out, as those of
 * tables and below headings are.
 */
export function struckText(pieces: readonly Piece[], rules: readonly Rule[]): string[] {
  const found: string[] = [];
  const level = rules.filter(({ y1, y2 }) => y1 === y2);
  if (level.length === 0) return found;
  const byHeight = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const row = Math.round((piece.y + 0.35 * piece.size) / 10);
    const list = byHeight.get(row);
    if (list) list.push(piece);
    else byHeight.set(row, [piece]);
  }
  for (const rule of level) {
    const row = Math.round(rule.y1 / 10);
    const crossed = [-1, 0, 1]
      .flatMap((step) => byHeight.get(row + step) ?? [])
      .filter(({ y, size }) => rule.y1 > y + LOW * size && rule.y1 < y + HIGH * size)
      .toSorted((a, b) => a.x - b.x);
    const struck = crossed.flatMap((piece) => within(piece, rule));
    const first = struck[0];
    const last = struck.at(-1);
    if (!first || !last || struck.length < FEWEST) continue;
    const longer = first.x - rule.x1 > 0.8 * first.width || rule.x2 - last.right > 0.8 * last.width;
    if (!longer) found.push(struck.map(({ text }) => text).join(''));
  }
  return found.filter((text) => text.trim() !== '' && !/^[-—－_＿\s]+$/u.test(text));
}

function within(
  piece: Piece,
  rule: Rule,
): { text: string; x: number; right: number; width: number }[] {
  return [...piece.text].flatMap((text, index) => {
    const [x, right] = [piece.edges[index] as number, piece.edges[index + 1] as number];
    const middle = (x + right) / 2;
    return middle > rule.x1 && middle < rule.x2
      ? [{ text, x, right, width: Math.max(right - x, 4) }]
      : [];
  });
}
