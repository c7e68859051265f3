import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { evaluate } from 'satteri';
import { describe, expect, test } from 'vitest';
import { jsonForHtml } from '../../src/content/json.ts';
import {
  literal,
  policyFiles,
  policyMdx,
  readPolicyMdx,
  staleFiles,
} from '../../src/content/mdx.ts';
import { loadCorpus } from '../../src/corpus.ts';

const { policies } = await loadCorpus();
const [policy] = policies;
if (!policy) throw new Error('no policy to test with');

const HOSTILE = [
  '<script>alert(1)</script>',
  '{process.env.HOME}',
  '---\ntitle: x\n---',
  "import x from 'y'",
  '*/}{alert(1)}{/*',
  ']]> & `code` **bold** ~~x~~',
  '\u202e反向\u200b零宽\ufeff\u2028分行\ue000',
  '\ud800 lone',
  '𠮷 astral',
];

describe('literal', () => {
  test.each(HOSTILE)('%j comes back from JSON and holds no syntax', (text) => {
    const written = literal(text);
    expect(JSON.parse(written)).toBe(text);
    expect(written).not.toMatch(/[<>{}&`\n\u2028\u202e\u200b\ufeff\ue000]/u);
  });

  test('any string comes back, also as JavaScript', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(JSON.parse(literal(text))).toBe(text);
        expect(new Function(`return ${literal(text)}`)()).toBe(text);
      }),
    );
  });
});

test('a clause stands in the MDX as literals only, a paragraph a line', () => {
  const [clause] = policy.clauses;
  if (!clause) throw new Error('no clause');
  const text = HOSTILE.map((line) => line.replaceAll('\n', ' ')).join('\n');
  const mdx = policyMdx({ ...policy, clauses: [{ ...clause, text }] });
  expect(readPolicyMdx(mdx)[0]?.paragraphs.join('\n')).toBe(text);
  const paragraphs = mdx.slice(mdx.indexOf('paragraphs={['), mdx.lastIndexOf(']}')).split('\n');
  const read = paragraphs.slice(1, -1).map((line) => JSON.parse(line.trim().replace(/,$/, '')));
  expect(read.join('\n')).toBe(text);
  expect(mdx.match(/<(?!Clause\n)/gu)).toBeNull();
});

test('every policy is real MDX, and is read as the data that it holds when compiled', async () => {
  for (const policy of policies) {
    const mdx = policyMdx(policy);
    const body = mdx.slice(mdx.indexOf('\n---\n') + 5);
    const elements: unknown[] = [];
    const note = (_: unknown, props: unknown) => elements.push(props);
    const runtime = { Fragment: 'fragment', jsx: note, jsxs: note };
    const { default: content } = await evaluate(body, runtime);
    (content as (props: object) => void)({ components: { Clause: 'clause' } });
    const clauses = elements.filter((props) => !('children' in (props as object)));
    expect(clauses).toEqual(readPolicyMdx(mdx));
    expect(clauses).toEqual(
      policy.clauses.map(({ text, url: _, ...rest }) => ({
        ...rest,
        paragraphs: text.split('\n'),
      })),
    );
  }
});

test('a hostile file name stays inside of the comment', () => {
  const source = { ...policy.meta.source, file: 'a*/}<script>{x}.txt' };
  const mdx = policyMdx({ ...policy, meta: { ...policy.meta, source }, clauses: [] });
  expect(mdx).not.toContain('<script>');
  const body = mdx.slice(mdx.indexOf('\n---\n') + 5).trim();
  expect(body).toMatch(/^\{\/\*[^{}<>]*\*\/\}$/u);
  expect(body.match(/\*\//gu)).toHaveLength(1);
});

test('stale files are named: changed, missing, left over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    const files = [...policyFiles(policies)];
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    expect(staleFiles(folder, policies)).toEqual([]);
    writeFileSync(join(folder, files[0]?.[0] ?? ''), 'older');
    writeFileSync(join(folder, 'gone.mdx'), '');
    expect(staleFiles(folder, policies)).toEqual([files[0]?.[0], 'gone.mdx'].sort());
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the committed content is what the sources give (npm run build makes it anew)', () => {
  expect(staleFiles('content/policies', policies)).toEqual([]);
});

test('JSON inside a script element cannot end it', () => {
  const data = { text: '</script><!-- \u2028' };
  expect(jsonForHtml(data)).not.toMatch(/<|\u2028/u);
  expect(JSON.parse(jsonForHtml(data))).toEqual(data);
});
