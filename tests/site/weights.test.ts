import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { open } from '../pages/browser.ts';
import { kindsOfPages } from '../pages/kinds.ts';

/** Kilobytes of script, gzip, that a page may take before its reader turns to search. */
const MOST: [RegExp, number][] = [
  [/^\/(policies|sources|search)\//, 10],
  [/./, 30],
];

test.each(kindsOfPages())('%s stays within its weight and holds still', async (path) => {
  const opened = await open('/404.html');
  const { page } = opened;
  try {
    let script = 0;
    page.on('response', async (response) => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
      script += gzipSync(await response.body().catch(() => '')).length;
    });
    await page.addInitScript(() => {
      Object.assign(globalThis, { shifts: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
          (globalThis as unknown as { shifts: number }).shifts += entry.value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(new URL(path, page.url()).href);
    await page.waitForLoadState('networkidle');
    const inline = await page
      .locator('script:not([src]):not([type="application/ld+json"])')
      .allTextContents();
    const code = inline.filter((text) => !text.trimStart().startsWith('{')).join('\n');
    const limit = MOST.find(([pattern]) => pattern.test(path))?.[1] ?? 0;
    expect((script + gzipSync(code).length) / 1000).toBeLessThanOrEqual(limit);
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts);
    // A text being read never moves; elsewhere a count may settle by less than a thousandth.
    if (path.startsWith('/policies/')) expect(shifts).toBe(0);
    else expect(shifts).toBeLessThan(0.001);
  } finally {
    await opened.close();
  }
});
