/** A document for the desk as plain data: what stands in it, not yet how Word writes it. */

export interface Run {
  text: string;
  bold?: boolean;
  underline?: boolean;
  /** Full address. */
  link?: string | undefined;
  /** A tracked change. */
  change?: 'inserted' | 'deleted' | undefined;
  /** A comment at the text. */
  comment?: string;
  /** A footnote behind the text. */
  note?: Run[];
}

/** Each is drawn as one style of GB/T 9704 or smaller; see docx.ts. */
export type Style =
  | 'title'
  | 'about'
  | 'warning'
  | 'heading'
  | 'subheading'
  | 'body'
  | 'source'
  | 'remark'
  | 'cell-head'
  | 'cell'
  | 'cell-small';

export interface Paragraph {
  kind: 'paragraph';
  style: Style;
  runs: Run[];
  /** The paragraph as such was put in or taken out. */
  change?: Run['change'];
}

export interface Table {
  kind: 'table';
  /** Widths of the columns, in any unit. */
  widths: number[];
  /** Paragraphs of the heads, repeated on every page; empty for none. */
  head: Paragraph[][];
  rows: Paragraph[][][];
}

export type Block = Paragraph | Table;

export interface Paper {
  landscape: boolean;
  title: string;
  /** Day of making, YYYY-MM-DD. */
  day: string;
  blocks: Block[];
}

export const paragraph = (style: Style, ...runs: (Run | string | false | '')[]): Paragraph => ({
  kind: 'paragraph',
  style,
  runs: runs
    .filter((run): run is Run | string => run !== false && run !== '')
    .map((run) => (typeof run === 'string' ? { text: run } : run)),
});

/** What every document begins with: the title, what it shows and where it comes from, and warnings. */
export const headOf = (
  title: string,
  about: readonly string[],
  warnings: readonly string[],
): Block[] => [
  paragraph('title', title),
  ...about.map((line) => paragraph('about', line)),
  ...warnings.map((line) => paragraph('warning', line)),
];

/** All paragraphs of a document, those of tables too, in order. */
export const paragraphsOf = ({ blocks }: Pick<Paper, 'blocks'>): Paragraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : [...block.head.flat(), ...block.rows.flat(2)],
  );
