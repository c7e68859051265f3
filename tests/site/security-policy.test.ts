import { expect, test } from 'vitest';
import { withPage } from '../pages/browser.ts';
import { kindsOfPages } from '../pages/kinds.ts';

test.each(kindsOfPages())(
  '%s asks nothing of other hosts and nothing of it is refused',
  async (path) => {
    await withPage(path, {}, async (page, problems) => {
      await page.waitForLoadState('networkidle');
      // What a dark page alone would show is asked for now.
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await page.waitForLoadState('networkidle');
      expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
    });
  },
);

test('searching loads its engine under the same policy', async () => {
  const query = `/search/?q=${encodeURIComponent('村卫生室')}`;
  await withPage(query, {}, async (page, problems) => {
    await page.waitForSelector('[data-search-state="done"]');
    expect(problems).toEqual({ foreign: [], refused: [], errors: [] });
  });
});

test('the policy would refuse an inline script, a style attribute and another host', async () => {
  await withPage('/', {}, async (page, problems) => {
    await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p>');
      await fetch('http://127.0.0.2:9/').catch(() => undefined);
    });
    expect(await page.title()).not.toBe('run');
    expect(problems.refused.length).toBeGreaterThanOrEqual(3);
  });
});

test('what no directive names is refused: frames, plugins, media, manifests', async () => {
  await withPage('/', {}, async (page, problems) => {
    await page.evaluate(async () => {
      for (const html of [
        '<iframe src="/about/"></iframe>',
        '<object data="/about/"></object>',
        '<video src="/about/"></video>',
      ]) {
        document.body.insertAdjacentHTML('beforeend', html);
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    const refused = problems.refused.join('\n');
    for (const kind of ['frame', 'object', 'media'])
      expect(refused).toMatch(new RegExp(kind, 'iu'));
  });
});
