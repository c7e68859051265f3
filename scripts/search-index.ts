/** Builds the search index into a folder of its own, to be laid over the pages: `node scripts/search-index.ts FOLDER`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadAgencies } from '../src/agencies.ts';
import { buildSearchIndex } from '../src/search/build.ts';
import { searchCorpus } from '../src/search/corpus.ts';
import { digestOf } from '../src/store/keys.ts';
import { openStore } from '../src/store/open.ts';
import { INDEXED } from './lib/rendered.ts';
import { ROOT } from './lib/steps.ts';

/** What the parts of the index are made by, besides their documents; and what tells the offices of a clause. */
const CODE = ['package-lock.json', 'src/search', 'src/text'];
const OFFICES = ['content/codebook/agencies.yaml', 'src/agencies.ts', 'src/duties.ts'];

const out = process.argv[2] ?? INDEXED;
const store = await openStore({ wording: false });

/** Writes the index of some documents, whose parts are kept in a folder of their own. */
const build = (documents: typeof store.documents, folder: string, cache: string): Promise<void> =>
  buildSearchIndex(
    searchCorpus({ ...store, documents }, loadAgencies(), digestOf(ROOT, OFFICES)),
    folder,
    join(ROOT, '.cache', cache),
    digestOf(ROOT, CODE),
  );

// What depends on all documents is written anew; parts of the index stay.
for (const name of ['search', 'older']) rmSync(join(out, name), { recursive: true, force: true });
await build(store.documents, out, 'search');
// Older versions are found by those who ask for them, in an index of their own.
if (store.older.length > 0) await build(store.older, join(out, 'older'), 'search-older');
