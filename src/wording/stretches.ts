/** What a document shares, stretch by stretch of its own text, with all who share it. */
import type { WordingKind, WordingRelation } from '../model.ts';
import type { Span } from '../text/span.ts';
import { PART } from './fingerprints.ts';
import type { Postings } from './postings.ts';
import type { Relations } from './relations.ts';
import { type Run, reachOf, sameIn } from './runs.ts';
import { clauseAt, type Worded } from './worded.ts';

/** What of a shorter run has to lie within a stretch for the run to belong to it. */
const WITHIN = 0.8;
/** What of the longest run of a stretch another has to have to stand for all of it. */
const WHOLE = 0.8;

const ORDER: WordingRelation[] = ['cited', 'superior', 'peer', 'subordinate', 'citing'];

export interface Stretch {
  /** Offsets in the folded text of the document. */
  at: Span;
  kind: WordingKind;
  /** How many other documents have words of it: those below, or more where not all are looked at. */
  documents: number;
  /** Length times rarity. */
  weight: number;
  /**
   * A run for each document: those that have about all of it first, of these the cited ones, then those of places
   * above, then the earliest.
   */
  runs: Run[];
}

export interface Surroundings {
  postings: Postings;
  relations: Relations;
  /** Documents that may have a part before it counts as common. */
  limit: number;
}

/** What rarity is measured by: more than so many documents, rounded so that one more changes it seldom. */
export const scaleOf = (documents: number): number => 2 ** Math.ceil(Math.log2(documents + 1));

/** In: a document with its number and all its runs. Out: its stretches, long and rare ones first. */
export function stretchesOf(
  worded: Worded,
  document: number,
  runs: readonly Run[],
  { postings, relations, limit }: Surroundings,
): Stretch[] {
  const routine = routineIn(worded);
  const all = postings.starts.length - 1;
  const byClause = Map.groupBy(runs, (run) => clauseAt(worded, reachOf(run, 0)[0]));
  const stretches = [...byClause.values()].flatMap(grouped).map(({ at, runs: own }): Stretch => {
    const spread = Math.max(1, spreadOf(postings, document, at) - 1);
    const longest = sameIn(own[0]!);
    const isWhole = (run: Run): boolean => sameIn(run) >= WHOLE * longest;
    const whole = own.filter(isWhole);
    const relation = new Set(whole.map((run) => relations.relation(document, run.document)));
    const kind = (): WordingKind => {
      if (2 * routine(at) > at[1] - at[0]) return 'common';
      if (relation.has('superior') || relation.has('cited')) return 'superior';
      if (spread >= limit) return 'common';
      return relation.has('subordinate') || relation.has('citing') ? 'subordinate' : 'peer';
    };
    const rank = ({ document: other }: Run): number =>
      all * ORDER.indexOf(relations.relation(document, other)) + other;
    return {
      at,
      kind: kind(),
      documents: Math.max(own.length, spread),
      weight: longest * Math.log(scaleOf(all) / (spread + 1)),
      runs: own.toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || rank(a) - rank(b)),
    };
  });
  return stretches.toSorted((a, b) => b.weight - a.weight || a.at[0] - b.at[0]);
}

/** Runs of one clause by stretch, the longest of each first; of a document that repeats the words the best place. */
function grouped(runs: readonly Run[]): { at: Span; runs: Run[] }[] {
  const stretches: { at: Span; runs: Run[] }[] = [];
  for (const run of runs.toSorted((a, b) => sameIn(b) - sameIn(a))) {
    const [from, to] = reachOf(run, 0);
    const within = stretches.find(
      ({ at }) => Math.min(to, at[1]) - Math.max(from, at[0]) >= WITHIN * (to - from),
    );
    if (!within) stretches.push({ at: [from, to], runs: [run] });
    else if (within.runs.every(({ document }) => document !== run.document)) within.runs.push(run);
  }
  return stretches;
}

/** Parts of a long stretch that are looked at. */
const SAMPLES = 15;
const samples = new Uint32Array(SAMPLES);

/** In how many documents the middlemost part of a stretch stands. */
export function spreadOf(
  { starts, places, firsts, groups, spread }: Postings,
  document: number,
  [from, to]: Span,
): number {
  const base = starts[document]!;
  let low = firsts[document]!;
  for (let high = firsts[document + 1]!; low < high; ) {
    const middle = (low + high) >> 1;
    if (places[middle]! < base + from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < firsts[document + 1]! && places[end]! + PART <= base + to) end++;
  const step = Math.ceil((end - low) / SAMPLES);
  let count = 0;
  for (let i = low; i < end; i += step) samples[count++] = spread[groups[i]!]!;
  return samples.subarray(0, count).sort()[count >> 1] ?? 1;
}

/** How many characters of a stretch the form of documents brings with it. */
function routineIn({ routine }: Worded): (at: Span) => number {
  return ([from, to]) =>
    routine.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0);
}
