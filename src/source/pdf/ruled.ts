import type { Box } from './path.ts';
import type { Remark } from './remark.ts';
import type { Piece } from './text.ts';

export interface RuledTable {
  kind: 'table';
  /** The outermost rules. */
  box: Box;
  /** Cells joined by tabs, row by row; a merged cell has its text in its first place. */
  rows: string[];
  remarks: Remark[];
  /** Numbers of the pieces of text in it. */
  ids: Set<number>;
  /** Left edges of the columns. */
  columns: number[];
  /** Columns of the last row whose text fills its cell to the end, so that it may go on on the next page. */
  full: boolean[];
}

/** Rules that lay out a page (a web page printed, a letter in a border): its parts are read one by one. */
export interface PageFrame {
  kind: 'frame';
  box: Box;
  regions: Region[];
  ids: Set<number>;
}

export interface Region {
  pieces: Piece[];
  blocks: RuledBlock[];
}

export type RuledBlock = RuledTable | PageFrame;
