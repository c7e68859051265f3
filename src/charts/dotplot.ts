/**
 * Lays out figures of one measure on one axis. Positions are percentages of the width, so a drawing
 * fits a phone and a page alike without script, and its words keep their size.
 */
import { scaleLinear } from 'd3';
import { isRatio } from '../matrix/words.ts';
import { unitWords } from '../measure/meaning.ts';
import type { Comparator, MatrixEntry } from '../model.ts';

/** Share of the width kept free at each side, for arrows that point beyond the last tick. */
const MARGIN = 3;

/**
 * How a comparator is drawn: which way the text leaves open, and whether the figure itself is met.
 * 不低于 90 is a filled dot with an arrow to the right, not a dot at 90.
 */
export const OPEN: Record<Comparator, { arrow: -1 | 0 | 1; filled: boolean }> = {
  '=': { arrow: 0, filled: true },
  range: { arrow: 0, filled: true },
  approx: { arrow: 0, filled: false },
  '>=': { arrow: 1, filled: true },
  '>': { arrow: 1, filled: false },
  '<=': { arrow: -1, filled: true },
  '<': { arrow: -1, filled: false },
};

export interface Plotted {
  entry: MatrixEntry;
  from: number;
  to: number;
  arrow: -1 | 0 | 1;
  filled: boolean;
}

export interface Plot {
  unit: string;
  /** Where a value stands on the axis. */
  scale: (value: number) => number;
  ticks: { at: number; label: string }[];
  marks: Plotted[];
}

/** Numbers of a list of entries as an axis from zero; percentages run to 100 unless all are small. */
export function axis(numbers: readonly number[], unit: string, ticks = 5) {
  const top = Math.max(...numbers, 0);
  const bottom = Math.min(...numbers, 0);
  const whole = unit === '%' && top >= 20 && top <= 100;
  const scale = scaleLinear()
    .domain([bottom, whole ? 100 : top || 1])
    .range([MARGIN, 100 - MARGIN]);
  if (!whole) scale.nice(ticks);
  return {
    scale: (value: number) => Number(scale(value).toFixed(2)),
    ticks: scale.ticks(ticks).map((value) => ({
      at: Number(scale(value).toFixed(2)),
      label: String(value),
    })),
  };
}

const numbersOf = (entry: MatrixEntry): number[] =>
  entry.value === null || entry.value === undefined || isRatio(entry) ? [] : [entry.value].flat();

/** Entries that can be drawn on one axis: those of the unit that most of them have; null if under two. */
export function plot(entries: readonly MatrixEntry[]): Plot | null {
  const byUnit = Map.groupBy(
    entries.filter((entry) => numbersOf(entry).length > 0),
    (entry) => unitWords(entry.unit),
  );
  const [unit, drawn] = [...byUnit].sort((a, b) => b[1].length - a[1].length)[0] ?? ['', []];
  if (drawn.length < 2) return null;
  const { scale, ticks } = axis(drawn.flatMap(numbersOf), unit);
  return {
    unit,
    scale,
    ticks,
    marks: drawn.map((entry) => {
      const numbers = numbersOf(entry);
      return {
        entry,
        from: scale(Math.min(...numbers)),
        to: scale(Math.max(...numbers)),
        ...OPEN[entry.comparator ?? '='],
      };
    }),
  };
}

/** Marks of one figure, and how high they stand so that no two figures touch. */
export interface Stack extends Omit<Plotted, 'entry'> {
  entries: MatrixEntry[];
  lane: number;
}

/** Share of the width that a figure with its label takes. */
const ROOM = 7;

/** Many marks on one axis: equal figures are one mark, near ones stand above each other. */
export function stacks(marks: readonly Plotted[]): Stack[] {
  const equal = Map.groupBy(marks, ({ from, to, arrow, filled }) => `${[from, to, arrow, filled]}`);
  const ends: number[] = [];
  return [...equal.values()]
    .map((same) => {
      const [{ entry: _, ...mark }] = same as [Plotted];
      return { ...mark, entries: same.map(({ entry }) => entry) };
    })
    .sort((a, b) => a.from - b.from)
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = mark.to + ROOM;
      return { ...mark, lane };
    });
}
