/** What holds on every kind of page: accessible, contained, usable narrow, by keyboard and without script. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axe, COLOURS, DIST, withPage } from './browser.ts';

const KINDS = [
  '/',
  '/policies/shaoxing-2022-reform/',
  '/policies/zhuji-pilot-draft/',
  '/sources/shaoxing-2022-reform/',
  '/policies/',
  '/overview/',
  '/wording/',
  '/wording/zhuji-pilot-draft/',
  '/agencies/',
  '/agencies/health/',
  '/about/',
  '/collection/',
  '/draft/',
  '/data/',
  '/404.html',
];

/** Links and controls below 24 × 24 px that don't stand in a line of text (WCAG 2.2, 2.5.8). */
const smallTargets = (page: Page) =>
  page.$$eval('a[href], button, summary, select, input:not([type=hidden])', (all) =>
    all
      .filter((element) => {
        const style = getComputedStyle(element);
        const { width, height, right } = element.getBoundingClientRect();
        const inLine =
          style.display === 'inline' &&
          [...(element.parentNode?.childNodes ?? [])].some(
            (node) => node.nodeType === 3 && node.nodeValue?.trim(),
          );
        return (
          !inLine &&
          element.checkVisibility() &&
          right > 0 &&
          width > 1 &&
          (width < 24 || height < 24)
        );
      })
      .map(
        (element) => `${element.outerHTML.slice(0, 90)} ${element.getBoundingClientRect().height}`,
      ),
  );

describe.each(KINDS)('%s', { timeout: 120_000 }, (path) => {
  test('axe finds nothing, in light and in dark colours, and nothing is refused', async () => {
    await withPage(path, {}, async (page, problems) => {
      expect(await axe(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axe(page, COLOURS)).toEqual([]);
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    });
  });

  test('390 px: nothing sticks out, axe finds nothing', async () => {
    await withPage(path, { width: 390, height: 844 }, async (page) => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
      expect(await axe(page)).toEqual([]);
    });
  });

  test('320 px: nothing is cut off, and every target is 24 px high and wide', async () => {
    await withPage(path, { width: 320, height: 640 }, async (page) => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
      expect(await smallTargets(page)).toEqual([]);
    });
  });

  test('one h1, Chinese, a canonical address, a title', async () => {
    await withPage(path, { javaScript: false }, async (page) => {
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
      const canonical = await page.getAttribute('link[rel=canonical]', 'href');
      expect(canonical?.endsWith(path)).toBe(true);
      expect(await page.getAttribute('meta[property="og:title"]', 'content')).toBeTruthy();
    });
  });
});

test('axe finds nothing in tables, boxes and bullets', { timeout: 120_000 }, async () => {
  await withPage('/policies/shaoxing-2021-health-plan/', {}, async (page) => {
    expect(await axe(page)).toEqual([]);
  });
});

test('axe finds nothing in what opens: other places, citations, settings', {
  timeout: 120_000,
}, async () => {
  await withPage('/policies/zhuji-pilot-draft/', { scheme: 'dark' }, async (page) => {
    await page.$$eval('.related', (all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    expect(await axe(page)).toEqual([]);
    // The window of citations lies over the text: what it covers there is not to be clicked meanwhile.
    await page.$$eval('.related', (all) => {
      for (const details of all) details.removeAttribute('open');
    });
    await page.locator('.display summary').click();
    await page.locator('#c2-1-1 [data-action=cite]').click();
    expect(await axe(page)).toEqual([]);
  });
});

test('keyboard: the skip link comes first, / goes to search, Escape closes the settings', async () => {
  await withPage('/about/', {}, async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.keyboard.type('a/b');
    expect(await page.inputValue('#site-search input')).toBe('a/b');
    await page.locator('.display summary').click();
    await page.keyboard.press('Escape');
    expect(await page.locator('.display').getAttribute('open')).toBeNull();
  });
});

test('every interactive element shows where the focus is', async () => {
  await withPage('/policies/zhuji-pilot-draft/', {}, async (page) => {
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
      );
      expect(outline).not.toBe('none');
    }
  });
});

test('size and theme are kept for the next page, and nothing else is stored', async () => {
  await withPage('/policies/zhuji-pilot-draft/', {}, async (page) => {
    const size = () =>
      page
        .locator('#c1 p')
        .first()
        .evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize));
    const before = await size();
    await page.locator('.display summary').click();
    await page.locator('.display [data-display=size][value=l]').click();
    await page.locator('[data-display=theme][value=dark]').click();
    await expect.poll(size).toBeGreaterThan(before);
    await page.reload();
    expect(await size()).toBeGreaterThan(before);
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual(['size', 'theme']);
    expect(await page.context().cookies()).toEqual([]);
    const pressed = page.locator('[data-display=theme][aria-pressed=true]');
    expect(await pressed.getAttribute('value')).toBe('dark');
  });
});

test('without script the search form still goes to the search page', async () => {
  await withPage('/', { javaScript: false }, async (page) => {
    await page.fill('.home-search input', '村卫生室');
    await page.locator('.home-search button').click();
    expect(page.url()).toContain(`/search/?q=${encodeURIComponent('村卫生室')}`);
  });
});

test('home: each place with its documents, dates and state', async () => {
  await withPage('/', {}, async (page) => {
    const places = await page.locator('.place').allInnerTexts();
    expect(places).toHaveLength(4);
    expect(places[0]).toMatch(/绍兴市[\s\S]*绍政办发〔2022〕2号[\s\S]*2022-02-11/);
    // As the tree of divisions: a county behind its city; a city that is not named in its province.
    expect(places[1]).toMatch(/诸暨市[\s\S]*征求意见稿/);
    expect(places[2]).toContain('原文未署名');
    expect(places[3]).toContain('邵阳市');
  });
});

test('a source can be downloaded byte for byte', () => {
  const policies = JSON.parse(readFileSync(join(DIST, 'data', 'policies.json'), 'utf8'));
  for (const { policyId, source } of policies) {
    const served = readFileSync(join(DIST, 'sources', policyId, 'original.bin'));
    expect(served.equals(readFileSync(join('seeds', source.file)))).toBe(true);
  }
});

test('a document can be taken into a reference manager', () => {
  const folder = join(DIST, 'policies', 'shaoxing-2022-reform');
  expect(readFileSync(join(folder, 'reference.bib'), 'utf8')).toMatch(
    /^@online\{shaoxing-2022-reform,/,
  );
  const [item] = JSON.parse(readFileSync(join(folder, 'reference.json'), 'utf8'));
  expect(item).toMatchObject({ type: 'legislation', number: '绍政办发〔2022〕2号' });
});

test('what was found odd in a source is named in Chinese', async () => {
  const policies = JSON.parse(readFileSync(join(DIST, 'data', 'policies.json'), 'utf8'));
  for (const { policyId } of policies) {
    await withPage(`/sources/${policyId}/`, { javaScript: false }, async (page) => {
      const names = await page.$$eval('[data-rule]', (marks) =>
        marks.map(({ textContent }) => textContent),
      );
      for (const name of names) expect(name).toMatch(/^(?!疑点)\p{Script=Han}+$/u);
    });
  }
});
