import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, open, siteUrl } from '../pages/browser.ts';
import { kindsOfPages } from '../pages/kinds.ts';

/** Kilobytes of script, gzip, that a page may take before its reader turns to search. */
const MOST: [RegExp, number][] = [
  [/^\/(policies|sources|search)\//, 10],
  [/./, 30],
];

let opened: Opened;

beforeAll(async () => {
  opened = await open('/404.html');
  await opened.page.addInitScript(() => {
    Object.assign(globalThis, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        (globalThis as unknown as { shifts: number }).shifts += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
});
afterAll(() => opened.close());

/** Loads a page: kilobytes of its script, and how far what it shows has moved. */
async function load(path: string): Promise<{ weight: number; shifts: number }> {
  const { page } = opened;
  const scripts: Promise<number>[] = [];
  const take = (response: Response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? ''))
      scripts.push(response.body().then((body) => gzipSync(body).length));
  };
  page.on('response', take);
  await page.goto(new URL(path, await siteUrl()).href);
  await page.waitForLoadState('networkidle');
  page.off('response', take);
  const inline = await page
    .locator('script:not([src]):not([type="application/ld+json"])')
    .allTextContents();
  const code = inline.filter((text) => !text.trimStart().startsWith('{')).join('\n');
  const sizes = [gzipSync(code).length, ...(await Promise.all(scripts))];
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts);
  return { weight: sizes.reduce((sum, size) => sum + size) / 1000, shifts };
}

test.each(kindsOfPages())('%s stays within its weight and holds still', async (path) => {
  const { weight, shifts } = await load(path);
  const limit = MOST.find(([pattern]) => pattern.test(path))?.[1] ?? 0;
  expect(weight).toBeLessThanOrEqual(limit);
  // A text being read never moves; elsewhere a count may settle by less than a thousandth.
  if (path.startsWith('/policies/')) expect(shifts).toBe(0);
  else expect(shifts).toBeLessThan(0.001);
});
