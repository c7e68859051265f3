/** The sentences that a quotation stands in. */

import { says } from '../measure/text.ts';
import type { MatrixEntry, QuotedClause } from '../model.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { type Content, element } from './markup.ts';
import { tidy } from './words.ts';

export interface Context {
  before: string;
  lead: string;
  quote: string;
  rest: string;
  after: string;
}

/** The sentence of a quote with the sentences around it, as printed; the quote in the middle of it. */
export function contextOf(clause: QuotedClause, [from, to]: MatrixEntry['at']): Context {
  const { text } = clause;
  const all = sentences(text);
  const first = all.findIndex(([, end]) => end > from);
  const last = all.findIndex(([, end]) => end >= to);
  const around = (sentence: Span | undefined) =>
    sentence && says(clause, sentence) ? text.slice(...sentence).trim() : '';
  return {
    before: around(all[first - 1]),
    lead: text.slice(all[first]?.[0], from).trimStart(),
    quote: text.slice(from, to),
    rest: text.slice(to, all[last]?.[1]).trimEnd(),
    after: around(all[last + 1]),
  };
}

/** The sentence of a quote as it is drawn: the quote marked, what stands around it quieter. */
export function sentenceOf(clause: QuotedClause, at: MatrixEntry['at']): Content[] {
  const { before, lead, quote, rest, after } = contextOf(clause, at);
  return [
    before && element('span', { class: 'around' }, tidy(before)),
    tidy(lead),
    element('mark', {}, tidy(quote)),
    tidy(rest),
    after && element('span', { class: 'around' }, tidy(after)),
  ];
}
