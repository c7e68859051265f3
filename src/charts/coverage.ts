/** What the overview draws, as plain data: what places cover, where their figures differ, what falls due. */
import { draftKind } from '../lexicon/drafts.ts';
import { comparableGroups } from '../matrix/comparable.ts';
import { unitWords } from '../measure/meaning.ts';
import type { MatrixEntry, Measure, Quantity } from '../model.ts';
import type { MeasureSummary, Store, TopicSummary } from '../store/store.ts';

/** Topics that have rows. */
export const coveredTopics = ({ topics }: Store): TopicSummary[] =>
  topics.filter(({ measures }) => measures.length > 0);

/** Rows of a topic that at least one of the places states. */
export function covered(
  { measures }: TopicSummary,
  places: readonly { id: string }[],
  statedAt: Store['statedAt'],
): number {
  const stated = places.map(({ id }) => statedAt(id));
  return measures.filter(({ id }) => stated.some((rows) => rows.has(id))).length;
}

/** One figure of a row with the places that state it. */
export interface Figure {
  entry: MatrixEntry;
  /** Ends of the figure; equal but for ranges. */
  from: number;
  to: number;
  places: { label: string; draft: string | null; url: string }[];
}

/** A row whose figures can be set against each other. */
export interface Contest {
  measure: MeasureSummary;
  unit: string;
  /** Places with a figure, each once. */
  places: number;
  /** How far the figures lie apart, 0–1 of the largest. */
  spread: number;
  /** From the lowest to the highest. */
  figures: Figure[];
}

const endsOf = ({ value }: MatrixEntry): number[] => [value].flat().map(Number);

/**
 * Comparable figures, of those that most have, baselines aside; null where under two places have one. `draftOf`
 * says what kind of draft a document is, if it is one.
 */
export function contest(
  measure: MeasureSummary,
  cells: Measure['cells'],
  places: Store['places'],
  draftOf: (policyId: string) => string | null,
): Contest | null {
  const all = places.flatMap((place) =>
    (cells[place.id]?.entries ?? [])
      .filter(({ value, comparator }) => typeof value === 'number' || comparator === 'range')
      .filter(({ kind }) => kind !== 'baseline')
      .map((entry) => ({ id: place.id, label: place.label, place, entry })),
  );
  const groups = comparableGroups(measure, all);
  const [same = []] = groups.sort((a, b) => b.length - a.length);
  const unit = unitWords(same[0]?.entry.unit);
  const stated = new Set(same.map(({ id }) => id)).size;
  if (stated < 2) return null;
  const byFigure = Map.groupBy(same, ({ entry }) => `${entry.comparator} ${entry.value}`);
  const figures = [...byFigure.values()]
    .map((alike): Figure => {
      const [{ entry }] = alike as [(typeof alike)[number]];
      const first = [...Map.groupBy(alike, ({ id }) => id).values()].flatMap(([one]) => one ?? []);
      return {
        entry,
        from: Math.min(...endsOf(entry)),
        to: Math.max(...endsOf(entry)),
        places: first.map(({ label, entry }) => ({
          label,
          draft: draftOf(entry.policyId),
          url: entry.url,
        })),
      };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const low = Math.min(...figures.map(({ from }) => from));
  const high = Math.max(...figures.map(({ to }) => to));
  const spread = (high - low) / (Math.max(Math.abs(low), Math.abs(high)) || 1);
  return { measure, unit, places: stated, spread, figures };
}

/** Value rows for which two places or more have comparable figures, the widest apart first. */
export function contests(store: Store): Contest[] {
  const drafts = new Map(store.documents.map(({ meta }) => [meta.policyId, draftKind(meta)]));
  const draftOf = (policyId: string) => drafts.get(policyId) ?? null;
  return [...store.measures.values()]
    .filter((row) => row.type === 'value' && row.stated.length > 1)
    .flatMap((row) => contest(row, store.measure(row.id).cells, store.places, draftOf) ?? [])
    .sort((a, b) => b.spread - a.spread || b.places - a.places);
}

/** Figures that fall due, baselines aside since they are past. */
export const isDue = ({ kind, deadline }: Pick<Quantity, 'kind' | 'deadline'>): boolean =>
  kind !== 'baseline' && /^\d{4}/u.test(deadline ?? '');

/** Number of figures by the year they fall due. */
export function dueYears(quantities: readonly Quantity[]): Record<string, number> {
  const years: Record<string, number> = {};
  for (const { deadline } of quantities.filter(isDue)) {
    const year = deadline?.slice(0, 4) ?? '';
    years[year] = (years[year] ?? 0) + 1;
  }
  return years;
}

/** The same for all documents of places. */
export function dueAt(store: Store, places: readonly { id: string }[]): Record<string, number> {
  return dueYears(
    places.flatMap(({ id }) =>
      store.documentsOf(id).flatMap(({ meta }) => store.quantities(meta.policyId)),
    ),
  );
}
