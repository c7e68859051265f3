import type { XmlElement } from '../xml.ts';
import type { Numbering } from './numbering.ts';
import type { OpenField } from './open-fields.ts';
import type { Remark } from './pieces.ts';
import type { Styles } from './styles.ts';

/** A line of a Word file before it has its number. */
export interface BodyLine {
  text: string;
  furniture?: boolean;
  paragraph?: boolean;
  align?: 'center' | 'right';
  /** What is to be reported of the line. */
  remarks?: Remark[];
}

/** What reading a part needs and what it notes on the way. */
export interface BodyContext {
  numbering: Numbering;
  styles: Styles;
  /** Marks of the notes in the order of their references, filled while reading. */
  notes: Map<string, string>;
  /** What the text leaves out, for a report. */
  omitted: { deleted: number; pictures: number };
  /** Text of the part that is left out on purpose, for the count. */
  aside: string[];
  /** Text that stands in no text element of the part: numbers, note marks, embedded files. */
  added: string[];
  /** The fields that are open: they may run over paragraphs. */
  fields: OpenField[];
  /** The lines of an embedded file (altChunk). */
  chunk: (relationId: string) => BodyLine[];
  /** Address of a sub-document. */
  address: (relationId: string) => string;
  /** Width of the text in twentieths of a point. */
  textWidth: number;
  /** Style of the table that is being read. */
  tableStyle?: string | undefined;
  inTable?: boolean;
  /** A cell that another covers: its numbers are not counted. */
  covered?: boolean;
}

/** All text of an element, in order: for what is set aside as a whole. */
export function flatText(element: XmlElement): string {
  const { name, text, attributes } = element;
  const own = /^(?:t|delText)$/.test(name) ? text : name === 'textpath' ? attributes.string : '';
  return (own ?? '') + element.children.map(flatText).join('');
}
