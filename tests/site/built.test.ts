import { describe, expect, test } from 'vitest';
import { foreignHostsInText } from '../../scripts/verify/hosts.ts';
import { brokenLinks } from '../../scripts/verify/links.ts';
import { readSite, readText } from '../../scripts/verify/site.ts';
import { pageTexts } from '../../scripts/verify/texts.ts';
import { staleFiles } from '../../src/content/mdx.ts';
import { loadCorpus } from '../../src/corpus.ts';
import { firstDifference } from '../../src/policy/lossless.ts';
import { DIST } from '../pages/browser.ts';
import { dataOf } from './data.ts';

const site = await readSite(DIST, '/', process.env.SITE_URL ?? 'http://localhost:4321');
const corpus = await loadCorpus();

describe('the built site', () => {
  test('has no broken link, no lost anchor, no repeated id, no inline code, no other host in its pages', () => {
    expect([...brokenLinks(site), ...site.faults]).toEqual([]);
  });

  test('refers to no other host in scripts and styles', () => {
    const files = [...site.files].filter((file) => /\.(js|mjs|css|svg)$/.test(file));
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => foreignHostsInText(site, file, readText(site, file)))).toEqual(
      [],
    );
  });

  test.each(corpus.policies.map((policy) => [policy.meta.policyId, policy] as const))(
    '%s: page, data and source say the same',
    (policyId, policy) => {
      const data = dataOf<typeof policy>(`policies/${policyId}`);
      const source = corpus.sources.get(policyId);
      expect(source && firstDifference({ ...policy, ...data }, source)).toBeNull();
      expect(pageTexts(site, { ...data, policyId })).toEqual([]);
    },
  );
});

test('the generated content is that of the sources as they are', () => {
  expect(staleFiles('content/policies', corpus.policies)).toEqual([]);
});
