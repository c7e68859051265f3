import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../errors.ts';
import type { Policy } from '../model.ts';

export const ANCHORS = 'content/anchors.json';

const AnchorsFile = z.record(
  z.string(),
  z.strictObject({
    /** Every anchor ever published. */
    ids: z.array(z.string()),
    /** Anchors that went, and the clause that links to them lead to now. */
    aliases: z.record(z.string(), z.string()),
  }),
);

/** Published anchors by policyId. */
export type Anchors = z.infer<typeof AnchorsFile>;

/** A document as far as its anchors go. */
export interface Published {
  meta: Pick<Policy['meta'], 'policyId'>;
  clauses: readonly Pick<Policy['clauses'][number], 'clauseId'>[];
}

/** Reads the register of published anchors; an absent file means that nothing was published yet. */
export async function readAnchors(root: string): Promise<Anchors> {
  const text = await readFile(join(root, ANCHORS), 'utf8').catch(() => '{}');
  try {
    return AnchorsFile.parse(JSON.parse(text));
  } catch {
    throw new InputError(`${ANCHORS}：内容不是有效的锚点登记，请从版本库恢复这个文件`);
  }
}

/** Anchors that were published for a clause of a document before, by its present id. */
export function aliasesOf(anchors: Anchors, policyId: string): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  for (const [old, now] of Object.entries(anchors[policyId]?.aliases ?? {}))
    aliases.set(now, [...(aliases.get(now) ?? []), old]);
  return aliases;
}

/** The register with the anchors of these policies added; nothing is ever taken out. */
export function registerAnchors(anchors: Anchors, policies: readonly Published[]): Anchors {
  const next: Anchors = { ...anchors };
  for (const { meta, clauses } of policies) {
    const known = anchors[meta.policyId] ?? { ids: [], aliases: {} };
    const ids = [...known.ids, ...clauses.map(({ clauseId }) => clauseId)];
    next[meta.policyId] = { ids: [...new Set(ids)], aliases: known.aliases };
  }
  const sorted = Object.keys(next).toSorted();
  return Object.fromEntries(sorted.map((policyId) => [policyId, next[policyId]!]));
}

/**
 * Published anchors that lead nowhere: neither a clause has them nor an alias. A policy that left the
 * corpus is not counted. Messages in Chinese, one an anchor.
 */
export function brokenAnchors(anchors: Anchors, policies: readonly Published[]): string[] {
  return policies.flatMap(({ meta, clauses }) => {
    const present = new Set(clauses.map(({ clauseId }) => clauseId));
    const { ids, aliases } = anchors[meta.policyId] ?? { ids: [], aliases: {} };
    const leadsTo = (id: string) => present.has(id) || present.has(aliases[id] ?? '');
    return ids
      .filter((id) => !leadsTo(id))
      .map(
        (id) =>
          `${meta.policyId}#${id}：已发布的锚点不见了，请在 ${ANCHORS} 的 aliases 中写明它现在是哪一条`,
      );
  });
}
