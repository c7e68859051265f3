import { createHash } from 'node:crypto';
import { proveDocument } from '../../src/measure/proof.ts';
import type { PolicyFile } from '../../src/model.ts';
import { firstDifference } from '../../src/policy/lossless.ts';
import { versionOf } from '../../src/policy-id.ts';
import type { Store } from '../../src/store/store.ts';
import { readText, type Site } from './site.ts';
import { pageOf, pageTexts } from './texts.ts';

/**
 * What is wrong with a document on the site: its data file says what its source says, character for character,
 * its page shows the same, and every figure and entry of the matrix is proved by the words of its data file.
 * What has been found in the same files before is not looked for again.
 */
export function documentFaults(site: Site, store: Store, policyId: string): string[] {
  const file = `data/policies/${policyId}.json`;
  if (!site.files.has(file)) return [`没有数据文件 ${file}`];
  const page = site.keyOf(pageOf(policyId));
  const seen = JSON.stringify([store.key(policyId), site.keyOf(file), page]);
  const key = createHash('sha256').update(seen).digest('hex');
  if (site.memory.has(key)) return site.memory.recall<string[]>(key);
  const document = store.document(policyId);
  const data = JSON.parse(readText(site, file)) as PolicyFile;
  const same = JSON.stringify(data.clauses) === JSON.stringify(document.clauses);
  const lost = firstDifference({ ...document, ...data }, document.source);
  const faults = [
    ...(same ? [] : [`${file} 与原文解析结果不符`]),
    ...(lost ? [lost] : []),
    ...pageTexts(site, data),
    // What older versions say is in no row and in no list of figures.
    ...(versionOf(policyId) === null
      ? proveDocument({ ...document, ...data }, document.quantities, store.entriesOf(policyId))
      : []),
  ];
  site.memory.keep([key, faults]);
  return faults;
}
