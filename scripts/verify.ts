/**
 * The last step of `npm run build`: reads the built site as a stranger would and holds it against the
 * sources. Prints every fault and ends with code 1 where there is one.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadCorpus } from '../src/corpus.ts';
import { prove } from '../src/measure/proof.ts';
import type { Matrix, Quantity } from '../src/model.ts';
import { firstDifference } from '../src/policy/lossless.ts';
import { stop } from './lib/arguments.ts';
import { ROOT } from './lib/steps.ts';
import { lostAnchors } from './verify/anchors.ts';
import { foreignHosts, inlineCode } from './verify/hosts.ts';
import { brokenLinks, repeatedIds } from './verify/links.ts';
import { readSite, readText, type Site } from './verify/site.ts';
import { dataFile, pageTexts } from './verify/texts.ts';

const MOST = 30;

const folder = resolve(process.argv[2] ?? join(ROOT, 'dist'));
if (!existsSync(join(folder, 'index.html'))) {
  stop(2, `${folder} 里没有生成好的站点，请先运行 npm run build。`);
}
const origin = process.env.SITE_URL ?? 'http://localhost:4321';
const site = readSite(folder, process.env.BASE_PATH ?? '/', origin);
const { policies, sources, anchors } = await loadCorpus(ROOT);

const faults = [
  ...repeatedIds(site),
  ...brokenLinks(site),
  ...foreignHosts(site),
  ...inlineCode(site),
  ...policies.flatMap((policy) => {
    const source = sources.get(policy.meta.policyId);
    const { data, faults } = dataFile(site, policy);
    const lost = source && data && firstDifference({ ...policy, ...data }, source);
    return [...faults, ...(lost ? [lost] : []), ...(data ? pageTexts(site, data) : [])];
  }),
  ...lostAnchors(site, anchors),
  ...prove(policies, readData<Matrix>(site, 'matrix'), readData<Quantity[]>(site, 'quantities')),
];

for (const fault of faults.slice(0, MOST)) process.stderr.write(`${fault}\n`);
if (faults.length > MOST) process.stderr.write(`……另有 ${faults.length - MOST} 处\n`);
if (faults.length > 0) stop(1, `成品有 ${faults.length} 处差错。`);
const clauses = policies.reduce((sum, policy) => sum + policy.clauses.length, 0);
process.stdout.write(
  `${site.pages.size} 个网页、${policies.length} 份文件、${clauses} 条条文：链接、锚点、原文一致性、矩阵引文均已核对\n`,
);

function readData<T>(from: Site, name: string): T {
  return JSON.parse(readText(from, `data/${name}.json`)) as T;
}
