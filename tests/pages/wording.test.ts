/** The pages of shared words, and the panel that they open in on a clause. */
import { expect, test } from 'vitest';
import type { Wording, WordingFile } from '../../src/model.ts';
import { dataOf } from '../site/data.ts';
import { open } from './browser.ts';

const DRAFT = 'zhuji-pilot-draft';
const PLAN = 'shaoxing-2022-reform';

test('all documents against each other, and the way from a share to the words', async () => {
  const { page, close } = await open('/wording/', { javaScript: false });
  const wording: Wording = dataOf('wording');
  const [first] = wording.pairs;
  const share = Math.round((100 * first!.same) / first!.characters);
  const cells = page.locator('.heat td a');
  expect(await cells.count()).toBe(2 * wording.pairs.length);
  expect(await page.locator('.heat-5').allInnerTexts()).toEqual([`${share}`, `${share}`]);
  expect(await page.locator('.wording-pairs tbody tr').count()).toBe(wording.pairs.length);
  const body = await page.locator('main').innerText();
  expect(body).toContain('较早见于：');
  expect(body).toContain('来源未收录');
  expect(body).not.toMatch(/抄袭|雷同/u);
  await page.locator(`.heat a[href$="${DRAFT}/#with-${PLAN}"]`).click();
  expect(new URL(page.url()).hash).toBe(`#with-${PLAN}`);
  expect(await page.locator('tr:target').innerText()).toContain(`${first!.same} 字`);
  await close();
});

test('every stretch of a document is quoted from it, with the clause that has it too', async () => {
  const { page, close } = await open(`/wording/${DRAFT}/`, { javaScript: false });
  const file: WordingFile = dataOf(`wording/${DRAFT}`);
  const listed = page.locator('.wording-list > li');
  expect(await listed.count()).toBe(file.stretches.length);
  const longest = page.locator('#s0');
  expect(await longest.locator('a').first().getAttribute('href')).toMatch(
    new RegExp(`/policies/${PLAN}/#c2-5-1$`, 'u'),
  );
  const words = await longest.locator('blockquote').innerText();
  expect(words.length).toBeGreaterThan(250);
  const squeezed = (text: string) => text.replace(/\s+/gu, '');
  const clause = await page.context().newPage();
  await clause.goto(new URL(`/policies/${DRAFT}/#c2-4-1`, page.url()).href);
  expect(squeezed(await clause.locator('#c2-4-1 [data-clause-text]').innerText())).toContain(
    squeezed(words),
  );
  await close();
});

test('what is drawn leads to its words, and the words light what is drawn', async () => {
  const { page, problems, close } = await open(`/wording/${DRAFT}/`);
  await page.locator('.wording-pair [data-stretch="0"]').first().dispatchEvent('click');
  await page.waitForURL(/#s0$/u);
  expect(await page.locator('#s0').evaluate((item) => item.matches(':target'))).toBe(true);
  await page.locator('#s3 a').first().focus();
  expect(await page.locator('svg .is-lit').count()).toBeGreaterThan(1);
  expect(
    new Set(
      await page
        .locator('svg .is-lit')
        .evaluateAll((all) => all.map((each) => (each as SVGElement).dataset.stretch)),
    ),
  ).toEqual(new Set(['3']));
  expect(problems.errors).toEqual([]);
  await close();
});

test('同文 of a clause: how many when a reader turns to it, where when it is opened', async () => {
  const { page, problems, close } = await open(`/policies/${DRAFT}/`);
  const file: WordingFile = dataOf(`wording/${DRAFT}`);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const button = page.locator('#c2-4-1 [data-action=wording]');
  const own = file.stretches.filter(
    ({ clauseId, kind }) => clauseId === 'c2-4-1' && kind !== 'common',
  );
  expect(await button.innerText()).toBe('同文');
  await button.focus();
  await expect.poll(() => button.innerText()).toBe(`同文 ${own.length} 处`);
  expect(await button.getAttribute('aria-label')).toMatch(/^同文 \d+ 处：二（四）1$/u);
  await page.keyboard.press('Enter');
  const panel = page.locator('#c2-4-1 .wording-panel');
  await expect.poll(() => panel.count()).toBe(1);
  expect(await panel.innerText()).toContain('绍兴市《');
  expect(await panel.locator('a').first().getAttribute('href')).toMatch(
    new RegExp(`policies/${PLAN}/#c2-5-1$`, 'u'),
  );
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  expect(asked.filter((path) => path.startsWith('/data/'))).toEqual([
    `/data/wording/${DRAFT}.json`,
  ]);
  await panel.locator('[data-collect]').first().click();
  await page
    .locator('.collected-said', { hasText: `已收集 ${1 + (own[0]?.others.length ?? 0)} 条` })
    .waitFor();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.count()).toBe(0);
  expect(problems.errors).toEqual([]);
  await close();
});
