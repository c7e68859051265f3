/** What a cell of the matrix says as a whole, and where the figures of a clause lead. */
import type { Span as Mark } from '../content/segments.ts';
import { inOrder } from '../lexicon/strength.ts';
import type { Quantity } from '../model.ts';
import type { TopicSummary } from '../store/store.ts';

/** Words of strength that rows of topics have, in the order of the table of them. */
export const strengthOf = (topics: readonly TopicSummary[]): string[] =>
  inOrder(topics.flatMap(({ measures }) => measures).flatMap(({ strength }) => strength));

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
