/** Lists of sixty places: what is put together, what is cut into pages, and that nothing sticks out. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../scripts/lib/serve.ts';
import { run } from '../../scripts/lib/steps.ts';
import { divisions } from '../../src/lexicon/division-table.ts';
import { copyProject, remove } from '../site/elsewhere.ts';
import { withPage } from './browser.ts';

const PROVINCES = ['zhejiang', 'shandong', 'henan', 'hunan', 'guangdong', 'sichuan'];
const rows = divisions().rows.filter(({ to }) => to === null);
const places = PROVINCES.flatMap((slug) => {
  const province = divisions().bySlug.get(slug);
  return rows
    .filter(({ parent, level }) => parent === province?.code && level === '市')
    .slice(0, 10);
});

/** A short document of a place, with a figure, a date and offices. */
const documentOf = (
  name: string,
  i: number,
): string => `${name}人民政府办公室关于印发${name}基层卫生健康实施方案的通知

${name}政办发〔2022〕${i + 1}号

各县（市、区）人民政府：

一、工作目标

到2025年，村卫生室规范化率达到${30 + i}%。（牵头单位：市卫健委；责任单位：市财政局）

二、保障措施

落实“两个允许”要求。（责任单位：市卫健委、市${name.slice(0, 2)}专班）

${name}人民政府办公室
2022年${(i % 12) + 1}月${(i % 28) + 1}日
`;

const folder = copyProject();
const made = join(folder, 'made');
let served: Served;
beforeAll(async () => {
  const seeds = join(folder, 'seeds');
  rmSync(join(folder, 'content', 'policies'), { recursive: true });
  rmSync(seeds, { recursive: true });
  writeFileSync(join(folder, 'content', 'anchors.json'), '{}');
  mkdirSync(seeds);
  const sources = places.map(({ name, slug }, i) => {
    writeFileSync(join(seeds, `${slug}.txt`), documentOf(name, i));
    return `  - { file: ${slug}.txt, policyId: doc-${slug}, jurisdiction: ${slug} }`;
  });
  writeFileSync(join(seeds, 'sources.yaml'), `sources:\n${sources.join('\n')}\n`);
  await run(['scripts/content.ts'], { cwd: folder, quiet: true });
  await run(['scripts/pages.ts', made, '--all'], { cwd: folder, quiet: true });
  served = await serve(made);
}, 600_000);
afterAll(async () => {
  await served?.close();
  remove(folder);
});
const at = (
  path: string,
  options: Parameters<typeof withPage>[1],
  use: Parameters<typeof withPage>[2],
) => withPage(path, { base: served.url, ...options }, use);

test('home shows the newest ten and every province with its number', async () => {
  await at('/', { javaScript: false }, async (page) => {
    expect(await page.locator('.document').count()).toBe(10);
    const dates = await page.locator('[data-is=date]').allInnerTexts();
    expect(dates).toEqual(dates.toSorted().reverse());
    const chips = await page.locator('.home-provinces .chip').allInnerTexts();
    expect(chips).toHaveLength(PROVINCES.length);
    expect(chips[0]).toMatch(/^浙江省 10$/u);
  });
});

describe('the list of documents', () => {
  test('goes on over pages without script', async () => {
    await at('/policies/', { javaScript: false }, async (page) => {
      expect(await page.locator('.document').count()).toBe(50);
      await page.getByRole('link', { name: '下一页' }).click();
      expect(new URL(page.url()).pathname).toBe('/policies/page/2/');
      expect(await page.locator('.document').count()).toBe(10);
      expect(await page.locator('.pager').innerText()).toContain('第 2 页，共 2 页');
      await page.getByRole('link', { name: '上一页' }).click();
      expect(new URL(page.url()).pathname).toBe('/policies/');
    });
  });

  test('pages what is filtered, and goes back', async () => {
    await at('/policies/?level=市', {}, async (page) => {
      await expect.poll(() => page.innerText('.pager')).toContain('第 1 页，共 2 页');
      await page.getByRole('link', { name: '下一页' }).click();
      await expect.poll(() => page.locator('.document').count()).toBe(10);
      expect(new URL(page.url()).searchParams.get('page')).toBe('2');
      await page.goBack();
      await expect.poll(() => page.locator('.document').count()).toBe(50);
    });
  });

  test('a province of home leads to its documents', async () => {
    await at('/', {}, async (page) => {
      await page.locator('.home-provinces .chip').first().click();
      await expect.poll(() => page.locator('.document').count()).toBe(10);
      for (const row of await page.locator('[data-is=number]').allInnerTexts())
        expect(places.slice(0, 10).some(({ name }) => row.startsWith(name))).toBe(true);
    });
  });
});

describe('the overview', () => {
  test('has a row a province, and there a row a city', async () => {
    await at('/overview/', { javaScript: false }, async (page) => {
      const heads = page.locator('.heat').first().locator('tbody th');
      expect(await heads.count()).toBe(PROVINCES.length);
      expect(await heads.first().innerText()).toMatch(/^浙江省\s*10地$/u);
      await heads.first().locator('a').click();
      expect(new URL(page.url()).pathname).toBe('/overview/zhejiang/');
      expect(await page.locator('.heat').first().locator('tbody th').count()).toBe(10);
    });
  });

  test('says the ends of sixty figures in words, and how many there are', async () => {
    await at('/overview/', { javaScript: false }, async (page) => {
      const contest = page.locator('.contests > li', { hasText: '村卫生室规范化率' });
      const text = await contest.innerText();
      expect(text).toContain('60地，60种数值');
      expect(text).toMatch(/30%\s+杭州市/u);
      expect(text).toMatch(/89%/u);
      expect(text).toContain('其间另有 54 种');
      expect(await contest.locator('li').count()).toBe(7);
    });
  });
});

test('an office has a grid by province that leads to its places', async () => {
  await at('/agencies/health/', { javaScript: false }, async (page) => {
    expect(await page.locator('.heat tbody tr').count()).toBe(PROVINCES.length);
    await page.locator('.heat tbody a').nth(1).click();
    expect(await page.locator(':target').innerText()).toBe(places[10]?.name);
  });
});

test.each([390, 1440])('%i px: nothing sticks out', async (width) => {
  for (const path of [
    '/',
    '/policies/',
    '/overview/',
    '/overview/zhejiang/',
    '/agencies/',
    '/agencies/health/',
  ])
    await at(path, { width }, async (page) => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    });
});
