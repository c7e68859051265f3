/** The words of a query in words mode, and what else is taken for each of them. */
import { fold } from '../text/alike.ts';
import { oneOf } from '../text/brackets.ts';
import { DASHES } from '../text/dashes.ts';
import { otherNumerals } from './numerals.ts';

const EXCLUDED = new RegExp(`^${oneOf(DASHES)}.`, 'u');

export interface Term {
  /** As typed. */
  word: string;
  excluded: boolean;
  /** Folded texts of which a clause must have one; the first is the word itself. */
  ways: string[];
}

export interface Widening {
  /** Groups of names of one office; null where aliases are not asked for. */
  aliases: readonly (readonly string[])[] | null;
  numerals: boolean;
}

/**
 * Cuts a query into terms. White space and 、，；, part words; a dash before a word excludes it.
 * With widening, a word that contains a name of an office is also taken with its other names, and
 * one with a number also with the number written the other way.
 */
export function termsOf(query: string, widening: Widening): Term[] {
  return query
    .split(/[\s、，,；;]+/u)
    .map((part) => {
      const excluded = EXCLUDED.test(part);
      return { excluded, word: excluded ? part.slice(1) : part };
    })
    .filter(({ word }) => fold(word) !== '')
    .map(({ word, excluded }) => ({ word, excluded, ways: waysOf(fold(word), widening) }));
}

function waysOf(word: string, { aliases, numerals }: Widening): string[] {
  const ways = new Set([word]);
  if (aliases) {
    for (const group of aliases) {
      const name = longestIn(word, group);
      if (name) for (const other of group) ways.add(word.replace(name, other));
    }
  }
  if (numerals)
    for (const way of [...ways]) for (const other of otherNumerals(way)) ways.add(other);
  return [...ways];
}

function longestIn(word: string, names: readonly string[]): string | undefined {
  return names.filter((name) => word.includes(name)).sort((a, b) => b.length - a.length)[0];
}
