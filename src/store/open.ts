import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAgencies } from '../agencies.ts';
import { byOffice, inOffices, summaryOf as officeSummary } from '../duties.ts';
import { cellsOf } from '../measure/matrix.ts';
import type { Clause, MatrixEntry, Measure } from '../model.ts';
import { aliasesOf, readAnchors } from '../policy/anchors.ts';
import { contentFile } from '../policy/content-file.ts';
import { documentOf, versionOf } from '../policy-id.ts';
import { openDatabase } from './database.ts';
import { quotedDocument } from './documents.ts';
import { recent } from './recent.ts';
import { refresh } from './refresh.ts';
import type { Store, StoredDocument } from './store.ts';
import { tracked } from './track.ts';
import { versionsOf } from './versions.ts';
import { wordingIn } from './wording.ts';

/** What is kept in memory of what was read: the entries of a topic, the clauses of a row, the rows of documents. */
const RECENT = { entries: 40_000, clauses: 10_000, documents: 300 };

async function open(root: string, needs: { wording?: boolean }): Promise<Store> {
  const database = openDatabase();
  const { kept, merged } = await refresh(database, root, needs);
  const words = wordingIn(database, root);
  if (merged.faults.length > 0) throw new Error(`对照表未通过核对：\n${merged.faults.join('\n')}`);
  const anchors = await readAnchors(root);
  const { places, topics } = merged;
  const summaryOf = (document: number) => {
    const { meta, clauses } = kept.summary(document);
    return { meta, clauses };
  };
  const documents = merged.documents.map(summaryOf);
  const older = merged.older.map(summaryOf);
  const olderOf = Map.groupBy(older, ({ meta }) => documentOf(meta.policyId));
  const all = [...documents, ...older];
  const numbersOfAll = [...merged.documents, ...merged.older];
  const numbers = new Map(all.map(({ meta }, i) => [meta.policyId, numbersOfAll[i] as number]));
  const metas = new Map(all.map(({ meta }) => [meta.policyId, meta]));
  const quotedMetas = new Map(documents.map(({ meta }) => [meta.policyId, quotedDocument(meta)]));
  const measures = new Map(topics.flatMap((topic) => topic.measures).map((row) => [row.id, row]));
  const found = <T>(value: T | undefined, name: string): T => {
    if (value === undefined) throw new Error(`没有 ${name}`);
    return value;
  };
  // Few pages ask for responsible units, and what they ask for takes all documents.
  const units = once(() => {
    const namings = documents.flatMap(({ meta }) => kept.namings(numberOf(meta.policyId)));
    const duties = byOffice(inOffices(namings, loadAgencies(root)));
    return { duties, offices: [...duties.values()].map(officeSummary) };
  });
  const byPlace = Map.groupBy(documents, ({ meta }) => meta.jurisdiction);
  const rowsByPlace = once(() => {
    const rows = new Map(places.map(({ id }) => [id, new Set<string>()]));
    for (const { id, stated } of measures.values())
      for (const place of stated) rows.get(place)?.add(id);
    return rows;
  });
  const placesById = new Map(places.map((place) => [place.id, place]));
  const numberOf = (policyId: string) => found(numbers.get(policyId), `文件 ${policyId}`);
  const contentOf = (policyId: string) => {
    const file = join(root, contentFile(policyId));
    return existsSync(file) ? readFileSync(file) : null;
  };
  const readMeasure = (id: string): Measure => {
    const {
      topic,
      formerly,
      stated,
      entries,
      newest,
      figures,
      strength,
      strengthDiffers,
      differs,
      aliases,
      states,
      ...row
    } = found(measures.get(id), `措施 ${id}`);
    const said = kept.statedOn(id);
    const byDocument = documents.flatMap(({ meta }, i) => {
      const own = said.get(merged.documents[i] as number);
      return own ? [{ place: meta.jurisdiction, entries: own }] : [];
    });
    return { ...row, cells: cellsOf(places, byDocument) };
  };
  // Clauses by document and clause, with a sign between that no id has.
  const clauseAt = recent((name): Clause => {
    const [policyId = '', clauseId = ''] = name.split('#');
    return found(kept.clause(numberOf(policyId), clauseId), `条款 ${name}`);
  }, RECENT.clauses);
  return {
    places,
    documents,
    older,
    olderOf: (policyId) => olderOf.get(policyId) ?? [],
    metas: () => documents.map(({ meta }) => meta),
    topics,
    measures,
    place: (id) => found(placesById.get(id), `地区 ${id}`),
    document: recent((policyId): StoredDocument => {
      const { source, policy, quantities } = kept.read(numberOf(policyId));
      return { ...policy, source, quantities, aliases: aliasesOf(anchors, policyId) };
    }, 1),
    quantities: (policyId) => kept.quantities(numberOf(policyId)),
    measure: recent(readMeasure, RECENT.entries, ({ id }) => measures.get(id)?.entries ?? 0),
    documentsOf: (placeId) => byPlace.get(placeId) ?? [],
    statedAt: (placeId) => rowsByPlace().get(placeId) ?? new Set(),
    rowsOfPlace(id) {
      const rows = new Map<string, MatrixEntry[]>();
      for (const { meta } of documents.filter(({ meta }) => meta.jurisdiction === id))
        for (const [measure, entries] of kept.entriesOf(numberOf(meta.policyId)))
          rows.set(measure, [...(rows.get(measure) ?? []), ...entries]);
      return [...measures.values()].flatMap((measure) => {
        const entries = rows.get(measure.id);
        return entries ? [{ measure, entries }] : [];
      });
    },
    entriesOf(policyId) {
      return [...kept.entriesOf(numberOf(policyId))].map(
        ([id, entries]) => [found(measures.get(id), `措施 ${id}`), entries] as const,
      );
    },
    wording: words.of,
    sharing: words.all,
    key: (policyId) => kept.keyOf(numberOf(policyId)),
    version: versionsOf({ kept, words, merged, anchors, documents, older, contentOf, units }),
    // Rows quote the newest version alone.
    rowsOfDocument: recent(
      (policyId) =>
        versionOf(policyId) === null ? kept.measuresByClause(numberOf(policyId)) : new Map(),
      RECENT.documents,
    ),
    offices: () => units().offices,
    duties: (officeId) => found(units().duties.get(officeId), `责任单位 ${officeId}`),
    meta: (policyId) => found(metas.get(policyId), `文件 ${policyId}`),
    quoted: ({ policyId, clauseId }) => ({
      meta: found(quotedMetas.get(policyId), `文件 ${policyId}`),
      clause: clauseAt(`${policyId}#${clauseId}`),
    }),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

let opened: Promise<Store> | undefined;

/**
 * What the site is made from, opened once a process: derived where it isn't yet. Throws where a source cannot
 * be used or a checked entry is no longer borne out. Who reads no shared words need not wait for them.
 */
export function openStore(needs: { wording?: boolean } = {}): Promise<Store> {
  opened ??= open(process.cwd(), needs).then(tracked);
  return opened;
}
