import { articleReferences, type References } from './articles.ts';
import { decimalItems } from './decimal-items.ts';
import type { MarkKind, Scheme } from './mark-kinds.ts';
import { type Mark, readMark, schemeOf } from './marks.ts';
import { quotedLines } from './quoted.ts';

interface Place {
  mark: Mark;
  /** Index of the line that begins with it. */
  at: number;
}

/** What all lines of a document, or of an attachment, tell before the first is read. */
export interface Scan extends References {
  scheme: Scheme;
  /** The mark each line begins with. */
  marks: (Mark | null)[];
  /** Lines inside a quotation of a text that is laid down or amended. */
  quoted: ReadonlySet<number>;
  /** The first mark behind each line that opens more than a bullet. */
  next: (Place | null)[];
  /** The last line that begins with a mark, by its kind and number. */
  lastLine: ReadonlyMap<string, number>;
}

/** Texts of the lines in order, without white space around them. */
export function scanLines(texts: string[]): Scan {
  const scheme = schemeOf(texts);
  const plain = texts.map((text) => readMark(text, scheme));
  const items = scheme.decimals ? gaplessDecimals(texts, plain) : decimalItems(texts, plain);
  const notes = noteLines(texts);
  const marks = plain.map((mark, at) => (notes.has(at) ? null : (items.get(at) ?? mark)));
  const quoted = quotedLines(texts);
  const next: (Place | null)[] = [];
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const below = marks[at + 1];
    const opens = below?.firm && below.kind !== 'bullet' && !quoted.has(at + 1);
    next[at] = opens ? { mark: below, at: at + 1 } : (next[at + 1] ?? null);
  }
  return {
    scheme,
    marks,
    ...articleReferences(marks, texts),
    quoted,
    next,
    lastLine: new Map(
      marks.flatMap((mark, at) => (mark ? [[`${mark.kind} ${mark.number}`, at]] : [])),
    ),
  };
}

/** 1总则: a short heading, no amount (3个月). */
const GAPLESS =
  /^(\d+)(?![个天年月日小人名项家次级类万亿元米周分号楼处辆台套支公里时度岁种条章节])\p{Script=Han}[^，。；：、]{1,18}$/u;

/** Of a scheme 1, 1.1 the first level printed without a gap, by line: each number that is due and that 1.1 goes on from. */
function gaplessDecimals(
  texts: readonly string[],
  marks: readonly (Mark | null)[],
): Map<number, Mark> {
  const found = new Map<number, Mark>();
  let due = 1;
  for (const [at, text] of texts.entries()) {
    const mark = marks[at];
    if (mark?.kind === 'decimal1') due = mark.number + 1;
    const printed = GAPLESS.exec(text)?.[1];
    if (printed === undefined || Number(printed) !== due) continue;
    const label = String(due);
    found.set(at, {
      kind: 'decimal1',
      printed,
      label,
      number: due,
      length: printed.length,
      firm: true,
    });
    due += 1;
  }
  return found;
}

const NOTE = /[[［〔]\d+[\]］〕]/gu;

/** Lines that open with the sign of a note, [1], by which an earlier line refers to them: no numbers of clauses. */
function noteLines(texts: readonly string[]): Set<number> {
  const found = new Set<number>();
  const referred = new Set<string>();
  for (const [at, text] of texts.entries()) {
    for (const { 0: sign, index } of text.matchAll(NOTE)) {
      if (index > 0) referred.add(sign);
      else if (referred.has(sign)) found.add(at);
    }
  }
  return found;
}

/** True where a line behind `index` begins with this number of a kind. */
export function comesLater(
  { lastLine }: Scan,
  index: number,
  kind: MarkKind,
  number: number,
): boolean {
  return lastLine.get(`${kind} ${number}`)! > index;
}
