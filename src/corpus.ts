/**
 * The corpus: every source of `seeds/` parsed, with what the manifest says of it. Everything that the
 * site shows derives from what this returns.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReadDocument, readDocument } from './document.ts';
import { InputError } from './errors.ts';
import type { Jurisdiction, Policy, Quantity, Source } from './model.ts';
import { type Anchors, readAnchors } from './policy/anchors.ts';
import {
  type CorpusJurisdiction,
  jurisdictionsOf,
  withJurisdiction,
} from './policy/places/jurisdictions.ts';
import {
  entryFor,
  MANIFEST,
  type Manifest,
  readManifest,
  type SourceEntry,
} from './source/manifest.ts';

export interface Corpus {
  jurisdictions: CorpusJurisdiction[];
  policies: Policy[];
  /** Figures of all policies, each proved by its words; `measure` is null here. */
  quantities: Quantity[];
  /** Sources by policyId. */
  sources: Map<string, Source>;
  anchors: Anchors;
}

export type { CorpusJurisdiction, Jurisdiction };

const loaded = new Map<string, Promise<Corpus>>();

/** Loads the corpus once a process; `root` is the folder that holds `seeds/` and `content/`. */
export function loadCorpus(root: string = process.cwd()): Promise<Corpus> {
  const corpus = loaded.get(root) ?? readCorpus(root);
  loaded.set(root, corpus);
  return corpus;
}

/** Reads and parses everything. Throws InputError for a source, or a manifest, that cannot be used. */
export async function readCorpus(root: string): Promise<Corpus> {
  const folder = join(root, 'seeds');
  const manifest = await readManifest(folder);
  const sources = new Map<string, Source>();
  const policies: Policy[] = [];
  const quantities: Quantity[] = [];
  for (const { file, entry } of await storedSources(folder, manifest)) {
    const document = await readStored(folder, file, entry);
    const { source, policy } = document;
    if (sources.has(policy.meta.policyId)) {
      throw new InputError(
        `seeds/${file}：policyId“${policy.meta.policyId}”已被 seeds/${sources.get(policy.meta.policyId)!.file} 使用，请在 seeds/${MANIFEST} 中另起一个`,
      );
    }
    quantities.push(...document.quantities);
    sources.set(policy.meta.policyId, source);
    policies.push(policy);
  }
  return {
    jurisdictions: jurisdictionsOf(policies, manifest),
    policies: policies.map((policy) => withJurisdiction(policy, manifest)),
    quantities,
    sources,
    anchors: await readAnchors(root),
  };
}

/** A document of the corpus that cannot be read names its file and the command that takes it out. */
async function readStored(folder: string, file: string, entry: SourceEntry): Promise<ReadDocument> {
  try {
    return await readDocument(await readFile(join(folder, file)), file, entry);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      `seeds/${error.message}；先移除这份文件可继续生成：npm run ingest -- --remove ${entry.policyId}`,
    );
  }
}

/** The files of `seeds/` that are sources, by name, with what the manifest says of each. */
export async function storedSources(
  folder: string,
  given?: Manifest,
): Promise<{ file: string; entry: SourceEntry }[]> {
  const manifest = given ?? (await readManifest(folder));
  const files = (await readdir(folder, { withFileTypes: true }))
    .filter((file) => file.isFile() && /\.(?:txt|md|html?|docx|pdf)$/iu.test(file.name))
    .map(({ name }) => name)
    .toSorted();
  const missing = manifest.sources.find(({ file }) => !files.includes(file));
  if (missing) {
    throw new InputError(
      `seeds/${MANIFEST}：第 ${missing.line} 行的 file“${missing.file}”不在 seeds/ 中，请放回文件或删去这一条`,
    );
  }
  return files.map((file) => ({ file, entry: entryFor(manifest, file) }));
}
