/** What there is for programs that read text (llmstxt.org): the documents in Markdown and the data files. */
import type { APIRoute } from 'astro';
import { draftKind } from '../lexicon/drafts.ts';
import { outside, SITE_NAME, SITE_PURPOSE } from '../site.ts';
import { openStore } from '../store/open.ts';

/** Brackets would end the words of a link. */
const words = (text: string) => text.replace(/[[\]\\]/gu, '\\$&').replace(/\s+/gu, ' ');

export const GET: APIRoute = async () => {
  const { documents, metas } = await openStore();
  const of = new Map(metas().map((meta) => [meta.policyId, meta]));
  const list = documents.map(({ meta: { policyId, title, url } }) => {
    const meta = of.get(policyId)!;
    const about = [meta.docNumber, meta.signedOn ?? meta.printedOn, draftKind(meta)].filter(
      Boolean,
    );
    const said = about.length > 0 ? `: ${words(about.join('，'))}` : '';
    return `- [${words(title)}](${outside(`${url}index.md`)})${said}`;
  });
  return new Response(`# ${SITE_NAME}

> ${SITE_PURPOSE}。条文与原文逐字相同，每条有固定地址；征求意见稿等未生效文本均已标明。

## 文件

${list.join('\n')}

## 数据

- [数据与接口](${outside('/data/')}): 全部数据文件、格式说明和举例
- [policies.json](${outside('/data/policies.json')}): 文件目录
- [matrix.json](${outside('/data/matrix.json')}): 措施对照表
`);
};
