import type { APIRoute, GetStaticPaths } from 'astro';
import { matrixCsv } from '../../../matrix/download/csv.ts';
import { isDownloadable, rowsOf, sourcesOf } from '../../../matrix/download/topics.ts';
import { openStore } from '../../../store/open.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { topics } = await openStore();
  return topics
    .filter((topic) => isDownloadable(topic))
    .map((topic) => ({ params: { topic: topic.id }, props: { topic } }));
};

/** `topics/<topic>.csv`: the lines of `matrix.csv` that belong to one topic. */
export const GET: APIRoute = async ({ props }) => {
  const store = await openStore();
  return new Response([...matrixCsv(rowsOf(store, [props.topic]), sourcesOf(store))].join(''));
};
