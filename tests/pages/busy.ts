/** How long the thread of a page is held up, told by its own time of the processor: on a busy machine a clock tells of others. */
import type { Page } from 'playwright-core';
import { sharedBrowser } from './browser.ts';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Time of the processor in microseconds. */
  tdur?: number;
  args: { name?: string };
}

/** Milliseconds of the longest task on the thread of a page while something is done with it. */
export async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  const browser = await sharedBrowser();
  await browser.startTracing(page, { categories: ['toplevel'] });
  await act();
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(
    (await browser.stopTracing()).toString(),
  );
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = traceEvents.flatMap((event) =>
    event.name.endsWith('RunTask') && threads.has(threadOf(event)) && event.tdur !== undefined
      ? [event.tdur / 1000]
      : [],
  );
  if (tasks.length === 0) throw new Error('no tasks in the trace');
  return Math.max(...tasks);
}
