/** What derives from all documents: the places, and each row of the matrix in short. */
import { forcesIn, inOrder } from '../lexicon/strength.ts';
import { contradictions } from '../measure/bases.ts';
import { inFamilies } from '../measure/families.ts';
import { describe } from '../measure/matrix.ts';
import { cellKey } from '../measure/meaning.ts';
import { spreadOf } from '../measure/spread.ts';
import type { MatrixEntry, PolicyMeta } from '../model.ts';
import { dateOf } from '../policy/day.ts';
import { type CorpusJurisdiction, jurisdictionsOf } from '../policy/places/jurisdictions.ts';
import type { DerivedCorpus } from './derived.ts';
import type { Documents } from './documents.ts';
import { digest } from './keys.ts';
import type { MeasureSummary, TopicSummary } from './store.ts';

export interface Merged {
  /** Numbers of the documents in the database, in the order of the corpus. */
  documents: number[];
  /** The same of older versions of documents, the newer of them first: only their own pages show them. */
  older: number[];
  places: CorpusJurisdiction[];
  topics: TopicSummary[];
  /** Digest of the code and the codebook. */
  rules: string;
  /** Digest of what is stated on each row, and by whom. */
  versions: Record<string, string>;
  /** What stops a build. */
  faults: string[];
}

/** The figures of a row where they have one unit and one basis; what was is left out beside what is aimed at. */
function figuresOf(entries: readonly MatrixEntry[]): MeasureSummary['figures'] {
  const all = entries.filter(({ value }) => value !== null && value !== undefined);
  const aimed = all.filter(({ kind }) => kind !== 'baseline');
  const stated = aimed.length > 0 ? aimed : all;
  if (new Set(stated.map(({ basis }) => basis)).size > 1) return null;
  const units = new Set(stated.map(({ unit }) => unit ?? ''));
  const [unit] = units;
  if (unit === undefined || units.size > 1) return null;
  return { unit, ...spreadOf(stated) };
}

type Stated = readonly { meta: PolicyMeta; entries: MatrixEntry[] }[];

/** What a key gives of the entries of each place is not the same everywhere. */
function differ(stated: Stated, keyOf: (entries: MatrixEntry[]) => string): boolean {
  const byPlace = Map.groupBy(stated, ({ meta }) => meta.jurisdiction);
  const keys = [...byPlace.values()].map((documents) =>
    keyOf(documents.flatMap(({ entries }) => entries)),
  );
  return new Set(keys).size > 1;
}

/** The operative words by which entries bind. */
const bindingKey = (entries: readonly MatrixEntry[]): string =>
  forcesIn(entries.flatMap(({ strength = [] }) => strength).join('\n')).join();

/** Rows in short that were worked out before, by id and version; none where other rules or places made them, or one was at fault. */
function rowsBefore(before: Merged | null, rules: string, places: Merged['places']) {
  const ids = (list: Merged['places']) => list.map(({ id }) => id).join(' ');
  if (before?.rules !== rules || before.faults.length > 0) return new Map();
  if (ids(before.places) !== ids(places)) return new Map();
  const rows = before.topics.flatMap(({ measures }) => measures);
  return new Map(rows.map((row) => [`${row.id} ${before.versions[row.id]}`, row]));
}

/**
 * Reads the entries of one measure at a time, where what is stated on it is not what it was `before`, the last time
 * that this corpus was merged.
 */
export function merge(
  kept: Documents,
  { manifest, codebook, documents, older, rules }: DerivedCorpus,
  before: Merged | null,
): Merged {
  const summaries = new Map(documents.map((document) => [document, kept.summary(document)]));
  const places = jurisdictionsOf([...summaries.values()], manifest);
  const known: Map<string, MeasureSummary> = rowsBefore(before, rules, places);
  const versions: Merged['versions'] = {};
  const faults = [...summaries.values()].flatMap((each) => each.faults);
  const topics = codebook.topics.map(({ id, name, measures }) => ({
    id,
    name,
    measures: inFamilies(
      measures.map((definition): MeasureSummary => {
        const digests = kept.versionsOn(definition.id);
        const version = digest(
          documents.flatMap((document) => digests.get(document) ?? []).join(' '),
        );
        versions[definition.id] = version;
        const same = known.get(`${definition.id} ${version}`);
        if (same) return same;
        const stated = [...kept.statedOn(definition.id)].flatMap(([document, entries]) => {
          const meta = summaries.get(document)?.meta;
          return meta ? [{ document, meta, entries }] : [];
        });
        const entries = stated.flatMap((each) => each.entries);
        faults.push(...contradictions(definition, entries));
        const at = new Set(stated.map(({ meta }) => meta.jurisdiction));
        const dates = stated.flatMap(({ meta }) => dateOf(meta) ?? []);
        return {
          ...describe(definition, entries),
          topic: { id, name },
          formerly: definition.formerly ?? [],
          aliases: definition.aliases ?? [],
          states: definition.states ?? false,
          stated: places.flatMap((place) => (at.has(place.id) ? [place.id] : [])),
          entries: entries.length,
          strength: inOrder(entries.flatMap(({ strength = [] }) => strength)),
          strengthDiffers: differ(stated, bindingKey),
          differs: differ(stated, cellKey),
          newest: dates.sort().at(-1) ?? null,
          figures: definition.type === 'value' ? figuresOf(entries) : null,
        };
      }),
    ),
  }));
  return { documents, older, places, topics, rules, versions, faults };
}
