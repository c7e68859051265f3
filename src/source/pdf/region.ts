import { type Block, inColumns } from './columns.ts';
import { type PrintedLine, printedLines } from './lines.ts';
import { type OpenTable, openTables } from './open-tables.ts';
import { type PageLine, tableRow } from './page-line.ts';
import { type Measure, measureOf, placed } from './place.ts';
import { remarksOn } from './remark.ts';
import type { Region, RuledBlock, RuledTable } from './ruled.ts';
import type { Piece } from './text.ts';
import { bodySize } from './watermark.ts';

/** Reads a region of a page of some width; `fallback` measures regions that have no full lines. */
export type Reader = (region: Region, width: number, fallback: Measure | null) => PageLine[];

interface RegionBlock extends Block {
  piece?: Piece;
  ruled?: RuledBlock;
}

/** Full lines of a column or of a part of a page are so many characters long at least. */
const LONG_IN_COLUMN = 5;

/** Reads pages one after the other, so that a table without rules can go on from one to the next. */
export function newReader(): Reader {
  let open: OpenTable['columns'] | null = null;
  const gutters: number[] = [];
  const read = (
    region: Region,
    width: number,
    fallback: Measure | null,
    part: boolean,
  ): PageLine[] => {
    const blank = region.pieces.filter(({ text }) => text.trim() === '');
    const linesOf = (blocks: readonly RegionBlock[]): PrintedLine[] =>
      printedLines([...blocks.flatMap(({ piece }) => piece ?? []), ...blank]);
    const body = bodySize(region.pieces);
    const groups = inColumns(blocksOf(region), linesOf, gutters);
    return groups.flatMap(({ blocks, rows }) => {
      if (rows) return rows.map((row) => tableRow(row));
      const lines = linesOf(blocks);
      const narrow = part || groups.length > 1;
      const measure =
        measureOf(lines, narrow ? LONG_IN_COLUMN : undefined) ??
        (part ? null : fallback) ??
        evenMargins(lines, width);
      const tables = openTables(lines, open);
      const last = tables.at(-1);
      open = last && last.to === lines.length ? last.columns : null;
      const places = blocks.flatMap(({ ruled, y2 }) =>
        ruled ? [{ y: y2, lines: readRuled(ruled) }] : [],
      );
      for (const [index, line] of lines.entries()) {
        const table = tables.find(({ from, to }) => index >= from && index < to);
        const stamp = line.stamp ? { furniture: true } : {};
        const text = { size: line.size, row: false, remarks: remarksOn([line]), ...stamp };
        if (!table) {
          places.push({ y: line.y, lines: [{ ...placed(line, measure, body, width), ...text }] });
        } else if (index === table.from) {
          const remarks = remarksOn(lines.slice(table.from, table.to));
          const own = table.rows.map((row, at) => tableRow(row, at === 0 ? remarks : []));
          places.push({ y: line.y, lines: own });
        }
      }
      return places.toSorted((a, b) => b.y - a.y).flatMap((place) => place.lines);
    });
  };
  const readRuled = (ruled: RuledBlock): PageLine[] =>
    ruled.kind === 'table'
      ? rowsOf(ruled)
      : ruled.regions.flatMap((region) => read(region, ruled.box.x1 + ruled.box.x2, null, true));
  return (region, width, fallback) => read(region, width, fallback, false);
}

function blocksOf({ pieces, blocks }: Region): RegionBlock[] {
  return [
    ...pieces
      .filter(({ text }) => text.trim() !== '')
      .map((piece) => {
        const { x, y, width, size } = piece;
        return { piece, x1: x, x2: x + width, y1: y - 0.1 * size, y2: y + 0.8 * size, size };
      }),
    ...blocks.map((ruled) => ({ ruled, ...ruled.box, size: 10 })),
  ];
}

/** A page without full lines: its right margin is as wide as the left one. */
function evenMargins(lines: readonly PrintedLine[], width: number): Measure {
  const left = lines.reduce((least, { x }) => Math.min(least, x), width);
  return { left, right: lines.reduce((most, { right }) => Math.max(most, right), width - left) };
}

function rowsOf(table: RuledTable): PageLine[] {
  return table.rows.map((text, index) => ({
    ...tableRow(text, index === 0 ? table.remarks : []),
    ...(index === 0 ? { opens: table } : {}),
    ...(index === table.rows.length - 1 ? { closes: table } : {}),
  }));
}
