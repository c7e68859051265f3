import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../scripts/lib/serve.ts';
import { run } from '../../scripts/lib/steps.ts';
import { withPage } from '../pages/browser.ts';
import { remove } from './elsewhere.ts';

const BASE = '/zwgk/policies-site/';
const folder = mkdtempSync(join(tmpdir(), 'sub-path-'));
let served: Served;

// The build itself verifies that every link keeps to the sub-path.
beforeAll(async () => {
  const options = ['--out', folder, '--base', BASE, '--site', 'https://www.example.com'];
  await run(['scripts/build.ts', ...options], { quiet: true });
  served = await serve(folder, { base: BASE });
}, 600_000);

afterAll(async () => {
  await served?.close();
  remove(folder);
});

test('the site works below a sub-path', async () => {
  await withPage('/', { base: served.url }, async (page, problems) => {
    await page.locator('main a[href*="/policies/"]').first().click();
    await page.waitForURL(`**${BASE}policies/**`);
    expect(await page.locator('[data-clause-text]').count()).toBeGreaterThan(5);
    expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
  });
});

test('search finds its index below a sub-path and leads to a clause', async () => {
  const query = `search/?q=${encodeURIComponent('家庭医生')}`;
  await withPage(query, { base: served.url }, async (page, problems) => {
    await page.waitForSelector('[data-search-state="done"]');
    expect(await page.locator('[data-clause]').count()).toBeGreaterThan(0);
    await page.locator('[data-clause] a').first().click();
    await page.waitForURL(`**${BASE}policies/**`);
    expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
  });
});

test('canonical addresses and citations name the site that it is built for', async () => {
  await withPage('/', { base: served.url }, async (page) => {
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(canonical).toBe(`https://www.example.com${BASE}`);
    const text = async (file: string) => (await page.request.get(`${served.url}${file}`)).text();
    expect(await text('sitemap.xml')).toContain(`<loc>https://www.example.com${BASE}</loc>`);
    expect(await text('robots.txt')).toContain(
      `Sitemap: https://www.example.com${BASE}sitemap.xml`,
    );
    expect(await text('opensearch.xml')).toContain(`"https://www.example.com${BASE}search/`);
  });
});
