import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { PolicyFile } from '../../src/model.ts';
import { dataOf } from '../site/data.ts';
import { axe, withPage } from './browser.ts';

const [A, B, C] = ['shaoxing-2022-reform', 'zhuji-pilot-draft', 'shaoyang-2022-primary-care'];
const addressOf = (documents: readonly (string | undefined)[], rest = ''): string =>
  `/compare/?${documents.map((id) => `doc=${id}`).join('&')}${rest}`;

const laid = (page: Page): Promise<unknown> =>
  page.locator('[data-compare-state="done"]').waitFor({ timeout: 20_000 });

/** Texts of the clauses shown of a document, by clauseId, in the order of the page. */
const shown = (page: Page, policyId: string | undefined): Promise<[string, string][]> =>
  page.evaluate(
    (prefix) =>
      [...document.querySelectorAll('.clause')].flatMap((clause): [string, string][] => {
        const id = clause.querySelector('.at')?.id ?? '';
        const text = clause.querySelector('.clause-text')?.textContent ?? '';
        return id.startsWith(prefix) ? [[id.slice(prefix.length), text.replace(/\s/gu, '')]] : [];
      }),
    `${policyId}.`,
  );
const published = (policyId: string | undefined): [string, string][] =>
  (dataOf(`policies/${policyId}`) as PolicyFile).clauses.map(({ clauseId, text }) => [
    clauseId,
    text.replace(/\s/gu, ''),
  ]);
const sorted = (clauses: [string, string][]) =>
  clauses.toSorted(([a], [b]) => a.localeCompare(b, 'en'));

describe.each([1440, 390])('documents beside each other at %i', (width) => {
  test.each([[[A, B]], [[B, A]], [[A, B, C]]])(
    'show every clause of %j once, character for character, the first in its order',
    async (documents) => {
      await withPage(addressOf(documents), { width }, async (page, problems) => {
        await laid(page);
        expect(await shown(page, documents[0])).toEqual(published(documents[0]));
        for (const id of documents)
          expect(sorted(await shown(page, id))).toEqual(sorted(published(id)));
        expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(beyond).toBeLessThanOrEqual(0);
      });
    },
    60_000,
  );

  test('have no fault that axe finds, beside each other and in one text', async () => {
    for (const rest of ['', '&view=merged'])
      await withPage(addressOf([A, B], rest), { width }, async (page) => {
        await laid(page);
        expect(await axe(page)).toEqual([]);
      });
  }, 120_000);
});

test('where the system sets the colours, what differs is read on its ground and underlined', async () => {
  const context = { forcedColors: 'active' as const };
  await withPage(addressOf([A, B]), { context }, async (page) => {
    await laid(page);
    const [mark, text] = await page.evaluate(() =>
      ['.clause-text mark', '.clause-text'].map((selector) => {
        const element = document.querySelector(selector) as HTMLElement;
        const { color, backgroundColor, textDecorationLine } = getComputedStyle(element);
        return { color, backgroundColor, textDecorationLine };
      }),
    );
    const ground = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('div'));
      probe.style.background = 'Canvas';
      return getComputedStyle(probe).backgroundColor;
    });
    expect(mark).toEqual({
      color: text?.color,
      backgroundColor: ground,
      textDecorationLine: 'underline',
    });
  });
}, 60_000);

test('on paper everything is there: names of columns, lines under what differs, no controls', async () => {
  await withPage(addressOf([A, B]), {}, async (page) => {
    await laid(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.heads').isVisible()).toBe(true);
    expect(await page.locator('[data-compare-views]').isVisible()).toBe(false);
    const lines = await page
      .locator('.clause-text mark')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).textDecorationLine));
    expect(new Set(lines)).toEqual(new Set(['underline']));
  });
}, 60_000);

describe('the page of documents beside each other', () => {
  test('says without script what it is', async () => {
    await withPage('/compare/', { javaScript: false }, async (page) => {
      expect(await page.locator('main').innerText()).toContain('需要启用浏览器脚本');
    });
  });

  test('takes documents by place and by number, with keys alone', async () => {
    await withPage('/compare/', {}, async (page) => {
      const field = page.getByRole('combobox', { name: /查找文件/u });
      await field.fill('诸暨');
      await page.getByRole('option', { name: /诸暨/u }).waitFor();
      await field.press('ArrowDown');
      await field.press('Enter');
      await page.getByRole('link', { name: /绍兴市深化基层/u }).waitFor();
      await field.fill('绍政办发[2022]2');
      await page.getByRole('option', { name: /绍政办发/u }).waitFor();
      await field.press('Enter');
      await laid(page);
      expect(new URL(page.url()).searchParams.getAll('doc')).toEqual([B, A]);
      await page.goBack();
      await page.locator('[data-compare-state="idle"]').waitFor();
      expect(new URL(page.url()).searchParams.getAll('doc')).toEqual([B]);
    });
  });

  test('changes the first document, adds and removes', async () => {
    await withPage(addressOf([A, B]), {}, async (page) => {
      const documents = async (): Promise<string[]> => {
        await laid(page);
        return new URL(page.url()).searchParams.getAll('doc');
      };
      await documents();
      await page.getByRole('button', { name: /设为基准/u }).click();
      expect(await documents()).toEqual([B, A]);
      expect(await shown(page, B)).toEqual(published(B));
      await page.getByRole('combobox').fill('邵阳');
      await page.getByRole('option', { name: /邵阳/u }).click();
      expect(await documents()).toEqual([B, A, C]);
      await page.getByRole('button', { name: /移去.*绍兴/u }).click();
      expect(await documents()).toEqual([B, C]);
    });
  });

  test('says by what clauses stand beside each other', async () => {
    await withPage(addressOf([A, B]), {}, async (page) => {
      await laid(page);
      const basis = page.locator('.basis', { hasText: '同一措施' }).first();
      expect(await basis.locator('a').first().getAttribute('href')).toMatch(
        /\/matrix\/[a-z-]+\/$/u,
      );
      expect(await page.locator('.basis', { hasText: '（口径不同）' }).count()).toBeGreaterThan(0);
      await expect
        .poll(() => page.locator('.basis', { hasText: /文字相近 \d+%/u }).count())
        .toBeGreaterThan(0);
    });
  });

  test('keeps view and filter in the address, and goes from difference to difference', async () => {
    await withPage(addressOf([A, B]), {}, async (page) => {
      await laid(page);
      await page.getByRole('button', { name: '合并' }).click();
      await page.getByLabel('仅看差异').check();
      expect(page.url()).toMatch(/view=merged&only=1$/u);
      expect(await page.locator('.row.is-same:visible').count()).toBe(0);
      await page.reload();
      await laid(page);
      expect(await page.getByLabel('仅看差异').isChecked()).toBe(true);
      expect(await page.locator('.clause-text ins').count()).toBeGreaterThan(10);
      const counter = page.locator('[data-compare-counter]');
      const read = async (): Promise<number> => Number((await counter.innerText()).split('/')[0]);
      const before = await read();
      await page.getByRole('button', { name: '下一处' }).click();
      await page.getByRole('button', { name: '下一处' }).click();
      await expect.poll(read).toBe(before + 2);
      await page.getByRole('button', { name: '上一处' }).click();
      await expect.poll(read).toBe(before + 1);
    });
  });

  test('goes to the clause that the reader comes from', async () => {
    await withPage(addressOf([A, B], `&at=${A}.c2-3-2`), {}, async (page) => {
      await laid(page);
      const top = () =>
        page.locator('.clause.is-sought').evaluate((clause) => clause.getBoundingClientRect().top);
      await expect.poll(top).toBeGreaterThan(100);
      expect(await top()).toBeLessThan(400);
    });
  });

  test('takes no more than 15 kB of script of its own', async () => {
    await withPage('/404.html', {}, async (page) => {
      const scripts = async (
        path: string,
        ready: () => Promise<unknown>,
      ): Promise<Map<string, number>> => {
        const found: Promise<[string, number]>[] = [];
        const take = (response: Response) => {
          if (/javascript/u.test(response.headers()['content-type'] ?? ''))
            found.push(response.body().then((body) => [response.url(), gzipSync(body).length]));
        };
        page.context().on('response', take);
        await page.goto(new URL(path, page.url()).href);
        // A worker may be asked for after the network has been idle once: on a busy machine it starts late.
        await ready();
        await page.waitForLoadState('networkidle');
        page.context().off('response', take);
        return new Map(await Promise.all(found));
      };
      const every = await scripts('/404.html', () => page.waitForLoadState('load'));
      const own = await scripts(addressOf([A, B]), () => laid(page));
      const sizes = [...own].filter(([url]) => !every.has(url)).map(([, size]) => size);
      expect(sizes.length).toBeGreaterThan(1);
      expect(sizes.reduce((sum, size) => sum + size) / 1000).toBeLessThanOrEqual(15);
    });
  });

  test('says so where there is no such document', async () => {
    await withPage(addressOf([A, 'no-such']), {}, async (page) => {
      await page.locator('[data-compare-state="failed"]').waitFor();
      expect(await page.locator('[data-compare-status]').innerText()).toContain('no-such');
    });
  });
});
