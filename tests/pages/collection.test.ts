/** Collecting, from every kind of page to the page of the collection. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../src/collection/collection.ts';
import { readFile } from '../../src/collection/file.ts';
import type { Clause, Matrix } from '../../src/model.ts';
import { squeeze } from '../../src/text/squeeze.ts';
import { axe, DIST, withPage } from './browser.ts';

const data = <T>(name: string): T =>
  JSON.parse(readFileSync(join(DIST, 'data', `${name}.json`), 'utf8'));
const REFORM = 'shaoxing-2022-reform';
const clauses: Clause[] = data<{ clauses: Clause[] }>(`policies/${REFORM}`).clauses;
const textOf = (id: string): string => clauses.find(({ clauseId }) => clauseId === id)?.text ?? '';
const measure = data<Matrix>('matrix')
  .topics.find(({ id }) => id === 'titles')
  ?.measures.find(
    ({ cells }) => Object.values(cells).filter(({ status }) => status === 'stated').length > 2,
  );

const kept = async (page: Page) =>
  readFile(await page.evaluate(() => localStorage.getItem('collection') ?? ''));
const to = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);
const said = (page: Page, words: RegExp) =>
  page.locator('.collected-said', { hasText: words }).waitFor();
/** Ids of what the page lists, in order. */
const listed = (page: Page) =>
  page.$$eval('[data-item]', (all) => all.map((item) => (item as HTMLElement).dataset.item));

const CLIPBOARD = { context: { permissions: ['clipboard-read', 'clipboard-write'] } };

describe('what is collected', { timeout: 120_000 }, () => {
  test('comes from clauses, selections, hits, rows, statements, groups and shared words, word for word', async () => {
    await withPage(`/policies/${REFORM}/`, {}, async (page, problems) => {
      const button = page.locator('#c2-1-1 [data-collect]');
      await button.click();
      await said(page, /已收集 1 条/u);
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      expect(await page.locator('[data-collected]').textContent()).toBe('1');
      await button.click();
      await said(page, /已移出/u);
      await page.click('.collected-said button');
      await said(page, /已撤销/u);
      expect(itemsOf(await kept(page)).map(({ quote }) => quote)).toEqual([textOf('c2-1-1')]);

      await page.evaluate(() => {
        const text = document.querySelector('#c2-1-2 [data-clause-text]') as Element;
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        let last = walker.nextNode();
        for (let node = last; node; node = walker.nextNode()) last = node;
        getSelection()?.setBaseAndExtent(last as Node, 2, last as Node, 12);
        document.dispatchEvent(new PointerEvent('pointerup'));
      });
      await page.click('.collect-selected');
      await said(page, /已收集 1 条，共 2 条/u);
      const [, part] = itemsOf(await kept(page));
      expect(squeeze(part?.quote ?? '').length).toBeGreaterThan(5);
      expect(part?.quote).toBe(textOf('c2-1-2').slice(...(part?.at ?? [0, 0])));

      await to(page, '/search/?q=人才');
      await page.locator('.hit [data-collect]').first().click();
      await said(page, /共 3 条/u);
      // Hits that are drawn later show it too.
      await page.fill('[data-search-form] [name=q]', '人');
      await page.fill('[data-search-form] [name=q]', '人才');
      await page.locator('.hit [aria-pressed=true]').waitFor();
      await to(page, '/matrix/topic/titles/');
      await page.locator(`#row-${measure?.id} .row-tools [data-collect]`).first().click();
      await said(page, /已收集 [3-9] 条/u);
      // Seen when the page is opened again: on the row, on each of its statements, and nowhere else.
      await page.reload();
      const row = page.locator(`#row-${measure?.id}`);
      await row.locator('.row-tools [aria-pressed=true]').waitFor();
      expect(await row.locator('.entry [aria-pressed=true]').count()).toBe(
        await row.locator('.entry [data-collect]').count(),
      );
      expect(await page.locator('#matrix [aria-pressed=true]').count()).toBe(
        await row.locator('[aria-pressed=true]').count(),
      );
      await to(page, `/matrix/${measure?.id}/`);
      const statement = page.locator('td.clause [data-collect]').first();
      await expect.poll(() => statement.getAttribute('aria-pressed')).toBe('true');
      await statement.click();
      await said(page, /已移出摘录篮/u);
      await page.click('.collected-said button');
      await said(page, /已撤销/u);
      await to(page, `/wording/${REFORM}/`);
      await page.locator('[data-stretch] [data-collect]').first().click();
      await said(page, /已收集/u);
      await to(page, `/compare/?doc=${REFORM}&doc=zhuji-pilot-draft`);
      await page.locator('.row [data-collect*=" "]').nth(4).click();
      await said(page, /已收集/u);

      const { groups } = await kept(page);
      expect(groups.map(({ title }) => title)).toEqual([
        '',
        measure?.name,
        expect.stringMatching(/^相同的文字：/u),
        expect.stringMatching(/^对照：/u),
      ]);
      expect(groups[1]?.items.every((item) => item.measure?.id === measure?.id)).toBe(true);
      for (const { policyId, clauseId, quote, at } of groups.flatMap(({ items }) => items)) {
        const own = data<{ clauses: Clause[] }>(`policies/${policyId}`).clauses;
        const { text = '' } = own.find((clause) => clause.clauseId === clauseId) ?? {};
        expect(quote).toBe(at ? text.slice(...at) : text);
      }
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    });
  });

  test('is ordered, grouped, noted, undone, copied, shared and saved; what has changed is said', async () => {
    await withPage(`/policies/${REFORM}/`, CLIPBOARD, async (page, problems) => {
      for (const id of ['c2-1-1', 'c2-1-2', 'c2-1-3']) {
        await page.click(`#${id} [data-collect]`);
        await page.locator(`#${id} [aria-pressed="true"]`).waitFor();
      }
      await to(page, '/collection/');
      const [first, second, third] = ['c2-1-1', 'c2-1-2', 'c2-1-3'].map((id) => `${REFORM}#${id}`);
      const item = (id: string | undefined) => page.locator(`[data-item="${id}"]`);
      await item(third).locator('[data-act=up]').press('Enter');
      expect(await listed(page)).toEqual([first, third, second]);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-act'))).toBe(
        'up',
      );
      await page.click('[data-do=group]');
      await page.keyboard.type('人才');
      await page.keyboard.press('Tab');
      await item(first).locator('select').selectOption({ label: '人才' });
      expect(await listed(page)).toEqual([third, second, first]);
      await item(first).locator('textarea').fill('<b>待核</b>');
      await page.fill('[data-title]', '参阅材料');
      await page.click('[data-do=copy]');
      await page.locator('[data-announce]', { hasText: '已复制' }).waitFor();
      const copied = await page.evaluate(async () => {
        const [piece] = await navigator.clipboard.read();
        return (await (await piece?.getType('text/html'))?.text()) ?? '';
      });
      expect(copied).toContain('&lt;b&gt;待核');
      expect(copied.indexOf('人才')).toBeGreaterThan(
        copied.indexOf(squeeze(textOf('c2-1-3')).slice(0, 8)),
      );
      expect(await axe(page)).toEqual([]);

      await page.selectOption('[data-form]', 'gbt2025');
      await item(second).locator('[data-act=copy]').click();
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toMatch(
          /\[EB\/OL\]\. （2022-02-11）\[\d{4}-\d\d-\d\d\]\. http.*#c2-1-2\. 第二部分第（一）项第2条\.$/u,
        );

      await item(second).locator('[data-act=remove]').click();
      expect(await listed(page)).toEqual([third, first]);
      await page.keyboard.press('Control+z');
      expect(await listed(page)).toEqual([third, second, first]);

      await page.click('[data-do=share]');
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toMatch(/#items=shaoxing-2022-reform\.c2-1-3,[^;]+;shaoxing-2022-reform\.c2-1-1$/u);
      const link = await page.evaluate(() => navigator.clipboard.readText());
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('[data-do=save]'),
      ]);
      const saved = readFileSync((await download.path()) ?? '', 'utf8');
      expect(readFile(saved).groups[1]?.items[0]?.note).toBe('<b>待核</b>');

      await page.click('[data-do=empty]');
      expect(await listed(page)).toEqual([]);
      const opened = (text: string) =>
        page.setInputFiles('[data-file]', {
          name: 'a.json',
          mimeType: 'application/json',
          buffer: Buffer.from(text),
        });
      await opened(saved.replaceAll(REFORM, '<img src=x>'));
      await page.locator('[data-announce]', { hasText: '格式不对' }).waitFor();
      const other = textOf('c2-1-2').slice(0, 20);
      await opened(saved.replace(other, `${other.slice(0, -2)}<img src=x>`));
      await item(second).locator('.item-changed', { hasText: '收集时不同' }).waitFor();
      expect(await item(second).locator('.item-changed blockquote').textContent()).toBe(
        textOf('c2-1-2').replaceAll('\n', ''),
      );
      expect(await page.locator('[data-groups] img').count()).toBe(0);
      await item(second).locator('[data-act=renew]').click();
      await expect.poll(() => page.locator('.item-changed').count()).toBe(0);

      await page.click('[data-do=empty]');
      await page.evaluate((address) => {
        location.hash = new URL(address).hash;
      }, link);
      await page.click('[data-do=take-shared]');
      await expect.poll(() => listed(page)).toEqual([third, second, first]);
      expect(new URL(page.url()).hash).toBe('');
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    });
  });

  test('and what pages show is taken away as files that say what they show; nothing is refused or sent', async () => {
    await withPage(`/policies/${REFORM}/`, {}, async (page, problems) => {
      const take = async (kind: string): Promise<Buffer> => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.click(`[data-take=${kind}]`),
        ]);
        expect(download.suggestedFilename()).toMatch(/ \d{4}-\d\d-\d\d\.(?:docx|xlsx|csv|md)$/u);
        return readFileSync((await download.path()) ?? '');
      };
      const wordIn = (file: Buffer): string =>
        strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());

      await page.click('#c2-1-1 [data-collect]');
      await said(page, /已收集 1 条/u);
      await to(page, '/collection/');
      const extracts = wordIn(await take('extracts'));
      expect(squeeze(extracts.replaceAll(/<[^>]+>/gu, ''))).toContain(squeeze(textOf('c2-1-1')));
      expect(extracts.match(/<w:footnoteReference /gu)).toHaveLength(1);
      expect((await take('md')).toString()).toContain(`/policies/${REFORM}/#c2-1-1`);
      const book = unzipSync(await take('xlsx'));
      const sheet = (n: number) => strFromU8(book[`xl/worksheets/sheet${n}.xml`] as Uint8Array);
      // Rows are filtered by the head, which stays in view.
      expect(sheet(1)).toMatch(/ySplit="(\d+)"[\s\S]*<autoFilter ref="A\1:[A-Z]+\d+"\/>/u);
      expect(sheet(2)).toMatch(/<autoFilter ref="A1:L\d+"\/>/u);

      await to(page, '/matrix/topic/titles/?diff=1');
      await page
        .locator('#count, output', { hasText: /共 \d+ 项/u })
        .first()
        .waitFor();
      const names = await page.$$eval('#matrix tbody tr', (rows) =>
        rows
          .filter((row) => row.checkVisibility())
          .map((row) => row.querySelector('th a')?.textContent?.trim()),
      );
      const places = await page.$$eval('#matrix thead [data-place]', (heads) =>
        heads.map((head) => head.textContent?.trim()),
      );
      const csv = (await take('csv')).toString();
      expect(csv).toContain(`地区：${places.join('、')}`);
      expect(csv).toContain('仅看有差异');
      expect(csv).toContain('/matrix/topic/titles/?diff=1');
      const rows = csv.slice(csv.indexOf('\r\n项目,')).split('\r\n').slice(2);
      expect([...new Set(rows.map((row) => row.split(',')[0]).filter(Boolean))]).toEqual(names);
      expect(wordIn(await take('docx'))).toContain('w:orient="landscape"');

      await to(page, `/compare/?doc=${REFORM}&doc=zhuji-pilot-draft&only=1`);
      await page.locator('[data-compare-state=done]').waitFor();
      const tracked = wordIn(await take('tracked'));
      expect(tracked).toContain('仅看差异');
      expect(tracked.match(/<w:del w:id/gu)?.length).toBeGreaterThan(20);
      expect(tracked.match(/<w:ins w:id/gu)?.length).toBeGreaterThan(20);
      const columns = wordIn(await take('columns'));
      expect(columns).toContain('修改后（乙');
      expect(columns.match(/<w:footnoteReference /gu)).toHaveLength(
        await page.locator('.row:visible .clause').count(),
      );
      expect(await page.locator('[data-compare-pair]').isVisible()).toBe(false);

      await to(
        page,
        `/compare/?doc=${REFORM}&doc=zhuji-pilot-draft&doc=shaoyang-2022-primary-care`,
      );
      await page.locator('[data-compare-state=done]').waitFor();
      const beside = wordIn(await take('docx'));
      for (const head of ['甲 绍兴市', '乙 诸暨市', '丙 邵阳市']) expect(beside).toContain(head);
      expect(beside.match(/<w:footnoteReference /gu)).toHaveLength(
        await page.locator('.clause').count(),
      );
      await page.selectOption('[data-compare-pair] select', { label: '丙 邵阳市' });
      const pair = wordIn(await take('columns'));
      expect(pair).toContain('其中的甲、丙两份');
      expect(pair).toContain('修改后（乙，邵阳市）');
      expect(pair).not.toContain('诸暨市基层');
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    });
  });
});
