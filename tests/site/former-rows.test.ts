/** Addresses of rows that have been merged or renamed go on leading to what took their place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCodebook } from '../../src/measure/codebook.ts';
import { DIST } from '../pages/browser.ts';
import { dataOf } from './data.ts';

const former = loadCodebook().topics.flatMap(({ id: topic, measures }) =>
  measures.flatMap(({ id, name, formerly = [] }) =>
    formerly.map((old) => ({ old, id, name, topic })),
  ),
);
const page = (path: string): string => readFileSync(join(DIST, path, 'index.html'), 'utf8');

test('there are former rows to look at', () => {
  expect(former.length).toBeGreaterThan(0);
});

describe.each(former)('the former row $old', ({ old, id, name, topic }) => {
  test('has a page that shows the row of today and names its address', () => {
    const html = page(`matrix/${old}`);
    expect(html).toContain(`<link rel="canonical" href="/matrix/${id}/"`);
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).toContain(`现在的网址是<a href="/matrix/${id}/">${name}</a>`);
    expect(page(`matrix/${id}`)).not.toContain('noindex');
    expect(page('.')).not.toContain(`/matrix/${old}/`);
  });

  test('has the data of the row of today', () => {
    for (const kind of ['measures', 'counterparts'])
      expect(dataOf(`${kind}/${old}`)).toEqual(dataOf(`${kind}/${id}`));
  });

  test('keeps its place in the tables', () => {
    for (const path of ['matrix', `matrix/topic/${topic}`])
      expect(page(path)).toContain(`id="row-${old}"`);
  });
});
