import type { Site } from './site.ts';

/** content/anchors.json: for each policy, the anchors ever published and what became of renamed ones. */
export type PublishedAnchors = Record<
  string,
  { anchors?: string[]; aliases?: Record<string, string> }
>;

/** An anchor that has been published still leads somewhere: to its clause, or by its alias. */
export function lostAnchors(site: Site, published: PublishedAnchors): string[] {
  const faults: string[] = [];
  for (const [policyId, { anchors = [], aliases = {} }] of Object.entries(published)) {
    const file = `policies/${policyId}/index.html`;
    const ids = new Set(site.pages.get(file)?.ids);
    for (const anchor of [...anchors, ...Object.keys(aliases)]) {
      if (!ids.has(anchor)) faults.push(`${file} 失去了已发布的锚点 #${anchor}`);
    }
  }
  return faults;
}
