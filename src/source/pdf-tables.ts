import { type Piece, printedLines } from './pdf-lines.ts';

/** A ruled line of the page: horizontal where y1 = y2, vertical where x1 = x2. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface RuledTable {
  top: number;
  /** Cells joined by tabs, row by row; a merged cell has its text in its first place. */
  rows: string[];
  pieces: Set<Piece>;
  /** Left edges of the columns. */
  columns: number[];
  /** Columns of the last row whose text fills its cell to the end, so that it may go on on the next page. */
  full: boolean[];
}

const TOUCH = 3;

/** Tables drawn with rules: each group of rules that meet and part the page into two columns or more. */
export function ruledTables(rules: readonly Rule[], pieces: readonly Piece[]): RuledTable[] {
  return groups(rules).flatMap((group) => {
    const level = group.filter((rule) => rule.y1 === rule.y2);
    const upright = group.filter((rule) => rule.x1 === rule.x2);
    const ys = positions(level.map((rule) => rule.y1)).reverse();
    const xs = positions(upright.map((rule) => rule.x1));
    if (ys.length < 2 || xs.length < 3) return [];
    return readGrid(xs, ys, level, upright, pieces);
  });
}

function readGrid(
  xs: readonly number[],
  ys: readonly number[],
  level: readonly Rule[],
  upright: readonly Rule[],
  pieces: readonly Piece[],
): RuledTable[] {
  const columns = xs.length - 1;
  const rowCount = ys.length - 1;
  const at = (list: readonly number[], index: number): number => list[index] as number;
  /** Where the text of each place of the grid belongs: itself, or the first place of its merged cell. */
  const owner = Array.from({ length: rowCount * columns }, (_, index) => index);
  const root = (place: number): number => {
    let found = place;
    while (owner[found] !== found) found = owner[found] as number;
    return found;
  };
  const merge = (first: number, second: number): void => {
    const [low, high] = [root(first), root(second)].toSorted((a, b) => a - b) as [number, number];
    owner[high] = low;
  };
  for (let row = 0; row < rowCount; row += 1) {
    const middle = (at(ys, row) + at(ys, row + 1)) / 2;
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      const centre = (at(xs, column) + at(xs, column + 1)) / 2;
      const parted = upright.some(
        (rule) => near(rule.x1, at(xs, column + 1)) && rule.y1 <= middle && rule.y2 >= middle,
      );
      const ruled = level.some(
        (rule) => near(rule.y1, at(ys, row + 1)) && rule.x1 <= centre && rule.x2 >= centre,
      );
      if (column + 1 < columns && !parted) merge(place, place + 1);
      if (row + 1 < rowCount && !ruled) merge(place, place + columns);
    }
  }
  const cells = new Map<number, Piece[]>();
  const taken = new Set<Piece>();
  for (const piece of pieces) {
    const y = piece.y + piece.size * 0.35;
    const row = ys.findIndex((top, index) => y <= top && y > (ys[index + 1] ?? Infinity));
    if (row < 0) continue;
    const edges = xs
      .slice(1, -1)
      .filter((edge) =>
        upright.some((rule) => near(rule.x1, edge) && rule.y1 <= y && rule.y2 >= y),
      );
    for (const part of cutAt(piece, edges)) {
      const x = part.x + part.width / 2;
      const column = xs.findIndex((left, index) => x >= left && x < (xs[index + 1] ?? -Infinity));
      if (column < 0) continue;
      const place = root(row * columns + column);
      cells.set(place, [...(cells.get(place) ?? []), part]);
      taken.add(piece);
    }
  }
  if (cells.size < 3) return [];
  const printed = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      printedLines(cells.get(row * columns + column) ?? []),
    ),
  ).filter((row) => row.some((lines) => lines.length > 0));
  const rows = printed.map((row) =>
    row.map((lines) => lines.reduce((text, line) => joinWrapped(text, line.text), '')).join('\t'),
  );
  const full = (printed.at(-1) ?? []).map((lines, column) => {
    const last = lines.at(-1);
    return last !== undefined && at(xs, column + 1) - last.right < 2.6 * last.size;
  });
  return [{ top: at(ys, 0), rows, pieces: taken, columns: [...xs], full }];
}

/** pdf.js joins runs that stand close, also across the rule between two cells: cut apart again there. */
function cutAt(piece: Piece, edges: readonly number[]): Piece[] {
  const edge = edges.find(
    (x) => x > piece.x + piece.size * 0.5 && x < piece.x + piece.width - piece.size * 0.5,
  );
  if (edge === undefined) return [piece];
  const characters = [...piece.text];
  const widths = characters.map((character) =>
    (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1,
  );
  const unit = piece.width / widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  let x = piece.x;
  while (at < characters.length && x + ((widths[at] as number) * unit) / 2 < edge) {
    x += (widths[at] as number) * unit;
    at += 1;
  }
  // The runs were joined by a space; widths are estimated, so the space nearby is the better place.
  const space = [0, -1, 1, -2, 2]
    .map((shift) => at + shift)
    .find((index) => characters[index] === ' ');
  const cut = space ?? at;
  if (cut <= 0 || cut >= characters.length) return [piece];
  const first = { ...piece, text: characters.slice(0, cut).join(''), width: edge - piece.x };
  const rest = {
    ...piece,
    text: characters.slice(cut).join(''),
    x: edge,
    width: piece.x + piece.width - edge,
  };
  return [
    first,
    ...cutAt(
      rest,
      edges.filter((other) => other > edge),
    ),
  ];
}

/**
 * A row that breaks across pages: where the tables have the same columns and the cells that go on have
 * unfinished text before, most of it up to the edge of its cell, the two halves joined; null where the
 * second is a row of its own.
 */
export function joinBrokenRow(
  above: Pick<RuledTable, 'columns' | 'full'>,
  columns: readonly number[],
  before: string,
  after: string,
): string | null {
  const sameColumns =
    above.columns.length === columns.length &&
    above.columns.every((x, index) => near(x, columns[index] ?? Infinity));
  if (!sameColumns) return null;
  const [first, second] = [before.split('\t'), after.split('\t')];
  const going = second.flatMap((cell, column) => (cell === '' ? [] : [column]));
  const open = going.every((column) => /[^。；;]$/.test(first[column] ?? ''));
  const filled = going.filter((column) => above.full[column]).length;
  const fresh = /^(?:\d|[（(][\d一二三四五六七八九十])/.test(second[going[0] ?? 0] ?? '');
  if (going.length === 0 || !open || fresh || filled * 2 < going.length) return null;
  return first.map((cell, column) => joinWrapped(cell, second[column] ?? '')).join('\t');
}

/** The lines of a cell are wrapped text: Chinese goes on without a space. */
function joinWrapped(before: string, after: string): string {
  return /[\w%]$/.test(before) && /^[\w]/.test(after) ? `${before} ${after}` : before + after;
}

function near(first: number, second: number): boolean {
  return Math.abs(first - second) <= TOUCH;
}

function positions(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.filter(
    (value, index) => index === 0 || value - (sorted[index - 1] as number) > TOUCH,
  );
}

/** Rules that meet, directly or through others, belong to one table. */
function groups(rules: readonly Rule[]): Rule[][] {
  const level = rules.filter((rule) => rule.y1 === rule.y2);
  const upright = rules.filter((rule) => rule.x1 === rule.x2);
  const group = new Map<Rule, Rule[]>(rules.map((rule) => [rule, [rule]]));
  for (const across of level) {
    for (const down of upright) {
      const meets =
        down.x1 >= across.x1 - TOUCH &&
        down.x1 <= across.x2 + TOUCH &&
        across.y1 >= down.y1 - TOUCH &&
        across.y1 <= down.y2 + TOUCH;
      const [first, second] = [group.get(across), group.get(down)] as [Rule[], Rule[]];
      if (!meets || first === second) continue;
      const [large, small] = first.length >= second.length ? [first, second] : [second, first];
      large.push(...small);
      for (const rule of small) group.set(rule, large);
    }
  }
  return [...new Set(group.values())].filter((entry) => entry.length >= 4);
}
