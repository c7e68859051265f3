import type { Remark } from '../docx/pieces.ts';
import type { Document, Element } from './dom.ts';
import type { Look, Veil } from './look.ts';

/** One line as a browser lays it out: the text between two block boundaries or line breaks. */
export interface Block {
  text: string;
  /** Elements around it, outermost first. */
  path: readonly Element[];
  /** Characters that stand inside links and buttons. */
  linked: number;
  /** Elements that keep it from being shown; none where it is. */
  veils: readonly Veil[];
  /** Inside a button or a list to choose from. */
  control: boolean;
  /** Not read: not shown by a browser, or inside a control. */
  hidden: boolean;
  /** Ends in `<br>`, or with a line of preformatted text: the next may go on with the same paragraph. */
  broken: boolean;
  align?: Look['align'];
  /** The cells, where the block is a row of a data table. */
  cells?: string[];
  remarks: Remark[];
  pictures: number;
  /** Line of the page on which it begins. */
  line: number;
}

export interface Page {
  document: Document;
  blocks: Block[];
  title: string;
  /** Values of `<meta>` by `name` or `property`, in lower case. */
  meta: Map<string, string>;
  /** Text that is left out on purpose: struck, readings of characters. */
  aside: string[];
}
