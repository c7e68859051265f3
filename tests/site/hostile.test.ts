/**
 * One document that tries to be more than text, taken in and published as a person would: ingest, `npm
 * start` with sources that have changed, and every kind of page that shows its words in a browser.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../scripts/lib/steps.ts';
import { withPage } from '../pages/browser.ts';
import { copyProject, remove } from './elsewhere.ts';

const MARKUP = '<img/src=x/onerror=alert(1)></title></script><script>alert(2)</script>';
// biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay a string
const TEMPLATE = '${process.env.HOME}{1+1}<!--注-->';
const DOCUMENT = `青川县人民政府办公室关于印发${MARKUP}（http://other.cn/a）实施方案的通知

一、总体目标

到2025年，${MARKUP}家庭医生签约服务覆盖率达到75%以上。

二、主要任务

（一）改造</main>\0村卫生室"onclick="x。${TEMPLATE}（责任单位：县卫生健康局<b>）
`;

const folder = copyProject();
let server: ChildProcess | undefined;
let base = '';

/** Starts the site of the copy and gives what it said and its address, which is its last line. */
function start(): Promise<{ said: string; url: string }> {
  server = spawn(process.execPath, ['scripts/start.ts', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    server?.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /^http:\/\/\S+$/mu.exec(said)?.[0];
      if (url) resolve({ said, url });
    });
    server?.on('exit', (code) => reject(new Error(`start ended with ${code}: ${said}`)));
  });
}

async function end(): Promise<void> {
  // One that couldn't start has ended already.
  if (server?.exitCode !== null) return;
  const ended = once(server, 'close');
  server.removeAllListeners('exit');
  server.kill();
  await ended;
}

beforeAll(async () => {
  const file = join(folder, 'hostile.txt');
  writeFileSync(file, DOCUMENT);
  const ingest = ['scripts/ingest.ts', '--yes', '--jurisdiction', 'qingchuan:青川县:四川省'];
  await run([...ingest, file], { cwd: folder, quiet: true });
  base = (await start()).url;
}, 600_000);

afterAll(async () => {
  await end();
  remove(folder);
});

/** Opens a page and holds that nothing of the document ran, was asked for or was refused. */
const inertPage = (path: string, look: (text: string) => void) =>
  withPage(path, { base }, async (page, problems) => {
    await page.waitForLoadState('networkidle');
    expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    expect(await page.locator('[onerror], [onclick], img[src="x"]').count()).toBe(0);
    look((await page.locator('main').textContent()) ?? '');
  });

test('the page shows the words of the document as words', async () => {
  await inertPage('/policies/hostile/', (text) => {
    expect(text).toContain(`${MARKUP}家庭医生签约服务覆盖率`);
    expect(text).toContain(`改造</main>村卫生室"onclick="x。${TEMPLATE}`);
  });
});

test('title and structured data hold them as text', async () => {
  await withPage('/policies/hostile/', { base }, async (page) => {
    expect(await page.title()).toContain(MARKUP);
    const data = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(data.length).toBeGreaterThan(0);
    expect(data.map((json) => JSON.stringify(JSON.parse(json))).join()).toContain(
      'onerror=alert(1)',
    );
  });
});

test('the lines of the source are shown as they are', async () => {
  await inertPage('/sources/hostile/', (text) => expect(text).toContain(MARKUP));
});

test('a cell of the matrix quotes them', async () => {
  await inertPage('/matrix/topic/public-health/', (text) => {
    expect(text).toContain('青川县');
    expect(text).toContain(`${MARKUP}家庭医生签约服务覆盖率达到75%以上`);
  });
});

test('a search finds them, and a hit shows them', async () => {
  await withPage(
    `/search/?q=${encodeURIComponent('onerror=alert(1)')}`,
    { base },
    async (page, problems) => {
      await page.waitForSelector('[data-search-state="done"]');
      const hits = page.locator('[data-clause^="hostile#"]');
      expect(await hits.count()).toBeGreaterThan(0);
      expect((await hits.allInnerTexts()).join()).toContain('<img/src=x');
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    },
  );
});

test('a site that is fresh is served as it is; a source that changed makes it anew', async () => {
  await end();
  expect((await start()).said).toContain('无需重新生成');
  await end();
  writeFileSync(join(folder, 'seeds/hostile.txt'), DOCUMENT.replace('75%', '82%'));
  const { said, url } = await start();
  expect(said).toContain('由 seeds/ 中的原文生成');
  await withPage('/policies/hostile/', { base: url }, async (page) => {
    expect(await page.locator('main').textContent()).toContain('覆盖率达到82%以上');
  });
}, 300_000);
