/** Adds places to the table of a topic and measures what a reader waits for. */
import type { Browser } from 'playwright-core';
import { serveLogged } from './logged.ts';

export interface Added {
  /** Bytes fetched for one place after gzip, and milliseconds until its column stands: median and most. */
  bytes: number;
  mostBytes: number;
  milliseconds: number;
  mostMilliseconds: number;
}

const TIMES = 15;

/** In: a folder with a built site, and the path of a topic in it. Null where all places stand in the table. */
export async function addPlaces(
  browser: Browser,
  folder: string,
  topic: string,
): Promise<Added | null> {
  const served = await serveLogged(folder);
  const page = await browser.newPage();
  try {
    const bytes: number[] = [];
    const times: number[] = [];
    await page.goto(served.url + topic);
    await page.click('#choose');
    await page.waitForSelector('#picker[open]');
    for (let nth = 0; nth < TIMES; nth++) {
      served.taken();
      const time = await page.evaluate(addOne, nth);
      if (time === null) break;
      times.push(time);
      bytes.push(served.taken().reduce((sum, file) => sum + file.bytes, 0));
    }
    if (times.length === 0) return null;
    const sorted = (list: number[]) => list.toSorted((a, b) => a - b);
    const [sizes, waits] = [sorted(bytes), sorted(times)];
    return {
      bytes: sizes[sizes.length >> 1] ?? 0,
      mostBytes: sizes.at(-1) ?? 0,
      milliseconds: waits[waits.length >> 1] ?? 0,
      mostMilliseconds: waits.at(-1) ?? 0,
    };
  } finally {
    await page.close();
    await served.close();
  }
}

/** Runs in the page: takes a place that hasn't stood in the table, in place of the last of the chosen ones. */
async function addOne(nth: number): Promise<number | null> {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('#picker [name=place]')];
  const head = document.querySelector('.matrix thead');
  const chosen = boxes.filter(({ checked }) => checked);
  const free = boxes.filter(({ checked }) => !checked);
  const box = free[Math.floor((nth + 0.5) * (free.length / 20))];
  if (!head || !box) return null;
  const column = (id: string) => head.querySelector(`[data-place="${CSS.escape(id)}"]`);
  const settled = (done: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!done()) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve());
      };
      const observer = new MutationObserver(look);
      observer.observe(head, { childList: true, subtree: true });
      look();
    });
  if (chosen.length > 3) {
    const last = chosen.at(-1) as HTMLInputElement;
    last.click();
    await settled(() => column(last.value) === null);
  }
  const from = performance.now();
  box.click();
  await settled(() => column(box.value) !== null);
  return performance.now() - from;
}
