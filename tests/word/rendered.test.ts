/** Word files as another program opens them: LibreOffice, where the machine has one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/steps.ts';
import { add, EMPTY } from '../../src/collection/collection.ts';
import { loadCorpus } from '../../src/corpus.ts';
import { squeeze } from '../../src/text/squeeze.ts';
import { docxOf } from '../../src/word/docx.ts';
import { extractsPaper, tablePaper } from '../../src/word/papers.ts';
import { selectionOf } from '../../src/word/selection.ts';
import { makeItem } from '../collection/item.ts';
import { TAKEN } from './taken.ts';

const installed = spawnSync('soffice', ['--version']).status === 0;
if (!installed) console.warn('没有安装 LibreOffice，未用它打开 Word 文件');

const { policies } = await loadCorpus(ROOT);
/** Clauses of the corpus, tables and drafts among them, as they are collected. */
const items = policies.flatMap(({ meta, clauses }) =>
  clauses
    .filter(({ kind }, n) => kind === 'table' || n % 5 === 0)
    .map(({ clauseId, kind, path, text }) =>
      makeItem({
        policyId: meta.policyId,
        clauseId,
        kind,
        path,
        quote: text,
        source: { ...meta, place: meta.jurisdiction },
      }),
    ),
);

describe.skipIf(!installed)('LibreOffice', () => {
  const collection = add(EMPTY, items, '全部');
  let folder = '';
  /** Text of the page that it makes of a file, and how many footnotes that has. */
  const opened = (name: string): { text: string; notes: number } => {
    const html = readFileSync(join(folder, `${name}.html`), 'utf8');
    const words: string[] = [];
    const walk = (node: { value?: string; childNodes?: unknown[] }): void => {
      if (node.value) words.push(node.value);
      for (const child of node.childNodes ?? []) walk(child as typeof node);
    };
    walk(parse(html) as never);
    return {
      text: squeeze(words.join('')),
      notes: html.match(/class="sdfootnotesym"/gu)?.length ?? 0,
    };
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'word-'));
    const papers = {
      extracts: extractsPaper(collection, TAKEN),
      table: tablePaper(selectionOf(collection), TAKEN, true),
    };
    for (const [name, paper] of Object.entries(papers))
      writeFileSync(join(folder, `${name}.docx`), await docxOf(paper));
    const files = Object.keys(papers).map((name) => join(folder, `${name}.docx`));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'html', '--outdir', folder, ...files],
      {
        stdio: 'ignore',
      },
    );
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['extracts', 'table'])(
    '%s: every quotation is its clause, with a footnote each',
    (name) => {
      const { text, notes } = opened(name);
      expect(items.length).toBeGreaterThan(40);
      expect(notes).toBe(items.length);
      const missing = items.filter(({ quote }) => !text.includes(squeeze(quote)));
      expect(missing.map(({ id }) => id)).toEqual([]);
    },
  );
});
