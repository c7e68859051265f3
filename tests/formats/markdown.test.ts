import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../scripts/lib/steps.ts';
import { loadCorpus } from '../../src/corpus.ts';
import { readDocument } from '../../src/document.ts';
import { policyMarkdown } from '../../src/formats/markdown.ts';
import { squeeze } from '../../src/text/squeeze.ts';

const { policies } = await loadCorpus(ROOT);
const POLICIES = join(ROOT, 'tests/fixtures/policy');
const ADDRESS = 'https://example.org/policies/p/';

function read(markdown: string) {
  const [, front = '', body = ''] = markdown.match(/^---\n([\s\S]*?)---\n\n([\s\S]*)$/u) ?? [];
  const root = fromMarkdown(body, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const nodes: Nodes[] = [];
  const visit = (node: Nodes): void => {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  const text = nodes.map((node) => (node.type === 'text' ? node.value : '')).join('');
  return { front: parse(front), nodes, text };
}

test.each(policies.map((policy) => [policy.meta.policyId, policy] as const))(
  '%s reads in Markdown as its clauses, the marks leading to them',
  (_id, policy) => {
    const { front, nodes, text } = read(policyMarkdown(policy, ADDRESS));
    expect(squeeze(text)).toBe(squeeze(policy.clauses.map((clause) => clause.text).join('')));
    const links = nodes.flatMap((node) => (node.type === 'link' ? node.url : []));
    const marked = policy.clauses.filter(({ spans }) => spans.marker !== null);
    expect(links).toEqual(marked.map(({ clauseId }) => `${ADDRESS}#${clauseId}`));
    expect(nodes.filter(({ type }) => type === 'table').length).toBe(
      policy.clauses.filter(({ table }) => table).length,
    );
    for (const table of nodes) {
      if (table.type !== 'table') continue;
      expect(new Set(table.children.map((row) => row.children.length)).size).toBe(1);
    }
    expect(front.title).toBe(policy.meta.title);
    expect(front.status).toBe(policy.meta.status ?? undefined);
    expect(front.inferred).toEqual(policy.meta.inferred);
  },
);

test.each(readdirSync(POLICIES))('%s as well', async (name) => {
  const bytes = readFileSync(join(POLICIES, name, 'source.txt'));
  const entry = { policyId: 'p', jurisdiction: 'p', jurisdictionLabel: '某市' };
  const { policy } = await readDocument(bytes, 'p.txt', entry);
  const { text } = read(policyMarkdown(policy, ADDRESS));
  expect(squeeze(text)).toBe(squeeze(policy.clauses.map((clause) => clause.text).join('')));
});

test('nothing in a text becomes markup', () => {
  const [policy] = policies;
  const first = policy!.clauses[0]!;
  const odd = fc.stringMatching(/^[ -~一二。（）《》]{1,40}$/u);
  fc.assert(
    fc.property(odd, (words) => {
      const text = `${words} <b>x</b> ![](y) [a](b) \`c\` | 1. *d*`;
      const spans = { marker: null, heading: null, duty: [] };
      const clauses = [{ ...first, kind: 'preamble' as const, text, heading: null, spans }];
      const { nodes, text: back } = read(policyMarkdown({ meta: policy!.meta, clauses }, ADDRESS));
      expect([...new Set(nodes.map(({ type }) => type))].sort()).toEqual([
        'paragraph',
        'root',
        'text',
      ]);
      expect(squeeze(back)).toBe(squeeze(text));
    }),
  );
});
