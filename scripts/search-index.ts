/** Builds the search index of a built site: `node scripts/search-index.ts dist`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadAgencies } from '../src/agencies.ts';
import { loadCorpus } from '../src/corpus.ts';
import type { Matrix } from '../src/model.ts';
import { buildSearchIndex } from '../src/search/build.ts';
import { searchContext } from '../src/search/context.ts';

const out = process.argv[2] ?? 'dist';
const { policies, jurisdictions } = await loadCorpus();
const matrix: Matrix = JSON.parse(await readFile(join(out, 'data', 'matrix.json'), 'utf8'));
await buildSearchIndex(
  policies,
  out,
  searchContext(policies, jurisdictions, matrix, loadAgencies()),
);
