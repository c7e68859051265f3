import type { APIRoute, GetStaticPaths } from 'astro';
import { csvResponse, isDownloadable } from '../../../matrix/download/topics.ts';
import { openStore } from '../../../store/open.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { topics } = await openStore();
  return topics
    .filter((topic) => isDownloadable(topic))
    .map((topic) => ({ params: { topic: topic.id }, props: { topic } }));
};

/** `topics/<topic>.csv`: the lines of `matrix.csv` that belong to one topic. */
export const GET: APIRoute = async ({ props }) => csvResponse(await openStore(), [props.topic]);
