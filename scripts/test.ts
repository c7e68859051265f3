/** `npm test`: a browser, nginx, the built site, every test. The last line is the count. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { readArguments } from './lib/arguments.ts';
import { ensureBrowser } from './lib/browser.ts';
import { type Counts, countTests, summary } from './lib/count.ts';
import { installFromDebian } from './lib/debian.ts';
import { siteIsFresh } from './lib/stamp.ts';
import { ROOT, run } from './lib/steps.ts';

const { positionals } = readArguments('npm test -- [测试文件名的一部分…]', {}, true);

const counts = await prepare()
  .then(runTests)
  .catch((error: Error): Counts => {
    process.stderr.write(`${error.message}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  });
process.stdout.write(`${summary(counts)}\n`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);

/**
 * Makes what the chosen tests look at, which each says in its own text: the built site, a browser, a web
 * server. The site is built from content/ as it stands: a test compares that with the sources.
 */
async function prepare(): Promise<void> {
  const texts = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `tests/${file.replaceAll('\\', '/')}`)
    .filter((file) => positionals.length === 0 || positionals.some((name) => file.includes(name)))
    .map((file) => readFileSync(join(ROOT, file), 'utf8'));
  const some = (words: RegExp) => texts.some((text) => words.test(text));
  const browser = /'(?:\.|\.\.\/pages)\/browser\.ts'/;
  if (some(browser)) process.env.CHROMIUM_PATH = ensureBrowser();
  if (some(/'nginx'/) && !hasNginx()) {
    installFromDebian('nginx-light');
    if (!hasNginx()) process.stderr.write('没有 nginx 可用：对其配置的检验略过，计入 skipped。\n');
  }
  if ((some(browser) || some(/\bDIST\b/)) && !siteIsFresh()) {
    await run(['scripts/build.ts', '--keep-content']);
  }
}

function hasNginx(): boolean {
  return spawnSync('nginx', ['-v']).status === 0;
}

async function runTests(): Promise<Counts> {
  const vitest = await startVitest(positionals, { run: true, watch: false });
  const { state } = vitest;
  const result = countTests(state.getTestModules(), state.getUnhandledErrors().length);
  await vitest.close();
  return result;
}
