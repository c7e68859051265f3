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
  /** The first mark behind each line that opens more than a bullet. */
  next: (Mark | null)[];
  /** The last line that begins with a mark, by its kind and number. */
  lastLine: ReadonlyMap<string, number>;
}

/** 11.121人才梯队: eleven and a name that begins with figures, or a decimal at the start of a line. */
const LIKE_DECIMAL = /^(\d{1,2}[.．])(?=[1-9])/u;
const ENDS_PARAGRAPH = /[。；;：:）)]$/u;

/**
 * The marks of all lines. A number that reads like a decimal is the mark of an item where it stands
 * between its neighbours: behind 10. and before 12., or first or last of such a run.
 */
function marksOf(texts: string[], scheme: Scheme): (Mark | null)[] {
  const marks = texts.map((text) => readMark(text, scheme));
  if (scheme.decimals) return marks;
  const candidates = texts.flatMap((text, at) => {
    const digits = LIKE_DECIMAL.exec(text)?.[1];
    const hidden =
      digits !== undefined && ENDS_PARAGRAPH.test(texts[at - 1] ?? '')
        ? readMark(`${digits} ${text.slice(digits.length)}`, scheme)
        : null;
    const mark = marks[at]?.kind === 'item' ? marks[at] : hidden;
    return mark ? [{ at, mark, hidden: mark === hidden }] : [];
  });
  for (const [index, { at, mark, hidden }] of candidates.entries()) {
    if (!hidden) continue;
    const [before, next] = [candidates[index - 1]?.mark.number, candidates[index + 1]?.mark.number];
    const leads = next === mark.number + 1;
    const follows = before === mark.number - 1;
    const last = follows && (next === undefined || next === 1);
    if (mark.number === 1 ? leads : (follows && leads) || last) marks[at] = mark;
  }
  return marks;
}

/** Texts of the lines in order, without white space around them. */
export function scanLines(texts: string[]): Scan {
  const scheme = schemeOf(texts);
  const marks = marksOf(texts, scheme);
  const quoted = quotedLines(texts);
  const next: (Mark | null)[] = [];
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const below = marks[at + 1];
    const opens = below?.firm && below.kind !== 'bullet' && !quoted.has(at + 1);
    next[at] = opens ? below : (next[at + 1] ?? null);
  }
  return {
    scheme,
    marks,
    references: articleReferences(marks, texts),
    quoted,
    next,
    lastLine: new Map(
      marks.flatMap((mark, at) => (mark ? [[`${mark.kind} ${mark.number}`, at]] : [])),
    ),
  };
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
