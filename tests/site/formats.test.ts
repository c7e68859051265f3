import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus.ts';
import { akomaNtoso } from '../../src/formats/akoma-ntoso.ts';
import { policyMarkdown } from '../../src/formats/markdown.ts';
import { outside } from '../../src/site.ts';
import { DIST } from '../pages/browser.ts';

const { policies, quantities } = await loadCorpus();
const built = (path: string) => readFileSync(join(DIST, path), 'utf8');

test.each(policies.map((policy) => [policy.meta.policyId, policy] as const))(
  '%s is published in every format, and its page leads there',
  (policyId, policy) => {
    const address = outside(policy.meta.url);
    expect(built(`policies/${policyId}/akoma-ntoso.xml`)).toBe(akomaNtoso(policy, address));
    expect(built(`policies/${policyId}/index.md`)).toBe(policyMarkdown(policy, address));
    const page = built(`policies/${policyId}/index.html`);
    expect(page).toContain(`href="/policies/${policyId}/akoma-ntoso.xml"`);
    expect(page).toContain(`href="/policies/${policyId}/index.md"`);
  },
);

test('llms.txt lists every document with its number and what kind of draft it is', () => {
  const list = built('llms.txt');
  for (const { meta } of policies) {
    const line = list.split('\n').find((one) => one.includes(`/${meta.policyId}/index.md`));
    expect(line).toContain(meta.title.replace(/[<>]/gu, '$&'));
    if (meta.docNumber) expect(line).toContain(meta.docNumber);
    if (meta.status) expect(line).toContain(meta.status);
  }
  for (const [, address] of list.matchAll(/\]\(([^)]+)\)/gu)) {
    const path = new URL(address as string, 'http://localhost').pathname;
    expect(existsSync(join(DIST, path.endsWith('/') ? `${path}index.html` : path))).toBe(true);
  }
});

test('the feeds hold dated documents, that of a row the words that state it', () => {
  const dated = policies.filter(({ meta }) => meta.signedOn ?? meta.printedOn ?? meta.effectiveOn);
  const all = built('feed.xml');
  expect(all.match(/<entry>/gu)).toHaveLength(dated.length);
  for (const { meta } of dated) expect(all).toContain(`urn:policy-clauses:policy:${meta.policyId}`);
  const { policyId, measure } = quantities.find(
    (one) => one.measure !== null && dated.some(({ meta }) => meta.policyId === one.policyId),
  )!;
  const row = built(`matrix/${measure}/feed.xml`);
  expect(row).toContain(`urn:policy-clauses:measure:${measure}:${policyId}`);
});
