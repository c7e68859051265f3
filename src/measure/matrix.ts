/**
 * The matrix: what each document says on every measure of the codebook, and the rows of all of them
 * against every jurisdiction.
 */
import type {
  Issue,
  Jurisdiction,
  Matrix,
  MatrixEntry,
  Measure,
  Policy,
  Quantity,
} from '../model.ts';
import { plain } from '../text/flat.ts';
import { comparability, contradictions } from './bases.ts';
import type { Codebook, MeasureDefinition, Review } from './codebook.ts';
import { entryOf, type Found, foundIn } from './entries.ts';
import { type Hit, hitsOf, overlaps, type Reading, readings } from './find.ts';
import { unproved } from './proof.ts';
import { keyOf, type Recorded, reviewOf, textDigest } from './reviews.ts';

export interface MatrixIssue extends Issue {
  /** File of the codebook that `line` is a line of. */
  file: string;
  measure: string;
}

/** What one document says on the measures of the codebook. */
export interface DocumentRows {
  /** Entries by measure, in the order of the codebook; a measure without any is absent. */
  rows: Record<string, MatrixEntry[]>;
  /** Its quantities with `measure` filled. */
  quantities: Quantity[];
  issues: MatrixIssue[];
  /** Reviews that hold no more, since their clauses have another text or are gone. */
  withdrawn: Recorded[];
}

export interface BuiltMatrix {
  matrix: Matrix;
  quantities: Quantity[];
  issues: MatrixIssue[];
  withdrawn: Recorded[];
}

/** Issues that stop the build: a checked entry that the documents no longer bear out. */
export const FATAL = new Set([
  'review-not-found',
  'review-figure-differs',
  'row-contradicts-itself',
]);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** True where a review's words, and the figures it gives, are those of the entry. */
function reviews(review: Review, entry: MatrixEntry): boolean {
  return (
    review.at === `${entry.policyId}#${entry.clauseId}` &&
    plain(review.quote) === plain(entry.emphasis)
  );
}

const figuresAgree = (review: Review, entry: MatrixEntry): boolean =>
  (['value', 'unit', 'comparator', 'deadline'] as const).every(
    (key) => review[key] === undefined || same(review[key], entry[key]),
  );

/** The entry that words make in a row, with the review that bears it out. */
function reviewedEntry(
  policy: Policy,
  found: Found,
  { id, reviewed, bases }: MeasureDefinition,
  records: ReadonlyMap<string, Recorded>,
): MatrixEntry {
  const entry = entryOf(policy.meta.policyId, found, bases);
  if (reviewed.some((review) => reviews(review, entry) && figuresAgree(review, entry))) {
    const at = `${policy.meta.policyId}#${entry.clauseId}`;
    const review = reviewOf(records.get(keyOf({ measure: id, at })), found.hit.clause.text);
    if (review) Object.assign(entry, { reviewed: true, review });
  }
  return entry;
}

/** Reviews of this document that no entry bears out, those aside that were withdrawn. */
function checkReviews(
  measure: MeasureDefinition,
  entries: readonly MatrixEntry[],
  policyId: string,
  withdrawn: ReadonlySet<string>,
): MatrixIssue[] {
  const issue = (review: Review, ruleId: string, message: string): MatrixIssue => ({
    ruleId,
    line: review.line,
    file: measure.file,
    measure: measure.id,
    message: `指标 ${measure.id}（${measure.name}），${review.at}：${message}`,
  });
  const own = measure.reviewed.filter(
    ({ at }) => at.startsWith(`${policyId}#`) && !withdrawn.has(keyOf({ measure: measure.id, at })),
  );
  return own.flatMap((review) => {
    const matching = entries.filter((entry) => reviews(review, entry));
    if (matching.length > 0)
      return matching.some((entry) => figuresAgree(review, entry))
        ? []
        : [issue(review, 'review-figure-differs', `核对过的数值与现读出的不同：${review.quote}`)];
    const there = entries
      .filter((entry) => review.at === `${entry.policyId}#${entry.clauseId}`)
      .map((entry) => `「${entry.emphasis}」`);
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
  plainText: string,
  issues: MatrixIssue[],
): boolean {
  const wrong = unproved({ quote, value: quantity?.value ?? null }, plainText);
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

/** The row that each quantity belongs to: a value row that reads it, else a rule whose words hold it. */
function rowsOfQuantities(
  found: ReadonlyMap<MeasureDefinition, Hit[]>,
  read: readonly Reading[],
): Map<string, string> {
  const rows = new Map<string, string>();
  const rules = new Map<string, { hit: Hit; id: string }[]>();
  for (const [{ id }, hits] of found)
    for (const hit of hits) {
      const { quantity, clause } = hit;
      if (quantity === null)
        rules.set(clause.clauseId, [...(rules.get(clause.clauseId) ?? []), { hit, id }]);
      else if (!rows.has(quantity.id)) rows.set(quantity.id, id);
    }
  for (const { clause, figures } of read)
    for (const { quantity, number } of figures) {
      if (rows.has(quantity.id)) continue;
      // The narrowest rule that holds the figure says most about it.
      const rule = (rules.get(clause.clauseId) ?? [])
        .filter(({ hit }) => overlaps(number, hit.span))
        .toSorted((a, b) => a.hit.span[1] - a.hit.span[0] - (b.hit.span[1] - b.hit.span[0]))[0];
      if (rule) rows.set(quantity.id, rule.id);
    }
  return rows;
}

/**
 * Reads one document by the codebook. In: the document and its own quantities. Out: its entries, proved by
 * their words, its quantities with their rows, and issues that name file, line and measure of the codebook.
 */
export function rowsOf(
  policy: Policy,
  quantities: readonly Quantity[],
  codebook: Codebook,
): DocumentRows {
  const read = readings(policy, quantities);
  const plainTexts = new Map(read.map(({ clause }) => [clause, plain(clause.text)]));
  const byMeasure = new Map<MeasureDefinition, Hit[]>();
  const rows: DocumentRows['rows'] = {};
  const issues: MatrixIssue[] = [];
  const records = codebook.reviews.get(policy.meta.policyId) ?? new Map<string, Recorded>();
  const withdrawn = changedSince(records, policy);
  const passed = new Set(withdrawn.map(keyOf));
  const byPatterns = foundIn(read, codebook);
  for (const definition of codebook.topics.flatMap(({ measures }) => measures)) {
    const found = byPatterns.get(definition) ?? [];
    const hits = [...found, ...acceptedIn(policy, read, definition, found)].filter(({ hit }) =>
      isProved(hit, definition, policy, plainTexts.get(hit.clause) as string, issues),
    );
    const entries = hits.map((each) => reviewedEntry(policy, each, definition, records));
    byMeasure.set(
      definition,
      hits.map(({ hit }) => hit),
    );
    if (entries.length > 0) rows[definition.id] = entries;
    issues.push(...checkReviews(definition, entries, policy.meta.policyId, passed));
  }
  const rowOf = rowsOfQuantities(byMeasure, read);
  return {
    rows,
    quantities: quantities.map((quantity) => ({
      ...quantity,
      measure: rowOf.get(quantity.id) ?? null,
    })),
    issues,
    withdrawn,
  };
}

/** What people have put in a row, where its patterns don't find the same words. */
function acceptedIn(
  { meta }: Policy,
  read: readonly Reading[],
  definition: MeasureDefinition,
  found: readonly Found[],
): Found[] {
  return definition.reviewed
    .filter(({ accepted }) => accepted)
    .flatMap(({ at, quote }) => {
      const here = ({ clause }: Reading) => at === `${meta.policyId}#${clause.clauseId}`;
      const isFound = found.some(
        ({ hit, reading }) => here(reading) && plain(hit.quote) === plain(quote),
      );
      const reading = isFound ? undefined : read.find(here);
      return reading ? hitsOf(reading, definition, quote).map((hit) => ({ hit, reading })) : [];
    });
}

/** Records of clauses that have another text than they had, or are gone. */
function changedSince(
  records: ReadonlyMap<string, Recorded>,
  { meta, clauses }: Policy,
): Recorded[] {
  const texts = new Map(
    clauses.map(({ clauseId, text }) => [`${meta.policyId}#${clauseId}`, text]),
  );
  return [...records.values()].filter(
    ({ at, sha256 }) => textDigest(texts.get(at) ?? '') !== sha256,
  );
}

/** What is said of them among the issues of the document, once a clause. */
export function withdrawals(withdrawn: readonly Recorded[], { clauses }: Policy): Issue[] {
  const byClause = Map.groupBy(withdrawn, ({ at }) => at.split('#')[1]!);
  return [...byClause].map(([clauseId, records]) => {
    const clause = clauses.find((each) => each.clauseId === clauseId);
    const { by, on } = records[0] as Recorded;
    return {
      ruleId: 'review-withdrawn',
      line: clause?.source.lines[0] ?? 1,
      message: `条款 ${clauseId} ${clause ? '的文字有改动' : '已不存在'}，对照表中${by}于${on}的核对（${records.length} 项）不再作数`,
    };
  });
}

/** A measure as it is published, without its cells. In: its entries in all documents. */
export function describe(
  definition: MeasureDefinition,
  entries: readonly MatrixEntry[],
): Omit<Measure, 'cells'> {
  const {
    id,
    name,
    type,
    definition: meaning,
    unit,
    bases = [],
    family,
    key,
    superior,
  } = definition;
  const found = entries.flatMap(({ basis }) => basis ?? []);
  return {
    id,
    name,
    type,
    definition: meaning,
    ...(unit && { unit }),
    ...comparability(definition, found),
    ...(bases.length > 0 && { bases: bases.map(({ id, name }) => ({ id, name })) }),
    ...(family && { family }),
    ...(key && { key }),
    superior,
  };
}

/** The cells of a measure: one for each place. In: the entries of each document with its place. */
export function cellsOf(
  places: readonly Jurisdiction[],
  stated: readonly { place: string; entries: MatrixEntry[] }[],
): Measure['cells'] {
  const byPlace = Map.groupBy(stated, ({ place }) => place);
  return Object.fromEntries(
    places.map(({ id }) => {
      const entries = (byPlace.get(id) ?? []).flatMap((document) => document.entries);
      return [id, { status: entries.length > 0 ? 'stated' : 'not-stated', entries }];
    }),
  );
}

/**
 * The whole matrix of a few documents. Every measure has a cell for every jurisdiction. `quantities` come
 * back with `measure` filled.
 */
export function buildMatrix(
  policies: readonly Policy[],
  quantities: readonly Quantity[],
  codebook: Codebook,
  jurisdictions: readonly Jurisdiction[],
): BuiltMatrix {
  const own = Map.groupBy(quantities, ({ policyId }) => policyId);
  const read = policies.map((policy) => ({
    place: policy.meta.jurisdiction,
    ...rowsOf(policy, own.get(policy.meta.policyId) ?? [], codebook),
  }));
  const all = codebook.topics.flatMap(({ measures }) => measures);
  const entriesOf = ({ id }: MeasureDefinition) => read.flatMap(({ rows }) => rows[id] ?? []);
  const contradicting = all.flatMap((definition) =>
    contradictions(definition, entriesOf(definition)).map((message): MatrixIssue => {
      const { file, line, id } = definition;
      return { ruleId: 'row-contradicts-itself', file, line, measure: id, message };
    }),
  );
  return {
    matrix: {
      jurisdictions: jurisdictions.map(({ id, label, parent }) => ({
        id,
        label,
        ...(parent && { parent }),
      })),
      topics: codebook.topics.map(({ id, name, measures }) => ({
        id,
        name,
        measures: measures.map((definition) => ({
          ...describe(definition, entriesOf(definition)),
          cells: cellsOf(
            jurisdictions,
            read.map(({ place, rows }) => ({ place, entries: rows[definition.id] ?? [] })),
          ),
        })),
      })),
    },
    quantities: read.flatMap((document) => document.quantities),
    issues: [...read.flatMap((document) => document.issues), ...contradicting],
    withdrawn: read.flatMap((document) => document.withdrawn),
  };
}
