/**
 * What page tests share: one Chromium and one server of the built site for a test file, closed when
 * it ends, and tabs that are used again, because a fresh one costs more than three loads of a page.
 * Every page that is opened is watched: what it asks of other hosts, what the content security policy
 * refuses, and what goes wrong in its scripts.
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

/** Tabs that no test uses, by the settings that a tab keeps. */
const idle = new Map<string, Page[]>();

afterAll(async () => {
  await (await browser)?.close();
  await (await served)?.close();
  browser = undefined;
  served = undefined;
  idle.clear();
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

/**
 * Opens a page of the site, such as `/policies/x/#c1`, in a browser context of its own, and waits for its
 * load. For tests that lead a tab as none should be led afterwards: scripts put into it, a slow network.
 */
export async function open(path: string, options: OpenOptions = {}): Promise<Opened> {
  const page = await freshPage(options);
  const problems = await visit(page, path, options);
  return { page, problems, close: () => page.context().close() };
}

/**
 * Opens a page, hands it to `use` with what was noticed, and leaves it whatever happens. The tab is as new:
 * nothing stored, nothing set, no other tab beside it.
 */
export async function withPage<T>(
  path: string,
  options: OpenOptions,
  use: (page: Page, problems: Opened['problems']) => Promise<T>,
): Promise<T> {
  const { scheme = 'light', javaScript = true, context = {} } = options;
  const key = JSON.stringify([javaScript, context]);
  const page = idle.get(key)?.pop() ?? (await freshPage(options));
  let kept = false;
  try {
    await page.setViewportSize(sizeOf(options));
    await page.emulateMedia({ colorScheme: scheme });
    const result = await use(page, await visit(page, path, options));
    // A tab that can't be cleared, because it is still under way, isn't used again.
    kept = await asNew(page).then(
      () => true,
      () => false,
    );
    return result;
  } finally {
    if (kept) idle.set(key, [...(idle.get(key) ?? []), page]);
    else await page.context().close();
  }
}

const sizeOf = ({ width = 1280, height = 800 }: OpenOptions) => ({ width, height });

async function freshPage(options: OpenOptions): Promise<Page> {
  const context = await (await sharedBrowser()).newContext({
    viewport: sizeOf(options),
    colorScheme: options.scheme ?? 'light',
    javaScriptEnabled: options.javaScript ?? true,
    locale: 'zh-CN',
    ...options.context,
  });
  return context.newPage();
}

async function visit(page: Page, path: string, options: OpenOptions): Promise<Opened['problems']> {
  const base = options.base ?? (await siteUrl());
  const problems = watch(page, new URL(base).origin);
  await page.goto(new URL(path.replace(/^\//, ''), base).href, { waitUntil: 'load' });
  return problems;
}

/** Leaves the page, and clears what its site has stored and what a test has set. */
async function asNew(page: Page): Promise<void> {
  const context = page.context();
  const { origin } = new URL(page.url());
  for (const other of context.pages()) if (other !== page) await other.close();
  for (const event of ['request', 'response', 'pageerror', 'console'] as const)
    page.removeAllListeners(event);
  await page.unrouteAll();
  await context.unrouteAll();
  await page.mouse.move(-1, -1);
  await page.goto('about:blank');
  // After the page has gone, for it may store something as it goes.
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  await page.emulateMedia({ media: null, reducedMotion: null, forcedColors: null });
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules of axe that look at colours: all that can tell one scheme of colours from the other. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds against WCAG 2.2 A and AA, or by some rules: rule and elements, one line each; empty on a sound page. */
export async function axe(page: Page, rules?: string[]): Promise<string[]> {
  // Half of its time would go into describing what is sound.
  const builder = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true);
  const { violations } = await (rules
    ? builder.withRules(rules)
    : builder.withTags(TAGS)
  ).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) ${target}: ${failureSummary}`),
  );
}

function watch(page: Page, origin: string): Opened['problems'] {
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
