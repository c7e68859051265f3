import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { proveDocument } from '../../src/measure/proof.ts';
import type { PolicyFile } from '../../src/model.ts';
import { inWorkers, workersFor } from '../../src/parallel.ts';
import { firstDifference } from '../../src/policy/lossless.ts';
import { versionOf } from '../../src/policy-id.ts';
import type { Store } from '../../src/store/store.ts';
import { readText, type Site } from './site.ts';
import { pageOf, pageTexts } from './texts.ts';

/** A document that isn't known to be as it should, the name of what is found, and that of what its page says. */
export interface DocumentTask {
  policyId: string;
  key: string;
  page: string | undefined;
}

/** Documents that are worth a worker. */
const SHARE = 40;

const dataOf = (policyId: string): string => `data/policies/${policyId}.json`;

/**
 * What is wrong with documents on the site: the data file of each says what its source says, character for character,
 * its page shows the same, and every figure and entry of the matrix is proved by the words of its data file.
 * What has been found in the same files before is not looked for again.
 */
export async function documentFaults(site: Site, store: Store): Promise<string[]> {
  const [there, missing] = [true, false].map((wanted) =>
    [...store.documents, ...store.older]
      .map(({ meta }) => meta.policyId)
      .filter((policyId) => site.files.has(dataOf(policyId)) === wanted),
  ) as [string[], string[]];
  const tasks = there.map((policyId): DocumentTask => {
    const page = site.keyOf(pageOf(policyId));
    const seen = JSON.stringify([store.key(policyId), site.keyOf(dataOf(policyId)), page]);
    return { policyId, key: createHash('sha256').update(seen).digest('hex'), page };
  });
  const { memory } = site;
  const unknown = tasks.filter(({ key }) => !memory.has(key));
  const workers = workersFor(unknown.length, SHARE);
  if (workers === 0) for (const task of unknown) memory.keep(checkDocument(site, store, task));
  else {
    await memory.together(() =>
      inWorkers<DocumentTask, [string, string[]]>(unknown, {
        script: fileURLToPath(new URL('document-worker.ts', import.meta.url)),
        workerData: site.folder,
        workers,
        take: memory.keep,
        name: ({ policyId }) => dataOf(policyId),
      }),
    );
  }
  return [
    ...missing.map((policyId) => `没有数据文件 ${dataOf(policyId)}`),
    ...tasks.flatMap(({ key }) => memory.recall<string[]>(key)),
  ];
}

/** What is wrong with one document, under its key. */
export function checkDocument(
  site: Pick<Site, 'folder' | 'page'>,
  store: Store,
  { policyId, key }: DocumentTask,
): [string, string[]] {
  const file = dataOf(policyId);
  const document = store.document(policyId);
  const data = JSON.parse(readText(site, file)) as PolicyFile;
  const same = JSON.stringify(data.clauses) === JSON.stringify(document.clauses);
  const lost = firstDifference({ ...document, ...data }, document.source);
  return [
    key,
    [
      ...(same ? [] : [`${file} 与原文解析结果不符`]),
      ...(lost ? [lost] : []),
      ...pageTexts(site, data),
      // What older versions say is in no row and in no list of figures.
      ...(versionOf(policyId) === null
        ? proveDocument({ ...document, ...data }, document.quantities, store.entriesOf(policyId))
        : []),
    ],
  ];
}
