import type { Counterparts, Neighbours } from '../model.ts';

type Statement = Counterparts['statements'][number];

/** Statements of a measure that a clause shows. */
export const MOST = 5;

/**
 * What a reader of one place's documents is shown of a measure: the first statement of each place, the nearest
 * places first, then the second where there is room, so that no place crowds out the others. Statements of
 * one place stay together; the own place has none.
 */
export function nearestStatements(
  statements: readonly Statement[],
  { ranked }: Pick<Neighbours, 'ranked'>,
): Statement[] {
  const cells = Map.groupBy(statements, ({ place }) => place);
  return ranked
    .flatMap((place, rank) =>
      (cells.get(place) ?? []).map((statement, nth) => ({ statement, rank, nth })),
    )
    .sort((a, b) => a.nth - b.nth || a.rank - b.rank)
    .slice(0, MOST)
    .sort((a, b) => a.rank - b.rank || a.nth - b.nth)
    .map(({ statement }) => statement);
}
