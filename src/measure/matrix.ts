/** The matrix: every measure of the codebook against every jurisdiction, and where quantities belong. */
import type {
  Issue,
  Jurisdiction,
  Matrix,
  MatrixEntry,
  Measure,
  Policy,
  Quantity,
} from '../model.ts';
import type { Codebook, MeasureDefinition, Review } from './codebook.ts';
import { findHits, type Hit, overlaps, type Reading, readings } from './find.ts';
import { unproved } from './proof.ts';
import { plain } from './text.ts';

export interface MatrixIssue extends Issue {
  file: string;
  measure: string;
}

export interface BuiltMatrix {
  matrix: Matrix;
  quantities: Quantity[];
  issues: MatrixIssue[];
}

/** Issues that stop the build: a checked entry that the documents no longer bear out. */
export const FATAL = new Set(['review-not-found', 'review-figure-differs']);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** True where a review's words, and the figures it gives, are those of the entry. */
function reviews(review: Review, entry: MatrixEntry): boolean {
  return (
    review.at === `${entry.policyId}#${entry.clauseId}` &&
    plain(review.quote) === plain(entry.quote)
  );
}

const figuresAgree = (review: Review, entry: MatrixEntry): boolean =>
  (['value', 'unit', 'comparator', 'deadline'] as const).every(
    (key) => review[key] === undefined || same(review[key], entry[key]),
  );

function entryOf(policy: Policy, hit: Hit, reviewed: Review[]): MatrixEntry {
  const { quantity } = hit;
  const entry: MatrixEntry = {
    policyId: policy.meta.policyId,
    clauseId: hit.clause.clauseId,
    quote: hit.quote,
    at: hit.at,
    ...(quantity && {
      value: quantity.value,
      unit: quantity.unit,
      comparator: quantity.comparator,
      deadline: quantity.deadline,
      population: quantity.population,
      kind: quantity.kind,
    }),
    reviewed: false,
    url: hit.clause.url,
  };
  entry.reviewed = reviewed.some((review) => reviews(review, entry) && figuresAgree(review, entry));
  return entry;
}

/** Reviews that no entry bears out. A review of a document that is not in the corpus is passed over. */
function checkReviews(
  measure: MeasureDefinition,
  entries: MatrixEntry[],
  known: Set<string>,
): MatrixIssue[] {
  const issue = (review: Review, ruleId: string, message: string): MatrixIssue => ({
    ruleId,
    line: review.line,
    file: measure.file,
    measure: measure.id,
    message: `指标 ${measure.id}（${measure.name}），${review.at}：${message}`,
  });
  return measure.reviewed.flatMap((review) => {
    if (!known.has(review.at.split('#')[0] as string)) return [];
    const matching = entries.filter((entry) => reviews(review, entry));
    if (matching.length > 0)
      return matching.some((entry) => figuresAgree(review, entry))
        ? []
        : [issue(review, 'review-figure-differs', `核对过的数值与现读出的不同：${review.quote}`)];
    const there = entries
      .filter((entry) => review.at === `${entry.policyId}#${entry.clauseId}`)
      .map((entry) => `「${entry.quote}」`);
    const instead = there.length > 0 ? `该条现找到 ${there.join('')}` : '该条未找到任何文字';
    return [
      issue(review, 'review-not-found', `核对过的引文未找到：「${review.quote}」；${instead}`),
    ];
  });
}

/** A cell that its words don't prove is left out and reported; the rest of the matrix stands. */
function isProved(
  { quote, quantity, clause }: Hit,
  measure: MeasureDefinition,
  { meta }: Policy,
  issues: MatrixIssue[],
): boolean {
  const wrong = unproved({ quote, value: quantity?.value ?? null }, clause.text);
  if (wrong === null) return true;
  issues.push({
    ruleId: 'unproved-entry',
    line: measure.line,
    file: measure.file,
    measure: measure.id,
    message: `指标 ${measure.id}（${measure.name}），${meta.policyId}#${clause.clauseId}：${wrong}`,
  });
  return false;
}

interface Read {
  policy: Policy;
  readings: Reading[];
}

interface Found extends Hit {
  policy: Policy;
}

/** The row that each quantity belongs to: a value row that reads it, else a rule whose words hold it. */
function rowsOfQuantities(
  found: Map<MeasureDefinition, Found[]>,
  reads: Read[],
): Map<string, string> {
  const rows = new Map<string, string>();
  for (const [measure, hits] of found)
    for (const { quantity } of hits)
      if (quantity && !rows.has(quantity.id)) rows.set(quantity.id, measure.id);
  const rules = new Map<string, { hit: Found; id: string }[]>();
  for (const [measure, hits] of found)
    for (const hit of hits) {
      if (hit.quantity) continue;
      const key = `${hit.policy.meta.policyId}#${hit.clause.clauseId}`;
      rules.set(key, [...(rules.get(key) ?? []), { hit, id: measure.id }]);
    }
  for (const { policy, readings } of reads)
    for (const { clause, figures } of readings)
      for (const { quantity, number } of figures) {
        if (rows.has(quantity.id)) continue;
        // The narrowest rule that holds the figure says most about it.
        const rule = (rules.get(`${policy.meta.policyId}#${clause.clauseId}`) ?? [])
          .filter(({ hit }) => overlaps(number, hit.span))
          .toSorted((a, b) => a.hit.span[1] - a.hit.span[0] - (b.hit.span[1] - b.hit.span[0]))[0];
        if (rule) rows.set(quantity.id, rule.id);
      }
  return rows;
}

/**
 * Builds the matrix from whatever documents there are. Every measure has a cell for every jurisdiction.
 * `quantities` come back with `measure` filled; `issues` name file, line and measure of the codebook.
 */
export function buildMatrix(
  policies: readonly Policy[],
  quantities: readonly Quantity[],
  codebook: Codebook,
  jurisdictions: readonly Jurisdiction[],
): BuiltMatrix {
  const known = new Set(policies.map((policy) => policy.meta.policyId));
  const reads: Read[] = policies.map((policy) => ({
    policy,
    readings: readings(policy, quantities),
  }));
  const found = new Map<MeasureDefinition, Found[]>();
  const issues: MatrixIssue[] = [];
  const measureOf = (definition: MeasureDefinition): Measure => {
    const hits: Found[] = reads.flatMap(({ policy, readings }) =>
      readings.flatMap((reading) =>
        findHits(reading, definition)
          .filter((hit) => isProved(hit, definition, policy, issues))
          .map((hit) => ({ ...hit, policy })),
      ),
    );
    found.set(definition, hits);
    const cells: Measure['cells'] = {};
    for (const { id } of jurisdictions) {
      const entries = hits
        .filter(({ policy }) => policy.meta.jurisdiction === id)
        .map((hit) => entryOf(hit.policy, hit, definition.reviewed));
      cells[id] = { status: entries.length > 0 ? 'stated' : 'not-stated', entries };
    }
    const entries = Object.values(cells).flatMap((cell) => cell.entries);
    issues.push(...checkReviews(definition, entries, known));
    const { id, name, type, definition: meaning, unit, comparability, note } = definition;
    return {
      id,
      name,
      type,
      definition: meaning,
      ...(unit && { unit }),
      comparability,
      ...(note && { note }),
      cells,
    };
  };
  const topics = codebook.topics.map(({ id, name, measures }) => ({
    id,
    name,
    measures: measures.map(measureOf),
  }));
  const rows = rowsOfQuantities(found, reads);
  return {
    matrix: {
      jurisdictions: jurisdictions.map(({ id, label, parent }) => ({
        id,
        label,
        ...(parent && { parent }),
      })),
      topics,
    },
    quantities: quantities.map((quantity) => ({
      ...quantity,
      measure: rows.get(quantity.id) ?? null,
    })),
    issues,
  };
}
