/** A site with a document that has an older version: taken in, built with every check, and looked at. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../scripts/lib/serve.ts';
import { run } from '../../scripts/lib/steps.ts';
import { addFiles } from '../../src/ingest/session.ts';
import type { PolicyFile, PolicyMeta } from '../../src/model.ts';
import { copyProject, remove } from '../site/elsewhere.ts';
import { axe, withPage } from './browser.ts';

const ID = 'shaoxing-2022-reform';
const OLDER = `${ID}@2022-02-11`;
const ITEM = ['签约覆盖率达到 50%以上', '签约覆盖率达到 65%以上'] as const;

/** The plan as it might be two years later: a figure raised, two sections changed over, one put in, one split. */
function amended(text: string): string {
  const from = ['（二）加强要素保障', '（三）加强宣传引导', '（四）加强监测评价'].map((head) =>
    text.indexOf(head),
  ) as [number, number, number];
  const [second, third] = [text.slice(from[0], from[1]), text.slice(from[1], from[2])];
  return (
    text.slice(0, from[0]) +
    third.replace('（三）', '（二）') +
    second.replace('（二）', '（三）') +
    text.slice(from[2])
  )
    .replaceAll('2022年 2月 11日', '2024年 5月 10日')
    .replace(...ITEM)
    .replace('分析。建立定期', '分析。\n\n（五）建立定期')
    .replace('本方案自', '（六）加强数据共享。检查检验结果在全市实现互认。\n\n本方案自');
}

const folder = copyProject();
const out = join(folder, 'out');
const read = (file: string): string => readFileSync(join(out, file), 'utf8');
let served: Served;
const said: string[] = [];

beforeAll(async () => {
  const newer = join(folder, 'new', 'shaoxing-2024.txt');
  mkdirSync(join(newer, '..'));
  writeFileSync(
    newer,
    amended(readFileSync(join(folder, 'seeds', '000_9df1c61f21e36286.txt'), 'utf8')),
  );
  const options = { root: folder, from: folder, settled: {}, dryRun: false, yes: true };
  const terminal = {
    say: (line: string) => void said.push(line),
    ask: null,
    progress: () => undefined,
  };
  await addFiles([newer], options, terminal);
  await run(['scripts/build.ts', '--out', out], { cwd: folder, quiet: true });
  served = await serve(out);
}, 600_000);

afterAll(async () => {
  await served?.close();
  remove(folder);
});

it('is taken in beside the older text, and what was checked in that holds no more where words changed', () => {
  const lines = said.join('\n');
  expect(lines).toContain(`是 ${ID} 的新版本，原有文本留作旧版本 ${OLDER}`);
  expect(lines).toMatch(/核对（\d+ 项）不再作数/);
});

it('keeps the older text to its own pages: no row, figure, list or map of the site has it', () => {
  expect(existsSync(join(out, `policies/${ID}/@2022-02-11/index.html`))).toBe(true);
  expect(read(`data/policies/${OLDER}.json`)).toContain('50%');
  for (const file of [
    'data/matrix.json',
    'data/quantities.json',
    'data/documents.json',
    'sitemap.xml',
    'feed.xml',
  ])
    expect(read(file)).not.toContain('@2022');
  const metas = JSON.parse(read('data/policies.json')) as PolicyMeta[];
  expect(metas.map(({ policyId }) => policyId)).not.toContain(OLDER);
  expect(metas.find(({ policyId }) => policyId === ID)).toMatchObject({
    signedOn: '2024-05-10',
    versions: [OLDER],
  });
  const feed = read(`policies/${ID}/feed.xml`);
  expect(feed.match(/<entry>/gu)).toHaveLength(2);
  expect(feed).toContain('新增 1 条：三（六）');
  expect(feed).toContain('移动 1 条：三（二）');
});

it('is found by those who ask for older versions, and by no others', async () => {
  const found = (older: string) =>
    withPage(`/search/?q=签约覆盖率达到50%25&all=1${older}`, { base: served.url }, async (page) => {
      await page.locator('[data-search-state="done"]').waitFor({ timeout: 20_000 });
      const clauses = await page
        .locator('[data-clause]')
        .evaluateAll((hits) => hits.map((hit) => (hit as HTMLElement).dataset.clause));
      const said = await page.locator('[data-search-versions]:visible').textContent();
      return { clauses, said: said?.trim().slice(0, 7) };
    });
  expect(await found('')).toEqual({ clauses: [], said: '检索各文件最新' });
  expect(await found('&older=1')).toEqual({ clauses: [`${OLDER}#c2-1-2`], said: '正在检索旧版本' });
});

describe.each([1440, 390])('at %i', (width) => {
  const options = (): { width: number; base: string } => ({ width, base: served.url });

  it('the older page says what it is and leads to the newest', async () => {
    await withPage(`/policies/${ID}/@2022-02-11/`, options(), async (page, problems) => {
      const head = page.locator('.doc-older');
      expect(await head.textContent()).toContain('旧版本（2022-02-11）');
      expect(await head.locator('a').getAttribute('href')).toBe(`/policies/${ID}/`);
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(
        new RegExp(`/policies/${ID}/$`),
      );
      expect(await axe(page)).toEqual([]);
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    });
  });

  it('a clause of the newest has a timeline of its wordings', async () => {
    await withPage(`/policies/${ID}/#c2-1-2`, options(), async (page) => {
      const wordings = page.locator('[id="c2-1-2"] .wordings');
      expect(await wordings.locator('summary').textContent()).toMatch(/1 处改动/);
      await wordings.locator('summary').click();
      expect(await wordings.locator('del').textContent()).toContain('50%');
      expect(await wordings.locator('ins').textContent()).toContain('65%');
      expect(await wordings.locator('a').first().getAttribute('href')).toBe(
        `/policies/${ID}/@2022-02-11/#c2-1-2`,
      );
      const moved = page.locator('[id="c3-2"] .wordings');
      expect(await moved.textContent()).toMatch(/三（二）.*移动.*三（三）/su);
      expect(await axe(page)).toEqual([]);
    });
  });

  it('both go beside each other by number, with what has moved, split and come new', async () => {
    await withPage(`/compare/?doc=${OLDER}&doc=${ID}`, options(), async (page, problems) => {
      await page.locator('[data-compare-state="done"]').waitFor({ timeout: 20_000 });
      const row = (id: string) => page.locator('.row', { has: page.locator(`[id="${ID}.${id}"]`) });
      expect(await row('c2-1-2').textContent()).toContain('同条号');
      expect(await row('c3-2').textContent()).toMatch(/三（三）.*三（二）.*移动/su);
      expect(await row('c3-4').textContent()).toMatch(/三（四）.*三（四）.*三（五）/su);
      expect(await row('c3-6').textContent()).toContain('甲未找到对应条文');
      for (const id of [OLDER, ID]) {
        const { clauses } = JSON.parse(read(`data/policies/${id}.json`)) as PolicyFile;
        const shown = await page.locator(`.at[id^="${id}."]`).count();
        expect(shown).toBe(clauses.length);
      }
      expect(await axe(page)).toEqual([]);
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    });
  });
});
