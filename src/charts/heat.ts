/** What a table of counts shows, as plain data. Addresses are final: `href()` has been asked. */
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
