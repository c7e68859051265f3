/** The versions of a document as an Atom feed: what each changed. */
import type { APIRoute } from 'astro';
import { pathLabel } from '../../../citation/clause-name.ts';
import { changesBetween } from '../../../documents/history.ts';
import { atomFeed, type FeedEntry } from '../../../formats/atom.ts';
import { draftKind } from '../../../lexicon/drafts.ts';
import type { Clause } from '../../../model.ts';
import { dateOf } from '../../../policy/day.ts';
import { versionOf } from '../../../policy-id.ts';
import { outside, SITE_NAME } from '../../../site.ts';
import { openStore } from '../../../store/open.ts';

export async function getStaticPaths() {
  const { documents } = await openStore();
  return documents.map(({ meta }) => ({ params: { policy: meta.policyId } }));
}

/** Clauses that are named before the rest is only counted. */
const NAMED = 12;

const said = (what: string, clauses: readonly Clause[]): string | null => {
  if (clauses.length === 0) return null;
  const names = clauses
    .slice(0, NAMED)
    .map((clause) => pathLabel(clause))
    .join('、');
  return `${what} ${clauses.length} 条：${names}${clauses.length > NAMED ? '等' : ''}`;
};

export const GET: APIRoute = async ({ params }) => {
  const store = await openStore();
  const policyId = params.policy ?? '';
  const newest = store.meta(policyId);
  const metas = [newest, ...store.olderOf(policyId).map(({ meta }) => meta)];
  const changes = (n: number): string => {
    const [meta, before] = [metas[n]!, metas[n + 1]];
    const about = [meta.docNumber, draftKind(meta)].filter((part) => part !== null).join('，');
    if (!before) return about;
    const [own, older] = [meta, before].map((each) => store.document(each.policyId).clauses);
    const { changed, added, gone, moved } = changesBetween(older!, own!);
    const parts = [
      said('文字不同', changed),
      said('新增', added),
      said('不再有', gone),
      said('移动', moved),
    ];
    return [about, ...parts].filter(Boolean).join('\n') || '文字与上一版相同';
  };
  const entries = metas.flatMap((meta, n): FeedEntry[] => {
    const date = dateOf(meta);
    if (date === null) return [];
    const { title, url } = meta;
    return [
      {
        id: `policy:${policyId}:${versionOf(meta.policyId) ?? date}`,
        title,
        address: outside(url),
        date,
        summary: changes(n),
      },
    ];
  });
  const path = `/policies/${policyId}/`;
  return new Response(
    atomFeed(
      {
        id: `policy:${policyId}`,
        title: `${SITE_NAME}：${newest.title}`,
        subtitle: '本文件的各个版本，从新到旧；原文未载明日期的不列入',
        address: outside(path),
        self: outside(`${path}feed.xml`),
      },
      entries,
    ),
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  );
};
