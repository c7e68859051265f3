import { csvResponse } from '../../matrix/download/topics.ts';
import { openStore } from '../../store/open.ts';

/** `matrix.csv`: one line an entry. */
export async function GET(): Promise<Response> {
  const store = await openStore();
  return csvResponse(store, store.topics);
}
