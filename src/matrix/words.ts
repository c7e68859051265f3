/** How figures, dates and places of the matrix are said on pages and in downloads. */
import { SAID } from '../lexicon/comparators.ts';
import type { Dimension } from '../lexicon/units.ts';
import { readUnit } from '../measure/grammar/units.ts';
import { unitWords } from '../measure/meaning.ts';
import type { Spread } from '../measure/spread.ts';
import type { MatrixEntry, Measure, PolicyMeta } from '../model.ts';
import { deadlineWords } from './said.ts';

type Figure = Pick<MatrixEntry, 'value' | 'unit' | 'comparator'> & { quote?: string };

/** What is counted is much or little; shares, ages and what a scale shows are high or low. */
const COUNTED: ReadonlySet<Dimension | undefined> = new Set(['money', 'time', 'people', 'thing']);

export const COMPARABILITY: Record<Measure['comparability'], string> = {
  same: '口径一致',
  'different-denominator': '口径不同（对象或分母）',
  'different-kind': '口径不同（性质）',
};

/** The comparator in words, empty for = and ranges: 不低于, 不超过, 约. */
export function comparatorWords({ comparator, unit }: Figure): string {
  const words = SAID[comparator ?? '='];
  const counted = COUNTED.has(readUnit(unit ?? '', 0)?.dimension) || unit === '次';
  return words ? words[counted ? 1 : 0] : '';
}

/** The fraction by which a quote says a value: 2/3 for 0.6667; null where it doesn't. */
function fraction(value: number, quote: string): string | null {
  for (const [words, a, b] of quote.matchAll(/(\d+)\/(\d+)/gu))
    if (Math.abs(Number(a) / Number(b) - value) < 1e-4) return words;
  return null;
}

/** 40—60 for a range, 2：8 for a ratio, the number for a value; a limit without a number has none. */
export function valueWords({ value, comparator, quote }: Figure): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(comparator === 'range' ? '—' : '：');
  return (Number.isInteger(value) ? null : fraction(value, quote ?? '')) ?? String(value);
}

/** True for parts such as 2：8, which are two numbers but no range. */
export const isRatio = ({ value, comparator }: Figure): boolean =>
  Array.isArray(value) && comparator !== 'range';

/** 不低于90%, 40—60%, 5人/万人; null where the text states no figure. */
export function figureWords(figure: Figure): string | null {
  const value = valueWords(figure);
  return value
    ? comparatorWords(figure) + value + (isRatio(figure) ? '' : unitWords(figure.unit))
    : null;
}

/**
 * Figures of many places in one line: 60—90%，中位 75%; one figure where all have the same. Words that keep some of
 * them from being owed as they stand are said behind, those of all before.
 */
export function spreadWords(figures: Spread & { unit: string }): string {
  const { low, median, high, qualifiers } = figures;
  const unit = unitWords(figures.unit);
  const words =
    low === high
      ? `${low}${unit}`
      : `${low}—${high}${unit}，中位 ${Number(median.toFixed(2))}${unit}`;
  return `${qualifiers.all}${words}${qualifiers.some && `（其中有的写明“${qualifiers.some}”）`}`;
}

/** What a figure is about: when, of whom; a baseline is said to be one. */
export function aboutWords(entry: Pick<MatrixEntry, 'deadline' | 'population' | 'kind'>): string {
  const when =
    entry.kind === 'baseline'
      ? `${entry.deadline?.slice(0, 4) ?? ''}${entry.deadline ? '年' : ''}现状`
      : deadlineWords(entry.deadline);
  return [when, entry.population].filter(Boolean).join(' · ');
}

/** Short name of a document where the place is known: its number, else its title. */
export const documentName = (meta: Pick<PolicyMeta, 'docNumber' | 'title'>): string =>
  meta.docNumber ?? `《${meta.title}》`;

/** Words of a source for display: white space that the layout of the source left is dropped. */
export function tidy(words: string): string {
  return words
    .replace(/\t+/gu, '｜')
    .replace(/(?<=[A-Za-z])[^\S\n]+(?=[A-Za-z])/gu, '\u0001')
    .replace(/\s+/gu, '')
    .replaceAll('\u0001', ' ');
}
