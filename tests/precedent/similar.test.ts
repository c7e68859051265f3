import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/steps.ts';
import type { Matrix } from '../../src/model.ts';
import { precedentsOf } from '../../src/precedent/similar.ts';
import { type Index, openIndex, type Place } from '../../src/search/index.ts';
import { openNodeStore } from '../../src/search/node-store.ts';
import { type BuiltClause, builtClauses, random } from '../search/lib/corpus.ts';

const DIST = join(ROOT, 'dist');

let index: Index;
let clauses: BuiltClause[];

beforeAll(async () => {
  if (!existsSync(join(DIST, 'search'))) throw new Error('dist/ is missing: run npm run build');
  clauses = builtClauses(DIST);
  index = openIndex(await openNodeStore(DIST));
});

async function keyOf(from: Index, { bundle, clause }: Place): Promise<string> {
  const { policies, policyOf, ids } = await from.bundle(bundle);
  return `${policies[policyOf[clause] ?? 0]?.policyId}#${ids[clause]}`;
}

async function nearest(text: string): Promise<string[]> {
  const { near } = await precedentsOf(index, text, 3);
  return Promise.all(near.map(({ place }) => keyOf(index, place)));
}

/** A clause as a drafter would rework it: figures changed, words replaced, a sentence dropped, others moved. */
function reworked(text: string, next: () => number): string {
  const sentences = text.split(/(?<=[。；])/u);
  if (sentences.length > 2) sentences.splice(Math.floor(next() * sentences.length), 1);
  if (sentences.length > 1 && next() < 0.5) sentences.push(sentences.shift() ?? '');
  return sentences
    .join('')
    .replace(/\d+/g, (figure) => String(Number(figure) + 1 + Math.floor(next() * 9)))
    .replace(/[\u4e00-\u9fa5]{2}/g, (word) => (next() < 0.2 ? '落实' : word));
}

describe('clauses near to a draft', () => {
  it('have the clause that was reworked among the first three', async () => {
    const next = random(20260101);
    const long = clauses.filter(({ text }) => text.length >= 60);
    let found = 0;
    for (const { key, text } of long) {
      if ((await nearest(reworked(text, next))).includes(key)) found++;
    }
    process.stdout.write(`reworked drafts: ${found} of ${long.length} found\n`);
    expect(found / long.length).toBeGreaterThanOrEqual(0.95);
  }, 120_000);

  it('have the counterpart in another document among the first three', async () => {
    const matrix: Matrix = JSON.parse(readFileSync(join(DIST, 'data', 'matrix.json'), 'utf8'));
    const rows = new Map<string, Set<string>>();
    for (const { id, cells } of matrix.topics.flatMap(({ measures }) => measures)) {
      for (const { policyId, clauseId } of Object.values(cells).flatMap(({ entries }) => entries)) {
        const key = `${policyId}#${clauseId}`;
        rows.set(key, (rows.get(key) ?? new Set()).add(id));
      }
    }
    const document = (key: string) => key.split('#')[0];
    let found = 0;
    let all = 0;
    for (const { key, text } of clauses) {
      const own = rows.get(key);
      if (!own) continue;
      const common = clauses.map((other) =>
        document(other.key) === document(key)
          ? 0
          : [...(rows.get(other.key) ?? [])].filter((row) => own.has(row)).length,
      );
      const most = Math.max(...common);
      // Clauses that share several rows of the matrix lay down the same things, whatever their words.
      if (most < 3) continue;
      all++;
      const first = await nearest(text);
      if (clauses.some((other, i) => common[i] === most && first.includes(other.key))) found++;
    }
    process.stdout.write(`counterparts by the matrix: ${found} of ${all} found\n`);
    expect(found / all).toBeGreaterThanOrEqual(0.95);
  }, 120_000);
});
