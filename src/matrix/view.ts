/** What the pages of the matrix show: entries grouped by their words, and what a cell says as a whole. */

import type { Span as Mark } from '../content/segments.ts';
import type { MatrixEntry, Quantity } from '../model.ts';
import { aboutWords, figureWords, meaningKey } from './words.ts';

/** Entries that quote the same words of the same clause: one quotation with one or more figures. */
export interface Group {
  policyId: string;
  clauseId: string;
  quote: string;
  at: MatrixEntry['at'];
  url: string;
  reviewed: boolean;
  entries: MatrixEntry[];
  /** Each figure in words with what it is about: deadline and population. */
  figures: { words: string; about: string }[];
}

export function groups(entries: readonly MatrixEntry[]): Group[] {
  const byWords = new Map<string, MatrixEntry[]>();
  for (const entry of entries) {
    const key = `${entry.policyId}#${entry.clauseId} ${entry.at}`;
    byWords.set(key, [...(byWords.get(key) ?? []), entry]);
  }
  return [...byWords.values()].map((same) => {
    const [{ policyId, clauseId, quote, at, url }] = same as [MatrixEntry];
    const figures = same.flatMap((entry) => {
      const words = figureWords(entry);
      const about = aboutWords(entry);
      return words ? [{ words, about }] : [];
    });
    return {
      policyId,
      clauseId,
      quote,
      at,
      url,
      reviewed: same.every((entry) => entry.reviewed),
      entries: same,
      figures: figures.filter(
        (figure, i) =>
          figures.findIndex(
            (other) => other.words === figure.words && other.about === figure.about,
          ) === i,
      ),
    };
  });
}

/** A short key of what a cell says; two cells with one key say the same. Empty where nothing is stated. */
export function cellKey(entries: readonly MatrixEntry[]): string {
  if (entries.length === 0) return '';
  const keys = [...new Set(entries.map(meaningKey))].sort().join('\n');
  let hash = 5381;
  for (let i = 0; i < keys.length; i++) hash = ((hash * 33) ^ keys.charCodeAt(i)) >>> 0;
  return hash.toString(36);
}

/** Where the figures of a clause stand in its text, each leading to its row of the matrix. */
export function quantityMarks(
  quantities: readonly Quantity[],
  link: (measure: string) => string,
): Mark[] {
  return quantities.flatMap(({ measure, words: [start, end] }, index) => {
    const title = '查看各地同一措施';
    // A figure of joint subjects is marked once.
    return measure && quantities[index - 1]?.words[0] !== start
      ? [{ start, end, href: link(measure), class: 'figure-mark', title }]
      : [];
  });
}
