/** A document folded for comparing its wording with that of others, and the way back to what is printed. */
import { pathLabel } from '../citation/clause-name.ts';
import type { Clause } from '../model.ts';
import { foldWithOrigins } from '../text/alike.ts';
import { placeOf } from '../text/folded.ts';
import type { Span } from '../text/span.ts';

/** Between clauses. Folding drops control characters, so it stands nowhere else. */
export const BORDER = '\0';

/** Kinds of clause whose words every document of its kind has: titles, addressees, signatures. */
const ROUTINE = new Set<Clause['kind']>(['front', 'closing', 'colophon']);

/** Plain data, so that it can be kept. Places are offsets in `text`. */
export interface Worded {
  /** The folded clauses in order, a border behind each. */
  text: string;
  /** Ids of the clauses, what each is called, and where it begins. */
  ids: string[];
  labels: string[];
  starts: number[];
  /** Where the printed place of a character changes against its folded one: place, shift of its begin, of its end. */
  shifts: number[];
  /** What the form of documents brings with it: heads, signatures, responsible units. */
  routine: Span[];
}

export function wordedOf(clauses: readonly Clause[]): Worded {
  const parts: string[] = [];
  const worded: Worded = { text: '', ids: [], labels: [], starts: [], shifts: [], routine: [] };
  let start = 0;
  for (const clause of clauses) {
    const { clauseId, kind, text, spans } = clause;
    const folded = foldWithOrigins(text);
    worded.ids.push(clauseId);
    worded.labels.push(pathLabel(clause));
    worded.starts.push(start);
    let shift: Span | undefined;
    for (let i = 0; i < folded.text.length; i++) {
      const begin = folded.from[i]! - i;
      const end = folded.to[i]! - i;
      if (shift?.[0] === begin && shift[1] === end) continue;
      shift = [begin, end];
      worded.shifts.push(start + i, begin, end);
    }
    const routine = ROUTINE.has(kind)
      ? [[0, folded.text.length] as Span]
      : spans.duty.map((span) => placeOf(folded, span));
    for (const [from, to] of routine) worded.routine.push([start + from, start + to]);
    parts.push(folded.text, BORDER);
    start += folded.text.length + BORDER.length;
  }
  worded.text = parts.join('');
  return worded;
}

/** Number of the clause that a place stands in. */
export function clauseAt({ starts }: Pick<Worded, 'starts'>, place: number): number {
  return lastUpTo(place, starts.length, (i) => starts[i]!);
}

/** Where a stretch of one clause is printed, offsets in the text of the clause. */
export function printedAt({ starts, shifts }: Worded, [from, to]: Span): [number, number] {
  const start = starts[clauseAt({ starts }, from)]!;
  const shiftAt = (place: number) => 3 * lastUpTo(place, shifts.length / 3, (i) => shifts[3 * i]!);
  return [from - start + shifts[shiftAt(from) + 1]!, to - 1 - start + shifts[shiftAt(to - 1) + 2]!];
}

/** The last of so many ascending values that is not above a limit; 0 where all are. */
function lastUpTo(limit: number, count: number, valueAt: (i: number) => number): number {
  let low = 0;
  for (let high = count - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if (valueAt(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
