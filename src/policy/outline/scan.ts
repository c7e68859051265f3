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
  const items = scheme.decimals ? new Map<number, Mark>() : decimalItems(texts, plain);
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

const NOTE = /^[[［〔【]\d{1,3}[\]］〕】]/u;

/** Lines that open with the sign of a note, [1], by which an earlier line refers to them: no numbers of clauses. */
function noteLines(texts: readonly string[]): Set<number> {
  const found = new Set<number>();
  let before = '';
  for (const [at, text] of texts.entries()) {
    const sign = NOTE.exec(text)?.[0];
    if (sign !== undefined && before.includes(sign)) found.add(at);
    before += ` ${sign === undefined ? text : text.slice(sign.length)}`;
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
  return (lastLine.get(`${kind} ${number}`) ?? -1) > index;
}
