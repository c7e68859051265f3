/**
 * The last step of `npm run build`: reads the built site as a stranger would and holds it against the
 * sources. Prints every fault and ends with code 1 where there is one.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { matrixText, quantitiesText } from '../src/matrix/data-text.ts';
import { placed } from '../src/matrix/family.ts';
import { proveCells } from '../src/measure/proof.ts';
import { readAnchors } from '../src/policy/anchors.ts';
import { openStore } from '../src/store/open.ts';
import { stop } from './lib/arguments.ts';
import { ROOT } from './lib/steps.ts';
import { lostAnchors } from './verify/anchors.ts';
import { documentFaults } from './verify/documents.ts';
import { foreignHostsInText } from './verify/hosts.ts';
import { brokenLinks } from './verify/links.ts';
import { differentText } from './verify/same-text.ts';
import { readSite, readText } from './verify/site.ts';

const MOST = 30;

const folder = resolve(process.argv[2] ?? join(ROOT, 'dist'));
if (!existsSync(join(folder, 'index.html'))) {
  stop(2, `${folder} 里没有生成好的站点，请先运行 npm run build。`);
}
const origin = process.env.SITE_URL ?? 'http://localhost:4321';
const site = await readSite(folder, process.env.BASE_PATH ?? '/', origin);
const store = await openStore();

// Each row is read once: its cells are proved while the data file is held against it.
const versionOfRow = (id: string) => [
  store.version(`measure:${id}`),
  store.version(`summary:${id}`),
];
// A cell of the file names the row of its family that quotes the place.
const families = new Map(
  store.topics.flatMap(({ measures }) => placed(measures)).map(({ row, kin }) => [row.id, kin]),
);
const versionOfFamily = (id: string) => [
  versionOfRow(id),
  (families.get(id) ?? []).map((kin) => store.version(`summary:${kin.id}`)),
];
const proofOf = (id: string) => JSON.stringify(['proof', id, versionOfRow(id)]);
const provedMeasure = (id: string) => {
  const measure = store.measure(id);
  site.memory.keep([proofOf(id), proveCells(measure, store.places)]);
  return measure;
};
const rows = matrixText({ ...store, measure: provedMeasure });
const faults = [
  ...site.faults,
  ...brokenLinks(site),
  ...[...site.files]
    .filter((file) => /\.(js|mjs|css|svg)$/.test(file))
    .flatMap((file) => foreignHostsInText(site, file, readText(site, file))),
  ...(await documentFaults(site, store)),
  ...lostAnchors(site, await readAnchors(ROOT)),
  ...differentText(site, 'data/matrix.json', rows, versionOfFamily),
  ...differentText(site, 'data/quantities.json', quantitiesText(store), (name) =>
    store.version(`quantities:${name.replace(/^,/u, '')}`),
  ),
];
// Where the data file is at fault, the rows behind it have not been read.
for (const id of store.measures.keys())
  if (site.memory.has(proofOf(id))) faults.push(...site.memory.recall<string[]>(proofOf(id)));

for (const fault of faults.slice(0, MOST)) process.stderr.write(`${fault}\n`);
if (faults.length > MOST) process.stderr.write(`……另有 ${faults.length - MOST} 处\n`);
if (faults.length > 0) stop(1, `成品有 ${faults.length} 处差错。`);
site.settle();
const clauses = store.documents.reduce((sum, document) => sum + document.clauses, 0);
process.stdout.write(
  `${site.pages} 个网页、${store.documents.length} 份文件、${clauses} 条条文：链接、锚点、原文一致性、矩阵引文均已核对\n`,
);
