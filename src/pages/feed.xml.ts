/** The newest documents as an Atom feed. */
import type { APIRoute } from 'astro';
import { atomFeed, type FeedEntry } from '../formats/atom.ts';
import { draftKind } from '../lexicon/drafts.ts';
import { outside, SITE_NAME } from '../site.ts';
import { openStore } from '../store/open.ts';

export const GET: APIRoute = async () => {
  const store = await openStore();
  const entries = store.metas().flatMap((meta): FeedEntry[] => {
    const date = meta.signedOn ?? meta.printedOn ?? meta.effectiveOn;
    if (date === null) return [];
    const about = [store.place(meta.jurisdiction).label, meta.docNumber, draftKind(meta)];
    return [
      {
        id: `policy:${meta.policyId}`,
        title: meta.title,
        address: outside(meta.url),
        date,
        summary: about.filter(Boolean).join('，'),
      },
    ];
  });
  return new Response(
    atomFeed(
      {
        id: 'policies',
        title: `${SITE_NAME}：文件`,
        subtitle: '按文件日期从新到旧；原文未载明日期的不列入',
        address: outside('/policies/'),
        self: outside('/feed.xml'),
      },
      entries,
    ),
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  );
};
