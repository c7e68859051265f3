import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtClauses, disguised, random, randomPart, truth } from '../search/lib/corpus.ts';
import { axe, DIST, open, siteUrl, withPage } from './browser.ts';
import { longestTask } from './busy.ts';

const clauses = builtClauses(DIST);
const results = '[data-search-results]';
const address = (query: Record<string, string>) => `/search/?${new URLSearchParams(query)}`;

async function done(page: Page): Promise<number> {
  await page.waitForSelector(`${results}[data-search-state=done]`);
  return Number(await page.getAttribute(results, 'data-search-total'));
}

const listed = (page: Page) =>
  page.$$eval('[data-clause]', (hits) => hits.map((hit) => hit.getAttribute('data-clause') ?? ''));

/** Sets the text of the search field and waits for its results. */
async function type(page: Page, text: string): Promise<number> {
  await page.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('[data-search-form] [name=q]');
    const shown = document.querySelector<HTMLElement>('[data-search-results]');
    if (!field || !shown) return;
    shown.dataset.searchState = 'typed';
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
  return done(page);
}

/** A value of a filter with its count, as they stand beside the hits. */
async function optionOf(page: Page, name: string, at: number) {
  const option = page.locator(`[data-facet=${name}] [data-facet-values] label`).nth(at);
  await option.waitFor({ state: 'attached' });
  const value = (await option.locator('input').getAttribute('value')) ?? '';
  return { value, count: Number(await option.locator('.num').textContent()) };
}

describe('the search page', () => {
  it('lists exactly the clauses that contain the text, and their true number', async () => {
    const next = random(20260102);
    await withPage(address({ q: '基层', all: '1' }), {}, async (page, problems) => {
      await done(page);
      for (let i = 0; i < 60; i++) {
        const part = randomPart(clauses, next);
        const query = i % 3 === 2 ? disguised(part, next) : part;
        const expected = truth(clauses, query);
        if (expected.length === 0) continue;
        expect(await type(page, query), query).toBe(expected.length);
        expect((await listed(page)).sort(), query).toEqual(expected.sort());
      }
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    });
  }, 120_000);

  it.each([
    ...['90%', '‰', '〔2022〕', '(二)', 'drg', '5－10', '《'],
    ...['"优质服务基层行"', "'优质服务基层行'", '＂优质服务基层行＂', '「优质服务基层行」'],
  ])('finds %s', async (query) => {
    await withPage(address({ q: query, all: '1' }), {}, async (page) => {
      expect(await done(page)).toBe(truth(clauses, query).length);
      expect((await listed(page)).length).toBeGreaterThan(0);
      expect((await listed(page)).sort()).toEqual(truth(clauses, query).sort());
    });
  });

  it('puts no bare heading before a clause that says something', async () => {
    await withPage(address({ q: '医疗', all: '1' }), {}, async (page) => {
      await done(page);
      const texts = new Map(clauses.map(({ key, text }) => [key, text]));
      const keys = await page.$$eval('.hit', (hits) =>
        hits.map((hit) => hit.getAttribute('data-clause') ?? ''),
      );
      const short = keys.map((key) => (texts.get(key)?.length ?? 0) < 20);
      expect(short).toContain(true);
      expect(short.slice(0, 10)).not.toContain(true);
    });
  });

  it('lists clauses of one wording as one, and opens the others in place', async () => {
    await withPage(address({ q: '保障措施', sort: 'document' }), {}, async (page) => {
      const total = await done(page);
      const alike = page.locator('.hit-alike').first();
      expect(await alike.locator('summary').textContent()).toMatch(/^另有 \d+ 地同文$/);
      const places = Number(/\d+/.exec((await alike.locator('summary').textContent()) ?? '')?.[0]);
      const other = alike.locator('[data-clause]').first();
      expect(await other.isVisible()).toBe(false);
      await alike.locator('summary').click();
      expect(await other.isVisible()).toBe(true);
      expect(await alike.locator('[data-clause]').count()).toBeGreaterThanOrEqual(places);
      expect((await listed(page)).sort()).toEqual(truth(clauses, '保障措施').sort());
      expect(total).toBe(truth(clauses, '保障措施').length);
      const href = await other.locator('a').getAttribute('href');
      expect(href).toContain(`#${(await other.getAttribute('data-clause'))?.split('#')[1]}`);
    });
  });

  it('says in the title what is looked for, and in the empty page what can be', async () => {
    await withPage('/search/', {}, async (page) => {
      expect(await page.title()).toBe('检索 · 政策条文');
      const guide = page.locator('[data-search-guide]');
      expect(await guide.isVisible()).toBe(true);
      expect(await guide.textContent()).toContain('括号、引号与破折号不分样式');
      await guide.getByRole('link', { name: '90%' }).click();
      expect(await done(page)).toBe(truth(clauses, '90%').length);
      expect(await page.title()).toBe('“90%” · 检索 · 政策条文');
      expect(await guide.isVisible()).toBe(false);
      await type(page, '编制');
      await expect.poll(() => page.title()).toBe('“编制” · 检索 · 政策条文');
    });
  });

  it('copies a clause as printed with its source', async () => {
    await withPage(
      address({ q: '村卫生室规范化率' }),
      { context: { permissions: ['clipboard-read', 'clipboard-write'] } },
      async (page) => {
        await done(page);
        const hit = page.locator('.hit').first();
        const key = await hit.getAttribute('data-clause');
        const text = clauses.find((clause) => clause.key === key)?.text;
        await hit.getByRole('button', { name: '复制条文并附出处' }).click();
        await expect
          .poll(() => page.evaluate(() => navigator.clipboard.readText()))
          .toContain(`${text}\n（《`);
      },
    );
  });

  it('keeps the place of whoever comes back to it', async () => {
    await withPage(address({ q: '卫生' }), {}, async (page) => {
      await done(page);
      const before = (await listed(page)).length;
      await page.click('[data-search-more]');
      await expect.poll(async () => (await listed(page)).length).toBeGreaterThan(before);
      const count = (await listed(page)).length;
      const last = page.locator('.hit').last();
      await last.scrollIntoViewIfNeeded();
      const at = await page.evaluate(() => scrollY);
      await last.locator('h2 a').click();
      await page.waitForURL((url) => url.pathname.includes('/policies/'));
      await page.goBack();
      await done(page);
      await expect.poll(async () => (await listed(page)).length).toBe(count);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(at - 200);
    });
  });

  it('prints the hits, what was looked for and how, without what is clicked', async () => {
    await withPage(
      address({ q: '编制 乡镇', mode: 'words', topic: 'staffing' }),
      {},
      async (page) => {
        await done(page);
        await page.emulateMedia({ media: 'print' });
        const clicked = ['button', '[type=radio]', '[type=checkbox]'].map(
          (control) => `[data-search-form] ${control}`,
        );
        for (const hidden of [...clicked, '[data-search-controls]', '.hit-foot button'])
          for (const each of await page.locator(hidden).all())
            expect(await each.isVisible(), hidden).toBe(false);
        for (const shown of ['[data-search-form] [name=q]', '[data-search-chips] .chip', '.hit'])
          expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
        const how = page.locator('.search-modes label:visible');
        expect((await how.allInnerTexts()).map((label) => label.trim())).toEqual(['词语']);
      },
    );
  });

  it.each([390, 1440])('keeps the page free while typing, %i px', async (width) => {
    await withPage('/search/', { width }, async (page) => {
      const longest = await longestTask(page, async () => {
        for (const text of ['卫', '卫生', '卫生健', '卫生健康委']) await type(page, text);
      });
      expect(longest).toBeLessThan(50);
    });
  });

  it('has the filters beside the hits where there is room, and folded where there is not', async () => {
    for (const [width, beside] of [
      [1440, true],
      [390, false],
    ] as const) {
      await withPage(address({ q: '编制' }), { width }, async (page) => {
        await done(page);
        const facet = page.locator('[data-facet=jurisdiction]');
        await facet.waitFor({ state: 'attached' });
        await page.waitForTimeout(300);
        expect(await facet.isVisible()).toBe(beside);
        if (!beside) return;
        const [filters, hit] = [
          await facet.boundingBox(),
          await page.locator('.hit').first().boundingBox(),
        ];
        expect(filters?.x).toBeGreaterThan((hit?.x ?? 0) + (hit?.width ?? 0));
      });
    }
  });

  it('shows the first hits and gives all of them step by step', async () => {
    await withPage(address({ q: '卫生' }), {}, async (page) => {
      const total = await done(page);
      expect((await listed(page)).length).toBeLessThan(total);
      for (let i = 0; i < 20 && (await page.isVisible('[data-search-more]')); i++) {
        await page.click('[data-search-more]');
        await page.waitForTimeout(50);
      }
      await expect.poll(async () => (await listed(page)).length).toBe(total);
    });
  });

  it('keeps its state in the address, and goes back and forth', async () => {
    await withPage(address({ q: '医共体' }), {}, async (page) => {
      const all = await done(page);
      await page.check('[data-facet=jurisdiction] [value=shaoyang]');
      await expect.poll(() => page.url()).toContain('jurisdiction=shaoyang');
      await expect.poll(() => done(page)).toBeLessThan(all);
      const keys = await listed(page);
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.every((key) => key.startsWith('shaoyang-'))).toBe(true);
      await page.goBack();
      await expect.poll(() => done(page)).toBe(all);
      expect(page.url()).not.toContain('jurisdiction');
      await page.goForward();
      await expect.poll(() => done(page)).toBe(keys.length);
    });
  });

  it.each(['jurisdiction', 'policy', 'topic'])('filters by %s in the address', async (name) => {
    await withPage(address({ q: '服务' }), {}, async (page) => {
      await done(page);
      const { value, count } = await optionOf(page, name, 0);
      await page.goto(new URL(address({ q: '服务', [name]: value }), page.url()).href);
      expect(await done(page)).toBe(count);
    });
  });

  it('takes several values at once, shows them as chips, and takes them back', async () => {
    await withPage(address({ q: '服务' }), {}, async (page) => {
      const all = await done(page);
      const [one, other] = [
        await optionOf(page, 'jurisdiction', 0),
        await optionOf(page, 'jurisdiction', 1),
      ];
      await page.check(`[data-facet=jurisdiction] [value="${one.value}"]`);
      await expect.poll(() => done(page)).toBe(one.count);
      await page.check(`[data-facet=jurisdiction] [value="${other.value}"]`);
      await expect.poll(() => done(page)).toBe(one.count + other.count);
      expect(new URL(page.url()).searchParams.get('jurisdiction')).toBe(
        `${one.value},${other.value}`,
      );
      const chips = page.locator('[data-search-chips] .chip');
      expect(await chips.count()).toBe(2);
      await chips.first().click();
      await expect.poll(() => done(page)).toBe(other.count);
      await chips.first().click();
      await expect.poll(() => done(page)).toBe(all);
    });
  });

  it('offers all topics and years, which nobody can name, and years without a date last', async () => {
    await withPage(address({ q: '服务' }), {}, async (page) => {
      await done(page);
      const values = (name: string) =>
        page
          .locator(`[data-facet=${name}] input`)
          .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
      await expect.poll(() => values('topic').then((all) => all.length)).toBeGreaterThan(8);
      expect(await values('year')).toEqual(['2022', '2021', 'none']);
    });
  });

  it('offers the values of a filter by a part of their name', async () => {
    await withPage(address({ q: '服务' }), {}, async (page) => {
      await done(page);
      const find = page.locator('[data-facet=office] [data-facet-find]');
      await find.waitFor({ state: 'visible' });
      await find.fill('财政');
      const labels = page.locator('[data-facet=office] [data-facet-values] label');
      await expect.poll(async () => (await labels.allTextContents()).join()).toContain('财政');
      for (const label of await labels.allTextContents()) expect(label).toContain('财政');
      await labels.first().locator('input').check();
      await expect.poll(() => page.url()).toContain('office=');
      expect(await done(page)).toBeGreaterThan(0);
    });
  });

  it('finds words in any order, excludes, and says what else it took', async () => {
    const query = { q: '编制 卫健局 -医保', mode: 'words', aliases: '1', all: '1' };
    await withPage(address(query), {}, async (page) => {
      expect(await done(page)).toBeGreaterThan(0);
      expect(await page.textContent('[data-search-note]')).toContain('卫生健康委');
      const texts = new Map(clauses.map(({ key, text }) => [key, text]));
      for (const key of await listed(page)) {
        expect(texts.get(key)).toContain('编制');
        expect(texts.get(key)).not.toContain('医保');
      }
    });
  });

  it('runs nothing while an input method composes', async () => {
    await withPage('/search/', {}, async (page) => {
      const field = page.locator('[data-search-form] [name=q]');
      await field.focus();
      const cdp = await page.context().newCDPSession(page);
      for (const text of ['b', 'bi', 'bian']) {
        await cdp.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
        await page.waitForTimeout(50);
        expect(await page.getAttribute(results, 'data-search-state')).toBe('idle');
      }
      await cdp.send('Input.insertText', { text: '编制' });
      expect(await done(page)).toBe(truth(clauses, '编制').length);
      expect(await field.inputValue()).toBe('编制');
    });
  });

  it.each([390, 1440])('moves nothing while the hits come, %i px', async (width) => {
    const { page, close } = await open('/404.html', { width });
    try {
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          const { dataset } = document.documentElement;
          for (const { value } of list.getEntries() as unknown as { value: number }[])
            dataset.shift = String(Number(dataset.shift ?? 0) + value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(new URL(address({ q: '村卫生室规范化率' }), page.url()).href);
      await done(page);
      await page.waitForTimeout(300);
      expect(Number(await page.getAttribute('html', 'data-shift'))).toBeLessThan(0.01);
    } finally {
      await close();
    }
  });

  it('says what it tried where nothing is found, and offers what is there', async () => {
    await withPage(address({ q: '卫生龘村卫生室规范化率' }), {}, async (page) => {
      expect(await done(page)).toBe(0);
      expect(await page.isVisible('[data-search-more]')).toBe(false);
      const note = page.locator('[data-search-note]');
      await expect.poll(() => note.textContent()).toContain('村卫生室规范化率');
      await note.getByRole('link', { name: '“村卫生室规范化率”' }).click();
      expect(await done(page)).toBe(truth(clauses, '村卫生室规范化率').length);
    });
  });

  it('finds clauses near to a draft', async () => {
    await withPage(address({ mode: 'similar' }), {}, async (page) => {
      await page.fill('[name=draft]', '改扩建村级医疗卫生机构100家以上，村卫生室规范化率达到95%。');
      await page.getByRole('button', { name: '找相近条文' }).click();
      await done(page);
      const keys = await listed(page);
      expect(keys.slice(0, 3)).toContain('zhuji-pilot-draft#c2-2-3');
      const hit = page.locator('[data-clause="zhuji-pilot-draft#c2-2-3"]');
      expect(await hit.locator('del').first().textContent()).toBe('100家');
      expect(await hit.locator('mark').first().textContent()).toBe('改扩建村级医疗卫生机构');
    });
  });

  it('opens a clause with the words in the address', async () => {
    await withPage(address({ q: '村卫生室规范化率' }), {}, async (page) => {
      await done(page);
      const link = page.locator('[data-clause] a').first();
      const key = (await listed(page))[0] ?? '';
      await link.click();
      await page.waitForLoadState();
      const url = new URL(page.url());
      expect(`${url.pathname.split('/').at(-2)}${url.hash}`).toBe(key);
      expect(url.searchParams.get('q')).toBe('村卫生室规范化率');
    });
  });

  it('fails aloud where a part of the index cannot be fetched, and recovers', async () => {
    await withPage(address({ q: '编制' }), {}, async (page) => {
      await done(page);
      await page.context().route('**/*.pf_index', (route) => route.abort());
      await page.fill('[data-search-form] [name=q]', '绩效工资');
      await page.waitForSelector(`${results}[data-search-state=failed]`);
      expect(await listed(page)).toEqual([]);
      await page.context().unroute('**/*.pf_index');
      await page.fill('[data-search-form] [name=q]', '绩效工资总量');
      expect(await done(page)).toBe(truth(clauses, '绩效工资总量').length);
    });
  });

  it('says without script that it needs script', async () => {
    await withPage('/search/', { javaScript: false }, async (page) => {
      expect(await page.textContent('main')).toContain('检索需要启用浏览器脚本');
      expect(await page.isVisible('[data-search-form]')).toBe(false);
    });
  });

  it.each([
    ['light', 1440, { q: '编制', jurisdiction: 'shaoxing,zhuji' }],
    ['dark', 390, { q: '编制', group: '1' }],
    ['light', 390, { q: '编制 药品', mode: 'words' }],
    ['dark', 1280, { q: '村卫生室规范化率达到95%', mode: 'similar' }],
    ['light', 1440, { q: '龘' }],
  ] as const)('passes axe, %s, %d px, %j', async (scheme, width, query) => {
    await withPage(address(query), { scheme, width }, async (page) => {
      await done(page);
      await page.waitForTimeout(300);
      expect(await axe(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
});

describe('the search field of the header', () => {
  it('loads nothing before the reader turns to it, then finds while typing', async () => {
    await withPage('/about/', {}, async (page, problems) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (!request.url().endsWith('/favicon.svg')) asked.push(request.url());
      });
      await page.waitForTimeout(300);
      expect(asked).toEqual([]);
      await page.keyboard.press('/');
      await page.keyboard.type('编制');
      const panel = page.locator('[data-search-panel]');
      await expect.poll(() => panel.locator('[role=status]').textContent()).toMatch(/^\d+ 条$/);
      const count = Number.parseInt((await panel.locator('[role=status]').textContent()) ?? '', 10);
      expect(count).toBe(truth(clauses, '编制').length);
      expect(await axe(page)).toEqual([]);
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    });
  });

  it('asks for nothing while an input method composes, the first letters included', async () => {
    await withPage('/about/', {}, async (page) => {
      const cdp = await page.context().newCDPSession(page);
      await page.locator('#site-search [name=q]').focus();
      for (const text of ['b', 'bi', 'bian']) {
        await cdp.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
        await page.waitForTimeout(150);
        expect(await page.isVisible('[data-search-panel]')).toBe(false);
      }
      await cdp.send('Input.insertText', { text: '编制' });
      const count = `${truth(clauses, '编制').length} 条`;
      const status = page.locator('[data-search-panel] [role=status]');
      await expect.poll(() => status.textContent()).toBe(count);
    });
  });

  it('is worked by arrows, Enter and Escape', async () => {
    await withPage('/about/', {}, async (page) => {
      const field = page.locator('#site-search [name=q]');
      await field.focus();
      await page.keyboard.type('家庭医生签约');
      await page.waitForSelector('[data-search-panel] [role=option]');
      await page.keyboard.press('ArrowDown');
      expect(await field.getAttribute('aria-activedescendant')).toBe('search-option-0');
      await page.keyboard.press('ArrowUp');
      const last = page.locator('[data-search-panel] [role=option]').last();
      expect(await last.getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Escape');
      expect(await page.isVisible('[data-search-panel]')).toBe(false);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const first = page.locator('[data-search-panel] [role=option]').first();
      const target = await first.getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname.includes('/policies/'));
      expect(page.url()).toBe(new URL(target ?? '', page.url()).href);
    });
  });

  it('says of a draft that it is one', async () => {
    await withPage('/about/', {}, async (page) => {
      await page.locator('#site-search input').fill('做活村级医疗卫生机构');
      await page.waitForSelector('[data-search-panel] [role=option]');
      expect(await page.innerText('[data-search-panel]')).toContain('诸暨市（征求意见稿）');
    });
  });

  it('leads to the search page by Enter', async () => {
    await withPage('/about/', {}, async (page) => {
      await page.fill('#site-search [name=q]', '绩效工资');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname.endsWith('/search/'));
      expect(await done(page)).toBe(truth(clauses, '绩效工资').length);
    });
  });
});

describe('OpenSearch', () => {
  it('is described, with the address of the search page', async () => {
    const response = await fetch(new URL('opensearch.xml', await siteUrl()));
    const text = await response.text();
    expect(text).toContain('<OpenSearchDescription');
    expect(/template="([^"]+)"/.exec(text)?.[1]).toMatch(/\/search\/\?q=\{searchTerms\}$/);
    await withPage('/about/', {}, async (page) => {
      expect(await page.getAttribute('link[rel=search]', 'href')).toMatch(/\/opensearch\.xml$/);
    });
  });
});
