/** Places side by side in the table of a topic: how many, and the chips that name them. */
import { type Content, element } from './markup.ts';

/** Columns when nobody has chosen; all where there are few. */
export const USUAL = 4;
const FEW = 5;
/** Columns at most: more are no longer compared but scrolled. */
export const MOST_COLUMNS = 8;

/** True where all places stand side by side. */
export const areFew = (places: number): boolean => places <= FEW;

export const usualCount = (places: number): number => (areFew(places) ? places : USUAL);

/** The chips of the chosen places; the last one cannot be taken away. */
export const chipsOf = (
  chosen: readonly { id: string; label: string }[],
  own: string | null = null,
): Content[] =>
  chosen.map(({ id, label }) =>
    element(
      'li',
      { class: 'chip' },
      label,
      id === own && element('span', { class: 'quiet' }, ' 本地'),
      chosen.length > 1 &&
        element('button', { type: 'button', 'data-remove': id, 'aria-label': `移除${label}` }, '×'),
    ),
  );

/** What stands beside the chips where all columns are in view. */
export const countWords = (chosen: number, places: number): string =>
  `${chosen} 列，共 ${places} 地`;
