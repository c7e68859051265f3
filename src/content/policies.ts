import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadCorpus } from '../corpus.ts';
import type { Clause, Jurisdiction, Policy, Source } from '../model.ts';

export interface PolicyPage extends Policy {
  jurisdiction: Jurisdiction & { province?: string | null };
  source: Source;
  clausesById: Map<string, Clause>;
  /** Earlier ids of a clause, by its present id. */
  aliases: Map<string, string[]>;
}

const Anchors = z.record(
  z.string(),
  z.object({ aliases: z.record(z.string(), z.string()).optional() }).loose(),
);

function readAliases(root: string): Map<string, Map<string, string[]>> {
  const file = join(root, 'content', 'anchors.json');
  const byPolicy = new Map<string, Map<string, string[]>>();
  if (!existsSync(file)) return byPolicy;
  for (const [policyId, entry] of Object.entries(
    Anchors.parse(JSON.parse(readFileSync(file, 'utf8'))),
  )) {
    const byClause = new Map<string, string[]>();
    for (const [old, now] of Object.entries(entry.aliases ?? {})) {
      byClause.set(now, [...(byClause.get(now) ?? []), old]);
    }
    byPolicy.set(policyId, byClause);
  }
  return byPolicy;
}

async function load(): Promise<Map<string, PolicyPage>> {
  const { jurisdictions, policies, sources } = await loadCorpus();
  const aliases = readAliases(process.cwd());
  return new Map(
    policies.map((policy) => {
      const { policyId, jurisdiction } = policy.meta;
      const source = sources.get(policyId);
      if (!source) throw new Error(`没有 ${policyId} 的原文`);
      const page: PolicyPage = {
        ...policy,
        source,
        jurisdiction: jurisdictions.find(({ id }) => id === jurisdiction) ?? {
          id: jurisdiction,
          label: jurisdiction,
        },
        clausesById: new Map(policy.clauses.map((clause) => [clause.clauseId, clause])),
        aliases: aliases.get(policyId) ?? new Map(),
      };
      return [policyId, page] as const;
    }),
  );
}

let pages: Promise<Map<string, PolicyPage>> | undefined;

/** All policies with what their pages need besides, in the order of the corpus. */
export function policyPages(): Promise<Map<string, PolicyPage>> {
  pages ??= load();
  return pages;
}

/** One of them. Throws when there is no such policy. */
export async function policyById(policyId: string): Promise<PolicyPage> {
  const page = (await policyPages()).get(policyId);
  if (!page) throw new Error(`没有文件 ${policyId}`);
  return page;
}
