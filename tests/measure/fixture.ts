import type { Clause, Policy, Quantity } from '../../src/model.ts';
import { blankMeta } from '../blank-meta.ts';
import { makeClause } from '../make-clause.ts';

/** A policy of a few clauses; `texts` are clause id → text, marker and heading given where needed. */
export function policy(
  policyId: string,
  jurisdiction: string,
  clauses: (Pick<Clause, 'clauseId' | 'text'> & Partial<Clause>)[],
): Policy {
  return {
    meta: blankMeta(policyId, policyId, jurisdiction),
    clauses: clauses.map((clause) =>
      makeClause({
        path: clause.clauseId.slice(1).split('-'),
        url: `/policies/${policyId}/#${clause.clauseId}`,
        ...clause,
      }),
    ),
    furniture: [],
    issues: [],
  };
}

/** A quantity that a clause of a policy states by a quote; its figure is the first number of the quote. */
export function quantity(
  { meta: { policyId }, clauses }: Policy,
  clauseId: string,
  quote: string,
  rest: Partial<Quantity> = {},
): Quantity {
  const { text } = clauses.find((clause) => clause.clauseId === clauseId) as Clause;
  const from = text.indexOf(quote);
  const number = /\d[\d.]*/.exec(quote) ?? { index: 0, 0: quote };
  return {
    id: `${policyId}#${clauseId}:${quote}`,
    policyId,
    clauseId,
    quote,
    at: [from, from + quote.length],
    words: [from + number.index, from + number.index + number[0].length],
    subject: null,
    population: null,
    comparator: '=',
    value: null,
    unit: null,
    deadline: null,
    qualifiers: [],
    kind: 'target',
    measure: null,
    ...rest,
  };
}
