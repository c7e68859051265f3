/** What search takes from the rest of the project: names of places, topics and offices, by clause. */
import type { Agencies } from '../agencies.ts';
import { byOffice, dutiesOf, summaryOf } from '../duties.ts';
import type { Jurisdiction, Matrix, Policy } from '../model.ts';
import type { SearchContext } from './build.ts';
import type { Attributes } from './shapes.ts';

/**
 * In: the corpus, the matrix (a clause belongs to a topic if one of the topic's entries quotes it) and
 * the curated offices. Out: labels, other names of offices, and the attributes of each clause.
 */
export function searchContext(
  policies: readonly Policy[],
  jurisdictions: readonly Jurisdiction[],
  matrix: Matrix,
  agencies: Agencies,
): SearchContext {
  const byClause = new Map<string, Attributes>();
  const of = (policyId: string, clauseId: string): Attributes => {
    const key = `${policyId}#${clauseId}`;
    const attributes = byClause.get(key) ?? { topics: [], types: [], offices: [] };
    byClause.set(key, attributes);
    return attributes;
  };
  const add = <T>(list: T[], value: T) => {
    if (!list.includes(value)) list.push(value);
  };
  for (const { id, measures } of matrix.topics) {
    for (const { type, cells } of measures) {
      for (const { policyId, clauseId } of Object.values(cells).flatMap(({ entries }) => entries)) {
        const attributes = of(policyId, clauseId);
        add(attributes.topics, id);
        add(attributes.types, type);
      }
    }
  }
  const duties = byOffice(policies.flatMap((policy) => dutiesOf(policy, agencies)));
  for (const [office, own] of duties) {
    for (const { policyId, clauseId } of own) add(of(policyId, clauseId).offices, office);
  }
  return {
    jurisdictions: jurisdictions.map(({ id, label }) => ({ id, label })),
    topics: matrix.topics.map(({ id, name }) => ({ id, label: name })),
    offices: [...duties.values()].map(summaryOf).map(({ id, name }) => ({ id, label: name })),
    aliases: namesByOffice(agencies),
    attributesOf: of,
  };
}

function namesByOffice({ names }: Agencies): string[][] {
  const groups = new Map<string, string[]>();
  for (const [name, { id }] of names) groups.set(id, [...(groups.get(id) ?? []), name]);
  return [...groups.values()].filter((group) => group.length > 1);
}
