/** Renders one share of the pages, by the plan in a file: `node scripts/render.ts PLAN REPORT` (see pages.ts). */
import { readFileSync, writeFileSync } from 'node:fs';
import { type RenderPlan, renderShare } from '../src/render/share.ts';

const [plan = '', report = ''] = process.argv.slice(2);
const done = await renderShare(JSON.parse(readFileSync(plan, 'utf8')) as RenderPlan);
writeFileSync(report, JSON.stringify(done));
