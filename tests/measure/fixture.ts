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

export function quantity(
  policyId: string,
  clauseId: string,
  quote: string,
  rest: Partial<Quantity> = {},
): Quantity {
  return {
    id: `${policyId}#${clauseId}:${quote}`,
    policyId,
    clauseId,
    quote,
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
