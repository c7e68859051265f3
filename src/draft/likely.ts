/** For clauses of a draft that stand in no row: rows that they may belong to, by the words of places beside it. */
import type { SoughtTopic } from '../measure/codebook-file.ts';
import type { Clause, Quotation } from '../model.ts';
import { proposals } from '../precedent/proposals.ts';
import { distinct, type Known } from '../precedent/rows.ts';
import { plain } from '../text/flat.ts';
import type { PlaceColumns } from './beside.ts';

export interface MaybeRows {
  clauseId: string;
  /** The nearest first. */
  rows: { id: string; name: string }[];
}

/** The words by which places state rows. */
export function knownOf(topics: readonly SoughtTopic[], places: readonly PlaceColumns[]): Known[] {
  const all = new Map(topics.flatMap(({ measures }) => measures).map((each) => [each.id, each]));
  const wordsOf = ({ quote, emphasis }: Quotation): string[] =>
    emphasis.map((span) => quote.slice(...span));
  return distinct(
    places.flatMap(({ columns }) =>
      columns.flatMap(({ rows }) =>
        Object.entries(rows).flatMap(([id, { statements }]) => {
          const { name = '', aliases = [] } = all.get(id) ?? {};
          return statements.flatMap((statement) =>
            wordsOf(statement).map((words) => ({
              measure: id,
              names: [name, ...aliases].join('\n'),
              at: `${statement.policyId}#${statement.clauseId}`,
              emphasis: plain(words),
            })),
          );
        }),
      ),
    ),
  );
}

/** Three rows at most for each clause that rules something and that no row quotes. Likeness fills no cell. */
export function maybeRows(
  clauses: readonly Clause[],
  placed: ReadonlySet<string>,
  topics: readonly SoughtTopic[],
  known: readonly Known[],
): MaybeRows[] {
  const names = new Map(
    topics.flatMap(({ measures }) => measures).map(({ id, name }) => [id, name]),
  );
  return proposals({ clauses }, placed, known)
    .map(({ clause, rows }) => ({
      clauseId: clause.clauseId,
      rows: rows.map(({ known: { measure } }) => ({ id: measure, name: names.get(measure) ?? '' })),
    }))
    .filter(({ rows }) => rows.length > 0);
}
