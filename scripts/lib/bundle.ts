/** The bundle of the pages' code, between builds: `.cache/pages/bundle/`. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORK } from './rendered.ts';
import { run } from './steps.ts';

const FOLDER = join(WORK, 'bundle');
const STAMP = join(FOLDER, 'stamp');
/** Scripts of the browser and what stands in `public/`. */
export const ASSETS = join(FOLDER, 'site');
/** What renders the pages. */
export const BUNDLE = join(FOLDER, 'code');

/** Makes the bundle of the code that `stamp` names where it isn't there. Throws with Astro's own words. */
export async function bundleOf(stamp: string): Promise<void> {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  await run(['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', ASSETS], {
    quiet: true,
    // Whoever starts the build, a test too, gets the same scripts.
    env: { KEEP_BUNDLE: BUNDLE, NODE_ENV: 'production' },
  });
  writeFileSync(STAMP, stamp);
}
