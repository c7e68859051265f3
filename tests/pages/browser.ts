/**
 * What page tests share: one Chromium and one server of the built site for a test file, closed when
 * it ends. Every page that is opened is watched: what it asks of other hosts, what the content
 * security policy refuses, and what goes wrong in its scripts.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { ensureBrowser, FLAGS } from '../../scripts/lib/browser.ts';
import { type Served, serve } from '../../scripts/lib/serve.ts';
import { ROOT } from '../../scripts/lib/steps.ts';

/** Folder of the built site. */
export const DIST = join(ROOT, 'dist');

export interface OpenOptions {
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  javaScript?: boolean;
  /** Anything else that a browser context takes: permissions, locale, reducedMotion … */
  context?: BrowserContextOptions;
  /** Address of another server than the one of dist/. */
  base?: string;
}

export interface Opened {
  page: Page;
  /** Filled as things happen; empty on a sound page. */
  problems: { foreign: string[]; refused: string[]; errors: string[] };
  close: () => Promise<void>;
}

let browser: Promise<Browser> | undefined;
let served: Promise<Served> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  await (await served)?.close();
  browser = undefined;
  served = undefined;
});

/** The Chromium of this test file. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: ensureBrowser(), args: FLAGS });
  return browser;
}

/** Address of dist/, with a final slash. Throws where the site has not been built. */
export async function siteUrl(): Promise<string> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('dist/ is missing: run npm run build');
  served ??= serve(DIST);
  return (await served).url;
}

/** Opens a page of the site, such as `/policies/x/#c1`, in a fresh context, and waits for its load. */
export async function open(path: string, options: OpenOptions = {}): Promise<Opened> {
  const { width = 1280, height = 800, scheme = 'light', javaScript = true } = options;
  const base = options.base ?? (await siteUrl());
  const context = await (await sharedBrowser()).newContext({
    viewport: { width, height },
    colorScheme: scheme,
    javaScriptEnabled: javaScript,
    locale: 'zh-CN',
    ...options.context,
  });
  const page = await context.newPage();
  const problems = await watch(page, new URL(base).origin);
  await page.goto(new URL(path.replace(/^\//, ''), base).href, { waitUntil: 'load' });
  return { page, problems, close: () => context.close() };
}

/** Opens a page, hands it to `use` with what was noticed, and closes it whatever happens. */
export async function withPage<T>(
  path: string,
  options: OpenOptions,
  use: (page: Page, problems: Opened['problems']) => Promise<T>,
): Promise<T> {
  const opened = await open(path, options);
  try {
    return await use(opened.page, opened.problems);
  } finally {
    await opened.close();
  }
}

/** What axe finds against WCAG 2.2 A and AA: rule and elements, one line each; empty on a sound page. */
export async function axe(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page })
    .withTags(tags)
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) ${target}: ${failureSummary}`),
  );
}

async function watch(page: Page, origin: string): Promise<Opened['problems']> {
  const problems: Opened['problems'] = { foreign: [], refused: [], errors: [] };
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && new URL(url).origin !== origin) {
      problems.foreign.push(url);
    }
  });
  page.on('pageerror', (error) => problems.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const refused = /Content Security Policy|Refused to/.test(message.text());
    problems[refused ? 'refused' : 'errors'].push(message.text());
  });
  return problems;
}
