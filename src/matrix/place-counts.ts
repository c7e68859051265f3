/** Rows of the overview's tables, drawn when the site is built and again where a reader chooses places. */
import type { Overview } from '../model.ts';
import { href } from '../site.ts';
import { type HeatRow, heatLevel } from './heat.ts';

/** Name of a place where room is short: what its label says in brackets is left out. */
export const placeName = (label: string): string => label.replace(/（.*?）/gu, '');

/** A row by place: one place, or a province with all in it. */
export interface RowHead {
  label: string;
  /** Places in it. */
  size: number;
  /** The place, where it is one. */
  place: string | undefined;
  /** Address of its page; none where that is being read. */
  link: string | undefined;
  /** It lies in one listed above. */
  below: boolean;
}

/** How many measures of each topic a place or province states. */
export const topicRow = (
  { label, size, place, link, below }: RowHead,
  topics: Overview['topics'],
  counts: readonly number[],
): HeatRow => ({
  label: placeName(label),
  note: size === 1 ? undefined : `${size}地`,
  href: link,
  below,
  cells: topics.map(({ id, name, measures }, i) => {
    const count = counts[i] ?? 0;
    return {
      count,
      level: heatLevel(count, measures),
      href: place && href(`/matrix/topic/${id}/?j=${place}`),
      title: `${label}，${name}：${count}项`,
    };
  }),
});

/** How many figures of a place or province fall due by year; tints are shares of `most`. */
export const dueRow = (
  { label, place, link, below }: RowHead,
  years: readonly string[],
  counts: Readonly<Record<string, number>>,
  most: number,
): HeatRow => ({
  label: placeName(label),
  href: link,
  below,
  cells: years.map((year) => {
    const count = counts[year] ?? 0;
    return {
      count,
      level: heatLevel(count, most),
      href: place && href(`/overview/${place}/#due-${year}`),
      title: `${label}，${year}年：${count}项`,
    };
  }),
});
