import { join } from 'node:path';
import type { Policy, PolicyFile } from '../../src/model.ts';
import { readText, type Site } from './site.ts';

const bare = (text: string): string => text.replace(/\s/gu, '');

/**
 * A policy's page shows each clause of the data file, each once, and its text character for
 * character, white space aside. One line a fault, with the first difference.
 */
export function pageTexts(site: Site, { policyId, clauses }: PolicyFile): string[] {
  const file = `policies/${policyId}/index.html`;
  const page = site.pages.get(file);
  if (!page) return [`没有页面 ${file}`];
  const faults: string[] = [];
  const left = new Set(page.clauses.keys());
  for (const clause of clauses) {
    const key = `${policyId}#${clause.clauseId}`;
    const shown = page.clauses.get(key);
    left.delete(key);
    if (shown === undefined) faults.push(`${file} 缺少条文 ${key}`);
    else if (!page.ids.includes(clause.clauseId))
      faults.push(`${file} 缺少锚点 ${clause.clauseId}`);
    else if (bare(shown) !== bare(clause.text)) {
      faults.push(`${file} 中 ${key} 与数据不符：${difference(bare(clause.text), bare(shown))}`);
    }
  }
  for (const key of left) faults.push(`${file} 多出条文 ${key}`);
  return faults;
}

/** The data file of a policy says what the sources say now. */
export function dataFile(
  site: Site,
  policy: Policy,
): { data: PolicyFile | null; faults: string[] } {
  const file = join('data', 'policies', `${policy.meta.policyId}.json`).replaceAll('\\', '/');
  if (!site.files.has(file)) return { data: null, faults: [`没有数据文件 ${file}`] };
  const data = JSON.parse(readText(site, file)) as PolicyFile;
  const same = JSON.stringify(data.clauses) === JSON.stringify(policy.clauses);
  return { data, faults: same ? [] : [`${file} 与原文解析结果不符`] };
}

function difference(expected: string, actual: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at += 1;
  return `数据为「${expected.slice(at, at + 20)}」，页面为「${actual.slice(at, at + 20)}」`;
}
