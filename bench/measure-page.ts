import type { Browser, CDPSession } from 'playwright-core';

/** What a cold visit to a page costs. Weights are bytes as sent, gzip where the server has it. */
export interface Visit {
  js: number;
  css: number;
  html: number;
  other: number;
  /** Largest contentful paint, milliseconds. */
  lcp: number;
  /** Cumulative layout shift from load to the end of a scroll through the page. */
  cls: number;
}

/** 1.6 Mbit/s down, 0.75 up, 150 ms, a processor of a quarter of the speed: a slow phone. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1000 * 1000) / 8,
  uploadThroughput: (0.75 * 1000 * 1000) / 8,
};
const SLOWDOWN = 4;
/** Milliseconds for scripts that load more once they run. */
const SETTLE = 1500;

/** Visits a page once in a fresh context under the slow conditions. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const weights = weigh(session);
    await page.addInitScript(observe);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(SETTLE);
    const atLoad = { ...weights };
    // Paints after an input don't count as the largest, so the weights and the paint are read first.
    const lcp = await page.evaluate(() => globalThis.__largest);
    await page.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += 2000) {
        scrollTo(0, y);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    const cls = await page.evaluate(() => globalThis.__shift);
    return { ...atLoad, lcp, cls };
  } finally {
    await context.close();
  }
}

declare global {
  var __largest: number;
  var __shift: number;
}

/** Runs in the page before its own scripts. */
function observe(): void {
  globalThis.__largest = 0;
  globalThis.__shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.__largest = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
      globalThis.__shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function weigh(session: CDPSession): Omit<Visit, 'lcp' | 'cls'> {
  const weights = { js: 0, css: 0, html: 0, other: 0 };
  const kinds = new Map<string, keyof typeof weights>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const type = response.mimeType;
    const kind = /javascript/.test(type)
      ? 'js'
      : /css/.test(type)
        ? 'css'
        : /html/.test(type)
          ? 'html'
          : 'other';
    kinds.set(requestId, kind);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) weights[kind] += encodedDataLength;
  });
  return weights;
}
