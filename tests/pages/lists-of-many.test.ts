/** Lists of sixty places: what is put together, what is cut into pages, and that nothing sticks out. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../scripts/lib/serve.ts';
import { run } from '../../scripts/lib/steps.ts';
import { divisions } from '../../src/lexicon/division-table.ts';
import { copyProject, remove } from '../site/elsewhere.ts';
import { axe, withPage } from './browser.ts';

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

落实“两个允许”要求。（责任单位：市卫健委、${name.slice(0, 2)}专班）

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

describe('places that a reader chooses', () => {
  const names = (page: Page) => page.locator('.heat').first().locator('tbody th').allInnerTexts();
  const shown = (page: Page) =>
    page
      .locator('#chosen .chip')
      .evaluateAll((chips) => chips.map((c) => c.firstChild?.textContent));

  test('stand in both tables of the overview, are remembered, and give way again', async () => {
    await at('/overview/', {}, async (page, problems) => {
      const provinces = await names(page);
      const whole = await page.locator('.heat').nth(1).locator('tbody').innerText();
      await page.click('#choose');
      await page.fill('[name=find]', 'ningbo');
      await page.getByRole('checkbox', { name: '宁波市' }).check();
      await page.fill('[name=find]', '济南');
      await page.getByRole('checkbox', { name: '济南市' }).check();
      await page.keyboard.press('Escape');
      await expect.poll(() => names(page)).toEqual(['宁波市', '济南市']);
      const due = page.locator('.heat').nth(1).locator('tbody tr');
      const said = (await due.allInnerTexts()).map((row) => row.split(/\s+/u));
      expect(said).toEqual([
        ['宁波市', '1'],
        ['济南市', '1'],
      ]);
      expect(await due.first().locator('a').last().getAttribute('href')).toBe(
        '/overview/ningbo/#due-2025',
      );
      expect(new URL(page.url()).searchParams.get('j')).toBe('ningbo,jinan');
      await page.goto(new URL('/overview/', page.url()).href);
      await expect.poll(() => names(page)).toEqual(['宁波市', '济南市']);
      expect(await shown(page)).toEqual(['宁波市', '济南市']);
      await page.getByRole('button', { name: '回到各省' }).click();
      await expect.poll(() => names(page)).toEqual(provinces);
      expect(await page.locator('.heat').nth(1).locator('tbody').innerText()).toBe(whole);
      await page.goBack();
      await expect.poll(() => names(page)).toEqual(['宁波市', '济南市']);
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    });
  });

  test('several taken in quick succession are all taken', async () => {
    await at('/overview/', {}, async (page) => {
      await page.click('#choose');
      // Boxes that aren't there yet can't be clicked by a script.
      await page.locator('[name=place]').first().waitFor();
      await page.evaluate(() => {
        for (const box of [...document.querySelectorAll<HTMLElement>('[name=place]')].slice(0, 5))
          box.click();
      });
      await expect.poll(() => names(page).then((all) => all.length)).toBe(5);
      expect(await shown(page)).toHaveLength(5);
    });
  });

  test('are kept as a group under a name, on the topic page too, until it is dropped', async () => {
    await at('/overview/', {}, async (page) => {
      await page.click('#choose');
      await page.getByRole('button', { name: /全省各市.*山东省/u }).click();
      await expect.poll(() => names(page).then((all) => all.length)).toBe(10);
      const cities = await shown(page);
      await page.fill('[name=group]', '山东 <十市>');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /全省各市.*浙江省/u }).click();
      await expect.poll(() => shown(page)).not.toEqual(cities);
      await page.getByRole('button', { name: '山东 <十市>', exact: true }).click();
      await expect.poll(() => shown(page)).toEqual(cities);

      await page.goto(new URL('/matrix/topic/village/', page.url()).href);
      await page.click('#choose');
      await page.getByRole('button', { name: '山东 <十市>', exact: true }).click();
      await expect.poll(() => shown(page)).toEqual(cities.slice(0, 8));
      await page.getByRole('button', { name: '删去这一组：山东 <十市>' }).click();
      await page.reload();
      await page.click('#choose');
      expect(await page.locator('.picker-groups .chip').count()).toBe(0);
    });
  });
});

test.each(['light', 'dark'] as const)(
  'the window of places is accessible in %s',
  async (scheme) => {
    await at('/overview/', { scheme }, async (page) => {
      await page.click('#choose');
      await page.getByRole('checkbox', { name: '宁波市' }).check();
      await page.fill('[name=group]', '一组');
      await page.keyboard.press('Enter');
      expect(await axe(page)).toEqual([]);
    });
  },
);

test('names that are no known office stand under their initials, and one is found among them', async () => {
  await at('/agencies/', {}, async (page) => {
    const groups = await page.locator('.unit-names > div').allInnerTexts();
    const initials = groups.map((group) => group.split('\n')[0]);
    expect(initials).toEqual(initials.toSorted());
    expect(groups.find((group) => group.includes('绍兴专班'))).toMatch(/^S\n/u);
    expect(groups.find((group) => group.includes('杭州专班'))).toMatch(/^H\n/u);
    await page.fill('.office-filter input', '绍兴');
    await expect
      .poll(() => page.locator('.unit-names > div:visible').allInnerTexts())
      .toHaveLength(1);
    expect(await page.locator('.offices').isVisible()).toBe(false);
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
