/** Figures of many places by their ends and their middle. */
import { median } from 'd3';
import type { MatrixEntry } from '../model.ts';
import { qualifierWords } from './meaning.ts';

export interface Spread {
  low: number;
  median: number;
  high: number;
  /** Words that keep all, or else some, from being owed as they stand; empty where none do. */
  qualifiers: { all: string; some: string };
}

/** Of figures of one unit, ranges by their ends; there has to be one. */
export function spreadOf(entries: readonly MatrixEntry[]): Spread {
  const words = entries.map(qualifierWords);
  const alike = new Set(words).size === 1;
  const values = entries.flatMap(({ value }) => value as number | [number, number]);
  return {
    low: values.reduce((a, b) => Math.min(a, b)),
    median: median(values) as number,
    high: values.reduce((a, b) => Math.max(a, b)),
    qualifiers: {
      all: alike ? (words[0] as string) : '',
      some: alike
        ? ''
        : [...new Set(entries.flatMap(({ qualifiers = [] }) => qualifiers))].join('、'),
    },
  };
}
