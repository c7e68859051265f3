export interface PdfText {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** Degrees against the clock that the text is turned by. */
  turn?: number;
  /** Grey from 0 (black) to 1 (white). */
  grey?: number;
  /** Text rendering mode; 3 leaves no ink. */
  mode?: number;
  /** Set from top to bottom, with the vertical form of the font. */
  vertical?: boolean;
  /** Codes of a Wingdings font instead of text. */
  wingdings?: boolean;
}

export interface PdfPage {
  texts: PdfText[];
  /** Strokes as [x1, y1, x2, y2]. */
  rules?: [number, number, number, number][];
  /** Filled areas as [x, y, width, height], in black or in that grey. */
  areas?: [x: number, y: number, width: number, height: number, grey?: number][];
  /** The page is a picture, as a scanner makes it. */
  scanned?: boolean;
  /** Operators that follow, as they are. */
  operators?: string[];
  /** What /Rotate says. */
  rotate?: number;
  /** Width and height; A4 upright where not said. */
  paper?: [width: number, height: number];
}

const FIRST_PAGE = 9;

/**
 * The bytes of an A4 PDF file. The font is a named one (STSong-Light) with a predefined CMap, as in the
 * files of older office systems, so reading it needs the CMaps and no embedded font.
 */
export function makePdf(pages: PdfPage[], { locked = false } = {}): Uint8Array {
  const key = '00'.repeat(32);
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> /ID [<00> <00>]`;
  const cid =
    '/Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>';
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${FIRST_PAGE + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    `<< /Type /Font ${cid} /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-V /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /TrueType /BaseFont /Wingdings /FirstChar 0 /LastChar 255 /Widths 8 0 R >>',
    `[${Array<number>(256).fill(890).join(' ')}]`,
  ];
  for (const page of pages) {
    const content = [
      ...(page.scanned ? ['q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q'] : []),
      ...(page.areas ?? []).map(
        ([x, y, width, height, grey = 0]) => `${grey} g ${x} ${y} ${width} ${height} re f`,
      ),
      ...(page.rules ?? []).map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`),
      ...page.texts.map(showText),
      ...(page.operators ?? []),
    ].join('\n');
    const stream = objects.length + 2;
    const [width, height] = page.paper ?? [595, 842];
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F1 3 0 R /F2 6 0 R /F3 7 0 R >> >> /Contents ${stream} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${locked ? lock : ''} >>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

function showText({
  text,
  x,
  y,
  size = 16,
  turn = 0,
  grey = 0,
  mode = 0,
  ...kind
}: PdfText): string {
  const font = kind.vertical ? 'F2' : kind.wingdings ? 'F3' : 'F1';
  const [cos, sin] = [Math.cos, Math.sin].map((of) => of((turn * Math.PI) / 180).toFixed(5));
  const matrix = `${cos} ${sin} ${(-Number(sin)).toFixed(5)} ${cos} ${x} ${y}`;
  const codes = kind.wingdings ? Buffer.from(text, 'latin1').toString('hex') : hex(text);
  return `BT ${grey} g ${mode} Tr /${font} ${size} Tf ${matrix} Tm <${codes}> Tj ET`;
}

function hex(text: string): string {
  return [...text]
    .map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
    .join('');
}

/** Printed lines below each other, 28 points apart, the first at `top`. */
export function column(lines: [text: string, x?: number][], top = 760): PdfText[] {
  return lines.map(([text, x = 80], index) => ({ text, x, y: top - 28 * index }));
}
