/** Policies → the plain data of the search index. No files, no Pagefind: see build.ts. */
import type { Policy } from '../model.ts';
import { fold } from '../text/alike.ts';
import { toLetters } from './letters.ts';
import type { Attributes, Bundle, ClauseText, Facets, Label } from './shapes.ts';

/** Letters to a bundle: enough that few lists are merged, few enough that each is read at once. */
const BUNDLE_LETTERS = 400_000;
/** Letters to a text block: about a kilobyte to fetch for a hit that is shown. */
const BLOCK_LETTERS = 1_200;

export interface BundleData {
  bundle: Bundle;
  facets: Facets;
  blocks: ClauseText[][];
  letters: string[];
}

/** Looks up what the filters need; the result's ids stand in the labels. */
export type AttributesOf = (policyId: string, clauseId: string) => Attributes;

const indexIn = (labels: readonly Label[]): ((id: string) => number) => {
  const at = new Map(labels.map(({ id }, i) => [id, i]));
  return (id) => at.get(id) ?? -1;
};

/**
 * Divides policies into bundles, in order, never a policy over two. In: policies, the labels that
 * attributes refer to, and the attributes of a clause. Out: for each bundle the data of its files and
 * the letters of its clauses.
 */
export function* bundlesOf(
  policies: Iterable<Policy>,
  labels: { topics: readonly Label[]; offices: readonly Label[] },
  attributesOf: AttributesOf,
): Generator<BundleData> {
  const topicAt = indexIn(labels.topics);
  const officeAt = indexIn(labels.offices);
  let data = empty();
  let size = 0;
  for (const { meta, clauses } of policies) {
    const letters = clauses.map((clause) => toLetters(fold(clause.text)));
    const length = letters.reduce((sum, each) => sum + each.length + 1, 0);
    if (size > 0 && size + length > BUNDLE_LETTERS) {
      yield data;
      data = empty();
      size = 0;
    }
    size += length;
    data.bundle.policies.push({
      policyId: meta.policyId,
      title: meta.title,
      jurisdiction: meta.jurisdiction,
      docNumber: meta.docNumber,
      status: meta.status,
      date: meta.signedOn ?? meta.printedOn ?? meta.effectiveOn,
      first: data.bundle.ids.length,
    });
    let inBlock = Number.POSITIVE_INFINITY;
    clauses.forEach((clause, i) => {
      const own = letters[i] ?? '';
      if (inBlock + own.length > BLOCK_LETTERS) {
        data.bundle.blocks.push(data.bundle.ids.length);
        data.blocks.push([]);
        inBlock = 0;
      }
      inBlock += own.length;
      const { topics, types, offices } = attributesOf(meta.policyId, clause.clauseId);
      data.letters.push(own);
      data.bundle.ids.push(clause.clauseId);
      data.bundle.lengths.push(own.length);
      const head = clause.spans.heading?.[1] ?? 0;
      data.bundle.heads.push(toLetters(fold(clause.text.slice(0, head))).length);
      data.facets.topics.push(topics.map(topicAt));
      data.facets.offices.push(offices.map(officeAt));
      data.facets.types.push(types.map((type) => type[0]).join(''));
      data.blocks.at(-1)?.push({
        kind: clause.kind,
        path: clause.path,
        heading: clause.spans.heading,
        duty: clause.spans.duty,
        text: clause.text,
        lead: clause.lead,
        responsible: [...clause.responsible, ...(clause.responsibleInherited ?? [])],
      });
    });
  }
  if (data.bundle.policies.length > 0) yield data;
}

function empty(): BundleData {
  return {
    bundle: { policies: [], ids: [], lengths: [], heads: [], blocks: [] },
    facets: { topics: [], offices: [], types: [] },
    blocks: [],
    letters: [],
  };
}
