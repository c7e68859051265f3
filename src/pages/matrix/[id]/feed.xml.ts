/** The documents that state a measure as an Atom feed, each with its words. */
import type { APIRoute } from 'astro';
import { atomFeed, type FeedEntry } from '../../../formats/atom.ts';
import { outside, SITE_NAME } from '../../../site.ts';
import { openStore } from '../../../store/open.ts';

export async function getStaticPaths() {
  const { measures } = await openStore();
  return [...measures.keys()].map((id) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const store = await openStore();
  const measure = store.measure(params.id ?? '');
  const byDocument = Map.groupBy(
    Object.values(measure.cells).flatMap(({ entries }) => entries),
    ({ policyId }) => policyId,
  );
  const entries = [...byDocument].flatMap(([policyId, own]): FeedEntry[] => {
    const meta = store.meta(policyId);
    const date = meta.signedOn ?? meta.printedOn ?? meta.effectiveOn;
    if (date === null) return [];
    return [
      {
        id: `measure:${measure.id}:${policyId}`,
        title: `${store.place(meta.jurisdiction).label}：${meta.title}`,
        address: outside(own[0]!.url),
        date,
        summary: own.map(({ quote }) => quote).join('\n'),
      },
    ];
  });
  return new Response(
    atomFeed(
      {
        id: `measure:${measure.id}`,
        title: `${SITE_NAME}：${measure.name}`,
        subtitle: '对此有规定的文件，按文件日期从新到旧；原文未载明日期的不列入',
        address: outside(`/matrix/${measure.id}/`),
        self: outside(`/matrix/${measure.id}/feed.xml`),
      },
      entries,
    ),
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  );
};
