/** Finds a Chromium for the page tests and the benchmarks, or installs one. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { installFromDebian } from './debian.ts';
import { ROOT } from './steps.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/usr/lib/chromium/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Flags that make Chromium start in containers and ask nothing of any network. */
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** Path of a Chromium: CHROMIUM_PATH, the PATH, known places, Playwright's own; null where none is. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [env.CHROMIUM_PATH, ...inPath, ...PLACES, chromium.executablePath()];
  return candidates.find((file) => file && isExecutable(file)) ?? null;
}

/**
 * Path of a Chromium, installed where there is none: with apt on Debian as root, Chinese fonts
 * included, else with Playwright's own download. Throws one line where neither works.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  process.stderr.write('没有找到 Chromium，正在安装……\n');
  installFromDebian('chromium', 'fonts-noto-cjk');
  if (!findBrowser()) {
    const cli = join(ROOT, 'node_modules/playwright-core/cli.js');
    spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error('没有浏览器可用：请安装 Chromium，或用 CHROMIUM_PATH 指明它的路径。');
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
