/** A text cut into 小句, the stretches between commas, each with its words. */
import type { Clause } from '../model.ts';
import { segments } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { pairsOf } from './pairs.ts';
import { cellsOf, plain, type Token, tokensOf, weightOf } from './tokens.ts';

/** A text to be compared. */
export interface Passage {
  text: string;
  /** The number at its head, which says nothing of what it lays down. */
  mark: Span | null;
  /** Its lines are the rows of a table. */
  table: boolean;
}

export interface Part {
  /** Number of the passage that it belongs to. */
  passage: number;
  tokens: Token[];
  folded: string;
  /** Characters that say something. */
  weight: number;
  pairs: string[];
}

export const passageOf = ({ text, spans, table }: Clause): Passage => ({
  text,
  mark: spans.marker,
  table: table !== undefined,
});

const linesOf = (text: string): Span[] => {
  let from = 0;
  return text.split('\n').map((line): Span => {
    const span: Span = [from, from + line.length];
    from += line.length + 1;
    return span;
  });
};

/** The parts of texts, in order. Of tables they are the rows. */
export function partsOf(passages: readonly Passage[]): Part[] {
  return passages.flatMap(({ text, mark, table }, passage) => {
    const tokens = (table ? cellsOf : tokensOf)(text).filter(
      ({ from }) => from >= (mark?.[1] ?? 0),
    );
    let next = 0;
    return (table ? linesOf : segments)(text).flatMap(([, to]) => {
      const own: Token[] = [];
      // A word that the end of a part cuts is left whole in it.
      while (tokens[next] && tokens[next]!.from < to) own.push(tokens[next++]!);
      if (own.length === 0) return [];
      const folded = own.map((token) => token.folded).join('');
      const pairs = [...pairsOf(folded).keys()];
      return [{ passage, tokens: own, folded, weight: weightOf(folded), pairs }];
    });
  });
}

/** What two texts must agree in to say the same in the same words. */
export const wordsOf = ({ text, mark }: Passage): string => plain(text.slice(mark?.[1] ?? 0));
