/** What a table of counts shows, as plain data. Addresses are final: `href()` has been asked. */
import { type Content, element, type Markup } from './markup.ts';

export interface HeatHead {
  label: string;
  note?: string | undefined;
  href?: string | undefined;
}

export interface HeatCell {
  count: number;
  /** 0–5, how strong the tint is. */
  level: number;
  href?: string | undefined;
  /** What the number means, for readers who don't see its row and column. */
  title?: string | undefined;
}

export interface HeatRow extends HeatHead {
  /** The place lies in one listed above. */
  below?: boolean;
  cells: HeatCell[];
}

/** Tint of a count against a whole: 0 for none, then fifths. */
export const heatLevel = (count: number, whole: number): number =>
  whole > 0 ? Math.min(5, Math.ceil((count / whole) * 5)) : 0;

/** A name that breaks before 与 alone, if at all: 服务体系 over 与能力. */
const words = (label: string): Content[] =>
  label.split(/(?=与)/u).flatMap((piece, i) => (i > 0 ? [element('wbr'), piece] : [piece]));

const head = ({ label, note, href }: HeatHead, scope: 'col' | 'row'): Markup =>
  element(
    'th',
    { scope },
    ...(href === undefined ? words(label) : [element('a', { href }, ...words(label))]),
    // A space, which is gone where the note begins a line.
    note !== undefined && ' ',
    note !== undefined && element('span', { class: 'quiet' }, note),
  );

const number = ({ count, href, title }: HeatCell): Markup => {
  if (count === 0) return element('span', { class: 'is-none' }, '—');
  if (href === undefined) return element('span', { title }, String(count));
  return element('a', { href, 'aria-label': title }, String(count));
};

/** The head of a table of counts. */
export const heatHead = (corner: string, columns: readonly HeatHead[]): Markup =>
  element(
    'tr',
    {},
    head({ label: corner }, 'col'),
    ...columns.map((column) => head(column, 'col')),
  );

/** A row of a table of counts. */
export const heatRow = (row: HeatRow): Markup =>
  element(
    'tr',
    { class: row.below ? 'is-below' : undefined },
    head(row, 'row'),
    ...row.cells.map((cell) =>
      element('td', { class: cell.level > 0 ? `heat-${cell.level}` : undefined }, number(cell)),
    ),
  );
