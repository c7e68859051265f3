/**
 * How a paragraph of a clause is set. `heading`: the whole paragraph is the heading; `run-in`: the
 * heading opens the paragraph and ends at `split`; the rest are the customary lines of an official
 * letter (GB/T 9704—2012, 7.2–7.3), told from the text and the metadata, not from their position.
 */
export type Role =
  | 'heading'
  | 'run-in'
  | 'text'
  | 'title'
  | 'number'
  | 'address'
  | 'signature'
  | 'note'
  | 'letterhead';

export interface ParagraphBlock {
  type: 'paragraph';
  role: Role;
  /** Offset of the paragraph in the clause's text. */
  start: number;
  text: string;
  /** Length of the heading within the paragraph; 0 where there is none. */
  split: number;
}

export interface TableCell {
  start: number;
  text: string;
  rows: number;
  columns: number;
  header: 'col' | 'row' | null;
}

export interface TableBlock {
  type: 'table';
  caption: ParagraphBlock[];
  head: TableCell[];
  body: TableCell[][];
  notes: ParagraphBlock[];
}

export type Block = ParagraphBlock | TableBlock;
