/**
 * Renders the pages into a folder: `node scripts/pages.ts FOLDER [--all]`. A page whose code and readings are as
 * they were is taken from the last build, unless all are asked for. Where there is much to render, several
 * processes do it.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { mirror } from '../src/mirror.ts';
import type { RenderPlan, RenderReport } from '../src/render/share.ts';
import { openStore } from '../src/store/open.ts';
import { readArguments, stop } from './lib/arguments.ts';
import {
  forgetPages,
  knownPages,
  RENDERED,
  rememberPages,
  unchangedIn,
  WORK,
} from './lib/rendered.ts';
import { stampOfPages } from './lib/stamp.ts';
import { ROOT, run, StepError } from './lib/steps.ts';
import { filesOf } from './verify/site.ts';

/** Documents that are worth a process of their own: to start one takes as long as a hundred pages. */
const SHARE = 150;

const { values, positionals } = readArguments(
  'node scripts/pages.ts 目录 [--all]',
  { all: { type: 'boolean' } },
  true,
);
const out = resolve(positionals[0] ?? join(ROOT, '.cache', 'site'));

const code = stampOfPages();
const store = await openStore();
const known = values.all ? {} : knownPages(code);
const { files: unchanged, pieces } = unchangedIn(known, store);
const kept = new Set(unchanged);
const changed = store.documents.filter(
  ({ meta }) => !kept.has(`policies/${meta.policyId}/index.html`),
);
const processes = Math.min(availableParallelism(), Math.max(1, Math.floor(changed.length / SHARE)));

mkdirSync(WORK, { recursive: true });
const parts = Array.from({ length: processes }, (_, share) => join(WORK, `part-${share}`));
const reports = await Promise.all(parts.map(render)).catch((error: unknown) => {
  if (!(error instanceof StepError)) throw error;
  stop(1, error.output.trim());
});
assemble(reports[0] as RenderReport);
const readings = Object.fromEntries([
  ...unchanged.map((file) => [file, known[file]?.read ?? []] as const),
  ...reports.flatMap((report) => Object.entries(report.readings)),
]);
const written = Object.fromEntries([
  ...unchanged.flatMap((file) => {
    const own = known[file]?.pieces;
    return own ? [[file, own] as const] : [];
  }),
  ...reports.flatMap((report) => Object.entries(report.pieces)),
]);
rememberPages(code, store, readings, written);
// The index of the last build is brought up to date by its own step.
mirror(RENDERED, out, { stay: (name) => name === 'pagefind' });
const rendered = reports.reduce((sum, report) => sum + Object.keys(report.readings).length, 0);
process.stdout.write(
  `生成 ${rendered} 个文件，${reports[0]!.files.length - rendered} 个没有变化\n`,
);

/** One process of Astro for its share of the pages. */
async function render(part: string, share: number): Promise<RenderReport> {
  const report = `${part}.json`;
  const plan: RenderPlan = { share, of: processes, unchanged, before: RENDERED, pieces, report };
  writeFileSync(`${part}.plan.json`, JSON.stringify(plan));
  rmSync(part, { recursive: true, force: true });
  await run(['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', part], {
    quiet: true,
    // Whoever starts the build, a test too, gets the same scripts.
    env: { RENDER_PLAN: `${part}.plan.json`, NODE_ENV: 'production' },
  });
  return JSON.parse(readFileSync(report, 'utf8')) as RenderReport;
}

/** Puts the parts beside the pages of the last build that are still wanted. */
function assemble({ files }: RenderReport): void {
  forgetPages();
  mkdirSync(RENDERED, { recursive: true });
  const wanted = new Set(files.filter((file) => kept.has(file)));
  for (const file of filesOf(RENDERED)) if (!wanted.has(file)) rmSync(join(RENDERED, file));
  const folders = new Set<string>();
  for (const part of parts) {
    for (const file of filesOf(part)) {
      const folder = dirname(join(RENDERED, file));
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      renameSync(join(part, file), join(RENDERED, file));
    }
    rmSync(part, { recursive: true, force: true });
  }
}
