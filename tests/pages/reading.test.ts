/** Reading a policy: the text, its addresses, copying and citing, finding, printing, narrow screens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { reference } from '../../src/citation/reference.ts';
import { loadCorpus } from '../../src/corpus.ts';
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

  test('nothing moves while the page loads and is read', async () => {
    const { page, close } = await open('/404.html');
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
    const header = await page.locator('.site-head').boundingBox();
    const clause = await page.locator('#c2-1-2').boundingBox();
    expect(clause?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
    const plain = await page.locator('#c2-1-3 [data-clause-text]').evaluate(background);
    expect(await page.locator('#c2-1-2 [data-clause-text]').evaluate(background)).not.toBe(plain);
    await page.locator('#c4-1, #c3-1').first().scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 4000);
    await expect.poll(() => page.innerText('#toc a[aria-current]')).not.toContain('网底');
  });
});
const background = (element: Element) => getComputedStyle(element).backgroundColor;

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
      await page.locator('.reading-bar button').click();
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
