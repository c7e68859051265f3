/** How long a document takes to read and parse, and whether time grows with length alone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../scripts/lib/steps.ts';
import { loadCorpus } from '../src/corpus.ts';
import { parsePolicy } from '../src/policy/parse.ts';
import { entryFor, readManifest } from '../src/source/manifest.ts';
import { readSource } from '../src/source/read.ts';
import { median, round, type Table } from './table.ts';

const RUNS = 7;
const TIMES = 10;

/** One row a document: its parse, and the parse of the same text ten times over. */
export default async function parse(): Promise<Table[]> {
  const seeds = join(ROOT, 'seeds');
  const manifest = await readManifest(seeds);
  const rows: Table['rows'] = [];
  for (const { meta, clauses } of (await loadCorpus(ROOT)).policies) {
    const { file } = meta.source;
    const entry = entryFor(manifest, file);
    const time = async (bytes: Uint8Array) => {
      const taken: number[] = [];
      for (let at = 0; at < RUNS; at++) {
        const start = performance.now();
        parsePolicy(await readSource(bytes, file, entry), entry);
        taken.push(performance.now() - start);
      }
      return median(taken);
    };
    const bytes = await readFile(join(seeds, file));
    const once = await time(bytes);
    const many = await time(Buffer.concat(Array.from({ length: TIMES }, () => bytes)));
    rows.push({
      文件: meta.policyId,
      字节: bytes.length,
      条数: clauses.length,
      '解析（毫秒）': round(once),
      '十倍长（毫秒）': round(many),
      倍数: round(many / once),
    });
  }
  return [{ title: '解析用时（中位数）', rows }];
}
