/** What a document takes over from another word for word. */
import type { Clause } from '../model.ts';
import { fold } from '../text/alike.ts';
import { segments } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { weightOf } from './tokens.ts';

/** Words of a clause that stand in a clause of the other document too. */
export interface Taken {
  clause: number;
  span: Span;
  /** The number of the clause of the other document. */
  source: number;
  /** Characters that say something. */
  weight: number;
}

/** A 小句 shorter than this stands in many documents by chance. */
const LONG = 10;

interface Part {
  span: Span;
  key: string;
  weight: number;
}

/** The 小句 of a clause, without those that name who is responsible. */
function partsOf({ text, spans }: Clause): Part[] {
  const start = spans.marker?.[1] ?? 0;
  return segments(text).flatMap(([from, to]) => {
    if (spans.duty.some((duty) => duty[0] < to && from < duty[1])) return [];
    const span: Span = [Math.max(from, start), to];
    const key = fold(text.slice(...span)).replace(/[\p{P}\p{S}]+$/u, '');
    return key ? [{ span, key, weight: weightOf(key) }] : [];
  });
}

/**
 * In: the clauses of a document and of the one it may have drawn on. Out: the stretches of the first whose 小句
 * stand in the other word for word, in order; what goes on in the same clause of it is one stretch.
 */
export function takenOver(clauses: readonly Clause[], sources: readonly Clause[]): Taken[] {
  const places = new Map<string, Set<number>>();
  for (const [n, clause] of sources.entries())
    for (const { key } of partsOf(clause)) {
      const at = places.get(key);
      if (at) at.add(n);
      else places.set(key, new Set([n]));
    }
  return clauses.flatMap((clause, n) => {
    const stretches: Taken[] = [];
    let open: (Taken & { in: ReadonlySet<number> }) | null = null;
    const close = (): void => {
      if (open && open.weight >= LONG) {
        const { in: inside, ...taken } = open;
        stretches.push({ ...taken, source: [...inside][0]! });
      }
      open = null;
    };
    for (const { span, key, weight } of partsOf(clause)) {
      const at = places.get(key);
      const both = open && at ? open.in.intersection(at) : new Set<number>();
      if (open && both.size > 0) {
        open.span = [open.span[0], span[1]];
        open.weight += weight;
        open.in = both;
        continue;
      }
      close();
      if (at) open = { clause: n, span, source: 0, weight, in: at };
    }
    close();
    return stretches;
  });
}
