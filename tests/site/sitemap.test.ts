import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sitemapFiles } from '../../scripts/lib/sitemap.ts';
import { DIST } from '../pages/browser.ts';

const locs = (xml: string): string[] =>
  [...xml.matchAll(/<loc>(.+?)<\/loc>/gu)].map(([, url = '']) => url);
const absolute = (path: string) => `https://site.cn/${path}`;

test('a small site has one file', () => {
  const files = sitemapFiles(['', 'a/'], absolute);
  expect([...files.keys()]).toEqual(['sitemap.xml']);
  expect(locs(files.get('sitemap.xml') ?? '')).toEqual(['https://site.cn/', 'https://site.cn/a/']);
});

test('more pages than a file may hold are split, and the index names the parts', () => {
  const files = sitemapFiles(['', 'a/', 'b/', 'c/', 'd/'], absolute, 2);
  const index = files.get('sitemap.xml') ?? '';
  expect(index).toContain('<sitemapindex');
  expect(locs(index)).toEqual([1, 2, 3].map((n) => `https://site.cn/sitemap-${n}.xml`));
  const listed = locs(index).flatMap((url) => locs(files.get(url.split('/').at(-1) ?? '') ?? ''));
  expect(listed).toHaveLength(5);
  expect(new Set(listed).size).toBe(5);
});

test('the built site lists every page that is there and wants it, and no other', () => {
  const listed = locs(readFileSync(join(DIST, 'sitemap.xml'), 'utf8'));
  for (const path of listed) expect(existsSync(join(DIST, path, 'index.html')), path).toBe(true);
  const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('index.html'),
  );
  expect(listed).not.toContain('/search/');
  const unlisted = pages.filter((file) =>
    readFileSync(join(DIST, file), 'utf8').includes('<meta name="robots" content="noindex"'),
  );
  expect(listed).toHaveLength(pages.length - unlisted.length);
  expect(readFileSync(join(DIST, 'robots.txt'), 'utf8')).toMatch(/^Sitemap: \/sitemap\.xml$/mu);
});

test('a site that does not know its address names no machine in files for readers elsewhere', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:xml|txt|csv|json|bib)$/u.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const naming = files.filter((file) =>
    readFileSync(join(DIST, file), 'utf8').includes('localhost'),
  );
  expect(naming).toEqual([]);
});
