/** What an editor looks for in a draft, each with its place and its reason. */
import { citationFaults, type Known } from './citations.ts';
import { contradictingDeadlines, datesOf } from './dates.ts';
import type { Finding } from './finding.ts';
import { numeralForms } from './numerals.ts';
import { foreignPlaces, type Named } from './places.ts';
import type { Draft } from './read.ts';
import { unlikeValues } from './values.ts';

export interface Knowledge {
  /** Places by code and name. */
  places: readonly Named[];
  /** Code of the place that the draft is of; null where it is to be read from the draft. */
  own: string | null;
  documents: readonly Known[];
  /** YYYY-MM-DD. */
  today: string;
}

/** All that is to be looked at, in the order of the text. Pure, never throws. */
export function check(draft: Draft, { places, own, documents, today }: Knowledge): Finding[] {
  const { clauses, quantities, issues } = draft;
  const byId = new Map(clauses.map((clause) => [clause.clauseId, clause]));
  const order = new Map(clauses.map(({ clauseId }, n) => [clauseId, n]));
  const odd = issues.map(({ ruleId, line, message }): Finding => {
    const clause = clauses.findLast(({ source }) => source.lines[0] <= line) ?? clauses[0];
    return { ruleId, clauseId: clause?.clauseId ?? '', at: null, message };
  });
  return [
    ...odd,
    ...foreignPlaces(clauses, places, own ?? undefined),
    ...datesOf(clauses, today),
    ...contradictingDeadlines(quantities, byId),
    ...unlikeValues(quantities),
    ...numeralForms(clauses),
    ...citationFaults(clauses, documents),
  ].toSorted(
    (a, b) =>
      (order.get(a.clauseId) ?? 0) - (order.get(b.clauseId) ?? 0) ||
      (a.at?.[0] ?? 0) - (b.at?.[0] ?? 0),
  );
}
