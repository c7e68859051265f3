/** Every document of a corpus derived, or taken from what was kept. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../errors.ts';
import { type Codebook, loadCodebook, REVIEWS } from '../measure/codebook.ts';
import { inWorkers, workersFor } from '../parallel.ts';
import { byVersion, documentOf, versionOf } from '../policy-id.ts';
import { type StoredSource, storedSources } from '../seeds.ts';
import { MANIFEST, type Manifest } from '../source/manifest.ts';
import type { Documents } from './documents.ts';
import { digest, digestOf } from './keys.ts';
import { deriveFile, type Outcome, type Task } from './task.ts';

export interface DerivedCorpus {
  manifest: Manifest;
  codebook: Codebook;
  /** Digest of the codebook and the code. */
  rules: string;
  /** Numbers of the documents in the database, by name of the file. */
  documents: number[];
  /** The same of older versions of them, the newer of them first. */
  older: number[];
}

/** Documents kept in one transaction. */
const BATCH = 50;
/** Documents that are worth a worker. */
const SHARE = 12;

/**
 * In: the folder that holds `seeds/`, the folder of the codebook, a digest of the code. Derives what is not
 * kept yet and keeps it. Throws InputError for the first source, or a manifest, that cannot be used.
 */
export async function deriveCorpus(
  kept: Documents,
  root: string,
  codebookFolder: string,
  code: string,
): Promise<DerivedCorpus> {
  const folder = join(root, 'seeds');
  const { manifest, sources } = await storedSources(folder);
  const codebook = loadCodebook(codebookFolder);
  const rules = digestOf(codebookFolder, ['measures', 'topics.yaml', REVIEWS], code);
  refuseSharedIds(sources);
  refuseLonelyVersions(sources);
  const tasks: Task[] = [];
  for (const { file, entry } of sources) {
    const path = join(folder, file);
    const { jurisdiction: id } = entry;
    const stated = id === null ? undefined : manifest.jurisdictions[id];
    const jurisdictions =
      id === null ? manifest.jurisdictions : { ...(stated && { [id]: stated }) };
    const given = { file, entry, jurisdictions };
    const key = digest(JSON.stringify([rules, given, digest(await readFile(path))]));
    tasks.push({ ...given, path, key });
  }
  const missing = tasks.filter(({ key }) => kept.numberOf(key) === undefined);
  await deriveMissing(kept, missing, codebook, codebookFolder);
  const numbersOf = (some: readonly Task[]) => some.map(({ key }) => kept.numberOf(key) as number);
  const older = tasks.filter(({ entry }) => versionOf(entry.policyId) !== null);
  return {
    manifest,
    codebook,
    rules,
    documents: numbersOf(tasks.filter((task) => !older.includes(task))),
    older: numbersOf(older.sort((a, b) => byVersion(a.entry.policyId, b.entry.policyId))),
  };
}

async function deriveMissing(
  kept: Documents,
  missing: readonly Task[],
  codebook: Codebook,
  codebookFolder: string,
): Promise<void> {
  const refused = new Map<string, string>();
  let batch: Extract<Outcome, { packed: unknown }>[] = [];
  const take = (outcome: Outcome) => {
    if ('refused' in outcome) refused.set(outcome.key, outcome.refused);
    else batch.push(outcome);
    if (batch.length >= BATCH) keep();
  };
  const keep = () => {
    kept.keep(batch);
    batch = [];
  };
  const workers = workersFor(missing.length, SHARE);
  if (workers === 0) for (const task of missing) take(await deriveFile(task, codebook));
  else {
    await inWorkers(missing, {
      // The path of the source, also where this code runs from a bundle.
      script: join(process.cwd(), 'src', 'store', 'worker.ts'),
      workerData: codebookFolder,
      workers,
      take,
      name: ({ file }) => `seeds/${file}`,
    });
  }
  keep();
  const [first] = missing.flatMap(({ key }) => refused.get(key) ?? []);
  if (first) throw new InputError(first);
}

/** An older version is one of a document that is there. */
function refuseLonelyVersions(sources: readonly StoredSource[]): void {
  const ids = new Set(sources.map(({ entry }) => entry.policyId));
  const lonely = sources.find(({ entry }) => !ids.has(documentOf(entry.policyId)));
  if (!lonely) return;
  const policyId = documentOf(lonely.entry.policyId);
  throw new InputError(
    `seeds/${lonely.file}：登记为 ${policyId} 的旧版本，而没有 ${policyId} 的现行文本，请在 seeds/${MANIFEST} 中去掉最新一版的 version`,
  );
}

function refuseSharedIds(sources: readonly StoredSource[]): void {
  const holders = new Map<string, string>();
  for (const { file, entry } of sources) {
    const holder = holders.get(entry.policyId);
    if (holder) {
      throw new InputError(
        `seeds/${file}：policyId“${entry.policyId}”已被 seeds/${holder} 使用，请在 seeds/${MANIFEST} 中另起一个`,
      );
    }
    holders.set(entry.policyId, file);
  }
}
