/**
 * Which rows of the matrix a clause is likely to belong to, told by wording alone: what a person looks at before
 * anything is entered. Nothing fills a cell by likeness.
 */
import { sentences } from '../text/sentences.ts';
import { nearnessAmong, share } from './rank.ts';

/** Words that state a row somewhere, with what the row is called. */
export interface Known {
  measure: string;
  /** The name of the row and its other names. */
  names: string;
  /** Document and clause, as policyId#clauseId. */
  at: string;
  emphasis: string;
}

/** A row that a text is likely to state, with the words of it that the text has most of. */
export interface Likely {
  known: Known;
  /** How much of these words the text has, 0 to 1. */
  share: number;
}

/** From this share on a row is proposed; below it is only worth a look. */
export const PROPOSED = 0.8;
/** Rows that are named for a text, and words of one row that are looked at. */
const ROWS = 3;
const WORDS = 20;

/** Different words of each row, as many as are looked at. */
export function distinct(known: readonly Known[]): Known[] {
  const byRow = Map.groupBy(known, ({ measure }) => measure);
  return [...byRow.values()].flatMap((own) =>
    [...new Map(own.map((each) => [each.emphasis, each])).values()].slice(0, WORDS),
  );
}

/** In: what states rows elsewhere, as `distinct` gives it. Out: what gives the rows nearest to a text, the nearest first. */
export function likelyAmong(known: readonly Known[]): (text: string) => Likely[] {
  const nearness = nearnessAmong(known.map(({ names, emphasis }) => `${names}\n${emphasis}`));
  return (text) => likelyRows(text, nearness(text), known);
}

function likelyRows(text: string, near: readonly number[], known: readonly Known[]): Likely[] {
  const best = new Map<string, number>();
  near.forEach((score, i) => {
    const { measure } = known[i] as Known;
    if (score > (best.get(measure) ?? 0)) best.set(measure, score);
  });
  const rows = [...best].sort(([, a], [, b]) => b - a).slice(0, ROWS);
  return rows.map(([row]) => {
    const own = known
      .filter(({ measure }) => measure === row)
      .map((each) => ({ known: each, share: share(each.emphasis, text) }));
    return own.reduce((a, b) => (b.share > a.share ? b : a));
  });
}

/** The sentence of a text that has most of some words; '' where there is none. */
export function nearestSentence(text: string, words: string): string {
  const all = sentences(text).map((span) => text.slice(...span).trim());
  return all.reduce((a, b) => (share(words, b) > share(words, a) ? b : a), '');
}
