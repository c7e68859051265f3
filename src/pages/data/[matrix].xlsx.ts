import { isDownloadable, workbook } from '../../matrix/download/topics.ts';
import { openStore } from '../../store/open.ts';

export async function getStaticPaths() {
  const { topics } = await openStore();
  return isDownloadable(...topics) ? [{ params: { matrix: 'matrix' } }] : [];
}

/** `matrix.xlsx`: a sheet a topic, links to clauses, a sheet of sources; none where it would be too large. */
export async function GET(): Promise<Response> {
  const store = await openStore();
  return workbook(store, store.topics);
}
