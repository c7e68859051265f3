import type { Counterparts, Neighbours } from '../model.ts';

type Statement = Counterparts['statements'][number];

/** Wordings of a measure that a clause shows. */
export const MOST = 5;

/**
 * What a reader of one place's documents is shown of a measure: the first statement of each place, the nearest
 * places first, then the second where there is room, so that no place crowds out the others. What several
 * places say in the same words is one, at the nearest of them; what one place says stays together; the own
 * place has none.
 */
export function nearestStatements(
  statements: readonly Statement[],
  { ranked }: Pick<Neighbours, 'ranked'>,
): Statement[][] {
  const cells = Map.groupBy(statements, ({ place }) => place);
  const near = ranked.flatMap((place, rank) =>
    (cells.get(place) ?? []).map((statement, nth) => ({ statement, rank, nth })),
  );
  const byPlace = (a: (typeof near)[0], b: (typeof near)[0]) => a.rank - b.rank || a.nth - b.nth;
  const wordings = Map.groupBy(
    near.toSorted((a, b) => a.nth - b.nth || a.rank - b.rank),
    ({ statement }) => statement.sameAs ?? statements.indexOf(statement),
  );
  return [...wordings.values()]
    .slice(0, MOST)
    .map((same) => same.toSorted(byPlace))
    .sort(([a], [b]) => byPlace(a!, b!))
    .map((same) =>
      // A place that says the same twice is named once.
      same.filter(({ rank }, i) => same[i - 1]?.rank !== rank).map(({ statement }) => statement),
    );
}
