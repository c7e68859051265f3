/** One text as a revision of another: what stays, what is taken out, what is put in, word by word and exact. */
import { tokensOf } from '../compare/tokens.ts';

export interface Piece {
  text: string;
  change?: 'inserted' | 'deleted';
}

/** Words of a text with the spaces before them; line breaks and the tabs of tables are words of their own. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let behind = 0;
  for (const { from, to } of [...tokensOf(text), { from: text.length, to: text.length }]) {
    const gap = text.slice(behind, from).split(/([\n\t])/u);
    const before = gap.pop() ?? '';
    for (const part of gap) if (part === '\n' || part === '\t') words.push(part);
    if (to > from) words.push(before + text.slice(from, to));
    behind = to;
  }
  return words;
}

/** Cells of the table below which an alignment is worked out; two texts above are parted whole. */
const MOST = 6_000_000;

const bare = (word: string): string => (/^[\n\t]$/u.test(word) ? word : word.trim());

/** Longest common subsequence of words, spaces aside, as pairs of numbers. */
function common(one: readonly string[], other: readonly string[]): [number, number][] {
  const same = (i: number, j: number): boolean => bare(one[i] ?? '') === bare(other[j] ?? '');
  let start = 0;
  while (start < one.length && start < other.length && same(start, start)) start += 1;
  let [endA, endB] = [one.length, other.length];
  while (endA > start && endB > start && same(endA - 1, endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const pairs: [number, number][] = [];
  for (let i = 0; i < start; i++) pairs.push([i, i]);
  const width = endB - start + 1;
  if ((endA - start + 1) * width <= MOST) {
    const best = new Uint32Array((endA - start + 1) * width);
    const at = (i: number, j: number): number => (i - start) * width + j - start;
    for (let i = endA - 1; i >= start; i--)
      for (let j = endB - 1; j >= start; j--)
        best[at(i, j)] = same(i, j)
          ? (best[at(i + 1, j + 1)] ?? 0) + bare(one[i] ?? '').length + 1
          : Math.max(best[at(i + 1, j)] ?? 0, best[at(i, j + 1)] ?? 0);
    for (let i = start, j = start; i < endA && j < endB; ) {
      if (same(i, j)) pairs.push([i++, j++]);
      else if ((best[at(i + 1, j)] ?? 0) >= (best[at(i, j + 1)] ?? 0)) i++;
      else j++;
    }
  }
  for (let i = endA; i < one.length; i++) pairs.push([i, endB + i - endA]);
  return pairs;
}

/**
 * In: the text before and after. Out: pieces in order; those that stay and those taken out are the first text, those
 * that stay and those put in the second, spaces aside.
 */
export function revised(before: string, after: string): Piece[] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  const pieces: Piece[] = [];
  const add = (text: string, change?: Piece['change']): void => {
    const last = pieces.at(-1);
    if (last && last.change === change) last.text += text;
    else pieces.push({ text, ...(change && { change }) });
  };
  let [i, j] = [0, 0];
  for (const [a, b] of [...common(one, other), [one.length, other.length] as const]) {
    for (; i < a; i++) add(one[i] ?? '', 'deleted');
    for (; j < b; j++) add(other[j] ?? '', 'inserted');
    if (j < other.length) add(other[j] ?? '');
    i += 1;
    j += 1;
  }
  return pieces;
}
