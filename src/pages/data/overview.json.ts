import { covered, coveredTopics, dueAt } from '../../charts/coverage.ts';
import { jsonResponse } from '../../content/json-response.ts';
import type { Overview } from '../../model.ts';
import { openStore } from '../../store/open.ts';

/** `overview.json`: what the tables of the overview say of each place, for those that a reader chooses. */
export async function GET(): Promise<Response> {
  const store = await openStore();
  const topics = coveredTopics(store);
  return jsonResponse({
    topics: topics.map(({ id, name, measures }) => ({ id, name, measures: measures.length })),
    places: store.places.map((place) => ({
      id: place.id,
      label: place.label,
      parent: place.parent ?? null,
      topics: topics.map((topic) => covered(topic, [place], store.statedAt)),
      years: dueAt(store, [place]),
    })),
  } satisfies Overview);
}
