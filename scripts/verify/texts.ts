import type { PolicyFile } from '../../src/model.ts';
import { policyPath } from '../../src/policy-id.ts';
import { shownText, textDigest } from './facts.ts';
import { readPage } from './page.ts';
import { readText, type Site } from './site.ts';

/** The file of the page of a document, or of an older version of one. */
export const pageOf = (policyId: string): string => `${policyPath(policyId).slice(1)}index.html`;

/**
 * A policy's page shows each clause of the data file, each once, and its text character for
 * character, white space aside. One line a fault, with the first difference.
 */
export function pageTexts(
  site: Pick<Site, 'folder' | 'page'>,
  { policyId, clauses }: Pick<PolicyFile, 'policyId' | 'clauses'>,
): string[] {
  const file = pageOf(policyId);
  const page = site.page(file);
  if (!page) return [`没有页面 ${file}`];
  const ids = new Set(page.ids);
  const faults: string[] = [];
  const left = new Set(Object.keys(page.clauses));
  for (const { clauseId, text } of clauses) {
    const key = `${policyId}#${clauseId}`;
    const shown = page.clauses[key];
    left.delete(key);
    if (shown === undefined) faults.push(`${file} 缺少条文 ${key}`);
    else if (!ids.has(clauseId)) faults.push(`${file} 缺少锚点 ${clauseId}`);
    else if (shown !== textDigest(text)) {
      const words = readPage(readText(site, file)).clauses.get(key) ?? '';
      faults.push(`${file} 中 ${key} 与数据不符：${difference(shownText(text), shownText(words))}`);
    }
  }
  for (const key of left) faults.push(`${file} 多出条文 ${key}`);
  return faults;
}

function difference(expected: string, actual: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at += 1;
  return `数据为「${expected.slice(at, at + 20)}」，页面为「${actual.slice(at, at + 20)}」`;
}
