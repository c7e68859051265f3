/** `npm run dev`: pages that follow every change of the sources, the content and the code. */
import { run } from './lib/steps.ts';

await run(['scripts/content.ts']);
await run(['node_modules/astro/bin/astro.mjs', 'dev', ...process.argv.slice(2)]);
