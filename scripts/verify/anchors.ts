import { createHash } from 'node:crypto';
import type { Anchors } from '../../src/policy/anchors.ts';
import type { Site } from './site.ts';

/**
 * Every anchor that was ever published leads somewhere: its clause has it, or its alias stands in the
 * page. A policy that left the corpus, and so has no page, is not counted.
 */
export function lostAnchors(site: Site, published: Anchors): string[] {
  return Object.entries(published).flatMap(([policyId, { ids }]) => {
    const file = `policies/${policyId}/index.html`;
    const page = site.keyOf(file);
    if (page === undefined) return [];
    const key = `anchors ${createHash('sha256')
      .update(JSON.stringify([page, ids]))
      .digest('hex')}`;
    if (site.memory.has(key)) return [];
    const lost = ids.filter((id) => !site.ids(file)?.has(id));
    if (lost.length === 0) site.memory.keep([key, true]);
    return lost.map((id) => `${file} 失去了已发布的锚点 #${id}`);
  });
}
