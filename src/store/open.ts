import { median } from 'd3';
import { loadMatrix } from '../measure/load.ts';
import type { MatrixEntry, Measure, PolicyMeta } from '../model.ts';
import type { MeasureSummary, Store, StoredDocument } from './store.ts';

const dateOf = ({ signedOn, printedOn, effectiveOn }: PolicyMeta): string | null =>
  signedOn ?? printedOn ?? effectiveOn;

/** The figures of a row where they have one unit. */
function figuresOf(entries: readonly MatrixEntry[]): MeasureSummary['figures'] {
  const stated = entries.filter(({ value }) => value !== null && value !== undefined);
  const units = new Set(stated.map(({ unit }) => unit ?? ''));
  const [unit] = units;
  if (unit === undefined || units.size > 1) return null;
  const values = stated.flatMap(({ value }) => value as number | [number, number]);
  return {
    unit,
    low: Math.min(...values),
    median: median(values) as number,
    high: Math.max(...values),
  };
}

async function open(): Promise<Store> {
  const { corpus, matrix, quantities, source, rowsOf } = await loadMatrix();
  const rows = new Map<string, Measure>();
  const summaries = new Map<string, MeasureSummary>();
  const topics = matrix.topics.map(({ id, name, measures }) => ({
    id,
    name,
    measures: measures.map((measure) => {
      const { cells, ...rest } = measure;
      const entries = Object.values(cells).flatMap((cell) => cell.entries);
      const dates = entries.flatMap((entry) => dateOf(source(entry).meta) ?? []);
      const summary: MeasureSummary = {
        ...rest,
        topic: { id, name },
        stated: Object.keys(cells).filter((place) => cells[place]?.status === 'stated'),
        entries: entries.length,
        newest: dates.sort().at(-1) ?? null,
        figures: measure.type === 'value' ? figuresOf(entries) : null,
      };
      rows.set(measure.id, measure);
      summaries.set(measure.id, summary);
      return summary;
    }),
  }));
  const found = <T>(value: T | undefined, name: string): T => {
    if (value === undefined) throw new Error(`没有 ${name}`);
    return value;
  };
  const documents = new Map(corpus.policies.map((policy) => [policy.meta.policyId, policy]));
  return {
    places: corpus.jurisdictions,
    documents: corpus.policies.map(({ meta, clauses }) => ({ meta, clauses: clauses.length })),
    topics,
    measures: summaries,
    document(policyId): StoredDocument {
      const aliases = new Map<string, string[]>();
      for (const [old, now] of Object.entries(corpus.anchors[policyId]?.aliases ?? {}))
        aliases.set(now, [...(aliases.get(now) ?? []), old]);
      return {
        ...found(documents.get(policyId), `文件 ${policyId}`),
        source: found(corpus.sources.get(policyId), `${policyId} 的原文`),
        quantities: quantities.filter((quantity) => quantity.policyId === policyId),
        aliases,
      };
    },
    measure: (id) => found(rows.get(id), `措施 ${id}`),
    rowsOfPlace: (id) =>
      [...summaries.values()]
        .filter(({ stated }) => stated.includes(id))
        .map((measure) => ({ measure, entries: rows.get(measure.id)?.cells[id]?.entries ?? [] })),
    rowsOfDocument: (policyId) =>
      new Map(
        found(documents.get(policyId), `文件 ${policyId}`).clauses.flatMap(({ clauseId }) => {
          const own = rowsOf.get(`${policyId}#${clauseId}`) ?? [];
          return own.length > 0 ? [[clauseId, own.map(({ measure }) => measure.id)] as const] : [];
        }),
      ),
    source,
  };
}

let opened: Promise<Store> | undefined;

/** What the site is made from, opened once a process. Throws where an entry is not proved. */
export function openStore(): Promise<Store> {
  opened ??= open();
  return opened;
}
