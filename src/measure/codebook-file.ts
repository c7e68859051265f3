/** The codebook as browsers get it: what is needed to find the rows of a text that isn't published. */
import type { Codebook, MeasureDefinition } from './codebook.ts';

/** A measure with its patterns, without what people have noted of documents. */
export type SoughtMeasure = Pick<
  MeasureDefinition,
  'id' | 'name' | 'aliases' | 'family' | 'key' | 'type' | 'bases' | 'find'
>;

export interface SoughtTopic {
  id: string;
  name: string;
  measures: SoughtMeasure[];
}

/** Keys whose values are patterns, one or a list. */
const PATTERNS = new Set([
  'terms',
  'not',
  'clause',
  'subject',
  'population',
  'emphasis',
  'sentence',
]);

/** Text of the file: patterns by their source. */
export const codebookText = ({ topics }: Pick<Codebook, 'topics'>): string =>
  `${JSON.stringify(
    topics.map(({ id, name, measures }) => ({
      id,
      name,
      measures: measures.map(
        ({ id, name, aliases, family, key, type, bases, find }): SoughtMeasure => ({
          id,
          name,
          aliases,
          family,
          key,
          type,
          bases,
          find,
        }),
      ),
    })),
    (_, value) => (value instanceof RegExp ? value.source : value),
  )}\n`;

const pattern = (source: string): RegExp => new RegExp(source, 'u');

/** The codebook of a text of `codebookText`. */
export const readCodebookText = (text: string): SoughtTopic[] =>
  JSON.parse(text, (key, value) =>
    !PATTERNS.has(key)
      ? value
      : typeof value === 'string'
        ? pattern(value)
        : value.map((each: string) => pattern(each)),
  );
