/** A draft is checked in the browser: pasted or from a file, nothing sent, the page never held up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxOf } from '../../src/word/docx.ts';
import { paragraph } from '../../src/word/paper.ts';
import { axe, DIST, withPage } from './browser.ts';
import { longestTask } from './busy.ts';

const FAULTY = [
  '绍兴市基层卫生健康实施方案',
  '一、总体要求',
  '到2015年底，<b>全面</b>完成任务。海曙区要加强指导。',
  '三、保障措施',
  '覆盖率不低于90%以上。',
].join('\n');

test('finds what is to be looked at, keeps what is ignored aside, gives Word comments', async () => {
  const plan: { clauses: { text: string }[] } = JSON.parse(
    readFileSync(join(DIST, 'data/policies/shaoxing-2021-health-plan.json'), 'utf8'),
  );
  const long = plan.clauses
    .map(({ text }) => text)
    .join('\n')
    .padEnd(20_000, '\n健全机制。');
  await withPage('/draft/', {}, async (page, problems) => {
    const done = () => page.locator('[data-draft-results=checked]').waitFor();
    const rules = () =>
      page.$$eval('[data-rule]', (all) => all.map((each) => (each as HTMLElement).dataset.rule));
    await page.fill('[data-draft-text]', FAULTY);
    await page.click('[data-draft] [type=submit]');
    await done();
    expect(await rules()).toEqual(['deadline-passed', 'other-place', 'number-gap', 'limit-twice']);
    expect(await page.locator('[data-draft-summary]').textContent()).toContain('按绍兴市的文件');
    expect(await page.locator('.draft-words b').count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await page.locator('[data-rule=other-place] button').click();
    expect(await rules()).toEqual(['deadline-passed', 'number-gap', 'limit-twice']);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-draft-word]'),
    ]);
    const files = unzipSync(readFileSync((await download.path()) ?? ''));
    const comments = strFromU8(files['word/comments.xml'] ?? new Uint8Array());
    expect(comments.match(/<w:comment /gu)).toHaveLength(3);

    const paper = {
      landscape: false,
      title: '稿',
      day: '2026-11-29',
      blocks: FAULTY.split('\n').map((line) => paragraph('body', line)),
    };
    await page.setInputFiles('[data-draft-file]', {
      name: '稿.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await docxOf(paper)),
    });
    // The draft before it, with one finding ignored, stands until the file has been read.
    await expect
      .poll(rules)
      .toEqual(['deadline-passed', 'other-place', 'number-gap', 'limit-twice']);

    const sentence = plan.clauses.find(({ text }) => text.length > 150)?.text ?? '';
    await page.fill(
      '[data-draft-text]',
      `一、任务\n${sentence.replace(/^[^。]{0,40}。/u, '').replaceAll('完善', '鼓励')}`,
    );
    await page.click('[data-draft] [type=submit]');
    await done();
    await page.locator('[data-draft-near-list] summary').last().click();
    await page.locator('[data-draft-near-list] .hit').first().waitFor();
    expect(
      await page.locator('[data-draft-near-list] .hit').first().getAttribute('data-clause'),
    ).toMatch(/^shaoxing-2021-health-plan#/u);
    expect(await axe(page)).toEqual([]);

    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.fill('[data-draft-text]', long);
    let took = 0;
    const longest = await longestTask(page, async () => {
      const begun = performance.now();
      await page.click('[data-draft] [type=submit]');
      await done();
      took = performance.now() - begun;
    });
    console.log(
      `a draft of ${long.length} characters: ${Math.round(took)} ms, longest task ${longest.toFixed(1)} ms of the processor`,
    );
    expect(requests).toEqual([]);
    expect(longest).toBeLessThan(50);
    expect(took).toBeLessThan(6000);

    // Beside places: what is asked for is the codebook and the places, and only now.
    const start = performance.now();
    await page.click('[data-beside-start]');
    await page.locator('[data-beside=beside]').waitFor();
    const laid = performance.now() - start;
    console.log(`the same beside four places: ${Math.round(laid)} ms`);
    expect(laid).toBeLessThan(6000);
    const data = requests.filter((url) => url.includes('/data/'));
    expect(
      data.filter((url) => !/\/data\/(codebook|places\/[\w-]+\/[\w-]+)\.json$/u.test(url)),
    ).toEqual([]);
    expect(await page.locator('[data-beside-tables] tbody tr').count()).toBeGreaterThan(5);
    expect(await page.locator('.beside-said', { hasText: '拟稿数值相同' }).count()).toBeGreaterThan(
      0,
    );
    // What it lacks takes no more than a screen before a topic is opened.
    const lacks = page.locator('[data-beside-missing]');
    expect((await lacks.boundingBox())?.height).toBeLessThan(900);
    await lacks.locator('summary').first().click();
    await expect.poll(() => lacks.locator('a').count()).toBeGreaterThan(5);
    expect(await lacks.locator('summary').first().textContent()).toMatch(
      /\d+ 项，起草常用 \d+ 项/u,
    );
    expect(await axe(page)).toEqual([]);
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-beside] [data-take=docx]'),
    ]);
    const parts = unzipSync(readFileSync((await table.path()) ?? ''));
    const written = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(written).toContain('拟稿与各地对照表');
    expect(written).not.toContain('policies/draft');
    const [book] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-beside] [data-take=xlsx]'),
    ]);
    expect(book.suggestedFilename()).toMatch(/^拟稿与各地对照表 .*\.xlsx$/u);
    requests.length = 0;
    await page.locator('#chosen [data-remove]').last().click();
    await page.locator('[data-beside=beside]').waitFor();
    await expect.poll(() => page.locator('.beside thead th').count()).toBe(5);
    expect(requests).toEqual([]);
    expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
  });
});
