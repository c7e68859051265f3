/** Whether a clause still says what was collected from it. */

import type { Span } from '../text/span.ts';
import { squeeze } from '../text/squeeze.ts';
import type { Item } from './collection.ts';

/**
 * Tells two texts apart, white space aside: 53 bits, by Bryc's cyrb53 (public domain). It guards against
 * nothing; the one of browsers is not there on sites without TLS.
 */
export function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const character of squeeze(text)) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const bits = 4294967296 * (2097151 & low) + (high >>> 0);
  return bits.toString(16).padStart(14, '0');
}

/**
 * How the text of a clause stands to what was collected: `same`; `around` where only words beside the quoted
 * ones are others; `changed` where the quoted ones are; `gone` where there is no such clause any more.
 */
export function changed(
  { at, quote, hash }: Pick<Item, 'at' | 'quote' | 'hash'>,
  text: string | undefined,
): 'same' | 'around' | 'changed' | 'gone' {
  if (text === undefined) return 'gone';
  const [own, now] = [squeeze(quote), squeeze(text)];
  if (at === null) return own === now ? 'same' : 'changed';
  if (!now.includes(own)) return 'changed';
  return hashOf(text) === hash ? 'same' : 'around';
}

/** The part of a text whose characters, white space not counted, are those from one number to another. */
export function spanOf(text: string, from: number, to: number): Span {
  let count = 0;
  let span: Span = [text.length, text.length];
  for (let at = 0; at < text.length; at++) {
    if (/\s/u.test(text[at] as string)) continue;
    if (count === from) span = [at, span[1]];
    count += 1;
    if (count === to) return [span[0], at + 1];
  }
  return span;
}

/** Where words stand in a text, white space aside; null where they don't. */
export function find(text: string, words: string): Span | null {
  const own = squeeze(words);
  const at = own ? squeeze(text).indexOf(own) : -1;
  return at < 0 ? null : spanOf(text, at, at + own.length);
}
