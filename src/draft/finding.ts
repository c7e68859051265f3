import type { Clause } from '../model.ts';
import type { Span } from '../text/span.ts';

/** Something in a draft that its editor should look at. Nothing is mended. */
export interface Finding {
  ruleId: string;
  clauseId: string;
  /** The words in the clause's text; null where all of it is meant. */
  at: Span | null;
  message: string;
  /** The clause that it contradicts. */
  also?: string;
}

/** Every place where a pattern matches in the clauses, with its clause. */
export const matchesIn = (
  clauses: readonly Clause[],
  pattern: RegExp,
): { clause: Clause; match: RegExpExecArray; at: Span }[] =>
  clauses.flatMap((clause) =>
    [...clause.text.matchAll(pattern)].map((match) => ({
      clause,
      match: match as RegExpExecArray,
      at: [match.index, match.index + match[0].length] as const,
    })),
  );
