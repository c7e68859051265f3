/** How many places stand side by side in the table of a topic. */

/** Columns when nobody has chosen; all where there are few. */
export const USUAL = 4;
const FEW = 5;
/** Columns at most: more are no longer compared but scrolled. */
export const MOST_COLUMNS = 8;

export const usualCount = (places: number): number => (places <= FEW ? places : USUAL);
