import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { countTests, summary } from '../../scripts/lib/count.ts';
import { ROOT, run } from '../../scripts/lib/steps.ts';

function command(...args: string[]) {
  const result = spawnSync(process.execPath, ['scripts/run.mjs', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PORT: undefined },
  });
  return { code: result.status, out: result.stdout, lines: result.stderr.trim().split('\n') };
}

test.each([
  ['start', '--port', 'many'],
  ['start', '--prot', '4321'],
  ['build', '--site', 'not an address'],
  ['build', '--site', 'javascript:alert(1)'],
  ['build', '--base', 'no-slash'],
  ['build', '--nonsense'],
  ['build', 'extra'],
  ['bench', 'nonsense'],
  ['nonsense'],
])('wrong arguments end with code 2 and one line: %s %s', (...args) => {
  const { code, out, lines } = command(...args.filter(Boolean));
  expect({ code, out, lines: lines.length }).toEqual({ code: 2, out: '', lines: 1 });
  expect(lines[0]).toMatch(/[一-鿿]/);
});

test('a build leaves a folder of other files alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mine-'));
  writeFileSync(join(folder, 'thesis.docx'), 'x');
  expect(command('build', '--out', folder).code).toBe(2);
  rmSync(join(folder, 'thesis.docx'));
  rmSync(folder, { recursive: true });
});

test('help goes to standard output', () => {
  const { code, out } = command('build', '--help');
  expect([code, out.startsWith('用法：')]).toEqual([0, true]);
});

test('npm adds nothing to the standard output of a command', () => {
  const { stdout } = spawnSync('npm', ['run', 'build', '--', '--help'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(stdout.startsWith('用法：')).toBe(true);
});

test('a browser is looked for where CHROMIUM_PATH says, then in the PATH', () => {
  expect(findBrowser({ CHROMIUM_PATH: process.execPath, PATH: '' })).toBe(process.execPath);
  expect(findBrowser({ CHROMIUM_PATH: '/none/chromium', PATH: '/none' })).not.toBe(
    '/none/chromium',
  );
});

function moduleOf(state: 'passed' | 'failed', tests: string[]): TestModule {
  const children = { allTests: () => tests.map((test) => ({ result: () => ({ state: test }) })) };
  return { state: () => state, children } as unknown as TestModule;
}

test('the closing line counts tests, broken files and errors outside of tests', () => {
  const modules = [
    moduleOf('failed', ['passed', 'failed', 'skipped']),
    moduleOf('failed', []),
    moduleOf('passed', ['passed']),
  ];
  const counts = countTests(modules, 1);
  expect(counts).toEqual({ passed: 2, failed: 3, skipped: 1 });
  expect(summary(counts)).toBe('2 passed, 3 failed, 1 skipped');
  expect(summary({ passed: 5, failed: 0, skipped: 0 })).toBe('5 passed, 0 failed');
});

test('every platform gets the same Node.js', () => {
  const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(Object.keys(optionalDependencies)).toHaveLength(5);
  expect(new Set(Object.values(optionalDependencies)).size).toBe(1);
});

test('the lock names the binaries of every platform, so that it installs on each', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Record<string, Record<string, string>>>;
  };
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }).filter((name) => {
      // A package is found beside or above the one that needs it.
      const folders = path
        .split('/node_modules/')
        .map((_, depth, all) => all.slice(0, all.length - depth).join('/node_modules/'));
      return ![...folders, ''].some(
        (folder) => packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`],
      );
    }),
  );
  expect(missing).toEqual([]);
});

test('a step that has no memory left says so in one line, whatever it printed', async () => {
  const greedy =
    'console.log("x".repeat(99)); const all = []; for (;;) all.push(new Array(1e5).fill(all.length));';
  const step = run(['--max-old-space-size=32', '-e', greedy], { quiet: true });
  await expect(step).rejects.toMatchObject({ output: expect.stringMatching(/^内存不足.*。$/u) });
});
