import { matrixCsv } from '../../matrix/download/csv.ts';
import { rowsOf, sourcesOf } from '../../matrix/download/topics.ts';
import { openStore } from '../../store/open.ts';

/** `matrix.csv`: one line an entry. */
export async function GET(): Promise<Response> {
  const store = await openStore();
  return new Response(new Blob([...matrixCsv(rowsOf(store, store.topics), sourcesOf(store))]));
}
