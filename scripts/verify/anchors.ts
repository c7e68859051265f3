import type { Anchors } from '../../src/policy/anchors.ts';
import type { Site } from './site.ts';

/**
 * Every anchor that was ever published leads somewhere: its clause has it, or its alias stands in the
 * page. A policy that left the corpus, and so has no page, is not counted.
 */
export function lostAnchors(site: Site, published: Anchors): string[] {
  return Object.entries(published).flatMap(([policyId, { ids }]) => {
    const file = `policies/${policyId}/index.html`;
    const present = site.ids.get(file);
    if (!present) return [];
    return ids.filter((id) => !present.has(id)).map((id) => `${file} 失去了已发布的锚点 #${id}`);
  });
}
