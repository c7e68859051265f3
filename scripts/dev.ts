/** `npm run dev`: pages that follow every change of the sources, the content and the code. */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './lib/steps.ts';

const content = () =>
  run(['scripts/content.ts']).catch((error: Error) => console.error(error.message));
await content();
let timer: NodeJS.Timeout | undefined;
for (const folder of ['seeds', 'content/codebook']) {
  watch(join(ROOT, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(content, 200);
  });
}
await run(['node_modules/astro/bin/astro.mjs', 'dev', ...process.argv.slice(2)]);
