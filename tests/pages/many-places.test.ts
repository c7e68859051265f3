/** The pages of the matrix where places are many: generated corpora, served by the development server. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCorpus } from '../../bench/corpus.ts';
import type { Coverage, Place } from '../../src/model.ts';
import { axe, withPage } from './browser.ts';

const LEAST = 220;
const TOPIC = '/matrix/topic/public-health/';
const MATRIX = ['/matrix/', TOPIC, '/matrix/family-doctor-coverage/'];
const over = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const columns = (page: Page): Promise<{ place: string; width: number }[]> =>
  page.locator('#matrix thead [data-place]').evaluateAll((heads) =>
    heads.map((head) => ({
      place: (head as HTMLElement).dataset.place ?? '',
      width: head.getBoundingClientRect().width,
    })),
  );
const idsOf = (all: { place: string }[]): string[] => all.map(({ place }) => place);

describe.each([24, 300])('with %d places', { timeout: 120_000 }, (count) => {
  const folder = mkdtempSync(join(tmpdir(), 'places-'));
  let server: ChildProcess | undefined;
  let base = '';
  const json = async <T>(path: string): Promise<T> =>
    (await (await fetch(new URL(path, base))).json()) as T;
  const gzipped = async (path: string): Promise<{ raw: number; gzip: number }> => {
    const bytes = new Uint8Array(await (await fetch(new URL(path, base))).arrayBuffer());
    return { raw: bytes.length, gzip: gzipSync(bytes).length };
  };

  beforeAll(async () => {
    await writeCorpus(folder, { documents: count + 5, places: count });
    server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      // Without what Vitest sets: Astro serves no pages to a test runner.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    base = await new Promise<string>((resolve, reject) => {
      server?.stdout?.setEncoding('utf8').on('data', (text: string) => {
        const url = /http:\/\/localhost:\d+\//u.exec(stripVTControlCharacters(text))?.[0];
        if (url) resolve(url);
      });
      server?.on('exit', (code) => reject(new Error(`astro dev ended with ${code}`)));
    });
    // Everything is derived, and modules are transformed, before anybody looks.
    await fetch(new URL(TOPIC, base));
    await withPage(TOPIC, { base }, () => Promise.resolve());
  }, 240_000);

  afterAll(() => {
    server?.removeAllListeners('exit');
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    [1440, 1920, 1024],
    [390, 320],
  ])(
    'the page never scrolls sideways at %d pixels, nor when its window is resized',
    async (...widths) => {
      for (const path of [...MATRIX, '/overview/', '/policies/', '/agencies/'])
        await withPage(path, { base, width: widths[0] }, async (page) => {
          for (const width of widths) {
            await page.setViewportSize({ width, height: 800 });
            expect(await over(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
          }
        });
    },
  );

  it('four places stand side by side, each wide enough, the others in a last column', async () => {
    const places = await json<Place[]>('/data/places.json');
    await withPage(TOPIC, { base, width: 1440, javaScript: false }, async (page) => {
      const shown = await columns(page);
      expect(shown).toHaveLength(4);
      for (const { width } of shown) expect(width).toBeGreaterThanOrEqual(LEAST);
      expect(await page.locator('thead .rest').textContent()).toBe(`其余 ${places.length - 4} 地`);
      expect(await page.locator('#matrix tbody td.rest').first().textContent()).toMatch(
        /^\d+ 地(?:已|未)规定/u,
      );
    });
  });

  it('at most eight places, which scroll within the box of the table', async () => {
    await withPage(TOPIC, { base, width: 1440 }, async (page) => {
      await page.click('#choose');
      await page.click('[data-act=all]');
      await expect.poll(() => columns(page).then((all) => all.length)).toBe(8);
      expect(await page.locator('[name=place]:disabled').count()).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
      for (const { width } of await columns(page)) expect(width).toBeGreaterThanOrEqual(LEAST);
      expect(await over(page)).toBeLessThanOrEqual(0);
      await expect
        .poll(() => page.locator('#position').textContent())
        .toMatch(/^第 1—\d 列，共 9 列$/u);
      const stays = await page.locator('.matrix-box').evaluate((box) => {
        box.scrollTo(600, 900);
        const { left, top } = box.getBoundingClientRect();
        const head = box.querySelector('thead th:nth-child(2)')?.getBoundingClientRect();
        // Rows that are folded away stand nowhere.
        const name = [...box.querySelectorAll('tbody th')]
          .filter((th) => th.checkVisibility())
          .map((th) => Math.round(th.getBoundingClientRect().left - left));
        return { head: Math.round((head?.top ?? 0) - top), name: new Set(name).size, at: name[0] };
      });
      expect(stays).toEqual({ head: 0, name: 1, at: 0 });
      await expect
        .poll(() => page.locator('#position').textContent())
        .toMatch(/^第 [2-9]—\d 列，共 9 列$/u);
    });
  });

  it('prints up to four places on A4, more on A3, across', async () => {
    const places = (await json<Place[]>('/data/places.json')).map(({ id }) => id);
    for (const [shown, width] of [
      [4, '841'],
      [6, '1191'],
    ] as const)
      await withPage(
        `/matrix/topic/titles/?j=${places.slice(0, shown)}`,
        { base },
        async (page) => {
          await expect.poll(() => columns(page).then((all) => all.length)).toBe(shown);
          const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
          const widths = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)/gu)].map(([, points]) => points);
          expect(new Set(widths)).toEqual(new Set([width]));
        },
      );
  });

  it('keeps the own place and puts those above it and its peers beside it', async () => {
    await withPage(TOPIC, { base, width: 1440 }, async (page) => {
      await page.click('#choose');
      await page.selectOption('[name=own]', 'zhuji');
      await expect
        .poll(() => columns(page).then((all) => idsOf(all).slice(0, 2)))
        .toEqual(['zhuji', 'shaoxing']);
      const near = idsOf(await columns(page));
      expect(near).toHaveLength(4);
      await page.reload();
      await expect.poll(() => columns(page).then(idsOf)).toEqual(near);
      await page.goto(new URL('/matrix/topic/village/', base).href);
      await expect.poll(() => columns(page).then(idsOf)).toEqual(near);
      expect(await page.locator('#chosen').textContent()).toContain('诸暨市 本地');
    });
  });

  it('is light: no page above 200 kB, a first view within 150, a place within 25', async () => {
    const { measures, places } = await json<Coverage>('/data/coverage.json');
    const bits = (id: string) => [...(measures[id] ?? '')].filter((digit) => digit !== '0').length;
    const widest = Object.keys(measures).toSorted((a, b) => bits(b) - bits(a))[0];
    for (const path of ['/matrix/', TOPIC, `/matrix/${widest}/`]) {
      const { raw, gzip } = await gzipped(path);
      expect(gzip, path).toBeLessThanOrEqual(150_000);
      expect(raw, path).toBeLessThanOrEqual(1_000_000);
    }
    for (const place of ['shaoxing', places[0]]) {
      const { gzip } = await gzipped(`/data/places/${place}/public-health.json`);
      expect(gzip, place).toBeLessThanOrEqual(25_000);
    }
  });

  it('the page of a measure holds drafts back, lists more, and has a way to every place', async () => {
    const { measures, places } = await json<Coverage>('/data/coverage.json');
    const id = 'chronic-management-rate';
    const stating = [...(measures[id] ?? '')].reduce(
      (sum, digit) => sum + Number.parseInt(digit, 16).toString(2).replaceAll('0', '').length,
      0,
    );
    expect(stating).toBeGreaterThan(12 * (places.length / 300));
    await withPage(`/matrix/${id}/`, { base, javaScript: false }, async (page) => {
      const said = await page
        .locator('.said tr[data-place], .linked a[data-place]')
        .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.place));
      expect(new Set(said).size).toBe(stating);
    });
    if (stating <= 12) return;
    await withPage(`/matrix/${id}/`, { base, width: 1440 }, async (page) => {
      const drafts = () => page.locator('.said tr[data-draft]:visible').count();
      const rows = () => page.locator('.said tr[data-place]:visible').count();
      expect(await drafts()).toBe(0);
      expect(await rows()).toBeLessThanOrEqual(50);
      await page.check('[name=draft]');
      const more = page.locator('.measure-more button');
      while (await more.isVisible()) {
        const before = await rows();
        await more.click();
        await expect.poll(rows).toBeGreaterThan(before);
      }
      expect(await drafts()).toBeGreaterThan(0);
      expect(await axe(page)).toEqual([]);
    });
  });
});
