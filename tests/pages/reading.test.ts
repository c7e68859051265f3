/** Reading a policy: the text, its addresses, copying and citing, finding, printing, narrow screens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { reference } from '../../src/citation/reference.ts';
import { loadCorpus } from '../../src/corpus.ts';
import { nearestStatements } from '../../src/matrix/nearest-statements.ts';
import type { Counterparts, Neighbours } from '../../src/model.ts';
import { dataOf } from '../site/data.ts';
import { DIST, open, withPage } from './browser.ts';

const { policies } = await loadCorpus();
const REFORM = 'shaoxing-2022-reform';
const PLAN = 'shaoxing-2021-health-plan';
const reform = policies.find(({ meta }) => meta.policyId === REFORM);
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const bare = (text: string) => text.replace(/\s/gu, '');

describe.each(policies.map(({ meta }) => [meta.policyId]))('%s', (policyId) => {
  const policy = policies.find(({ meta }) => meta.policyId === policyId);

  test('text of each clause on the page = text of the clause', async () => {
    await withPage(`/policies/${policyId}/`, { javaScript: false }, async (page) => {
      const shown = await page.$$eval('section[data-clause]', (sections) =>
        sections.map((section) => [
          section.getAttribute('data-clause'),
          section.id,
          section.querySelector('[data-clause-text]')?.textContent,
        ]),
      );
      const wanted = policy?.clauses.map(({ clauseId, text }) => [
        `${policyId}#${clauseId}`,
        clauseId,
        bare(text),
      ]);
      expect(shown.map(([at, id, text]) => [at, id, bare(text ?? '')])).toEqual(wanted);
    });
  });

  test.each([1280, 390])('%i px: nothing moves while the page loads and is read', async (width) => {
    const { page, close } = await open('/404.html', { width });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number }[])
          document.documentElement.dataset.shift = String(
            Number(document.documentElement.dataset.shift ?? 0) + entry.value,
          );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const last = policy?.clauses.at(-1)?.clauseId;
    await page.goto(new URL(`policies/${policyId}/#${last}`, page.url()).href);
    for (let i = 0; i < 5; i++) {
      await page.mouse.wheel(0, -900);
      await page.waitForTimeout(40);
    }
    expect(await page.getAttribute('html', 'data-shift')).toBeNull();
    await close();
  });
});

test('what a document does not state is said so; a draft says what it is', async () => {
  await withPage('/policies/zhuji-pilot-draft/', {}, async (page) => {
    const facts = await page.innerText('.doc-facts');
    expect(facts).toMatch(/发文字号\s*原文未载明/);
    expect(facts).toMatch(/成文日期\s*原文未载明/);
    expect(await page.innerText('.doc-draft')).toContain('征求意见稿，未生效');
  });
  await withPage(`/policies/${REFORM}/`, {}, async (page) => {
    expect(await page.innerText('.doc-facts')).toMatch(/成文日期\s*2022年2月11日/);
    expect(await page.locator('.doc-draft').count()).toBe(0);
  });
});

test('the address of a clause marks it, below the header, and the contents show where the reader is', async () => {
  await withPage(`/policies/${REFORM}/#c2-1-2`, {}, async (page) => {
    await page.waitForSelector('#toc a[aria-current]');
    expect(await page.innerText('#toc a[aria-current]')).toContain('网底');
    const bar = await page.locator('.reading-bar').boundingBox();
    const clause = await page.locator('#c2-1-2').boundingBox();
    expect(clause?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    expect(clause?.y).toBeLessThan(250);
    const plain = await page.locator('#c2-1-3 [data-clause-text]').evaluate(background);
    expect(await page.locator('#c2-1-2 [data-clause-text]').evaluate(background)).not.toBe(plain);
    await page.locator('#c4-1, #c3-1').first().scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 4000);
    await expect.poll(() => page.innerText('#toc a[aria-current]')).not.toContain('网底');
  });
});
const background = (element: Element) => getComputedStyle(element).backgroundColor;

test.each([
  [1440, 900],
  [390, 844],
  [320, 640],
])(
  '%d px: above every clause stands which document it is in, that it is a draft, and which clause',
  async (width, height) => {
    await withPage('/policies/zhuji-pilot-draft/#c2-2-1', { width, height }, async (page) => {
      const bar = page.locator('.reading-bar');
      await expect.poll(() => bar.innerText()).toContain('二（二）1.做强市级医院');
      expect(await bar.innerText()).toMatch(/诸暨市\s*征求意见稿，未生效/);
      const clause = async () => (await page.locator('section:target').boundingBox())?.y ?? 0;
      const { y, height: tall } = (await bar.boundingBox()) ?? { y: 0, height: 0 };
      expect(await clause()).toBeGreaterThanOrEqual(y + tall);
      const draft = await bar.locator('strong').boundingBox();
      const tools = await bar.locator('.bar-tools').boundingBox();
      expect((draft?.x ?? 0) + (draft?.width ?? 0)).toBeLessThan(tools?.x ?? 0);

      await bar.locator('[data-step="1"]').click();
      await page.waitForURL('**/#c2-2-2');
      await expect.poll(() => bar.innerText()).toContain('二（二）2');
      expect(await clause()).toBeGreaterThanOrEqual(y + tall);
      await bar.locator('[data-step="-1"]').click();
      await page.waitForURL('**/#c2-2-1');

      const before = await clause();
      await bar.locator('[data-cite-here]').click();
      expect(await page.innerText('#cite')).toContain('二（二）1.做强市级医院');
      expect(await page.innerText('#cite')).toContain('征求意见稿，未生效');
      expect(await clause()).toBe(before);
    });
  },
);

test('320 px: a long name of a place leaves room for the tools of the line above a clause', async () => {
  const path = '/policies/shandong-city-primary-care/#c2-1-1';
  await withPage(path, { width: 320 }, async (page) => {
    // What the draft of a place with that name would need, as no document here is one.
    await page.locator('.bar-title').evaluate((title) => {
      const draft = document.createElement('strong');
      draft.textContent = '征求意见稿，未生效';
      title.before(draft);
    });
    const tools = await page.locator('.bar-tools').boundingBox();
    const draft = await page.locator('.bar-document strong').boundingBox();
    expect((draft?.x ?? 0) + (draft?.width ?? 0)).toBeLessThanOrEqual(tools?.x ?? 0);
    expect(
      (await page.locator('.bar-document > span').first().boundingBox())?.width,
    ).toBeGreaterThan(20);
  });
});

test.each([390, 1440])('%i px: the line above a clause says the place whole', async (width) => {
  await withPage('/policies/zhuji-pilot-draft/#c2-3', { width }, async (page) => {
    const cut = await page
      .locator('.bar-document > span')
      .first()
      .evaluate((place) => {
        const words = document.createRange();
        words.selectNodeContents(place);
        return words.getBoundingClientRect().width - place.getBoundingClientRect().width;
      });
    expect(cut).toBeLessThanOrEqual(0);
  });
});

test('a draft says so in the title of the window; a document in force does not', async () => {
  const titleOf = (id: string) =>
    /<title>(.*?)<\/title>/su.exec(
      readFileSync(join(DIST, 'policies', id, 'index.html'), 'utf8'),
    )?.[1];
  expect(titleOf('zhuji-pilot-draft')).toContain('（征求意见稿）');
  expect(titleOf(REFORM)).not.toContain('稿');
});

test('a clause near the end of the page, which can not come to the top, is the one that is cited', async () => {
  const last = reform?.clauses.at(-1)?.clauseId;
  await withPage(`/policies/${REFORM}/#${last}`, { height: 2000 }, async (page) => {
    await page.locator('[data-cite-here]').click();
    expect(await page.innerText('[data-cite=gbt2025]')).toContain(`#${last}.`);
  });
});

test('citations: Tab stays inside, Escape goes back to where the reader was', async () => {
  await withPage(`/policies/${REFORM}/#c2-1-2`, {}, async (page) => {
    await page.locator('#c2-1-2 [data-action=cite]').focus();
    await page.keyboard.press('Enter');
    const seen = new Set<string>();
    for (let i = 0; i < 12; i++) {
      seen.add(
        await page.evaluate(() => String(document.activeElement?.closest('#cite, body')?.id)),
      );
      await page.keyboard.press('Tab');
    }
    // Beyond the last the browser itself has its turn, then the first again; never what lies below.
    expect([...seen].filter((id) => id !== 'cite' && id !== '')).toEqual([]);
    expect(seen.has('cite')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#c2-1-2 [data-action=cite]:focus').count()).toBe(1);
  });
});

test('every control of a clause has a name of its own', async () => {
  await withPage(`/policies/${REFORM}/`, {}, async (page) => {
    const names = await page.$$eval('.clause-tools > *, .anchor', (all) =>
      all.map((element) => element.getAttribute('aria-label')),
    );
    expect(names).not.toContain(null);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

test('other places: names of measures without script, what places near by state when opened', async () => {
  await withPage(`/policies/${REFORM}/`, { javaScript: false }, async (page) => {
    await page.locator('#c2-1-2 .related summary').click();
    const links = await page
      .locator('#c2-1-2 .related li > a')
      .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
    expect(links).toContainEqual(['村卫生室规范化率', '/matrix/village-clinic-standard-rate/']);
  });
  const { page, problems, close } = await open(`/policies/zhuji-pilot-draft/#c2-2-2`);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/data/')) asked.push(pathname);
  });
  const panels = page.locator('#c2-1-1 .related, #c2-1-3 .related');
  await panels.first().locator('summary').click();
  const statement = panels.first().locator('.related-statement').first();
  await expect.poll(() => statement.count()).toBe(1);
  expect(await statement.innerText()).toContain('绍兴市（上级）');
  await panels.nth(1).locator('summary').click();
  await expect.poll(() => panels.nth(1).locator('.related-statement').count()).toBeGreaterThan(0);
  await panels.first().locator('summary').click();
  await panels.first().locator('summary').click();
  expect(asked).toHaveLength(new Set(asked).size);
  expect(asked.filter((path) => !path.startsWith('/data/counterparts/'))).toEqual([
    '/data/neighbours/zhuji.json',
  ]);
  expect(await statement.locator('a').last().getAttribute('href')).toMatch(
    /^\/compare\/\?doc=zhuji-pilot-draft&doc=shaoxing-[^&]+&at=zhuji-pilot-draft\.c2-1-1$/u,
  );
  await statement.locator('a').first().click();
  await page.waitForURL(/\/policies\/shaoxing-[^/]+\/#./);
  expect(await page.locator('section:target').count()).toBe(1);
  expect(problems.errors).toEqual([]);
  await close();
});

test('other places: of many the five nearest, and the way to all', async () => {
  const { page, close } = await open(`/policies/${REFORM}/`);
  const places = Array.from({ length: 12 }, (_, i) => `p${i}`);
  await page.route('**/data/counterparts/**', (route) =>
    route.fulfill({
      json: {
        comparability: 'different-kind',
        places: 13,
        statements: places.map((place) => ({
          place,
          label: `地${place}`,
          clause: '一',
          url: `/policies/${PLAN}/#c1`,
          quote: `<i>${place}</i>`,
          draft: place === 'p11' ? '草案' : undefined,
        })),
      },
    }),
  );
  await page.route('**/data/neighbours/**', (route) =>
    route.fulfill({ json: { superiors: ['p11'], ranked: places.toReversed() } }),
  );
  await page.locator('#c2-1-2 .related summary').click();
  const measure = page.locator('#c2-1-2 .related li').first();
  await expect.poll(() => measure.locator('.related-statement').count()).toBe(5);
  const text = (await measure.innerText()).replace(/\s+/gu, ' ');
  expect(text).toMatch(
    /口径不同 地p11（上级，草案） <i>p11<\/i> 并排 地p10 <i>p10<\/i> 并排 地p9 .* 地p7 <i>p7<\/i> 并排 全部 13 地/u,
  );
  const all = measure.locator('.related-all a');
  expect(await all.getAttribute('href')).toBe(
    await measure
      .locator('a')
      .first()
      .evaluate((link) => (link as HTMLAnchorElement).href),
  );
  await close();
});

test('other places: what several say in the same words stands once, with all of them', async () => {
  const { page, close } = await open(`/policies/${REFORM}/`);
  const said = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];
  await page.route('**/data/counterparts/**', (route) =>
    route.fulfill({
      json: {
        comparability: 'same',
        places: 9,
        statements: said.map((place, i) => ({
          place,
          label: `${place}市`,
          clause: '一',
          url: `/policies/${place}/#c${i}`,
          quote: place === '乙' ? '不同的话' : '相同的话',
          draft: place === '丙' ? '草案' : undefined,
          sameAs: i > 1 ? 0 : undefined,
        })),
      },
    }),
  );
  await page.route('**/data/neighbours/**', (route) =>
    route.fulfill({ json: { superiors: ['甲'], ranked: said } }),
  );
  await page.locator('#c2-1-2 .related summary').click();
  const measure = page.locator('#c2-1-2 .related li').first();
  await expect.poll(() => measure.locator('.related-statement').count()).toBe(2);
  const texts = await measure.locator('.related-statement').allInnerTexts();
  expect(texts.map((text) => text.replace(/\s+/gu, ' '))).toEqual([
    '甲市（上级）、丙市（草案）、丁市、戊市、己市、庚市等 7 地 相同的话 并排',
    '乙市 不同的话 并排',
  ]);
  const links = await measure
    .locator('.related-statement')
    .first()
    .locator('a')
    .evaluateAll((all) => all.map((link) => decodeURI(link.getAttribute('href') ?? '')));
  expect(links.slice(0, 2)).toEqual(['/policies/丙/#c2', '/policies/丁/#c3']);
  expect(links.slice(-2)).toEqual([
    '/policies/甲/#c0',
    `/compare/?doc=${REFORM}&doc=甲&doc=丙&doc=丁&at=${REFORM}.c2-1-2`,
  ]);
  expect(await measure.locator('.related-all').count()).toBe(0);
  await close();
});

test('other places: without the file the links stand, and the next opening asks again', async () => {
  const { page, close } = await open(`/policies/${REFORM}/`);
  await page.route('**/counterparts/**', (route) => route.abort());
  const panel = page.locator('#c2-1-2 .related');
  await panel.locator('summary').click();
  await page.waitForTimeout(200);
  expect(await panel.locator('.related-statement').count()).toBe(0);
  expect(await panel.locator('li > a').first().isVisible()).toBe(true);
  await page.unroute('**/counterparts/**');
  await panel.locator('summary').click();
  await panel.locator('summary').click();
  await expect.poll(() => panel.locator('.related-statement').count()).toBeGreaterThan(0);
  const counts = await panel
    .locator('li')
    .evaluateAll((all) =>
      all.map((item): [string, number] => [
        item.querySelector('a')?.pathname.split('/').at(-2) ?? '',
        item.querySelectorAll('.related-statement').length,
      ]),
    );
  const near = dataOf<Neighbours>('neighbours/shaoxing');
  expect(counts).toEqual(
    counts.map(([measure]) => {
      const { statements } = dataOf<Counterparts>(`counterparts/${measure}`);
      return [measure, nearestStatements(statements, near).length];
    }),
  );
  await close();
});

test.each([
  [1280, '.display summary', '.display'],
  [390, '.bar-toc', '#toc'],
])(
  '%i px, larger text: what is at the top stays there, and what stands beside grows too',
  async (width, opener, choices) => {
    await withPage(`/policies/${PLAN}/`, { width }, async (page) => {
      /** The clause below what stays on top, its own last lines first. */
      const top = () =>
        page.evaluate(() => {
          const bar = document.querySelector('.reading-bar')?.getBoundingClientRect().bottom ?? 0;
          const below = [...document.querySelectorAll('section[data-clause]')].find(
            (section) => section.getBoundingClientRect().bottom > bar,
          );
          return below?.id;
        });
      const note = () =>
        page
          .locator('.clause-side button')
          .first()
          .evaluate((button) => Number.parseFloat(getComputedStyle(button).fontSize));
      const small = await note();
      await page.locator('#c2-2-4 [data-clause-text]').evaluate((text) => {
        const margin = getComputedStyle(text.parentElement as Element).scrollMarginTop;
        scrollBy(0, text.getBoundingClientRect().bottom - Number.parseFloat(margin) - 20);
      });
      expect(await top()).toBe('c2-2-4');
      await page.locator(opener).click();
      for (const size of ['xl', 's', 'l', 'xl']) {
        const choice = page.locator(`${choices} [data-display=size][value=${size}]`);
        await choice.click();
        await expect.poll(() => choice.getAttribute('aria-pressed')).toBe('true');
        expect(await top(), size).toBe('c2-2-4');
      }
      expect(await note()).toBeGreaterThan(small);
    });
  },
);

test('320 px: a wide table says that it goes on, shades its edge, and keeps what a row is about', async () => {
  await withPage(`/policies/${PLAN}/#c1-1-table1`, { width: 320, height: 640 }, async (page) => {
    const box = page.locator('#c1-1-table1 .scroll-x');
    const cue = () =>
      box.evaluate((element) => ({
        hint: getComputedStyle(element.querySelector('caption') as Element, '::after').content,
        shade: Number(getComputedStyle(element, '::after').opacity),
        key: (element.querySelector('tbody .key') as Element).getBoundingClientRect().left,
        box: element.getBoundingClientRect().left,
        more: element.scrollWidth - element.clientWidth,
      }));
    const before = await cue();
    expect(before.more).toBeGreaterThan(0);
    expect(before.hint).toContain('左右滑动');
    expect(before.shade).toBe(1);
    await box.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
    await expect.poll(async () => (await cue()).shade).toBe(0);
    expect((await cue()).key).toBeCloseTo(before.box, 0);
    expect(await box.locator('tbody .key').first().innerText()).toBe('人均期望寿命');
  });
  await withPage(`/policies/${PLAN}/#c1-1-table1`, {}, async (page) => {
    const shade = await page
      .locator('#c1-1-table1 .scroll-x')
      .evaluate((element) => getComputedStyle(element, '::after').opacity);
    expect(shade).toBe('0');
  });
});

test('390 px: units stand between the heading of a clause and its text, which is copied as one', async () => {
  const options = { width: 390, height: 844, context: clipboard };
  await withPage(`/policies/${REFORM}/#c2-1-2`, options, async (page) => {
    for (const id of ['c2-1-2', 'c2-2-1']) {
      const y = async (part: string) =>
        (await page.locator(`#${id} ${part}`).boundingBox())?.y ?? 0;
      const heights = [
        await y('h4'),
        await y('.units'),
        await y('.p-run-in > span'),
        await y('.clause-tools'),
      ];
      expect(heights).toEqual(heights.toSorted((a, b) => a - b));
      expect(new Set(heights).size).toBe(4);
    }
    const marked = (id: string) =>
      page.locator(`#${id}`).evaluate((clause) => getComputedStyle(clause).boxShadow !== 'none');
    expect([await marked('c2-1-2'), await marked('c2-2-1')]).toEqual([true, false]);
    await page.locator('#c2-2-1 [data-action=copy-text]').click();
    const clause = reform?.clauses.find(({ clauseId }) => clauseId === 'c2-2-1');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(clause?.text);
  });
});

test('forced colours: the clause that the address names is framed', async () => {
  const context = { forcedColors: 'active' as const };
  await withPage(`/policies/${REFORM}/#c2-1-2`, { context }, async (page) => {
    const colours = (id: string) =>
      page
        .locator(`#${id} [data-clause-text]`)
        .evaluate((text) => [
          getComputedStyle(text).outlineStyle,
          getComputedStyle(text).outlineColor,
        ]);
    expect(await colours('c2-1-2')).toEqual(['solid', 'rgb(0, 0, 0)']);
    expect((await colours('c2-1-3'))[0]).toBe('none');
  });
});

test('the link after a heading copies the address of the clause', async () => {
  await withPage(`/policies/${REFORM}/?q=x`, { context: clipboard }, async (page) => {
    await page.locator('#c2-1-2 .anchor').click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(new URL(`/policies/${REFORM}/#c2-1-2`, page.url()).href);
    expect(page.url()).toContain('#c2-1-2');
    expect(await page.innerText('[data-announce]')).toContain('已复制');
  });
});

test('text and citations are copied as they stand in the data', async () => {
  const clause = reform?.clauses.find(({ clauseId }) => clauseId === 'c2-1-2');
  if (!reform || !clause) throw new Error('no clause c2-1-2');
  await withPage(`/policies/${REFORM}/`, { context: clipboard }, async (page) => {
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.locator('#c2-1-2 [data-action=copy-text]').click();
    expect(bare(await copied())).toBe(bare(clause.text));

    await page.locator('#c2-1-2 [data-action=cite]').click();
    await page.locator('[data-cite-copy=pin]').click();
    await expect.poll(copied).toMatch(/^《.+》（绍政办发〔2022〕2号）第二部分第（一）项第2条$/u);
    await page.locator('[data-cite-copy=gbt2025]').click();
    const [before] = reference(reform.meta, clause, '2025', 'x').split('[EB/OL]');
    await expect.poll(copied).toContain(`${before}[EB/OL]`);
    expect(await copied()).toMatch(/\[\d{4}-\d{2}-\d{2}\]\. http.+#c2-1-2\.$/);
    expect(await copied()).toContain(new URL(`/policies/${REFORM}/#c2-1-2`, page.url()).href);
    // The clause is copied with its source in the form that was copied last.
    await page.locator('[data-cite-quote]').click();
    await expect.poll(copied).toMatch(/^2.+\[EB\/OL\].+第2条\.$/su);
    await page.locator('[data-cite-copy=pin]').click();
    await page.locator('[data-cite-quote]').click();
    await expect.poll(copied).toMatch(/第2条）$/u);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toMatch(/<a href="http[^"]+#c2-1-2">《/u);

    await page.keyboard.press('Escape');
    expect(await page.locator('#cite').isVisible()).toBe(false);
    const focused = page.locator('#c2-1-2 [data-action=cite]:focus');
    await expect.poll(() => focused.count()).toBe(1);
  });
});

test('a site built without its address shows and copies the one that the reader is at', async () => {
  for (const [path, list] of [
    [`/policies/${REFORM}/`, '.doc-cite'],
    ['/matrix/village-clinic-standard-rate/', '.measure-references'],
  ] as const) {
    await withPage(path, { context: clipboard }, async (page) => {
      const { origin } = new URL(page.url());
      expect(await page.innerText(list)).toContain(`${origin}/policies/${REFORM}/`);
      expect(await page.innerText(list)).not.toContain('localhost:4321');
      await page.locator(`${list} [data-copy*=OL]`).first().click();
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(copied).toMatch(/\[\d{4}-\d{2}-\d{2}\]\. http/);
      expect(await copied()).toContain(`${origin}/policies/${REFORM}/`);
    });
  }
});

test('an anchor of former times leads to the clause, and the address is put right', async () => {
  const { page, close } = await open('/404.html');
  await page.route('**/policies/**', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(<section id="c2-1-2"[^>]*>)/u,
      '$1<span id="c9-9" class="alias"></span>',
    );
    await route.fulfill({ response, body });
  });
  await page.goto(new URL(`policies/${REFORM}/#c9-9`, page.url()).href);
  await page.waitForURL('**/#c2-1-2');
  expect(await page.locator('section:target').getAttribute('id')).toBe('c2-1-2');
  await close();
});

test('「查看原文」 leads to the lines of the clause, and back', async () => {
  await withPage(`/policies/${REFORM}/#c2-1-2`, {}, async (page) => {
    const clause = reform?.clauses.find(({ clauseId }) => clauseId === 'c2-1-2');
    await page.locator('#c2-1-2 .clause-tools a[href*="/sources/"]').click();
    await page.waitForURL(`**/sources/${REFORM}/#L${clause?.source.lines[0]}`);
    expect(await page.innerText('li:target p')).toContain('深化医疗卫生服务乡村');
    const marked = await page.$$eval('.is-cited p', (lines) =>
      lines.map((line) => line.textContent).join(''),
    );
    expect(bare(marked)).toContain(bare(clause?.text ?? '').slice(5, -5));
    await page.locator('li:target p ~ a').first().click();
    await page.waitForURL(`**/policies/${REFORM}/#c2-1-2`);
  });
});

test('every line of a source says its number, a line without words too', async () => {
  await withPage(`/sources/${REFORM}/`, {}, async (page) => {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const said = new Set(nodes.map(({ name }) => String(name?.value ?? '').trim()));
    const lines = await page.locator('.source-lines > li').count();
    expect(await page.locator('.source-lines > li:empty').count()).toBeGreaterThan(0);
    const silent = Array.from({ length: lines }, (_, i) => String(i + 1)).filter(
      (number) => !said.has(number),
    );
    expect(silent).toEqual([]);
  });
});

test('words of a search are marked without touching the document', async () => {
  const words = encodeURIComponent('村卫生室规范化率达到90%');
  await withPage(`/policies/${REFORM}/?q=${words}#c2-1-2`, {}, async (page) => {
    const found = await page.evaluate(() =>
      [...(CSS.highlights.get('found') ?? [])].map((range) => String(range)),
    );
    expect(found.map(bare)).toContain('村卫生室规范化率达到90%');
    expect(await page.locator('mark').count()).toBe(0);
  });
});

test('a table is a table: caption, heads with scope, categories over their rows', async () => {
  await withPage(`/policies/${PLAN}/#c1-1-table1`, {}, async (page) => {
    const table = page.locator('#c1-1-table1 table');
    expect(await table.locator('caption').innerText()).toContain('主要指标完成情况');
    expect(await table.locator('thead th[scope=col]').count()).toBe(6);
    expect(await table.locator('tbody tr').count()).toBe(18);
    const first = table.locator('tbody th').first();
    expect([await first.innerText(), await first.getAttribute('rowspan')]).toEqual([
      '健康素质',
      '4',
    ]);
  });
});

test('on paper: the document alone, with its source address; or one clause', async () => {
  await withPage(`/policies/${REFORM}/`, {}, async (page) => {
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.emulateMedia({ media: 'print' });
    for (const part of [
      '.site-head',
      '.site-foot',
      '#toc',
      '.reading-bar',
      '.clause-tools',
      '.anchor',
    ])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    expect(await page.innerText('.doc-source')).toContain(`/policies/${REFORM}/`);
    expect(await page.locator('#c2-1-2 [data-clause-text]').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#c2-1-2 [data-action=cite]').click();
    await page.locator('[data-cite-print]').click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('section[data-clause]:visible').count()).toBe(1);
    expect(await page.innerText('.doc-source')).toMatch(/#c2-1-2$/);
  });
});

test('on a phone the contents open as a drawer, also without script', async () => {
  for (const javaScript of [true, false]) {
    await withPage(`/policies/${PLAN}/`, { width: 390, height: 844, javaScript }, async (page) => {
      expect(await page.locator('#toc').isVisible()).toBe(false);
      await page.locator('.bar-toc').click();
      expect(await page.locator('#toc').isVisible()).toBe(true);
      await page.locator('#toc a[href="#c2-2"]').click();
      expect(page.url()).toContain('#c2-2');
      if (javaScript) await expect.poll(() => page.locator('#toc').isVisible()).toBe(false);
    });
  }
});

test('script of a policy page: at most 10 kB gzip before the reader turns to search', async () => {
  const { page, close } = await open('/404.html');
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? ''))
      scripts.push(await response.text());
  });
  await page.goto(new URL(`policies/${PLAN}/`, page.url()).href, { waitUntil: 'networkidle' });
  const inline = await page.$$eval('script:not([src]):not([type*=json])', (elements) =>
    elements.map((element) => element.textContent ?? ''),
  );
  const size = [...scripts, ...inline].reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(size).toBeGreaterThan(500);
  expect(size).toBeLessThan(10 * 1024);
  await close();
});

test('JSON-LD says what the document is', () => {
  const html = readFileSync(join(DIST, 'policies', REFORM, 'index.html'), 'utf8');
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? '';
  const data = JSON.parse(json);
  expect(data).toMatchObject({
    '@type': 'Legislation',
    legislationIdentifier: '绍政办发〔2022〕2号',
    legislationDate: '2022-02-11',
  });
  expect(data.hasPart.map((part: { url: string }) => part.url)).toContain(`${data.url}#c2-1-2`);
});
