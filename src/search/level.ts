/** One level of a part: Pagefind's index of the words of one length. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Level, wordsOf } from './grams.ts';

export interface LevelTask {
  /** Folder of the part, which holds the letters of its bundles. */
  folder: string;
  level: Level;
  bundles: number;
  placesPerFile: number;
}

/** File of a bundle's letters, a clause a line, while a part is being made. */
export const lettersFile = (folder: string, bundle: number): string =>
  join(folder, `letters-${bundle}.txt`);

/** Folder, within that of a part, of what is the same in every index: Pagefind's script and WebAssembly. */
export const ENGINE = 'engine';
const ENGINE_FILES = /^(pagefind\.js|wasm\.unknown\.pagefind)$/;
/** Of Pagefind's own pages, examples and interface nothing is loaded here. */
const NEEDED = /^(pagefind-entry\.json|pagefind\..*\.pf_meta|index)$/;

/**
 * Makes the index of a level, in the folder of the part. Out: the name of each bundle's record. Throws
 * with Pagefind's own words where it reports an error.
 */
export async function writeLevel(task: LevelTask): Promise<string[]> {
  const { folder, level, bundles, placesPerFile } = task;
  // The size of index files is an option that Pagefind reads from its environment only.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(placesPerFile);
  const pagefind = await import('pagefind');
  const made = await mkdtemp(join(folder, 'made-'));
  try {
    const { index } = ok(await pagefind.createIndex());
    for (let bundle = 0; bundle < bundles; bundle++) {
      const letters = await readFile(lettersFile(folder, bundle), 'utf8');
      const content = letters.split('\n').flatMap((clause) => wordsOf(clause, level));
      // A language without stemming and without segmentation: words are kept as they are given.
      const record = { url: String(bundle), content: content.join(' '), language: 'zxx' };
      ok(await index!.addCustomRecord(record));
    }
    ok(await index!.writeFiles({ outputPath: made }));
    const names = await recordNames(join(made, 'fragment'));
    await mkdir(join(folder, String(level)), { recursive: true });
    await mkdir(join(folder, ENGINE), { recursive: true });
    for (const entry of await readdir(made)) {
      if (NEEDED.test(entry)) await rename(join(made, entry), join(folder, String(level), entry));
      if (ENGINE_FILES.test(entry)) await rename(join(made, entry), join(folder, ENGINE, entry));
    }
    return Array.from({ length: bundles }, (_, bundle) => {
      const name = names.get(String(bundle));
      if (name === undefined)
        throw new Error(`Pagefind: level ${level} has no record of bundle ${bundle}`);
      return name;
    });
  } finally {
    await pagefind.close();
    await rm(made, { recursive: true });
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
    const [, url] = /"url":"([^"]+)"/.exec(text)!;
    names.set(url!, file.replace(/\.pf_fragment$/, ''));
  }
  return names;
}
