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

const titles = matrix.topics.find(({ id }) => id === 'titles');
const rowsOfTitles = titles?.measures.map(({ id }) => id) ?? [];
const columns = (page: Page): Promise<string[]> =>
  page
    .locator('#matrix thead [data-place]')
    .evaluateAll((heads) => heads.map((head) => (head as HTMLElement).dataset.place ?? ''));
const TOPIC = '/matrix/topic/titles/';

describe('without script', () => {
  it('the index lists every measure under its topic and hides what needs script', async () => {
    await withPage('/matrix/', { javaScript: false, width: 1440 }, async (page) => {
      expect(await visible(page)).toEqual(measures.map(({ id }) => id));
      expect(await page.locator('#filters').isVisible()).toBe(false);
      expect(await page.locator('.topic-cards a').count()).toBe(
        matrix.topics.filter((topic) => topic.measures.length > 0).length,
      );
      const coverage = await page.locator('#matrix .coverage').allTextContents();
      expect(coverage.map((text) => text.trim())).toEqual(
        measures.map(({ id }) => `${stated(id).length}/${places.length} 地`),
      );
    });
  });

  it('the table of a topic shows every row, each statement leading to its clause', async () => {
    await withPage(TOPIC, { javaScript: false, width: 1440 }, async (page) => {
      expect(await visible(page)).toEqual(rowsOfTitles);
      expect(await columns(page)).toEqual(places);
      const links = await page
        .locator('#matrix .entry-foot a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(links.length).toBeGreaterThanOrEqual(rowsOfTitles.length);
      expect(links.every((href) => /\/policies\/[a-z0-9-]+\/#[a-z]/u.test(href ?? ''))).toBe(true);
    });
  });
});

describe('the index of measures', () => {
  it('finds measures by typing and keeps the state in the address', async () => {
    await withPage('/matrix/', { width: 1440 }, async (page, problems) => {
      await page.fill('#filter-q', '年薪制');
      await expect.poll(() => visible(page).then((rows) => rows.length)).toBeLessThan(20);
      const found = await visible(page);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThan(20);
      expect(new URLSearchParams(await search(page)).get('q')).toBe('年薪制');
      expect(await page.locator('#filters output').textContent()).toContain(`${found.length} 项`);
      await page.reload();
      await expect.poll(() => visible(page)).toEqual(found);
      await page.click('button[type=reset]');
      await expect.poll(() => visible(page).then((rows) => rows.length)).toBe(measures.length);
      expect(await search(page)).toBe('');
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    });
  });

  it('shows only rows stated everywhere, of one kind, or that differ', async () => {
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
      expect(await visible(page)).toEqual(
        everywhere.filter((id) => measures.find((m) => m.id === id)?.comparability === 'same'),
      );
      await page.uncheck('[name=all]');
      await page.uncheck('[name=same]');
      await page.check('[name=diff]');
      const differing = await visible(page);
      expect(differing.length).toBeGreaterThan(0);
      for (const id of differing) expect(stated(id).length, id).toBeGreaterThan(1);
      expect(await search(page)).toBe('?diff=1');
    });
  });

  it('narrows by topic and type; back undoes a choice; what is asked goes along to a topic', async () => {
    await withPage('/matrix/', { width: 1440 }, async (page) => {
      // Rows that drafters seldom ask for are folded, until something is looked for.
      const folded = page.locator('#matrix details tbody tr');
      expect(await folded.count()).toBeGreaterThan(0);
      expect(await folded.first().isVisible()).toBe(false);
      await page.selectOption('[name=topic]', 'titles');
      expect(await visible(page)).toEqual(rowsOfTitles);
      expect(await page.locator('#matrix details:not([open])').count()).toBe(0);
      await page.selectOption('[name=type]', 'value');
      const values = titles?.measures.filter(({ type }) => type === 'value').map(({ id }) => id);
      expect(await visible(page)).toEqual(values);
      expect(await page.getAttribute('[data-topic-link=titles]', 'href')).toContain(
        `${TOPIC}?type=value`,
      );
      await page.goBack();
      expect(await visible(page)).toEqual(rowsOfTitles);
      await page.reload();
      expect(await visible(page)).toEqual(rowsOfTitles);
    });
  });

  it('says so where nothing fits, and leads to the search with the same words', async () => {
    await withPage('/matrix/?q=没有这种措施', { width: 1440 }, async (page) => {
      await expect.poll(() => visible(page)).toEqual([]);
      expect(await page.locator('.matrix-empty').isVisible()).toBe(true);
      expect(await page.getAttribute('#search-instead', 'href')).toContain(
        encodeURIComponent('没有这种措施'),
      );
    });
  });

  it('does not search while an input method composes', async () => {
    await withPage('/matrix/', { width: 1440 }, async (page) => {
      const type = (text: string, isComposing: boolean) =>
        page.locator('#filter-q').evaluate(
          (input: HTMLInputElement, [value, composing]) => {
            input.value = value as string;
            const event = { bubbles: true, isComposing: composing as boolean };
            input.dispatchEvent(new InputEvent('input', event));
          },
          [text, isComposing] as const,
        );
      await type('nianxin', true);
      expect(await visible(page)).toHaveLength(measures.length);
      await type('年薪', false);
      await expect
        .poll(() => visible(page).then((rows) => rows.length))
        .toBeLessThan(measures.length);
    });
  });
});

describe('addresses of the time when all tables stood on one page', () => {
  it('lead to the table of their topic with the same state', async () => {
    const old = `/matrix/?topic=titles&q=职称&j=${places[1]},${places[0]}&type=provision&two=1&diff=1`;
    await withPage(old, { width: 1440 }, async (page) => {
      await page.waitForURL(/\/matrix\/topic\/titles\//u);
      const query = new URLSearchParams(await search(page));
      expect(Object.fromEntries(query)).toEqual({
        q: '职称',
        j: `${places[1]},${places[0]}`,
        type: 'provision',
        two: '1',
        diff: '1',
      });
      await expect.poll(() => columns(page)).toEqual([places[1], places[0]]);
    });
  });

  it('stay where they name no topic that there is', async () => {
    await withPage('/matrix/?topic=none&type=value', { width: 1440 }, async (page) => {
      const values = measures.filter(({ type }) => type === 'value').map(({ id }) => id);
      expect(await visible(page)).toEqual(values);
    });
  });
});

describe('the table of a topic', () => {
  it('filters by the places it shows and by words of the statements', async () => {
    await withPage(TOPIC, { width: 1440 }, async (page, problems) => {
      const words = await page.locator('#matrix .words').first().textContent();
      await page.fill('#filter-q', words ?? '');
      await expect
        .poll(() => visible(page).then((rows) => rows.length))
        .toBeLessThan(rowsOfTitles.length);
      expect((await visible(page)).length).toBeGreaterThan(0);
      // Words that no row has in this order lead to the nearest rows, of other topics too.
      await page.fill('#filter-q', '结余资金分配');
      const near = page.locator('#nearest li a').first();
      await expect.poll(() => near.textContent()).toContain('结余');
      await page.fill('#filter-q', '');
      await expect.poll(() => page.locator('#nearest').isVisible()).toBe(false);
      await page.check('[name=two]');
      expect(await visible(page)).toEqual(rowsOfTitles.filter((id) => stated(id).length > 1));
      await page.uncheck('[name=two]');
      await page.check('[name=all]');
      expect(await visible(page)).toEqual(
        rowsOfTitles.filter((id) => stated(id).length === places.length),
      );
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    });
  });

  it('takes places away and adds them, in the address, never the last one', async () => {
    const [first = '', ...others] = places;
    await withPage(TOPIC, { width: 1440 }, async (page) => {
      await page.click(`[data-remove="${first}"]`);
      await expect.poll(() => columns(page)).toEqual(others);
      expect(new URLSearchParams(await search(page)).get('j')).toBe(others.join(','));
      await expect.poll(() => page.locator('thead .rest').textContent()).toBe('其余 1 地');
      await page.goBack();
      await expect.poll(() => columns(page)).toEqual(places);
      await page.click('#choose');
      await page.click('[data-act=none]');
      await expect.poll(() => columns(page)).toEqual([first]);
      await page.locator(`[name=place][value="${first}"]`).click();
      await expect.poll(() => columns(page)).toEqual([first]);
      await page.locator(`[name=place][value="${others[0]}"]`).check();
      await expect.poll(() => columns(page)).toEqual([first, others[0]]);
    });
  });

  it('finds places by name and pinyin', async () => {
    await withPage(TOPIC, { width: 1440 }, async (page) => {
      await page.click('#choose');
      for (const words of ['诸暨', 'zhuji', 'zj', 'ZhuJ']) {
        await page.fill('[name=find]', words);
        const left = await page
          .locator('[name=place]:visible')
          .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
        expect(left, words).toEqual(['zhuji']);
      }
    });
  });

  it('keeps the own place, puts it first, and its superior next to it', async () => {
    await withPage(TOPIC, { width: 1440 }, async (page) => {
      await page.click('#choose');
      await page.selectOption('[name=own]', 'zhuji');
      await expect
        .poll(() => columns(page).then((all) => all.slice(0, 2)))
        .toEqual(['zhuji', 'shaoxing']);
      await page.goto(new URL('/matrix/topic/village/', page.url()).href);
      await expect
        .poll(() => columns(page).then((all) => all.slice(0, 2)))
        .toEqual(['zhuji', 'shaoxing']);
      expect(await page.locator('#matrix').isVisible()).toBe(true);
      expect(await search(page)).toBe('');
    });
  });

  it('opens what other places say below the row', async () => {
    const id = rowsOfTitles.find((row) => stated(row).length > 1) ?? '';
    const [first = '', ...others] = stated(id);
    await withPage(`${TOPIC}?j=${first}`, { width: 1440 }, async (page) => {
      const button = page.locator(`#row-${id} td.rest button`);
      await button.click();
      await expect.poll(() => page.locator('tr.opened li').count()).toBe(others.length);
      expect(await button.getAttribute('aria-expanded')).toBe('true');
      expect(await axe(page)).toEqual([]);
      await button.click();
      await expect.poll(() => page.locator('tr.opened').count()).toBe(0);
    });
  });

  it('says the same words once', async () => {
    await withPage('/matrix/topic/staffing/', { width: 1440 }, async (page) => {
      await page.evaluate(() =>
        document.querySelector<HTMLButtonElement>('.matrix-aside button')?.click(),
      );
      const same = page.locator('td.is-same').first();
      expect(await same.locator('.same').textContent()).toMatch(/^与.+相同$/u);
      expect(await same.locator('.words').first().isVisible()).toBe(false);
      expect(await same.locator('.entry-foot a').first().isVisible()).toBe(true);
    });
  });

  it('keeps head row and first column in view on a wide screen', async () => {
    await withPage('/matrix/topic/staffing/', { width: 1440, height: 900 }, async (page) => {
      await page.evaluate(() => window.scrollTo(0, 3000));
      const seen = await page.evaluate(() => {
        const bar = document.querySelector('.site-head')?.getBoundingClientRect().bottom ?? 0;
        const heads = [...document.querySelectorAll('#matrix thead th:not([hidden])')].map((th) =>
          Math.round(th.getBoundingClientRect().top - bar),
        );
        return {
          stuck: heads.every((top) => top === 0),
          left: getComputedStyle(document.querySelector('#matrix tbody th') as Element).position,
        };
      });
      expect(seen).toEqual({ stuck: true, left: 'sticky' });
      // The name of a row stays as long as any of the row does.
      const row = page.locator('#matrix tbody tr').filter({ has: page.locator('.entry + .entry') });
      const gone = await row.first().evaluate((tr) => {
        const head = document.querySelector('#matrix thead th') as Element;
        const { bottom, height } = tr.getBoundingClientRect();
        scrollBy(0, bottom - Math.min(height, 160) - head.getBoundingClientRect().bottom);
        const name = tr.querySelector('th > a') as Element;
        return head.getBoundingClientRect().bottom - name.getBoundingClientRect().top;
      });
      expect(gone).toBeLessThanOrEqual(0);
    });
  });

  it('copies a quotation with its pin-cite', async () => {
    const context = { permissions: ['clipboard-read', 'clipboard-write'] };
    await withPage(TOPIC, { width: 1440, context }, async (page) => {
      const entry = page.locator('#matrix .entry').first();
      const place = await page.locator('#matrix thead [data-place]').first().innerText();
      const clause = await entry.locator('.entry-foot a').innerText();
      const button = entry.getByRole('button', { name: `复制引文：${place} ${clause}` });
      expect(await button.evaluate((each) => getComputedStyle(each).opacity)).toBe('1');
      await button.click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain((await entry.locator('.words').textContent()) ?? '-');
      expect(copied).toMatch(/（《.+》.*第.+）$/u);
    });
  });

  it('is worked by the keyboard alone', async () => {
    await withPage(TOPIC, { width: 1440 }, async (page) => {
      await page.focus('#filter-q');
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

  it('becomes a card a measure on a phone: what is stated first, one line for the silent', async () => {
    await withPage(TOPIC, { width: 390, height: 844 }, async (page) => {
      const layout = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        head: document.querySelector('#matrix thead')?.getClientRects().length ?? 0,
        row: getComputedStyle(document.querySelector('#matrix tbody tr:not([hidden])') as Element)
          .display,
      }));
      expect(layout).toEqual({ overflow: 0, head: 0, row: 'flex' });
      for (const id of rowsOfTitles) {
        const row = page.locator(`#row-${id}`);
        expect(await row.locator('td[data-key] .place:visible').count(), id).toBe(
          stated(id).length,
        );
        const [silent, last] = await Promise.all([
          row.locator('.silent').boundingBox(),
          row.locator('td[data-key]').last().boundingBox(),
        ]);
        if (silent && last) expect(silent.y, id).toBeGreaterThanOrEqual(last.y + last.height);
      }
      expect(await page.locator('[name=type]').isVisible()).toBe(false);
      await page.click('.filters-more');
      expect(await page.locator('[name=type]').isVisible()).toBe(true);
    });
  });

  it('prints on A4 across: heads repeat, nothing sticks, no controls, legible, with its address', async () => {
    await withPage(`${TOPIC}?type=provision`, { width: 1122 }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
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
      expect(await page.locator('#print-head').innerText()).toMatch(/诸暨市.*titles.*打印于/u);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(/\/MediaBox \[0 0 84\d[.\d]* 59\d[.\d]*\]/u.test(pdf.toString('latin1'))).toBe(true);
    });
  });

  it.each([
    [1440, 'light'],
    [1440, 'dark'],
    [390, 'light'],
  ] as const)(
    'passes axe at %d pixels, %s, the window of places open too',
    async (width, scheme) => {
      await withPage(TOPIC, { width, scheme }, async (page) => {
        expect(await axe(page)).toEqual([]);
        await page.click('#choose');
        expect(await axe(page)).toEqual([]);
      });
    },
  );

  it.each(['/matrix/', TOPIC, `/matrix/${rowsOfTitles[0]}/`])(
    '%s needs at most 10 kB of script, and nothing moves',
    async (path) => {
      await withPage(path, {}, async (page) => {
        const { scripts, shift } = await page.evaluate(async () => {
          let shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              shift += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          await new Promise((resolve) => setTimeout(resolve, 300));
          const scripts = performance
            .getEntriesByType('resource')
            .map(({ name }) => name)
            .filter((name) => name.endsWith('.js'));
          return { scripts, shift };
        });
        const bytes = scripts.map(
          (name) => gzipSync(readFileSync(join(DIST, new URL(name).pathname))).length,
        );
        expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(10_000);
        expect(shift).toBe(0);
      });
    },
  );
});

describe('the index', () => {
  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)(
    'passes axe at %d pixels, %s, and does not scroll sideways',
    async (width, scheme) => {
      await withPage('/matrix/', { width, scheme }, async (page) => {
        expect(await axe(page)).toEqual([]);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      });
    },
  );
});

describe('the page of a measure', () => {
  it('names places of one strength together, those without a word of it last', async () => {
    await withPage('/matrix/appraisal-linked/', { javaScript: false }, async (page) => {
      expect((await page.innerText('.measure-strength')).replace(/\s+/gu, ' ')).toBe(
        '措辞不同：邵阳市 要；绍兴市、山东省某市（原文未署名） 无此类词',
      );
    });
  });

  const drawn = measures.find(
    ({ type, comparability, cells }) =>
      type === 'value' &&
      comparability === 'same' &&
      Object.values(cells).filter(({ status }) => status === 'stated').length > 1,
  );

  it('draws comparable figures with words for those who cannot see them', async () => {
    await withPage(`/matrix/${drawn?.id}/`, {}, async (page, problems) => {
      const chart = page.locator('.dotplot svg[role=group]');
      expect(await chart.locator('title').first().textContent()).toContain(drawn?.name);
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
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await axe(page)).toEqual([]);
    });
  });

  it('lists what each place says with whole sentences, and the silent ones on one line', async () => {
    const silent = places.filter((place) => !stated(drawn?.id ?? '').includes(place));
    await withPage(`/matrix/${drawn?.id}/`, { javaScript: false }, async (page) => {
      const rows = page.locator('.said tbody tr');
      const said = await rows.evaluateAll((all) =>
        all.map((row) => (row as HTMLElement).dataset.place ?? ''),
      );
      expect([...new Set(said)].sort()).toEqual(stated(drawn?.id ?? '').toSorted());
      expect(await page.locator('.said .words').count()).toBe(said.length);
      const line = page.locator('.not-stated summary');
      // Those that say something under another row of the family are no silent ones.
      const elsewhere = await page
        .locator('.said-under')
        .evaluateAll((all) => all.flatMap((each) => each.textContent?.split('：')[0]?.split('、')));
      const left = silent.length - elsewhere.length;
      if (left > 0) expect(await line.textContent()).toBe(`原文未规定：${left} 地`);
      else expect(await line.count()).toBe(0);
    });
  });

  it('is sorted by any column, both ways', async () => {
    await withPage(`/matrix/${drawn?.id}/`, {}, async (page) => {
      const values = () =>
        page
          .locator('.said tbody tr')
          .evaluateAll((all) => all.map((row) => Number((row as HTMLElement).dataset.value)));
      const byDate = () =>
        page
          .locator('.said tbody tr')
          .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.date ?? ''));
      const sorted = async () => (await values()).toSorted((a, b) => a - b);
      await page.click('[data-sort=value] button');
      expect(await values()).toEqual(await sorted());
      await page.click('[data-sort=value] button');
      expect(await values()).toEqual((await sorted()).reverse());
      expect(await page.getAttribute('[data-sort=value]', 'aria-sort')).toBe('descending');
      await page.click('[data-sort=date] button');
      const dates = (await byDate()).filter(Boolean);
      expect(dates).toEqual(dates.toSorted());
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
      const link = related.locator('li > a', { hasText: shared?.name ?? '-' }).first();
      expect(await link.getAttribute('href')).toBe(`/matrix/${shared?.id}/`);
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
