/** Lists: documents with their filters, responsible units. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dataOf } from '../site/data.ts';
import { withPage } from './browser.ts';

interface Entry {
  policyId: string;
  title: string;
  province: string;
  draft: boolean;
  date: string | null;
}
const entries = dataOf<Entry[]>('documents');

describe('the list of documents', () => {
  test('shows all without script, newest first, drafts marked', async () => {
    await withPage('/policies/', { javaScript: false }, async (page) => {
      const rows = await page.locator('.document').allInnerTexts();
      expect(rows).toHaveLength(entries.length);
      const dates = rows.flatMap((row) => /\d{4}-\d\d-\d\d/u.exec(row)?.[0] ?? []);
      expect(dates).toEqual(dates.toSorted().reverse());
      for (const { title, draft } of entries) {
        const row = rows.find((text) => text.includes(title));
        expect(row?.includes('征求意见稿')).toBe(draft);
      }
      expect(await page.locator('.document-facets').isVisible()).toBe(false);
    });
  });

  test('filters by several values at once, counts along, and keeps its state in the address', async () => {
    await withPage('/policies/', {}, async (page, problems) => {
      await page.getByRole('checkbox', { name: /^浙江省/u }).check();
      await expect.poll(() => page.locator('.document').count()).toBe(3);
      expect(new URL(page.url()).searchParams.getAll('province')).toEqual(['浙江省']);
      expect(await page.innerText('[data-found]')).toBe(`筛出 3 份，共 ${entries.length} 份文件`);
      // Counts of the facet itself stay, those of the others follow.
      const label = (name: RegExp) => page.locator('.document-facets label', { hasText: name });
      expect(await label(/^\s*湖南省/u).innerText()).toMatch(/1$/u);
      expect(await label(/^\s*征求意见稿/u).innerText()).toMatch(/1$/u);
      expect(await label(/^\s*未标注状态/u).innerText()).toMatch(/2$/u);
      await page.getByRole('checkbox', { name: /^湖南省/u }).check();
      await expect.poll(() => page.locator('.document').count()).toBe(4);
      await page.reload();
      await expect.poll(() => page.locator('.document').count()).toBe(4);
      expect(await page.getByRole('checkbox', { name: /^湖南省/u }).isChecked()).toBe(true);
      await page.getByRole('button', { name: '清除筛选' }).click();
      await expect.poll(() => page.locator('.document').count()).toBe(entries.length);
      expect(new URL(page.url()).search).toBe('');
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    });
  });

  test('finds by words of title, number and organ, brackets of any kind', async () => {
    await withPage('/policies/?q=[2022]2号', {}, async (page) => {
      await expect.poll(() => page.locator('.document').count()).toBe(1);
      expect(await page.innerText('.document')).toContain('绍政办发〔2022〕2号');
      await page.fill('.document-facets [name=q]', '没有这样的文件');
      await expect.poll(() => page.locator('[data-nothing]').isVisible()).toBe(true);
    });
  });

  test('on a phone the filters open and close', async () => {
    await withPage('/policies/', { width: 390 }, async (page) => {
      const level = page.getByRole('checkbox', { name: /^县/u });
      expect(await level.isVisible()).toBe(false);
      const button = page.getByRole('button', { name: /^筛选/u });
      await button.click();
      await level.check();
      await expect.poll(() => page.locator('.document').count()).toBe(1);
      await button.click();
      expect(await level.isVisible()).toBe(false);
      expect(await button.textContent()).toBe('筛选：县');
    });
  });

  test('says so where the list cannot be had, and asks again', async () => {
    await withPage('/policies/', {}, async (page) => {
      await page.route('**/data/documents.json', (route) => route.abort());
      await page.getByRole('checkbox', { name: /^湖南省/u }).check();
      await expect.poll(() => page.innerText('[data-found]')).toContain('没有取到');
      expect(await page.locator('.document').count()).toBe(entries.length);
      await page.unroute('**/data/documents.json');
      await page.getByRole('checkbox', { name: /^浙江省/u }).check();
      await expect.poll(() => page.locator('.document').count()).toBe(4);
    });
  });

  test('what the script shows is what the page shows', async () => {
    await withPage('/policies/', {}, async (page) => {
      const before = await page.locator('.document').allInnerTexts();
      await page.selectOption('[name=sort]', 'oldest');
      await expect.poll(() => page.url()).toContain('sort=oldest');
      await page.selectOption('[name=sort]', 'newest');
      await expect.poll(() => page.locator('.document').allInnerTexts()).toEqual(before);
    });
  });
});

describe('responsible units', () => {
  test('old addresses lead on to the page of the office', async () => {
    await withPage('/agencies/#health', { javaScript: false }, async (page) => {
      await page.locator(':target a').first().click();
      expect(new URL(page.url()).pathname).toBe('/agencies/health/');
    });
  });

  test('a name that is not curated has an anchor, and leads to its clauses', async () => {
    await withPage('/agencies/', { javaScript: false }, async (page) => {
      const units = page.locator('.unit-names li');
      expect(await units.count()).toBeGreaterThan(0);
      expect(await units.first().getAttribute('id')).toMatch(/^u-[0-9a-f]{8}$/u);
      await units.first().locator('a').first().click();
      expect(new URL(page.url()).pathname).toMatch(/^\/(?:policies|agencies)\/./u);
    });
  });

  test('offices are found by words that they are called by, which the address keeps', async () => {
    const names = (page: Page) =>
      page.locator('.offices tbody tr:visible, .unit-names li:visible').allInnerTexts();
    await withPage('/agencies/?q=卫健委', {}, async (page) => {
      const found = await names(page);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(/^卫生健康部门/u);
      expect(await page.locator('.unit-names').isVisible()).toBe(false);
      const field = page.getByRole('searchbox', { name: '查找单位' });
      await field.fill('（市 政府');
      await expect
        .poll(() => names(page).then((all) => all.map((name) => name.split(/\s/u)[0])))
        .toEqual(['县（市、区）政府']);
      expect(new URL(page.url()).searchParams.get('q')).toBe('（市 政府');
      expect(await page.innerText('.office-filter output')).toMatch(/^1 个，共 \d+ 个$/u);
      await field.fill('没有这个');
      await expect.poll(() => names(page)).toEqual([]);
      await field.fill('');
      await expect.poll(() => names(page).then((all) => all.length)).toBeGreaterThan(20);
      expect(new URL(page.url()).search).toBe('');
    });
    await withPage('/agencies/?q=卫健委', { javaScript: false }, async (page) => {
      expect((await names(page)).length).toBeGreaterThan(20);
      expect(await page.locator('.office-filter').isVisible()).toBe(false);
    });
  });

  test('an office has its names in each place, its parts, and a grid by topic', async () => {
    await withPage('/agencies/health/', { javaScript: false }, async (page) => {
      const text = await page.innerText('main');
      for (const name of ['市卫生健康委', '市卫健局', '市卫健委']) expect(text).toContain(name);
      const heads = await page.locator('.office-document h3').allInnerTexts();
      for (const part of ['牵头', '责任', '原文未分牵头'])
        expect(heads.some((head) => head.startsWith(part))).toBe(true);
      expect(await page.innerText('.office-document:has-text("诸暨市")')).toContain('征求意见稿');
      await page.locator('.heat tbody a').first().click();
      expect(await page.locator(':target').innerText()).toBe('绍兴市');
      await page.locator('.office-document li a').first().click();
      expect(page.url()).toMatch(/\/policies\/.+\/#c/u);
      await expect.poll(() => page.locator('section.clause:target').count()).toBe(1);
    });
  });
});

describe('the overview', () => {
  test('says every count in its cell and every place by name', async () => {
    await withPage('/overview/', { javaScript: false }, async (page) => {
      const head = await page.locator('.heat').first().locator('thead th').allInnerTexts();
      const rows = await page.locator('.heat').first().locator('tbody tr').allInnerTexts();
      expect(rows.map((row) => row.split(/\s/u)[0])).toEqual([
        '绍兴市',
        '诸暨市',
        '山东省某市',
        '邵阳市',
      ]);
      for (const row of rows) expect(row.match(/\d+|—/gu)).toHaveLength(head.length - 1);
      const contests = await page.locator('.contests > li').allInnerTexts();
      expect(contests.length).toBeGreaterThan(0);
      for (const text of contests) expect(text).toMatch(/绍兴市|诸暨市|山东省某市|邵阳市/u);
      expect(await page.innerText('main')).toMatch(/\d+ 项各地相同/u);
    });
  });

  test('a draft is named as one where its figure stands', async () => {
    await withPage('/overview/', { javaScript: false }, async (page) => {
      const lines = await page.locator('.contests ul > li').allInnerTexts();
      const own = lines.filter((line) => line.includes('诸暨市'));
      expect(own.length).toBeGreaterThan(0);
      for (const line of own) expect(line).toContain('诸暨市（征求意见稿）');
    });
  });

  test('leads to a place, and there from a year to its clauses', async () => {
    await withPage('/overview/', { javaScript: false }, async (page) => {
      await page.locator('.heat').nth(1).locator('a[href$="/overview/shaoxing/#due-2025"]').click();
      const year = page.locator(':target');
      expect(await year.innerText()).toMatch(/^2025年/u);
      const count = Number(/(\d+) 项/u.exec(await year.innerText())?.[1]);
      expect(await page.locator('.due-year:has(:target) li').count()).toBe(count);
      await page.locator('.due-year:has(:target) li a').first().click();
      expect(page.url()).toMatch(/\/policies\/shaoxing-.+\/#c/u);
    });
  });

  test('a province has its places, a city its counties', async () => {
    await withPage('/overview/zhejiang/', { javaScript: false }, async (page) => {
      const heads = page.locator('.heat').first().locator('tbody th');
      expect(await heads.allInnerTexts()).toEqual(['绍兴市', '诸暨市']);
      await heads.first().locator('a').click();
      expect(new URL(page.url()).pathname).toBe('/overview/shaoxing/');
      expect(await page.locator('.heat').first().locator('tbody th').count()).toBe(2);
    });
  });

  test.each([320, 390, 1440])('%i px: the page does not scroll sideways', async (width) => {
    for (const path of ['/overview/', '/overview/shaoxing/', '/policies/', '/agencies/health/'])
      await withPage(path, { width }, async (page) => {
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, path).toBeLessThanOrEqual(0);
      });
  });

  test('in forced colours and on paper the numbers stay', async () => {
    for (const media of ['screen', 'print'] as const)
      await withPage('/overview/', { context: { forcedColors: 'active' } }, async (page) => {
        await page.emulateMedia({ media, forcedColors: 'active' });
        const cells = page.locator('.heat td > *:not(.is-none)');
        expect(await cells.first().isVisible()).toBe(true);
        expect(await cells.first().innerText()).toMatch(/^\d+$/u);
      });
  });
});

test('what is to be touched is large enough', async () => {
  const selectors = '.heat :is(th, td) > a, .document-facets label, .contests ul a, .unit-names a';
  for (const path of ['/overview/', '/policies/', '/agencies/'])
    await withPage(path, { width: 390 }, async (page) => {
      const filters = page.getByRole('button', { name: /^筛选/u });
      if (await filters.isVisible()) await filters.click();
      const small = await page.$$eval(selectors, (all) =>
        all
          .map((element) => [element.textContent, element.getBoundingClientRect().height] as const)
          .filter(([, height]) => height > 0 && height < 24),
      );
      expect(small, path).toEqual([]);
    });
});
