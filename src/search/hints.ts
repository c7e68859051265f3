/** What of a text that no clause contains could be looked for instead. */
import { fold } from '../text/alike.ts';
import type { Index } from './index.ts';
import { toLetters } from './letters.ts';

/** Browsers without a segmenter are offered nothing rather than fragments of words. */
const segmenter =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** One character alone is in far too many clauses to be of help. */
const SHORTEST = 2;

/**
 * The longest runs of whole words of a text that some clause contains, as typed, longest first and none
 * within another. Each beginning is tried with growing ends, so that every pair is tried at most once.
 */
export async function hintsOf(index: Index, text: string, count: number): Promise<string[]> {
  const words = segmenter ? [...segmenter.segment(text)] : [];
  const occurs = async (from: number, to: number) => {
    const letters = toLetters(fold(textOf(words.slice(from, to))));
    return letters === '' || index.occurs(letters);
  };
  const runs = new Set<string>();
  let end = 0;
  for (let start = 0; start < words.length; start++) {
    const before = end;
    end = Math.max(end, start);
    while (end < words.length && (await occurs(start, end + 1))) end++;
    if (end > before) runs.add(meaningful(words.slice(start, end)));
  }
  return [...runs]
    .filter((run) => fold(run).length >= SHORTEST && fold(run) !== fold(text))
    .sort((a, b) => b.length - a.length)
    .slice(0, count);
}

const textOf = (words: readonly Intl.SegmentData[]): string =>
  words.map(({ segment }) => segment).join('');

/** Punctuation at the ends of a run says nothing. */
function meaningful(words: readonly Intl.SegmentData[]): string {
  const first = words.findIndex(({ isWordLike }) => isWordLike);
  const last = words.findLastIndex(({ isWordLike }) => isWordLike);
  return first < 0 ? '' : textOf(words.slice(first, last + 1));
}
