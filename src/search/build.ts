/** Writes the search index of a built site: parts below `pagefind/`, what depends on all documents below `search/`. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mirror } from '../mirror.ts';
import { type Known, know, writeCatalog } from './catalog.ts';
import { readJson, writeJson } from './json-file.ts';
import { ENGINE } from './level.ts';
import { type Made, makePart } from './part.ts';
import { planParts, type Sized } from './plan.ts';
import { digestOf, indexed, type SearchCorpus } from './records.ts';

/** Files of the cache besides the parts. */
const STATE = 'state.json';
const KNOWN = 'documents.json';

/**
 * Builds the index. In: the documents, the folder of the built site, a folder that keeps the parts until the
 * next build, and what names the code and the versions that make them. A part is made anew only where its
 * documents have changed. Throws with Pagefind's own words where it reports an error. `make` makes a part.
 */
export async function buildSearchIndex(
  corpus: SearchCorpus,
  out: string,
  cache: string,
  code: string,
  make: typeof makePart = makePart,
): Promise<void> {
  const known = await knowAll(corpus, cache, code);
  const idOf = new Map(known.map(({ digest, policyId }) => [digest, policyId]));
  const kept = await readState(cache, code);
  const { large, recent } = planParts(known, kept);
  const state: State = { code, large: [] };
  const parts: { id: string; made: Made }[] = [];
  for (const documents of recent.length > 0 ? [...large, recent] : large) {
    const id = digestOf([code, documents.map(({ digest }) => digest)]);
    const folder = join(cache, id);
    let made = await readJson<Made>(`${folder}.json`);
    if (!made) {
      const read = (digest: string) => indexed(corpus.read(idOf.get(digest) ?? ''));
      made = await make(documents, read, folder);
      await writeJson(`${folder}.json`, made);
    }
    parts.push({ id, made });
    if (documents !== recent) state.large.push(id);
  }
  await writeJson(join(cache, STATE), state);
  await publish(parts, cache, out);
  await writeCatalog(parts, known, corpus, join(out, 'search'));
}

/** Reads the documents that were not read for the last build. */
async function knowAll(corpus: SearchCorpus, cache: string, code: string): Promise<Known[]> {
  const file = join(cache, KNOWN);
  const last = await readJson<{ code: string; byKey: Record<string, Known> }>(file);
  const before = new Map(last?.code === code ? Object.entries(last.byKey) : []);
  const known = corpus.documents.map(({ policyId, key }): [string, Known] => {
    return [key, before.get(key) ?? know(corpus.read(policyId))];
  });
  await writeJson(file, { code, byKey: Object.fromEntries(known) });
  return known.map(([, each]) => each);
}

interface State {
  code: string;
  /** The parts that the next build starts from. */
  large: string[];
}

/** The documents of the large parts of the last build; none where another code made them. */
async function readState(cache: string, code: string): Promise<Sized[][]> {
  const state = await readJson<State>(join(cache, STATE));
  if (state?.code !== code) return [];
  const made = await Promise.all(
    state.large.map((id) => readJson<Made>(join(cache, `${id}.json`))),
  );
  return made.every((each) => each !== null)
    ? made.map(({ bundles }) => bundles.flatMap(({ documents }) => documents))
    : [];
}

/** Puts the parts into the site, and takes out of the cache what no part needs any more. */
async function publish(
  parts: readonly { id: string }[],
  cache: string,
  out: string,
): Promise<void> {
  const target = join(out, 'pagefind');
  const ids = new Set(parts.map(({ id }) => id));
  const [first] = ids;
  if (first) mirror(join(cache, first, ENGINE), target, { stay: (name) => ids.has(name) });
  else await rm(target, { recursive: true, force: true });
  for (const id of ids)
    mirror(join(cache, id), join(target, id), { omit: (name) => name === ENGINE });
  const needed = new Set(parts.flatMap(({ id }) => [id, `${id}.json`]).concat(STATE, KNOWN));
  // What describes a part goes before the part itself, since it stands for a whole one.
  for (const name of (await readdir(cache)).sort().reverse()) {
    if (!needed.has(name)) await rm(join(cache, name), { recursive: true });
  }
}
