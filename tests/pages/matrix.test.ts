import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../src/model.ts';
import { axe, DIST, withPage } from './browser.ts';

const matrix: Matrix = JSON.parse(readFileSync(join(DIST, 'data', 'matrix.json'), 'utf8'));
const measures = matrix.topics.flatMap((topic) => topic.measures);
const places = matrix.jurisdictions.map(({ id }) => id);
const stated = (id: string) =>
  places.filter(
    (place) => measures.find((measure) => measure.id === id)?.cells[place]?.status === 'stated',
  );

const visible = (page: Page): Promise<string[]> =>
  page
    .locator('#matrix tbody tr:not([hidden])')
    .evaluateAll((rows) => rows.map((row) => row.id.slice(4)));
const search = (page: Page) => page.evaluate(() => location.search);

describe('the matrix without script', () => {
  it('shows every row, each cell leading to its clause', async () => {
    await withPage('/matrix/', { javaScript: false, width: 1440 }, async (page) => {
      expect(await visible(page)).toHaveLength(measures.length);
      expect(await page.locator('#filters').isVisible()).toBe(false);
      const links = await page
        .locator('#matrix .entry-foot a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(links.length).toBeGreaterThan(measures.length);
      expect(links.every((href) => /\/policies\/[a-z0-9-]+\/#[a-z]/u.test(href ?? ''))).toBe(true);
    });
  });
});

describe('filters', () => {
  it('find rows by typing and keep the state in the address', async () => {
    await withPage('/matrix/', { width: 1440 }, async (page, problems) => {
      await page.fill('#filter-q', '年薪制');
      const found = await visible(page);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThan(20);
      expect(new URLSearchParams(await search(page)).get('q')).toBe('年薪制');
      expect(await page.locator('output').textContent()).toContain(`${found.length} 项`);
      await page.reload();
      expect(await visible(page)).toEqual(found);
      await page.click('button[type=reset]');
      await expect.poll(() => visible(page).then((rows) => rows.length)).toBe(measures.length);
      expect(await search(page)).toBe('');
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    });
  });

  it('show only rows stated everywhere, of one kind, or that differ', async () => {
    await withPage('/matrix/', { width: 1440 }, async (page) => {
      await page.check('[name=two]');
      const several = measures.filter(({ id }) => stated(id).length > 1).map(({ id }) => id);
      expect(await visible(page)).toEqual(several);
      await page.uncheck('[name=two]');
      await page.check('[name=all]');
      const everywhere = await visible(page);
      expect(everywhere).toEqual(
        measures.map(({ id }) => id).filter((id) => stated(id).length === places.length),
      );
      await page.check('[name=same]');
      const same = await visible(page);
      expect(same).toEqual(
        everywhere.filter((id) => measures.find((m) => m.id === id)?.comparability === 'same'),
      );
      await page.uncheck('[name=all]');
      await page.uncheck('[name=same]');
      await page.check('[name=diff]');
      for (const id of await visible(page)) expect(stated(id).length, id).toBeGreaterThan(1);
      expect(await search(page)).toBe('?diff=1');
    });
  });

  it('narrow by topic, type and place; back undoes a choice', async () => {
    const [topic] = matrix.topics;
    await withPage('/matrix/', { width: 1440 }, async (page) => {
      await page.selectOption('[name=topic]', topic?.id ?? '');
      expect(await visible(page)).toEqual(topic?.measures.map(({ id }) => id));
      await page.selectOption('[name=type]', 'value');
      expect(await visible(page)).toEqual(
        topic?.measures.filter(({ type }) => type === 'value').map(({ id }) => id),
      );
      await page.goBack();
      expect(await visible(page)).toEqual(topic?.measures.map(({ id }) => id));
      await page.uncheck(`[name=j][value="${places[0]}"]`);
      expect(await page.locator(`#matrix [data-place="${places[0]}"]:visible`).count()).toBe(0);
      for (const id of await visible(page))
        expect(
          stated(id).some((place) => place !== places[0]),
          id,
        ).toBe(true);
      expect(new URLSearchParams(await search(page)).get('j')).toBe(places.slice(1).join(','));
    });
  });

  it('never leave the page without a place, and say so where nothing fits', async () => {
    await withPage('/matrix/?q=没有这种措施', { width: 1440 }, async (page) => {
      expect(await visible(page)).toEqual([]);
      expect(await page.locator('.matrix-empty').isVisible()).toBe(true);
      for (const place of places) await page.locator(`[name=j][value="${place}"]`).click();
      expect(await page.locator('[name=j]:checked').count()).toBe(1);
    });
  });

  it('do not search while an input method composes', async () => {
    await withPage('/matrix/', { width: 1440 }, async (page) => {
      const field = page.locator('#filter-q');
      await field.dispatchEvent('compositionstart');
      await field.evaluate((input: HTMLInputElement) => {
        input.value = 'nianxin';
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      expect(await visible(page)).toHaveLength(measures.length);
      await field.evaluate((input: HTMLInputElement) => {
        input.value = '年薪';
      });
      await field.dispatchEvent('compositionend');
      expect((await visible(page)).length).toBeLessThan(measures.length);
    });
  });
});

describe('reading the matrix', () => {
  it('keeps head row and first column in view on a wide screen', async () => {
    await withPage('/matrix/', { width: 1440, height: 900 }, async (page) => {
      await page.evaluate(() => window.scrollTo(0, 3000));
      const seen = await page.evaluate(() => {
        const bar = document.querySelector('.site-head')?.getBoundingClientRect().bottom ?? 0;
        const heads = [...document.querySelectorAll('#matrix thead th')].map((th) =>
          Math.round(th.getBoundingClientRect().top - bar),
        );
        return {
          stuck: heads.includes(0),
          left: getComputedStyle(document.querySelector('#matrix tbody th') as Element).position,
        };
      });
      expect(seen).toEqual({ stuck: true, left: 'sticky' });
    });
  });

  it('copies a quotation with its pin-cite', async () => {
    const context = { permissions: ['clipboard-read', 'clipboard-write'] };
    await withPage('/matrix/', { width: 1440, context }, async (page) => {
      const entry = page.locator('#matrix .entry').first();
      await entry.hover();
      await entry.locator('button').click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain((await entry.locator('.words').textContent()) ?? '-');
      expect(copied).toMatch(/（《.+》.*第.+）$/u);
    });
  });

  it('is worked by the keyboard alone', async () => {
    await withPage('/matrix/', { width: 1440 }, async (page) => {
      await page.focus('#filter-q');
      await page.keyboard.type('编制');
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement?.matches('#matrix tbody th a'))) break;
      }
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement as Element).outlineStyle,
      );
      expect(outline).toBe('solid');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/matrix\/[a-z0-9-]+\/$/u);
    });
  });

  it('becomes a list by measure on a phone', async () => {
    await withPage('/matrix/?topic=titles', { width: 390, height: 844 }, async (page) => {
      const layout = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        head: document.querySelector('#matrix thead')?.getClientRects().length ?? 0,
        row: getComputedStyle(document.querySelector('#matrix tbody tr:not([hidden])') as Element)
          .display,
      }));
      expect(layout).toEqual({ overflow: 0, head: 0, row: 'block' });
      expect(await page.locator('#matrix td:visible .place:visible').count()).toBeGreaterThan(
        places.length,
      );
      expect(await page.locator('[name=topic]').isVisible()).toBe(false);
      await page.click('.filters-more');
      expect(await page.locator('[name=topic]').inputValue()).toBe('titles');
    });
  });

  it('prints on A3: heads repeat, nothing sticks, no controls, legible', async () => {
    await withPage('/matrix/', { width: 1587 }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const print = await page.evaluate(() => {
        const style = (selector: string) =>
          getComputedStyle(document.querySelector(selector) as Element);
        return {
          head: style('#matrix thead').display,
          position: style('#matrix thead th').position,
          button: style('#matrix .entry-foot button').display,
          filters: style('#filters').display,
          size: Number.parseFloat(style('#matrix .words').fontSize) * 0.75,
        };
      });
      expect(print).toMatchObject({
        head: 'table-header-group',
        position: 'static',
        button: 'none',
        filters: 'none',
      });
      expect(print.size).toBeGreaterThanOrEqual(8);
    });
  });

  it.each([
    [1440, 'light'],
    [1440, 'dark'],
    [390, 'light'],
  ] as const)('passes axe at %d pixels, %s', async (width, scheme) => {
    await withPage('/matrix/?topic=titles', { width, scheme }, async (page) => {
      expect(await axe(page)).toEqual([]);
    });
  });

  it('needs little script', async () => {
    await withPage('/matrix/', {}, async (page) => {
      const scripts = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.endsWith('.js')),
      );
      const bytes = scripts.map(
        (name) => gzipSync(readFileSync(join(DIST, new URL(name).pathname))).length,
      );
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30_000);
    });
  });
});

describe('the page of a measure', () => {
  const drawn = measures.find(
    ({ type, comparability, cells }) =>
      type === 'value' &&
      comparability === 'same' &&
      Object.values(cells).filter(({ status }) => status === 'stated').length > 1,
  );

  it('draws comparable figures with words for those who cannot see them', async () => {
    await withPage(`/matrix/${drawn?.id}/`, {}, async (page, problems) => {
      const chart = page.locator('.dotplot svg[role=group]');
      expect(await chart.locator('title').textContent()).toContain(drawn?.name);
      expect((await chart.locator('desc').textContent())?.length).toBeGreaterThan(10);
      expect(await page.locator('[style]').count()).toBe(0);
      expect(await page.locator('.measure-references li').count()).toBeGreaterThan(0);
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
      expect(await axe(page)).toEqual([]);
    });
  });

  it('says what differs instead of drawing what cannot be compared', async () => {
    const other = measures.find(
      ({ type, comparability }) => type === 'value' && comparability !== 'same',
    );
    await withPage(`/matrix/${other?.id}/`, { width: 390 }, async (page) => {
      expect(await page.locator('.dotplot').count()).toBe(0);
      expect(await page.locator('.measure-note').textContent()).toBe(other?.note);
      expect(await axe(page)).toEqual([]);
    });
  });
});

describe('a clause', () => {
  const shared = measures.find(({ id }) => stated(id).length > 1);
  const entry = Object.values(shared?.cells ?? {}).flatMap((cell) => cell.entries)[0];

  it('leads to what other places say on the same measures, without script', async () => {
    await withPage(`/policies/${entry?.policyId}/`, { javaScript: false }, async (page) => {
      const related = page.locator(`[data-clause="${entry?.policyId}#${entry?.clauseId}"] details`);
      expect(await related.evaluate((details: HTMLDetailsElement) => details.open)).toBe(false);
      await related.locator('summary').click();
      expect(await related.locator('dt a').allTextContents()).toContain(shared?.name);
      const links = await related
        .locator('dd a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
      expect(links.length).toBeGreaterThan(0);
      expect(links.some((link) => link.includes(`/${entry?.policyId}/`))).toBe(false);
    });
  });

  it('marks its figures, each leading to its row, and adds no character', async () => {
    await withPage('/policies/shaoxing-2022-reform/', {}, async (page) => {
      const marks = page.locator('#c2-1-2 a.figure-mark');
      expect(await marks.count()).toBeGreaterThan(4);
      expect(await marks.first().getAttribute('href')).toMatch(/\/matrix\/[a-z0-9-]+\/$/u);
      expect(await page.locator('#c2-1-2 [data-clause-text]').textContent()).toContain(
        '改扩建村级医疗卫生机构',
      );
    });
  });
});

describe('the overview', () => {
  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)(
    'is drawn without script, with tables, and passes axe at %d pixels, %s',
    async (width, scheme) => {
      await withPage('/overview/', { width, scheme }, async (page, problems) => {
        const charts = page.locator('svg[role=group]');
        expect(await charts.count()).toBe(4);
        for (const chart of await charts.all()) {
          expect((await chart.locator('title').first().textContent())?.length).toBeGreaterThan(3);
          expect((await chart.locator('desc').first().textContent())?.length).toBeGreaterThan(10);
          expect(await chart.locator('a[href]').count()).toBeGreaterThan(3);
        }
        expect(await page.locator('.chart-data').count()).toBe(4);
        expect(await page.locator('main [style]').count()).toBe(0);
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
          ),
        ).toBe(true);
        expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
        expect(await axe(page)).toEqual([]);
      });
    },
  );
});
