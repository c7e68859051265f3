import { jsonResponse } from '../../content/json-response.ts';
import type { MeasureName } from '../../model.ts';
import { openStore } from '../../store/open.ts';

/** `measures.json`: the rows of the matrix by name, in its order. */
export async function GET(): Promise<Response> {
  const { measures } = await openStore();
  return jsonResponse(
    [...measures.values()].map(
      ({ id, name, topic }): MeasureName => ({ id, name, topic: topic.name }),
    ),
  );
}
