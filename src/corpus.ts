/**
 * The corpus: every source of `seeds/` parsed, with what the manifest says of it. Everything that the
 * site shows derives from what this returns.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from './errors.ts';
import { finishPending } from './ingest/transaction.ts';
import type { Jurisdiction, Policy, Source } from './model.ts';
import { type Anchors, readAnchors } from './policy/anchors.ts';
import { type CorpusJurisdiction, jurisdictionsOf } from './policy/jurisdictions.ts';
import { firstDifference } from './policy/lossless.ts';
import { parsePolicy } from './policy/parse.ts';
import { entryFor, MANIFEST, type Manifest, readManifest } from './source/manifest.ts';
import { readSource } from './source/read.ts';

export interface Corpus {
  jurisdictions: CorpusJurisdiction[];
  policies: Policy[];
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
  await finishPending(root);
  const folder = join(root, 'seeds');
  const manifest = await readManifest(folder);
  const sources = new Map<string, Source>();
  const policies: Policy[] = [];
  for (const file of await sourceFiles(folder, manifest)) {
    const entry = entryFor(manifest, file);
    const source = await readSource(await readFile(join(folder, file)), file, entry);
    const policy = parsePolicy(source, entry);
    const difference = firstDifference(policy, source);
    if (difference) throw new Error(`条款文字与原文不一致：${difference}`);
    if (sources.has(policy.meta.policyId)) {
      throw new InputError(
        `seeds/${file}：policyId“${policy.meta.policyId}”已被 seeds/${sources.get(policy.meta.policyId)!.file} 使用，请在 seeds/${MANIFEST} 中另起一个`,
      );
    }
    sources.set(policy.meta.policyId, source);
    policies.push(policy);
  }
  return {
    jurisdictions: jurisdictionsOf(policies, manifest),
    policies: policies.map((policy) => withJurisdiction(policy, manifest)),
    sources,
    anchors: await readAnchors(root),
  };
}

/** The manifest states the province of a jurisdiction; a document without one keeps what it says itself. */
function withJurisdiction(policy: Policy, manifest: Manifest): Policy {
  const province = manifest.jurisdictions[policy.meta.jurisdiction]?.province;
  return province && policy.meta.province === null
    ? { ...policy, meta: { ...policy.meta, province } }
    : policy;
}

async function sourceFiles(folder: string, manifest: Manifest): Promise<string[]> {
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
  return files;
}
