/** What a clause has in common with a draft, and where the two differ, sentence by sentence. */
import { fold } from '../text/alike.ts';
import { sentences } from '../text/sentences.ts';
import { slices } from '../text/span.ts';
import { pairsOf } from './rank.ts';

/**
 * A stretch of text: `same` in both, `here` only in the clause, `draft` only in the draft, `apart` a
 * sentence of the clause to which none of the draft corresponds.
 */
export interface Stretch {
  text: string;
  kind: 'same' | 'here' | 'draft' | 'apart';
}

/**
 * Two sentences are taken to correspond from this likeness on (Dice over pairs of characters), each to
 * one other; a sentence as like as `SPLIT` may be a further part of one that has its partner already.
 */
const CORRESPONDS = 0.3;
const SPLIT = 0.5;

// Browsers without a segmenter compare by single characters.
const words = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/**
 * In: a draft and a clause's text. Out: the clause from beginning to end, with the words of the draft that
 * it has otherwise put in where they stand in the draft's corresponding sentence.
 */
export function compare(draft: string, clause: string): Stretch[] {
  const own = slices(clause, sentences(clause));
  const partners = partnersOf(slices(draft, sentences(draft)), own);
  return joined(
    own.flatMap((text, i): Stretch[] => {
      const partner = partners.get(i);
      return partner === undefined ? [{ text, kind: 'apart' }] : align(partner, text);
    }),
  );
}

/** For each sentence of a clause, by its number, the sentence of the draft that corresponds to it. */
function partnersOf(draft: readonly string[], clause: readonly string[]): Map<number, string> {
  const ofDraft = draft.map((text) => pairsOf(fold(text)));
  const alike = clause.flatMap((text, i) => {
    const own = pairsOf(fold(text));
    return ofDraft.map((other, k) => ({ i, k, likeness: dice(own, other) }));
  });
  const partners = new Map<number, string>();
  const taken = new Set<number>();
  for (const { i, k, likeness } of alike.sort((a, b) => b.likeness - a.likeness)) {
    if (likeness < (taken.has(k) ? SPLIT : CORRESPONDS) || partners.has(i)) continue;
    partners.set(i, draft[k] ?? '');
    taken.add(k);
  }
  return partners;
}

function dice(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const pair of one.keys()) if (other.has(pair)) common++;
  return (2 * common) / Math.max(1, one.size + other.size);
}

/** Longest common subsequence of the words of two sentences, told from the second one's side. */
function align(draft: string, clause: string): Stretch[] {
  const a = wordsOf(draft);
  const b = wordsOf(clause);
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] =
        a[i]?.folded === b[j]?.folded
          ? (best[(i + 1) * width + j + 1] ?? 0) + (b[j]?.folded.length ?? 0)
          : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const stretches: Stretch[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const one = a[i];
    const other = b[j];
    if (one && other && one.folded === other.folded) {
      stretches.push({ text: other.text, kind: 'same' });
      i++;
      j++;
    } else if (
      one &&
      (!other || (best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0))
    ) {
      stretches.push({ text: one.text, kind: 'draft' });
      i++;
    } else if (other) {
      stretches.push({ text: other.text, kind: 'here' });
      j++;
    }
  }
  return stretches;
}

function wordsOf(text: string): { text: string; folded: string }[] {
  const segments = words ? [...words.segment(text)].map(({ segment }) => segment) : [...text];
  return segments.map((segment) => ({ text: segment, folded: fold(segment) }));
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { text, kind } of stretches) {
    const last = result.at(-1);
    if (last?.kind === kind) last.text += text;
    else result.push({ text, kind });
  }
  return result;
}
