/**
 * Finds the words of a clause that a measure's patterns describe (docs/method.md). Pure: the same
 * clause and measure give the same hits, whatever other documents there are.
 */
import type { Clause, Policy, Quantity } from '../model.ts';
import { compact, plain } from '../text/flat.ts';
import { type Folded, origin, placeOf } from '../text/folded.ts';
import type { Span } from '../text/span.ts';
import type { Find, MeasureDefinition } from './codebook.ts';
import { type Sentence, says, sentencesFrom, trim } from './text.ts';

/** A figure of a clause, and where its number and its quote stand in the compact text. */
export interface Figure {
  quantity: Quantity;
  /** Unit and subject as patterns see them. */
  unit: string;
  subject: string;
  number: Span;
  quote: Span;
}

/** A clause made ready for matching. `context` is what `clause:` conditions look at. */
export interface Reading {
  clause: Clause;
  compact: Folded;
  sentences: Sentence[];
  context: string;
  figures: Figure[];
}

export interface Hit {
  clause: Clause;
  quote: string;
  /** Where the words found stand in the text of the clause. */
  at: [number, number];
  span: Span;
  quantity: Quantity | null;
}

// A title or an imprint rules nothing.
const SILENT = new Set(['front', 'colophon']);

/** True where a clause says something beyond its own heading, in a part of the document that rules. */
export function isOperative(clause: Clause): boolean {
  if (SILENT.has(clause.kind)) return false;
  const { marker, heading } = clause.spans;
  return /[^\s.．、。：】]/u.test(clause.text.slice(heading?.[1] ?? marker?.[1]));
}

/**
 * Prepares the operative clauses of a policy and the figures in them. Marks, responsible-unit brackets and
 * headings of what stands below them are not searched.
 */
export function readings(
  policy: { meta: Pick<Policy['meta'], 'policyId'>; clauses: readonly Clause[] },
  quantities: readonly Quantity[] = [],
): Reading[] {
  const own = Map.groupBy(
    quantities.filter((quantity) => quantity.policyId === policy.meta.policyId),
    (quantity) => quantity.clauseId,
  );
  const headings = new Map(
    policy.clauses.map((clause) => [clause.path.join(), clause.heading ?? '']),
  );
  return policy.clauses.filter(isOperative).map((clause) => {
    const text = compact(clause.text);
    const ancestors = clause.path.map((_, i) => headings.get(clause.path.slice(0, i).join()));
    return {
      clause,
      compact: text,
      sentences: sentencesOf(clause, text),
      context: plain([...ancestors, clause.heading, clause.text].join('')),
      figures: figuresOf(text, own.get(clause.clauseId) ?? []),
    };
  });
}

/** The sentences that are searched: those below the heading, or the heading where nothing stands below it. */
function sentencesOf(clause: Clause, text: Folded): Sentence[] {
  const { marker, heading } = clause.spans;
  const behind = (end = 0): Sentence[] => {
    const start = plain(clause.text.slice(0, end)).length;
    const skip = /^\.*/u.exec(text.text.slice(start))![0].length;
    return sentencesFrom(text.text, start + skip).filter(({ span }) =>
      says(clause, origin(text, span)),
    );
  };
  const below = behind(heading?.[1] ?? marker?.[1]);
  return below.length > 0 ? below : behind(marker?.[1]);
}

function figuresOf(text: Folded, quantities: readonly Quantity[]): Figure[] {
  return quantities.map((quantity) => ({
    quantity,
    unit: plain(quantity.unit ?? ''),
    subject: plain(quantity.subject ?? ''),
    number: placeOf(text, quantity.words),
    quote: placeOf(text, quantity.at),
  }));
}

/** The shortest run of segments in which every pattern matches; all of a sentence where no other does. */
function shortestRun(text: string, { span, segments }: Sentence, terms: RegExp[]): Span {
  let best = span;
  for (let i = segments.length - 1; i >= 0; i--) {
    const from = (segments[i] as Span)[0];
    for (let j = i; j < segments.length; j++) {
      const to = (segments[j] as Span)[1];
      if (to - from >= best[1] - best[0]) break;
      const run = text.slice(from, to);
      if (terms.every((term) => term.test(run))) best = [from, to];
    }
  }
  return best;
}

/** Every stretch of a clause that one `find` of a measure describes, figures not yet considered. */
export function findRuns(reading: Reading, find: Find): Span[] {
  const { text } = reading.compact;
  if (!find.terms.every((term) => term.test(text))) return [];
  if (find.clause?.some((term) => !term.test(reading.context))) return [];
  const runs: Span[] = [];
  for (const sentence of reading.sentences) {
    const words = text.slice(...sentence.span);
    if (!find.terms.every((term) => term.test(words))) continue;
    if (find.not?.some((term) => term.test(words))) continue;
    const run = find.span === 'sentence' ? sentence.span : shortestRun(text, sentence, find.terms);
    runs.push(trim(text, run));
  }
  return runs;
}

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

const admits = (find: Find, { quantity, unit, subject }: Figure): boolean =>
  (!find.units || find.units.includes(unit)) &&
  (!find.subject || find.subject.test(subject)) &&
  (!find.kinds || find.kinds.includes(quantity.kind));

const union = (a: Span, b: Span): Span => [Math.min(a[0], b[0]), Math.max(a[1], b[1])];

/**
 * Figures that a run is about: those whose number stands in it, or, where none does, those whose quote
 * overlaps it (a subject and its figure may be parted by a comma). With each the words that hold both.
 */
function figuresAt(run: Span, figures: Figure[]): { quantity: Quantity; span: Span }[] {
  const inside = figures.flatMap(({ quantity, number }) =>
    overlaps(run, number) ? [{ quantity, span: union(run, number) }] : [],
  );
  if (inside.length > 0) return inside;
  return figures.flatMap(({ quantity, quote }) =>
    overlaps(quote, run) ? [{ quantity, span: union(run, quote) }] : [],
  );
}

/**
 * All hits of a measure in one clause: for a rule one a run (a run inside another gives none), for a
 * value one for each admitted figure.
 */
export function findHits(
  reading: Reading,
  measure: Pick<MeasureDefinition, 'type' | 'find'>,
): Hit[] {
  const { clause, compact: text, figures } = reading;
  const hit = (span: Span, quantity: Quantity | null): Hit => {
    const at = origin(text, span);
    return { clause, quote: clause.text.slice(...at), at, span, quantity };
  };
  if (measure.type === 'provision')
    return outermost(measure.find.flatMap((find) => findRuns(reading, find))).map((span) =>
      hit(span, null),
    );
  const hits = new Map<string, Hit>();
  for (const find of measure.find) {
    const admitted = figures.filter((figure) => admits(find, figure));
    if (admitted.length === 0) continue;
    for (const run of findRuns(reading, find))
      for (const { quantity, span } of figuresAt(run, admitted))
        if (!hits.has(quantity.id)) hits.set(quantity.id, hit(span, quantity));
  }
  return figures.flatMap(({ quantity }) => hits.get(quantity.id) ?? []);
}

/** Spans that lie in no other, each once, in order. */
function outermost(spans: Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: Span[] = [];
  for (const span of sorted) if (!kept.some(([, end]) => span[1] <= end)) kept.push(span);
  return kept;
}

/**
 * Hits where a person has said that words state a measure which its patterns don't find: for a rule the words, for
 * a value one for each figure in them that it admits. None where the clause doesn't have the words.
 */
export function hitsOf(reading: Reading, measure: MeasureDefinition, quote: string): Hit[] {
  const { clause, compact: text, figures } = reading;
  const words = compact(quote).text;
  const from = text.text.indexOf(words);
  if (from < 0 || !words) return [];
  const span: Span = [from, from + words.length];
  const at = origin(text, span);
  const hit = (quantity: Quantity | null): Hit => ({
    clause,
    quote: clause.text.slice(...at),
    at,
    span,
    quantity,
  });
  if (measure.type === 'provision') return [hit(null)];
  return figures
    .filter(({ number }) => span[0] <= number[0] && number[1] <= span[1])
    .filter((figure) =>
      measure.find.some((find) => admits({ ...find, subject: undefined }, figure)),
    )
    .map(({ quantity }) => hit(quantity));
}
