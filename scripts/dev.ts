/** `npm run dev`: pages that follow every change of the sources, the content and the code. */
import { run } from './lib/steps.ts';

// Content first; from then on src/content/follow.ts watches the sources.
await run(['scripts/content.ts']);
await run(['node_modules/astro/bin/astro.mjs', 'dev', ...process.argv.slice(2)]);
