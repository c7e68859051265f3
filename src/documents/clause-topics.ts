import type { ClausePlace, Store } from '../store/store.ts';
import { note } from '../store/track.ts';

type TopicsOf = (place: ClausePlace) => readonly string[];

const made = new WeakMap<Store, TopicsOf>();

/** Which topics a clause belongs to: those of the rows that quote it. Each document is asked once. */
export function clauseTopics(store: Store): TopicsOf {
  const topicsOf = made.get(store) ?? reader(store);
  made.set(store, topicsOf);
  return topicsOf;
}

function reader(store: Store): TopicsOf {
  const documents = new Map<string, Map<string, string[]>>();
  const read = (policyId: string) => {
    const topics = new Map(
      [...store.rowsOfDocument(policyId)].map(([clauseId, rows]) => [
        clauseId,
        [...new Set(rows.flatMap((id) => store.measures.get(id)?.topic.id ?? []))],
      ]),
    );
    documents.set(policyId, topics);
    return topics;
  };
  return ({ policyId, clauseId }) => {
    note(`rows:${policyId}`);
    return (documents.get(policyId) ?? read(policyId)).get(clauseId) ?? [];
  };
}
