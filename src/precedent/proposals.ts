/** For the clauses of a document that no row quotes: the rows that they are likely to belong to. */
import { isOperative } from '../measure/find.ts';
import type { Clause, MatrixEntry, Measure } from '../model.ts';
import { plain } from '../text/flat.ts';
import { without } from '../text/span.ts';
import {
  distinct,
  type Known,
  type Likely,
  likelyAmong,
  nearestSentence,
  PROPOSED,
} from './rows.ts';

/** A clause with its likeliest rows, the nearest first. */
export interface Proposal {
  clause: Clause;
  rows: (Likely & {
    /** Alike enough to be proposed, not only to be looked at. */
    proposed: boolean;
    /** The words of the clause that would be entered. */
    quote: string;
  })[];
}

/** What a clause says, without its mark, its heading and its responsible units. */
export function saidIn({ text, spans }: Clause): string {
  const from = (spans.heading ?? spans.marker)?.[1] ?? 0;
  return without(text, spans.duty, [from, text.length]).replace(/^[\s.．、。：:]+/u, '');
}

/** What states rows anywhere but in one document. */
export const knownBeside = (
  policyId: string,
  rows: readonly Measure[],
  aliases: (id: string) => readonly string[],
): Known[] =>
  distinct(
    rows.flatMap(({ id, name, cells }) =>
      Object.values(cells)
        .flatMap(({ entries }): MatrixEntry[] => entries)
        .filter((entry) => entry.policyId !== policyId)
        .map((entry) => ({
          measure: id,
          names: [name, ...aliases(id)].join('\n'),
          at: `${entry.policyId}#${entry.clauseId}`,
          emphasis: plain(entry.emphasis),
        })),
    ),
  );

/** In: a document, ids of its clauses that rows quote, what states rows elsewhere. */
export function proposals(
  { clauses }: { clauses: readonly Clause[] },
  placed: ReadonlySet<string>,
  known: readonly Known[],
): Proposal[] {
  const likely = likelyAmong(known);
  return clauses
    .filter((clause) => isOperative(clause) && !placed.has(clause.clauseId))
    .map((clause) => {
      const said = saidIn(clause) || (clause.heading ?? '');
      const rows = likely([clause.heading, said].join(''));
      return {
        clause,
        rows: rows.map((row) => ({
          ...row,
          proposed: row.share >= PROPOSED,
          quote: plain(nearestSentence(said, row.known.emphasis)).replace(/[，。；：]+$/u, ''),
        })),
      };
    });
}
