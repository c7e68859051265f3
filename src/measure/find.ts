/**
 * Finds the words of a clause that a measure's patterns describe (docs/method.md). Pure: the same
 * clause and measure give the same hits, whatever other documents there are.
 */
import type { Clause, Policy, Quantity } from '../model.ts';
import type { Find, MeasureDefinition } from './codebook.ts';
import {
  type Compact,
  compact,
  plain,
  printed,
  type Sentence,
  type Span,
  sentences,
  trim,
} from './text.ts';

/** A clause made ready for matching. `context` is what `clause:` conditions look at. */
export interface Reading {
  clause: Clause;
  compact: Compact;
  sentences: Sentence[];
  context: string;
}

export interface Hit {
  clause: Clause;
  quote: string;
  span: Span;
  quantity: Quantity | null;
}

// A title or an imprint rules nothing.
const SILENT = new Set(['front', 'colophon']);
const RESPONSIBLE = /^（(?:牵头|责任|配合|主办|协办|落实)(?:单位|部门)/u;

/** True where a clause says something beyond its own heading, in a part of the document that rules. */
export function isOperative(clause: Clause): boolean {
  if (SILENT.has(clause.kind)) return false;
  const own = plain(clause.text);
  const head = plain(`${clause.marker ?? ''}${clause.heading ?? ''}`);
  return own.length > 0 && own.replace(/[.．、。]/gu, '') !== head.replace(/[.．、。]/gu, '');
}

/** Prepares the operative clauses of a policy: marks and responsible-unit brackets are not searched. */
export function readings(policy: Policy): Reading[] {
  const headings = new Map(
    policy.clauses.map((clause) => [clause.path.join('/'), clause.heading ?? '']),
  );
  return policy.clauses.filter(isOperative).map((clause) => {
    const text = compact(clause.text);
    const marker = plain(clause.marker ?? '');
    const start = marker && text.text.startsWith(marker) ? marker.length : 0;
    const skip = /^[.．、]*/u.exec(text.text.slice(start))?.[0].length ?? 0;
    const ancestors = clause.path.map((_, i) => headings.get(clause.path.slice(0, i).join('/')));
    return {
      clause,
      compact: text,
      sentences: sentences(text.text, start + skip).filter(
        ({ span }) => !RESPONSIBLE.test(text.text.slice(...span)),
      ),
      context: plain([...ancestors, clause.heading, clause.text].join('\n')),
    };
  });
}

/** The shortest run of segments in which every pattern matches, or null. */
function shortestRun(text: string, sentence: Sentence, terms: RegExp[]): Span | null {
  const { segments } = sentence;
  let best: Span | null = null;
  for (let i = segments.length - 1; i >= 0; i--) {
    const from = (segments[i] as Span)[0];
    for (let j = i; j < segments.length; j++) {
      const to = (segments[j] as Span)[1];
      if (best && to - from >= best[1] - best[0]) break;
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
    if (run) runs.push(trim(text, run));
  }
  return runs;
}

/** Places of a quantity's quote in its clause; the same words may stand there more than once. */
export function places(reading: Reading, quantity: Quantity): Span[] {
  const needle = plain(quantity.quote);
  const spans: Span[] = [];
  if (!needle) return spans;
  const { text } = reading.compact;
  for (let i = text.indexOf(needle); i >= 0; i = text.indexOf(needle, i + 1))
    spans.push([i, i + needle.length]);
  return spans;
}

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

const admits = (find: Find, quantity: Quantity): boolean =>
  (!find.units || find.units.includes(plain(quantity.unit ?? ''))) &&
  (!find.subject || find.subject.test(plain(quantity.subject ?? ''))) &&
  (!find.kinds || find.kinds.includes(quantity.kind));

/**
 * All hits of a measure in one clause. A provision gives one hit a run, a run inside another none. A
 * value gives one for each quantity that overlaps a run and is admitted; its quote holds both.
 */
export function findHits(
  reading: Reading,
  measure: MeasureDefinition,
  quantities: readonly Quantity[],
): Hit[] {
  const { clause, compact: text } = reading;
  const hit = (span: Span, quantity: Quantity | null): Hit => ({
    clause,
    quote: printed(clause.text, text, span),
    span,
    quantity,
  });
  const runs = measure.find.map((find) => ({ find, spans: findRuns(reading, find) }));
  if (measure.type === 'provision')
    return outermost(runs.flatMap(({ spans }) => spans)).map((span) => hit(span, null));
  const hits: Hit[] = [];
  for (const quantity of quantities) {
    if (quantity.clauseId !== clause.clauseId) continue;
    const spans = runs.filter(({ find }) => admits(find, quantity)).flatMap((run) => run.spans);
    const pair = places(reading, quantity)
      .flatMap((place) =>
        spans.filter((run) => overlaps(run, place)).map((run) => [run, place] as const),
      )
      .at(0);
    if (!pair) continue;
    const [run, place] = pair;
    hits.push(hit([Math.min(run[0], place[0]), Math.max(run[1], place[1])], quantity));
  }
  return hits.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** Spans that lie in no other, each once, in order. */
function outermost(spans: Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: Span[] = [];
  for (const span of sorted) if (span[1] > (kept.at(-1)?.[1] ?? -1)) kept.push(span);
  return kept;
}
