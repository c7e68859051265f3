import { child, findAll, type XmlElement } from '../xml.ts';
import { points } from './measure.ts';

/** A4 with Word's margins, in points. */
const USUAL_WIDTH = 595 - 2 * 90;
/** 三号, the size of the text of official documents, and the distance of tabs. */
const CHARACTER = 16;
const TAB = 21;
/** A line that begins this far to the right is a signature or a date, not an indented paragraph. */
const FAR_RIGHT = 0.35;
const LONGEST_SIGNATURE = 40;

/** Width of the text of the last section. */
export function textWidthOf(body: XmlElement): number {
  const section = findAll(body, 'sectPr').at(-1);
  const size = points(child(section, 'pgSz')?.attributes.w, 20);
  const margins = child(section, 'pgMar')?.attributes;
  const width = size - points(margins?.left, 20) - points(margins?.right, 20);
  return width > 50 ? width : USUAL_WIDTH;
}

/** The properties that place a paragraph: its own first, then those of its styles. */
export interface Placing {
  jc: XmlElement[];
  ind: XmlElement[];
}

/**
 * Where a paragraph stands: in the middle, or at the right, be it set so or pushed there by an indent,
 * spaces or tabs, as signatures are. Undefined for paragraphs like any.
 */
export function alignOf(
  { jc, ind }: Placing,
  text: string,
  textWidth: number,
  tabs: number,
): 'center' | 'right' | undefined {
  const set = jc[0]?.attributes.val;
  if (text.trim() === '') return undefined;
  if (text.trim().length > LONGEST_SIGNATURE) {
    return set === 'center' ? 'center' : set === 'right' || set === 'end' ? 'right' : undefined;
  }
  if (set === 'right' || set === 'end') return 'right';
  const of = (...names: string[]): number => {
    for (const { attributes } of ind) {
      const name = names.find((one) => attributes[one] !== undefined);
      if (name === undefined) continue;
      return name.endsWith('Chars')
        ? (Number(attributes[name]) / 100) * CHARACTER
        : points(attributes[name], 20);
    }
    return 0;
  };
  const indent = of('left', 'start', 'leftChars', 'startChars');
  if (set === 'center') return indent > FAR_RIGHT * textWidth ? 'right' : 'center';
  const begins = indent + of('firstLine', 'firstLineChars') + leading(text) + tabs * TAB;
  const middle = begins + (text.trim().length * CHARACTER) / 2;
  return begins > FAR_RIGHT * textWidth && middle > 0.6 * textWidth ? 'right' : undefined;
}

/** Width of the white space that a text begins with. */
function leading(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === '\u3000') width += CHARACTER;
    else if (character === ' ' || character === '\u00a0') width += CHARACTER / 2;
    else return width;
  }
  return width;
}
