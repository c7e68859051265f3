/** The words of a text as they are compared: a figure with its unit is one, white space is none. */
import { SCALE, UNITS } from '../lexicon/units.ts';
import { fold } from '../text/alike.ts';
import { oneOf } from '../text/brackets.ts';
import { DASHES } from '../text/dashes.ts';
import type { Span } from '../text/span.ts';

export interface Token {
  /** Where it stands in the text. */
  from: number;
  to: number;
  folded: string;
}

// Browsers without a segmenter compare by single characters.
const segmenter =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

const FIGURE = (() => {
  const space = '[^\\S\\n\\t]*';
  const digits = `[\\d０-９]+(?:${space}[.．,，:：/]?${space}[\\d０-９]+)*`;
  const number = `(?:${digits}|[〇零一二三四五六七八九十百千万亿两]+)`;
  const units = Object.values(UNITS).flatMap((words) => words.split(' '));
  const longest = [...new Set(units)].sort((a, b) => b.length - a.length);
  const unit = `(?:${space}${SCALE})?(?:${space}(?:${longest.join('|')}))?`;
  const to = `${space}(?:${oneOf(DASHES)}+|至|到)${space}`;
  return new RegExp(`${number}${unit}(?:${to}${number}${unit})*`, 'gu');
})();

/** A range whose unit is printed at both ends says what one says that has it at the second alone. */
const UNIT_TWICE = /([\d.,]+)([%‰\p{L}]{1,5})-+([\d.,]+)\2/gu;

/** Words without what only their form has: 40%—60% is 40~60%. */
export const plain = (text: string): string => fold(text).replace(UNIT_TWICE, '$1-$3$2');

const boundaries = (text: string): number[] =>
  segmenter
    ? Array.from(segmenter.segment(text), ({ index }) => index)
    : [...text].reduce<number[]>(
        (ends, character) => {
          ends.push((ends.at(-1) ?? 0) + character.length);
          return ends;
        },
        [0],
      );

/** The words of a text, in order; what lies between them prints nothing. */
export function tokensOf(text: string): Token[] {
  const figures = Array.from(
    text.matchAll(FIGURE),
    ({ 0: words, index }): Span => [index, index + words.length],
  );
  let next = 0;
  const starts = boundaries(text).filter((at) => {
    while (figures[next] && figures[next]![1] <= at) next += 1;
    return !figures[next] || at <= figures[next]![0];
  });
  return tokensBetween(text, starts);
}

/** The cells of a table whose columns are parted by tabs, each one token. */
export function cellsOf(text: string): Token[] {
  return tokensBetween(text, [
    0,
    ...Array.from(text.matchAll(/[\t\n]/gu), ({ index }) => index + 1),
  ]);
}

function tokensBetween(text: string, starts: readonly number[]): Token[] {
  return starts.flatMap((from, i) => {
    const words = text.slice(from, starts[i + 1]);
    const folded = plain(words);
    const start = from + words.length - words.trimStart().length;
    return folded ? [{ from: start, to: start + words.trim().length, folded }] : [];
  });
}

/** How many characters of a folded text say something. */
export const weightOf = (folded: string): number => folded.replace(/[^\p{L}\p{N}%‰]/gu, '').length;
