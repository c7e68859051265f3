/** `npm test`: a browser, the built site, every test. The last line is the count. */
import { startVitest } from 'vitest/node';
import { readArguments, stop } from './lib/arguments.ts';
import { ensureBrowser } from './lib/browser.ts';
import { countTests, summary } from './lib/count.ts';
import { siteIsFresh } from './lib/stamp.ts';
import { run } from './lib/steps.ts';

const { positionals } = readArguments('npm test -- [测试文件名的一部分…]', {}, true);

try {
  if (positionals.length === 0 || positionals.some((name) => /pages|site|search/.test(name))) {
    process.env.CHROMIUM_PATH = ensureBrowser();
    if (!siteIsFresh()) await run(['scripts/build.ts', '--keep-content']);
  }
} catch (error) {
  stop(1, (error as Error).message);
}
const vitest = await startVitest(positionals, { run: true, watch: false });
const counts = countTests(vitest.state.getTestModules(), vitest.state.getUnhandledErrors().length);
await vitest.close();
process.stdout.write(`${summary(counts)}\n`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
