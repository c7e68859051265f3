/** The clauses of the built site, and what it means that one contains a text, said a second time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyFile, PolicyMeta } from '../../../src/model.ts';

export interface BuiltClause {
  key: string;
  text: string;
  level: string;
}

/** Every clause of `dist/data/`. */
export function builtClauses(dist: string): BuiltClause[] {
  const read = (path: string) => JSON.parse(readFileSync(join(dist, 'data', path), 'utf8'));
  const policies: PolicyMeta[] = read('policies.json');
  return policies.flatMap(({ policyId }) => {
    const file: PolicyFile = read(`policies/${policyId}.json`);
    return file.clauses.map(({ clauseId, text }) => {
      return { key: `${policyId}#${clauseId}`, text, level: level(text) };
    });
  });
}

/** The contract's comparison, written independently of the search: regular expressions over whole texts. */
export function level(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/[[〔【{]/g, '(')
    .replace(/[\]〕】}]/g, ')')
    .replace(/[《〈]/g, '<')
    .replace(/[》〉]/g, '>')
    .replace(/[“”‘’「」『』'〝〞]/g, '"')
    .replace(/[~—–―‐‑−]/g, '-');
}

/** Keys of the clauses that contain a text. */
export function truth(clauses: readonly BuiltClause[], query: string): string[] {
  const wanted = level(query);
  return wanted ? clauses.filter((clause) => clause.level.includes(wanted)).map((c) => c.key) : [];
}

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A stretch of 1–20 characters of a clause's text as printed, taken at random. */
export function randomPart(clauses: readonly BuiltClause[], next: () => number): string {
  const { text } = clauses[Math.floor(next() * clauses.length)] ?? { text: '' };
  const chars = [...text];
  const length = Math.min(chars.length, 1 + Math.floor(next() * 20));
  const from = Math.floor(next() * (chars.length - length + 1));
  return chars.slice(from, from + length).join('');
}

const FORMS: [string, string][] = [
  ['（(', '〔'],
  ['〕)', '】'],
  ['—－', '～'],
  ['“‘', '「'],
  ['”’', "'"],
];

/** The same text in other forms: spaces put in, digits full-width, brackets, quotation marks and dashes of another kind. */
export function disguised(text: string, next: () => number): string {
  let other = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    const full = code > 0x20 && code < 0x7f && next() < 0.5;
    const kind = FORMS.find(([kinds]) => kinds.includes(char));
    other += full ? String.fromCharCode(code + 0xfee0) : (kind?.[1] ?? char);
    if (next() < 0.2) other += next() < 0.5 ? ' ' : '\u3000';
  }
  return other;
}
