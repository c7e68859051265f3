import type { APIRoute, GetStaticPaths } from 'astro';
import { isDownloadable, workbook } from '../../../matrix/download/topics.ts';
import { openStore } from '../../../store/open.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { topics } = await openStore();
  return topics
    .filter((topic) => isDownloadable(topic))
    .map((topic) => ({ params: { topic: topic.id }, props: { topic } }));
};

/** `topics/<topic>.xlsx`: the sheet of one topic, and its sources. */
export const GET: APIRoute = async ({ props }) => workbook(await openStore(), [props.topic]);
