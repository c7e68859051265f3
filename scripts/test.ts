/** `npm test`: a browser, the built site, every test. The last line is the count. */
import { startVitest } from 'vitest/node';
import { readArguments } from './lib/arguments.ts';
import { ensureBrowser } from './lib/browser.ts';
import { type Counts, countTests, summary } from './lib/count.ts';
import { siteIsFresh } from './lib/stamp.ts';
import { run } from './lib/steps.ts';

const { positionals } = readArguments('npm test -- [测试文件名的一部分…]', {}, true);

const counts = await prepare()
  .then(runTests)
  .catch((error: Error): Counts => {
    process.stderr.write(`${error.message}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  });
process.stdout.write(`${summary(counts)}\n`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);

/** The site is built from content/ as it stands: a test compares that with the sources. */
async function prepare(): Promise<void> {
  const needsSite =
    positionals.length === 0 || positionals.some((n) => /pages|site|search|publishing/.test(n));
  if (!needsSite) return;
  process.env.CHROMIUM_PATH = ensureBrowser();
  if (!siteIsFresh()) await run(['scripts/build.ts', '--keep-content']);
}

async function runTests(): Promise<Counts> {
  const vitest = await startVitest(positionals, { run: true, watch: false });
  const { state } = vitest;
  const result = countTests(state.getTestModules(), state.getUnhandledErrors().length);
  await vitest.close();
  return result;
}
