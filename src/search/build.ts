/** Writes the search index of a built site: parts below `pagefind/`, what depends on all documents below `search/`. */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ENGINE } from './level.ts';
import { type Made, makePart } from './part.ts';
import { planParts, type Sized } from './plan.ts';
import { digestOf, indexed, type SearchDocument, wordingOf } from './records.ts';
import type { Attributes, Catalog, CatalogBundle, Facets, Label } from './shapes.ts';

/** The documents of a site, in order, each read when it is needed. */
export interface SearchCorpus {
  /** `key` names all that is read of a document: equal keys, equal readings. */
  documents: readonly { policyId: string; key: string }[];
  read(policyId: string): SearchDocument;
  jurisdictions: Label[];
  topics: Label[];
  /** Names of one office, group by group. */
  aliases: string[][];
}

/** What is known of a document without reading it again. */
interface Known extends Sized {
  policyId: string;
  clauses: { attributes: Attributes; wording: string }[];
}

/** Files of the cache besides the parts. */
const STATE = 'state.json';
const KNOWN = 'documents.json';

const NONE: Attributes = { topics: [], types: [], offices: [] };

/**
 * Builds the index. In: the documents, the folder of the built site, a folder that keeps the parts until the
 * next build, and what names the code and the versions that make them. A part is made anew only where its
 * documents have changed. Throws with Pagefind's own words where it reports an error.
 */
export async function buildSearchIndex(
  corpus: SearchCorpus,
  out: string,
  cache: string,
  code: string,
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
      made = await makePart(documents, read, folder);
      await writeJson(`${folder}.json`, made);
    }
    parts.push({ id, made });
    if (documents !== recent) state.large.push(id);
  }
  await writeJson(join(cache, STATE), state);
  await publish(parts, cache, out);
  await describe(parts, known, corpus, join(out, 'search'));
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

function know(document: SearchDocument): Known {
  const { meta, clauses, attributes } = document;
  return {
    policyId: meta.policyId,
    digest: digestOf(indexed(document)),
    letters: clauses.reduce((sum, { text }) => sum + text.length, 0),
    clauses: clauses.map((clause) => ({
      attributes: attributes.get(clause.clauseId) ?? NONE,
      wording: digestOf(wordingOf(clause)),
    })),
  };
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
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const [i, { id }] of parts.entries()) {
    await cp(join(cache, id), join(target, id), { recursive: true });
    const engine = join(target, id, ENGINE);
    if (i === 0) await cp(engine, target, { recursive: true });
    await rm(engine, { recursive: true });
  }
  const needed = new Set(parts.flatMap(({ id }) => [id, `${id}.json`]).concat(STATE, KNOWN));
  // What describes a part goes before the part itself, since it stands for a whole one.
  for (const name of (await readdir(cache)).sort().reverse()) {
    if (!needed.has(name)) await rm(join(cache, name), { recursive: true });
  }
}

/** Writes the catalog and the facets, which know of all documents and of the codebook. */
async function describe(
  parts: readonly { id: string; made: Made }[],
  known: readonly Known[],
  { jurisdictions, topics, aliases }: SearchCorpus,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const places = new Map(known.map(({ digest }, place) => [digest, place]));
  const topicAt = new Map(topics.map(({ id }, i) => [id, i]));
  const offices = new Map<string, Label & { at: number }>();
  const officeAt = (office: Label): number => {
    const { at } = offices.get(office.id) ?? { at: offices.size };
    offices.set(office.id, { ...office, at });
    return at;
  };
  const sharedBy = sharing(known);
  const catalog: Catalog = {
    parts: [],
    clauses: known.reduce((sum, { clauses }) => sum + clauses.length, 0),
    policies: known.length,
    labels: { jurisdictions, topics, offices: [] },
    aliases,
  };
  let n = 0;
  for (const { id, made } of parts) {
    const bundles: CatalogBundle[] = [];
    for (const { records, documents } of made.bundles) {
      const order = documents.map(({ digest }) => places.get(digest) ?? -1);
      const facets: Facets = { topics: [], offices: [], types: [], same: [] };
      for (const [i, { clauses }] of documents.entries()) {
        const own = known[order[i] ?? -1]?.clauses;
        for (let k = 0; k < clauses; k++) {
          const { attributes, wording } = own?.[k] ?? { attributes: NONE, wording: '' };
          facets.topics.push(attributes.topics.flatMap((topic) => topicAt.get(topic) ?? []));
          facets.offices.push(attributes.offices.map(officeAt));
          facets.types.push(attributes.types.map((type) => type[0]).join(''));
          facets.same.push(sharedBy.get(wording) ?? 0);
        }
      }
      await writeJson(join(folder, `facets-${n}.json`), facets);
      n++;
      bundles.push({ records, order: runs(order) });
    }
    catalog.parts.push({ id, placesPerFile: made.placesPerFile, bundles });
  }
  catalog.labels.offices = [...offices.values()].map(({ id, label }) => ({ id, label }));
  await writeJson(join(folder, 'catalog.json'), catalog);
}

/** A number for each wording that several clauses have. */
function sharing(known: readonly Known[]): Map<string, number> {
  const once = new Set<string>();
  const shared = new Map<string, number>();
  for (const { wording } of known.flatMap(({ clauses }) => clauses)) {
    if (once.has(wording)) shared.set(wording, shared.get(wording) ?? shared.size + 1);
    once.add(wording);
  }
  return shared;
}

/** 4, 5, 6, -1 → [4, 3], [-1, 1]. */
function runs(order: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const place of order) {
    const last = found.at(-1);
    if (last && place === (last[0] < 0 ? -1 : last[0] + last[1])) last[1]++;
    else found.push([place, 1]);
  }
  return found;
}

async function readJson<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whole or not at all, so that a build that is stopped leaves nothing half-written behind. */
async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, JSON.stringify(value));
  await rename(`${path}.new`, path);
}
