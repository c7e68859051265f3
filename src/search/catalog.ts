/** What of the index depends on all documents: the catalog, and what the filters know of each clause. */
import { join } from 'node:path';
import { writeJson } from './json-file.ts';
import type { Made } from './part.ts';
import type { Sized } from './plan.ts';
import { digestOf, indexed, type SearchCorpus, type SearchDocument, wordingOf } from './records.ts';
import type { Attributes, Catalog, CatalogBundle, Facets, Label } from './shapes.ts';

/** What is known of a document without reading it again. */
export interface Known extends Sized {
  policyId: string;
  clauses: { attributes: Attributes; wording: string }[];
}

const NONE: Attributes = { topics: [], types: [], offices: [] };

/** What is kept of a document when it is read. */
export function know(document: SearchDocument): Known {
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

/** Writes the catalog and the facets, which know of all documents and of the codebook. */
export async function writeCatalog(
  parts: readonly { id: string; made: Made }[],
  known: readonly Known[],
  { jurisdictions, topics, aliases }: SearchCorpus,
  folder: string,
): Promise<void> {
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
    labels: { jurisdictions, topics },
    aliases,
  };
  let n = 0;
  for (const { id, made } of parts) {
    const bundles: CatalogBundle[] = [];
    for (const { records, documents } of made.bundles) {
      const order = documents.map(({ digest }) => places.get(digest) ?? -1);
      const facets: Facets = { topics: [], offices: [], types: [], same: [] };
      for (const [i, { clauses }] of documents.entries()) {
        const own = known[order[i]!]?.clauses;
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
  const names = [...offices.values()].map(({ id, label }) => ({ id, label }));
  await writeJson(join(folder, 'offices.json'), names);
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
