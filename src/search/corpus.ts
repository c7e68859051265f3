/** What search takes from the rest of the project: documents with what their clauses are about. */
import type { Agencies } from '../agencies.ts';
import { type Duty, dutiesOf } from '../duties.ts';
import type { Store } from '../store/store.ts';
import type { SearchCorpus } from './records.ts';
import type { Attributes } from './shapes.ts';

/**
 * In: the store, the curated offices, and what names these and the code that reads them. Out: the documents one at a time; a clause is of a topic if a row of
 * the topic quotes it, and of an office if it names one of its units.
 */
export function searchCorpus(store: Store, agencies: Agencies, version: string): SearchCorpus {
  return {
    documents: store.documents.map(({ meta: { policyId } }) => ({
      policyId,
      key: `${version}-${store.key(policyId)}`,
    })),
    read(policyId) {
      const { meta, clauses } = store.document(policyId);
      const rows = store.rowsOfDocument(policyId);
      const duties = Map.groupBy(dutiesOf({ meta, clauses }, agencies), (duty) => duty.clauseId);
      const attributes = new Map(
        clauses.map(({ clauseId }): [string, Attributes] => {
          const measures = (rows.get(clauseId) ?? []).flatMap((id) => store.measures.get(id) ?? []);
          return [
            clauseId,
            {
              topics: [...new Set(measures.map(({ topic }) => topic.id))],
              types: [...new Set(measures.map(({ type }) => type))],
              offices: officesOf(duties.get(clauseId) ?? []),
            },
          ];
        }),
      );
      return { meta, clauses, attributes };
    },
    jurisdictions: store.places.map(({ id, label }) => ({ id, label })),
    topics: store.topics.map(({ id, name }) => ({ id, label: name })),
    aliases: namesByOffice(agencies),
  };
}

function officesOf(duties: readonly Duty[]): Attributes['offices'] {
  const offices = duties.map(({ office: { id, name } }) => [id, { id, label: name }] as const);
  return [...new Map(offices).values()];
}

function namesByOffice({ names }: Agencies): string[][] {
  const groups = new Map<string, string[]>();
  for (const [name, { id }] of names) groups.set(id, [...(groups.get(id) ?? []), name]);
  return [...groups.values()].filter((group) => group.length > 1);
}
