import type { Remark } from './remark.ts';
import type { RuledTable } from './ruled.ts';

/** A line as it leaves a page. */
export interface PageLine {
  text: string;
  size: number;
  align?: 'center' | 'right';
  furniture?: boolean;
  /** A row of a table, cells joined by tabs; with the ruled table that it opens or closes. */
  row: boolean;
  opens?: RuledTable;
  closes?: RuledTable;
  /** What a reader should look at in the line. */
  remarks: readonly Remark[];
}

export function tableRow(text: string, remarks: readonly Remark[] = []): PageLine {
  return { text, size: 10, row: true, remarks };
}

export function furnitureLine(text: string, size: number): PageLine {
  return { text, size, row: false, furniture: true, remarks: [] };
}
