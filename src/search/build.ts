/** Writes the search index of a built site: Pagefind's files below `pagefind/`, ours below `search/`. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Policy } from '../model.ts';
import { LEVELS, wordsOf } from './grams.ts';
import { type AttributesOf, type BundleData, bundlesOf } from './records.ts';
import type { Catalog, Label } from './shapes.ts';

export interface SearchContext {
  jurisdictions: Label[];
  topics: Label[];
  offices: Label[];
  aliases: string[][];
  attributesOf: AttributesOf;
}

const WITHOUT_CONTEXT: SearchContext = {
  jurisdictions: [],
  topics: [],
  offices: [],
  aliases: [],
  attributesOf: () => ({ topics: [], types: [], offices: [] }),
};

/**
 * Places of words to one file of Pagefind's index. A query reads one file a word (five for twenty
 * characters) and the list of all files, which is shorter the larger they are; their sum is least about here.
 */
const placesPerFile = (letters: number): number => Math.round(2.5 * Math.sqrt(letters));

/** Pagefind's own pages, examples and interface: nothing that this site loads. */
const NEEDED =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..*\.pf_meta|wasm\.unknown\.pagefind|index)$/;

/**
 * Builds and writes the index of all policies. In: policies, the folder of the built site, and what
 * the filters are called. Throws with Pagefind's own words where it reports an error.
 */
export async function buildSearchIndex(
  policies: readonly Policy[],
  outDir: string,
  context: SearchContext = WITHOUT_CONTEXT,
): Promise<void> {
  const ours = join(outDir, 'search');
  await mkdir(join(ours, 'text'), { recursive: true });
  const json = (path: string, value: unknown) => writeFile(join(ours, path), JSON.stringify(value));

  const letters = policies
    .flatMap(({ clauses }) => clauses)
    .reduce((sum, { text }) => sum + text.length, 0);
  const catalog: Catalog = {
    bundles: [],
    clauses: 0,
    policies: 0,
    placesPerFile: placesPerFile(letters),
    labels: {
      jurisdictions: context.jurisdictions,
      topics: context.topics,
      offices: context.offices,
    },
    aliases: context.aliases,
  };
  const bundles = bundlesOf(policies, context, context.attributesOf);
  await withPagefind(outDir, catalog.placesPerFile, async (add) => {
    for (const data of bundles) {
      const n = catalog.bundles.length;
      for (const [level, content] of contents(data)) await add(`${n}/${level}`, content);
      await json(`bundle-${n}.json`, data.bundle);
      await json(`facets-${n}.json`, data.facets);
      for (const [k, block] of data.blocks.entries()) await json(`text/${n}-${k}.json`, block);
      catalog.bundles.push({ records: [], clauses: data.letters.length });
      catalog.clauses += data.letters.length;
      catalog.policies += data.bundle.policies.length;
    }
  }).then((names) => {
    catalog.bundles.forEach((bundle, n) => {
      bundle.records = LEVELS.map((level) => names.get(`${n}/${level}`) ?? '');
    });
  });
  await json('catalog.json', catalog);
}

function* contents({ letters }: BundleData): Generator<[number, string]> {
  for (const level of LEVELS) {
    yield [level, letters.map((each) => wordsOf(each, level).join(' ')).join(' ')];
  }
}

/**
 * Runs Pagefind over the records that `fill` adds and moves what a reader needs to `outDir/pagefind`.
 * Out: the name that Pagefind gave to each record, by its url.
 */
async function withPagefind(
  outDir: string,
  chunk: number,
  fill: (add: (url: string, content: string) => Promise<void>) => Promise<void>,
): Promise<Map<string, string>> {
  // The size of index files is an option that Pagefind reads from its environment only.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(chunk);
  const pagefind = await import('pagefind');
  const made = await mkdtemp(join(tmpdir(), 'search-index-'));
  try {
    // A language without stemming and without segmentation: words are kept as they are given.
    const { index } = ok(await pagefind.createIndex({ forceLanguage: 'zxx' }));
    if (!index) throw new Error('Pagefind made no index');
    await fill(async (url, content) => {
      ok(await index.addCustomRecord({ url, content, language: 'zxx' }));
    });
    ok(await index.writeFiles({ outputPath: made }));
    const names = await recordNames(join(made, 'fragment'));
    const target = join(outDir, 'pagefind');
    await rm(target, { recursive: true, force: true });
    await mkdir(target, { recursive: true });
    for (const entry of await readdir(made)) {
      if (NEEDED.test(entry)) await move(join(made, entry), join(target, entry));
    }
    return names;
  } finally {
    await pagefind.close();
    await rm(made, { recursive: true, force: true });
  }
}

function ok<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}

/** Pagefind names its records by their content and says the names only in its files. */
async function recordNames(folder: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const file of await readdir(folder)) {
    const text = gunzipSync(await readFile(join(folder, file))).toString('utf8');
    const url = /"url":"([^"]+)"/.exec(text)?.[1];
    if (url) names.set(url, file.replace(/\.pf_fragment$/, ''));
  }
  return names;
}

async function move(from: string, to: string): Promise<void> {
  const { cp } = await import('node:fs/promises');
  await rename(from, to).catch(() => cp(from, to, { recursive: true }));
}
