/** A run of text at its place on the page; y grows upwards, as in PDF. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Font size. */
  size: number;
}

/** A printed line, its pieces joined. */
export interface PrintedLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
}

/** Pieces → printed lines, top to bottom. Text drawn twice at one place (a made-up bold) counts once. */
export function printedLines(pieces: readonly Piece[]): PrintedLine[] {
  const filled = pieces.filter((piece) => /\S/.test(piece.text));
  const blanks = pieces.filter((piece) => !/\S/.test(piece.text) && piece.width > 0);
  const rows: Piece[][] = [];
  for (const piece of filled.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const anchor = row && tallest(row);
    const reach = 0.45 * Math.max(piece.size, anchor?.size ?? 0);
    if (row && anchor && anchor.y - piece.y <= reach) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) =>
    joinRow(
      row.toSorted((a, b) => a.x - b.x),
      blanks,
    ),
  );
}

function tallest(row: readonly Piece[]): Piece {
  return row.reduce((best, piece) => (piece.size > best.size ? piece : best));
}

function joinRow(row: readonly Piece[], blanks: readonly Piece[]): PrintedLine {
  const first = row[0] as Piece;
  const base = tallest(row);
  let text = '';
  let right = first.x;
  let last: Piece | null = null;
  for (const piece of row) {
    const again =
      last !== null &&
      last.text === piece.text &&
      Math.abs(last.x - piece.x) < 0.15 * piece.size &&
      Math.abs(last.y - piece.y) < 0.15 * piece.size;
    if (again) continue;
    if (last !== null && !/\s$/.test(text)) {
      const apart = piece.x - right;
      const spaced = blanks.some(
        (blank) => blank.y === piece.y && blank.x >= right - 0.5 && blank.x < piece.x,
      );
      // Typesetting leaves a little room between Chinese and figures; between two figures, and behind a
      // dash that opens a line, it is a space.
      const meant =
        /^[-–—•·]$|[!-~]$/.test(text) && (text.length === 1 || /^[!-~]/.test(piece.text));
      if (apart > 0.3 * piece.size || (spaced && meant)) text += ' ';
    }
    text += isNoteMark(piece, base, text) ? `[${piece.text.trim()}]` : piece.text;
    right = Math.max(right, piece.x + piece.width);
    last = piece;
  }
  return { text: text.trim(), x: first.x, right, y: base.y, size: base.size };
}

/** A small raised number behind Chinese text refers to a note; behind a letter (m²) it does not. */
function isNoteMark(piece: Piece, base: Piece, before: string): boolean {
  return (
    piece.size < 0.75 * base.size &&
    piece.y > base.y + 0.1 * base.size &&
    /^\s*\d{1,2}\s*$/.test(piece.text) &&
    /[\p{Script=Han}”》）。，；]$/u.test(before)
  );
}

/**
 * Lines → their text with the indent of a paragraph's first line printed as full-width spaces: a line
 * that begins two characters or so behind the left edge and is not set in the middle.
 */
export function withIndents(lines: readonly PrintedLine[]): string[] {
  const long = lines.filter((line) => line.right - line.x > 15 * line.size);
  const edge = commonest((long.length > 0 ? long : lines).map((line) => Math.round(line.x)));
  const end = Math.max(...lines.map((line) => line.right));
  return lines.map((line) => {
    const indent = (line.x - edge) / line.size;
    const centred = Math.abs(line.x - edge - (end - line.right)) < 2 * line.size && indent > 2.6;
    return indent > 1.2 && indent < 3.2 && !centred ? `　　${line.text}` : line.text;
  });
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  // Paragraphs of one line make the indent common too, so among the common the leftmost is the edge.
  const most = Math.max(0, ...counts.values());
  const common = [...counts].filter(([, count]) => count >= most / 4).map(([value]) => value);
  return Math.min(...common);
}

/** Radicals of U+2E80–2EFF that are characters by themselves (Unicode EquivalentUnifiedIdeograph.txt). */
const RADICALS = new Map(
  (
    '⺁厂⺋巳⺒巳⺓幺⺛旡⺝月⺟母⺠民⺩王⺬示⺮竹⻁虎⻃覀⻄西⻅见⻆角⻉贝⻋车⻌辶⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食' +
    '⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻳龟'
  )
    .match(/../gu)
    ?.map(([radical, character]) => [radical, character]) as [string, string][],
);

/** Some PDF files name a radical (U+2E80–2FDF) where they print the character that looks the same. */
export function ordinaryCharacters(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf]/g,
    (radical) => RADICALS.get(radical) ?? radical.normalize('NFKC'),
  );
}
