import { loadCorpus } from '../corpus.ts';
import type { Clause, Jurisdiction, Policy, Source } from '../model.ts';
import { aliasesOf } from '../policy/anchors.ts';
import { note } from '../store/track.ts';

export interface PolicyPage extends Policy {
  jurisdiction: Jurisdiction;
  source: Source;
  clausesById: Map<string, Clause>;
  /** Anchors that were published for a clause before, by its present id. */
  aliases: Map<string, string[]>;
}

async function load(): Promise<Map<string, PolicyPage>> {
  const { jurisdictions, policies, sources, anchors } = await loadCorpus();
  return new Map(
    policies.map((policy) => {
      const { policyId, jurisdiction } = policy.meta;
      const source = sources.get(policyId);
      if (!source) throw new Error(`没有 ${policyId} 的原文`);
      const page: PolicyPage = {
        ...policy,
        source,
        aliases: aliasesOf(anchors, policyId),
        jurisdiction: jurisdictions.find(({ id }) => id === jurisdiction) ?? {
          id: jurisdiction,
          label: jurisdiction,
        },
        clausesById: new Map(policy.clauses.map((clause) => [clause.clauseId, clause])),
      };
      return [policyId, page] as const;
    }),
  );
}

let pages: Promise<Map<string, PolicyPage>> | undefined;

/** All policies with what their pages need besides, in the order of the corpus. */
export function policyPages(): Promise<Map<string, PolicyPage>> {
  note('documents');
  pages ??= load();
  return pages;
}

/** One of them. Throws when there is no such policy. */
export async function policyById(policyId: string): Promise<PolicyPage> {
  const page = (await policyPages()).get(policyId);
  if (!page) throw new Error(`没有文件 ${policyId}`);
  return page;
}
