import { expect, test } from 'vitest';
import { withPage } from '../pages/browser.ts';
import { kindsOfPages } from '../pages/kinds.ts';
import { dataOf } from './data.ts';

const off = { javaScript: false };

test.each(kindsOfPages())(
  '%s shows its heading and its navigation without script',
  async (path) => {
    await withPage(path, off, async (page) => {
      expect(await page.locator('h1').first().isVisible()).toBe(true);
      expect(await page.locator('header nav a, header a').count()).toBeGreaterThan(3);
    });
  },
);

test('without script a clause can be read, linked and traced to its source', async () => {
  const [policy] = dataOf<{ policyId: string }[]>('policies');
  const { policyId } = policy as { policyId: string };
  const { clauses } = dataOf<{ clauses: { clauseId: string; kind: string }[] }>(
    `policies/${policyId}`,
  );
  const id = clauses.find(({ kind }) => kind === 'item')?.clauseId;
  await withPage(`/policies/${policyId}/#${id}`, off, async (page) => {
    const clause = page.locator(`#${id}`);
    expect(await clause.locator('[data-clause-text]').isVisible()).toBe(true);
    await clause.locator(`a[href*="/sources/${policyId}/#L"]`).first().click();
    await page.waitForURL(`**/sources/${policyId}/#L*`);
    expect(await page.locator(':target').isVisible()).toBe(true);
  });
});

test('without script no control is shown that needs it', async () => {
  const [policy] = dataOf<{ policyId: string }[]>('policies');
  await withPage(`/policies/${policy?.policyId}/`, off, async (page) => {
    expect(await page.locator('[data-action]:visible, .js-only:visible').count()).toBe(0);
  });
});

test('the search page says that it needs script', async () => {
  await withPage('/search/?q=1', off, async (page) => {
    expect(await page.locator('main').textContent()).toMatch(/JavaScript|脚本/);
  });
});
