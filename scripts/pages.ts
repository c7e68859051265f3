/**
 * Renders the pages, into a folder of their own where one is given: `node scripts/pages.ts [FOLDER] [--all]`. A page
 * whose code and readings are as they were is taken from the last build, unless all are asked for. Where there is
 * much to render, several processes do it.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { linkFile, mirror } from '../src/mirror.ts';
import type { RenderPlan, RenderReport } from '../src/render/share.ts';
import { openStore } from '../src/store/open.ts';
import { readArguments, stop } from './lib/arguments.ts';
import { ASSETS, BUNDLE, bundleOf } from './lib/bundle.ts';
import {
  forgetPages,
  knownPages,
  NOTHING,
  RENDERED,
  rememberPages,
  unchangedIn,
  WORK,
} from './lib/rendered.ts';
import { stampOfPages } from './lib/stamp.ts';
import { run, StepError } from './lib/steps.ts';
import { filesOf } from './verify/site.ts';

/** Documents that are worth a process of their own: to start one takes as long as a hundred pages. */
const SHARE = 150;

const { values, positionals } = readArguments(
  'node scripts/pages.ts [目录] [--all]',
  { all: { type: 'boolean' } },
  true,
);
const [out] = positionals;
const code = stampOfPages();
const store = await openStore();
const known = values.all ? NOTHING : knownPages(code);
const { files: unchanged, pieces } = unchangedIn(known, store);
const kept = new Set(unchanged);
const changed = store.documents.filter(
  ({ meta }) => !kept.has(`policies/${meta.policyId}/index.html`),
);
const processes = Math.min(availableParallelism(), Math.max(1, Math.floor(changed.length / SHARE)));

const parts = Array.from({ length: processes }, (_, share) => join(WORK, `part-${share}`));
const reports = await bundleOf(code)
  .then(() => Promise.all(parts.map(render)))
  .catch((error: unknown) => {
    if (!(error instanceof StepError)) throw error;
    stop(1, error.output.trim());
  });
const { files } = reports[0] as RenderReport;
assemble(files);
const wanted = files.filter((file) => kept.has(file));
rememberPages(code, store, known, wanted, {
  readings: Object.assign({}, ...reports.map(({ readings }) => readings)),
  pieces: Object.assign({}, ...reports.map((report) => report.pieces)),
});
if (out !== undefined) mirror(RENDERED, resolve(out));
const rendered = reports.reduce((sum, report) => sum + Object.keys(report.readings).length, 0);
process.stdout.write(`生成 ${rendered} 个文件，${files.length - rendered} 个没有变化\n`);

/** One process for its share of the pages. */
async function render(part: string, share: number): Promise<RenderReport> {
  const [planned, reported] = [`${part}.plan.json`, `${part}.json`];
  const work: Pick<RenderPlan, 'bundle' | 'out' | 'before'> = {
    bundle: BUNDLE,
    out: part,
    before: RENDERED,
  };
  const plan: RenderPlan = { ...work, share, of: processes, unchanged: [...kept], pieces };
  writeFileSync(planned, JSON.stringify(plan));
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  await run(['scripts/render.ts', planned, reported], {
    quiet: true,
    env: { NODE_ENV: 'production' },
  });
  return JSON.parse(readFileSync(reported, 'utf8')) as RenderReport;
}

/** Puts the parts and the scripts of the bundle beside the pages of the last build that are still wanted. */
function assemble(files: readonly string[]): void {
  forgetPages();
  mkdirSync(RENDERED, { recursive: true });
  const assets = filesOf(ASSETS);
  const wanted = new Set([...files.filter((file) => kept.has(file)), ...assets]);
  for (const file of filesOf(RENDERED)) if (!wanted.has(file)) rmSync(join(RENDERED, file));
  const folders = new Set<string>();
  const place = (file: string, put: (target: string) => void) => {
    const target = join(RENDERED, file);
    if (!folders.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    folders.add(dirname(target));
    put(target);
  };
  for (const file of assets) place(file, (target) => linkFile(join(ASSETS, file), target));
  for (const part of parts) {
    for (const file of filesOf(part)) place(file, (target) => renameSync(join(part, file), target));
    rmSync(part, { recursive: true, force: true });
  }
}
