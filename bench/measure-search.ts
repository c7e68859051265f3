/** Types queries into the search page and measures what a reader waits for. */
import type { Browser, Page } from 'playwright-core';
import { serveLogged } from './logged.ts';

export interface Typed {
  /** Bytes of script and index fetched on a cold page before the first result: median and most. */
  cold: number;
  coldMost: number;
  /** From a keystroke to the complete results in the page, where files of the index may be fetched. */
  p50: number;
  p95: number;
  /** The same for what has been typed before. */
  again: number;
  /** Longest task on the page's thread. */
  longest: number;
}

/** Cold visits that are measured; the middle one counts. */
const COLD = 9;

/** Address that a page asks for when it shows its first result, so that the server's log says when. */
const FIRST = '/first-result';

function tellFirst(address: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-clause]')) return;
    observer.disconnect();
    void fetch(address);
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** In: a folder with the search page and its index, and texts that occur in it. */
export async function typeQueries(
  browser: Browser,
  folder: string,
  queries: readonly string[],
): Promise<Typed> {
  const served = await serveLogged(folder);
  try {
    const cold: number[] = [];
    for (const query of queries.slice(0, COLD)) {
      const context = await browser.newContext();
      await context.addInitScript(tellFirst, FIRST);
      const page = await context.newPage();
      served.taken();
      await page.goto(`${served.url}search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('[data-search-state=done]');
      const log = served.taken();
      const first = log.findIndex(({ path }) => path === FIRST);
      const fetched = log.slice(0, first).filter(({ path }) => !/\.(html|css|svg)$/.test(path));
      cold.push(fetched.reduce((sum, { bytes }) => sum + bytes, 0));
      await context.close();
    }
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${served.url}search/`);
    await watchTasks(page);
    await keystrokes(page, '服务');
    const typeAll = async () => {
      const times: number[] = [];
      for (const query of queries) times.push(...(await keystrokes(page, query)));
      return times.sort((a, b) => a - b);
    };
    const times = await typeAll();
    const again = await typeAll();
    const longest = await page.evaluate(() => (window as unknown as Watched).longest);
    await context.close();
    cold.sort((a, b) => a - b);
    const at = (list: number[], share: number) => list[Math.floor(list.length * share)] ?? 0;
    return {
      cold: cold[cold.length >> 1] ?? 0,
      coldMost: cold.at(-1) ?? 0,
      p50: at(times, 0.5),
      p95: at(times, 0.95),
      again: at(again, 0.95),
      longest,
    };
  } finally {
    await served.close();
  }
}

interface Watched {
  longest: number;
}

async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = window as unknown as Watched;
    watched.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        watched.longest = Math.max(watched.longest, duration);
      }
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** Types a text character by character; the milliseconds from each to its complete results. */
function keystrokes(page: Page, text: string): Promise<number[]> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('[data-search-form] [name=q]');
    const results = document.querySelector<HTMLElement>('[data-search-results]');
    if (!field || !results) throw new Error('no search page');
    const times: number[] = [];
    for (let end = 1; end <= typed.length; end++) {
      const from = performance.now();
      const done = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (results.dataset.searchState !== 'done') return;
          observer.disconnect();
          resolve();
        });
        observer.observe(results, { attributes: true, attributeFilter: ['data-search-state'] });
      });
      field.value = typed.slice(0, end);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await done;
      times.push(performance.now() - from);
    }
    return times;
  }, text);
}
