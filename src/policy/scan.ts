import { articleReferences } from './articles.ts';
import { type Mark, type MarkKind, readMark, type Scheme, schemeOf } from './marks.ts';
import { quotedLines } from './quoted.ts';

/** What all lines of a document, or of an attachment, tell before the first is read. */
export interface Scan {
  scheme: Scheme;
  /** The mark each line begins with. */
  marks: (Mark | null)[];
  /** Lines that begin with 第X条 and only refer to it. */
  references: ReadonlySet<number>;
  /** Lines inside a quotation of a text that is laid down or amended. */
  quoted: ReadonlySet<number>;
  /** The last line that begins with a mark, by its kind and number. */
  lastLine: ReadonlyMap<string, number>;
}

/** Texts of the lines in order, without white space around them. */
export function scanLines(texts: string[]): Scan {
  const scheme = schemeOf(texts);
  const marks = texts.map((text) => readMark(text, scheme));
  return {
    scheme,
    marks,
    references: articleReferences(marks, texts),
    quoted: quotedLines(texts),
    lastLine: new Map(
      marks.flatMap((mark, at) => (mark ? [[`${mark.kind} ${mark.number}`, at]] : [])),
    ),
  };
}

/** The first mark behind line `index` that opens more than a bullet; null where none comes. */
export function nextMark({ marks, quoted }: Scan, index: number): Mark | null {
  for (let at = index + 1; at < marks.length; at += 1) {
    const mark = marks[at]!;
    if (mark?.firm && mark.kind !== 'bullet' && !quoted.has(at)) return mark;
  }
  return null;
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
