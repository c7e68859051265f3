/**
 * The corpus as a whole, for what has to look at all documents at once. Pages, which never do, read the
 * store.
 */
import { join } from 'node:path';
import type { Policy, PolicyMeta, Quantity, Source } from './model.ts';
import { type Anchors, readAnchors } from './policy/anchors.ts';
import { type CorpusJurisdiction, jurisdictionsOf } from './policy/places/jurisdictions.ts';
import { openDatabase } from './store/database.ts';
import { deriveCorpus } from './store/derived.ts';
import { documentsIn } from './store/documents.ts';
import { digestOfCode } from './store/keys.ts';

export interface Corpus {
  jurisdictions: CorpusJurisdiction[];
  policies: Policy[];
  /** Older versions of them. */
  older: Policy[];
  /** Figures of all policies, each proved by its words, with the row that it belongs to. */
  quantities: Quantity[];
  /** Sources by policyId. */
  sources: Map<string, Source>;
  anchors: Anchors;
  /** Checked entries of the codebook that the texts no longer bear out. */
  faults: string[];
  /** Digest of the MDX of each policy, by policyId. */
  contents: Map<string, string>;
  /** Ids of the rows that a document has an entry in, by policyId. */
  measures: Map<string, string[]>;
}

/** What there is, for what looks through the metadata and at few documents. */
export interface KnownDocuments {
  metas: PolicyMeta[];
  /** Older versions of them. */
  older: PolicyMeta[];
  /** Throws where there is none of that id. */
  policy: (policyId: string) => Policy;
}

const loaded = new Map<string, Promise<Corpus>>();

/** Loads the corpus once a process; `root` is the folder that holds `seeds/` and `content/`. */
export function loadCorpus(root: string = process.cwd()): Promise<Corpus> {
  const corpus = loaded.get(root) ?? readCorpus(root);
  loaded.set(root, corpus);
  return corpus;
}

/**
 * Reads everything below `root`, what has been derived before from where it is kept; the codebook may be that
 * of another folder. Throws InputError for a source, or a manifest, that cannot be used.
 */
export async function readCorpus(root: string, rules: string = root): Promise<Corpus> {
  const kept = documentsIn(openDatabase());
  const codebook = join(rules, 'content', 'codebook');
  const { manifest, documents, older } = await deriveCorpus(kept, root, codebook, digestOfCode());
  const read = documents.map((document) => ({
    ...kept.read(document),
    summary: kept.summary(document),
    measures: [...kept.entriesOf(document).keys()],
  }));
  return {
    jurisdictions: jurisdictionsOf(
      read.map(({ policy }) => policy),
      manifest,
    ),
    policies: read.map(({ policy }) => policy),
    older: older.map((document) => kept.read(document).policy),
    quantities: read.flatMap(({ quantities }) => quantities),
    sources: new Map(read.map(({ policy, source }) => [policy.meta.policyId, source])),
    anchors: await readAnchors(root),
    faults: read.flatMap(({ summary }) => summary.faults),
    contents: new Map(read.map(({ summary }) => [summary.meta.policyId, summary.content])),
    measures: new Map(read.map(({ policy, measures }) => [policy.meta.policyId, measures])),
  };
}

/** The documents below `root` without their texts. Throws as `readCorpus` does. */
export async function knownDocuments(root: string): Promise<KnownDocuments> {
  const kept = documentsIn(openDatabase());
  const codebook = join(root, 'content', 'codebook');
  const { documents, older } = await deriveCorpus(kept, root, codebook, digestOfCode());
  const metasOf = (some: readonly number[]) => some.map((document) => kept.summary(document).meta);
  const metas = metasOf(documents);
  return {
    metas,
    older: metasOf(older),
    policy(policyId) {
      const document = documents[metas.findIndex((meta) => meta.policyId === policyId)];
      if (document === undefined) throw new Error(`没有 ${policyId}`);
      return kept.read(document).policy;
    },
  };
}
