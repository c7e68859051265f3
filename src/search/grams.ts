/**
 * The words given to Pagefind: for each place of a text the one, two and three letters that begin there,
 * each length a level with an index of its own. All words of an index are of one length, so that none
 * begins another and Pagefind's widening of a word to longer ones never adds anything.
 */
export const LONGEST = 3;
export const LEVELS = [1, 2, LONGEST] as const;
export type Level = (typeof LEVELS)[number];

/** Pagefind counts this as a place and indexes nothing there. */
const NO_WORD = '-';

/**
 * The words of one clause at a level, one for each of its letters, and an empty place at the end that
 * keeps clauses apart. Short words answer only whether a clause has them, so that a repetition within the
 * clause is left out; the longest carry every place, since longer queries are put together of them.
 */
export function wordsOf(letters: string, level: Level): string[] {
  const words: string[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < letters.length; at++) {
    const gram = letters.slice(at, at + level);
    const skip = gram.length < level || (level < LONGEST && seen.has(gram));
    words.push(skip ? NO_WORD : gram);
    seen.add(gram);
  }
  words.push(NO_WORD);
  return words;
}

/** A word and its distance from the beginning of the query. */
export interface WordAt {
  word: string;
  offset: number;
}

/**
 * The words that together are the query: itself where it is short, else words of the longest level, side
 * by side, the last one ending with the query. The query stands at p exactly if each stands at p + offset.
 */
export function wordsIn(letters: string): { level: Level; words: WordAt[] } {
  if (letters.length <= LONGEST) {
    return { level: letters.length as Level, words: [{ word: letters, offset: 0 }] };
  }
  const words: WordAt[] = [];
  for (let offset = 0; offset < letters.length; offset += LONGEST) {
    const start = Math.min(offset, letters.length - LONGEST);
    words.push({ word: letters.slice(start, start + LONGEST), offset: start });
  }
  return { level: LONGEST, words };
}

/** Beginnings at which every word stands at its offset, given the ascending places of each. */
export function meet(found: readonly { offset: number; places: readonly number[] }[]): number[] {
  const [rarest, ...rest] = [...found].sort((a, b) => a.places.length - b.places.length);
  if (!rarest) return [];
  let starts = rarest.places.map((place) => place - rarest.offset);
  for (const { offset, places } of rest) {
    let k = 0;
    starts = starts.filter((start) => {
      while ((places[k] ?? Number.POSITIVE_INFINITY) < start + offset) k++;
      return places[k] === start + offset;
    });
  }
  return starts;
}
