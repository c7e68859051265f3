/**
 * What the overview draws, as plain data: how much of the text is about what, which targets can be
 * set against each other, what falls due when, and which offices have a part in what.
 */
import { type Agencies, officeOf } from '../agencies.ts';
import { pathLabel } from '../content/outline.ts';
import { readings } from '../measure/find.ts';
import { unitWords } from '../measure/words.ts';
import type { Clause, Matrix, MatrixEntry, Measure, Policy, Quantity } from '../model.ts';
import { plain } from '../text/flat.ts';
import type { Span } from '../text/span.ts';

export interface Share {
  topic: string;
  place: string;
  /** Share of the place's operative text, 0–1. */
  share: number;
  characters: number;
  measures: number;
}

const keyOf = ({ policyId, clauseId }: { policyId: string; clauseId: string }) =>
  `${policyId}#${clauseId}`;

/** Number of characters that a set of stretches covers together. */
function covered(spans: Span[]): number {
  let total = 0;
  let end = 0;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total;
}

/**
 * Share of each place's operative text that entries of a topic quote. A sentence can belong to more
 * than one topic or to none, so the shares of a place do not add up to one.
 */
export function shares(matrix: Matrix, policies: readonly Policy[]): Share[] {
  const texts = new Map<string, string>();
  const totals = new Map<string, number>();
  for (const policy of policies)
    for (const { clause } of readings(policy)) {
      const text = plain(clause.text);
      const place = policy.meta.jurisdiction;
      texts.set(`${policy.meta.policyId}#${clause.clauseId}`, text);
      totals.set(place, (totals.get(place) ?? 0) + text.length);
    }
  return matrix.topics.flatMap((topic) =>
    matrix.jurisdictions.map(({ id }) => {
      const stated = topic.measures.filter(({ cells }) => cells[id]?.status === 'stated');
      const entries = stated.flatMap(({ cells }) => cells[id]?.entries ?? []);
      const byClause = Map.groupBy(entries, keyOf);
      const characters = [...byClause].reduce((sum, [key, quoted]) => {
        const spans = quoted.map(({ quote }): Span => {
          const words = plain(quote);
          const from = Math.max(0, texts.get(key)?.indexOf(words) ?? 0);
          return [from, from + words.length];
        });
        return sum + covered(spans);
      }, 0);
      const share = characters / (totals.get(id) || 1);
      return { topic: topic.id, place: id, share, characters, measures: stated.length };
    }),
  );
}

export interface Rivals {
  measure: Measure;
  unit: string;
  entries: { place: number; entry: MatrixEntry }[];
}

/** Value rows that two places or more state with figures of one unit, baselines aside. */
export function rivals(matrix: Matrix, comparability: Measure['comparability'][]): Rivals[] {
  const measures = matrix.topics.flatMap((topic) => topic.measures);
  return measures.flatMap((measure) => {
    if (measure.type !== 'value' || !comparability.includes(measure.comparability)) return [];
    const all = matrix.jurisdictions.flatMap(({ id }, place) =>
      (measure.cells[id]?.entries ?? [])
        .filter((entry) => typeof entry.value === 'number' || entry.comparator === 'range')
        .filter(({ kind }) => kind !== 'baseline')
        .map((entry) => ({ place, entry })),
    );
    const byUnit = Map.groupBy(all, ({ entry }) => unitWords(entry.unit));
    const [unit, same] = [...byUnit].sort((a, b) => b[1].length - a[1].length)[0] ?? ['', []];
    const byFigure = Map.groupBy(
      same,
      ({ place, entry }) => `${place} ${entry.comparator} ${entry.value}`,
    );
    const entries = [...byFigure.values()].flatMap(([first]) => first ?? []);
    return new Set(entries.map(({ place }) => place)).size > 1 ? [{ measure, unit, entries }] : [];
  });
}

export interface Due {
  place: string;
  year: number;
  quantities: Quantity[];
}

/** Figures that fall due, by place and year of the deadline; baselines are past and left out. */
export function deadlines(quantities: readonly Quantity[], policies: readonly Policy[]): Due[] {
  const placeOf = new Map(policies.map(({ meta }) => [meta.policyId, meta.jurisdiction]));
  const dated = quantities.filter(
    ({ deadline, kind }) => kind !== 'baseline' && /^\d{4}/u.test(deadline ?? ''),
  );
  const groups = Map.groupBy(
    dated,
    ({ policyId, deadline }) => `${placeOf.get(policyId)} ${deadline?.slice(0, 4)}`,
  );
  return [...groups]
    .map(([key, quantities]) => {
      const [place = '', year = ''] = key.split(' ');
      return { place, year: Number(year), quantities };
    })
    .sort((a, b) => a.year - b.year);
}

export interface OfficeRow {
  id: string;
  name: string;
  total: number;
  topics: Map<string, { clause: Clause; label: string }[]>;
}

/** Clauses by office and by the topics of the rows that quote them; offices with most clauses first. */
export function officeTopics(
  policies: readonly Policy[],
  agencies: Agencies,
  topicsOf: (place: { policyId: string; clauseId: string }) => Iterable<string>,
): OfficeRow[] {
  const rows = new Map<string, OfficeRow>();
  for (const { meta, clauses } of policies)
    for (const clause of clauses) {
      const { policyId } = meta;
      const offices = new Map(
        [...clause.lead, ...clause.responsible].map((unit) => {
          const office = officeOf(unit, agencies);
          return [office.id, office] as const;
        }),
      );
      const label = `${meta.docNumber ?? meta.title} ${pathLabel(clause)}`;
      const topics = new Set(topicsOf({ policyId, clauseId: clause.clauseId }));
      for (const { id, name } of offices.values()) {
        const row = rows.get(id) ?? { id, name, total: 0, topics: new Map() };
        rows.set(id, row);
        row.total++;
        for (const topic of topics)
          row.topics.set(topic, [...(row.topics.get(topic) ?? []), { clause, label }]);
      }
    }
  return [...rows.values()].sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
}
