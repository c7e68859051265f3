import { isEnded } from '../../text/sentences.ts';
import { squeeze } from '../../text/squeeze.ts';
import type { Mark } from './marks.ts';

/** 1.80周岁以上: a number of a list and a figure run together; 76.34 and 2.5万元 alone are values of a column. */
const RUN_TOGETHER = /^(\d\d?)\s*[．.、](?=\d+(?:[．.]\d+)?[^\s\d．.][^\s．.]{2})/u;
/** 2.5万元 reads as an amount of its own; only a list that goes on makes it an item. */
export const AMOUNT = /^\d+[.．]\d+[万亿千百元个家名张所倍床辆岁次种件项米%％‰]/u;
const BELOW: ReadonlySet<string> = new Set([
  'subitem',
  'halfSubitem',
  'circled',
  'bullet',
  'lowerLetter',
  'lowerRoman',
]);

/**
 * Items whose number is run together with a figure (1.80周岁以上的；2.独居的；), by their lines: told from decimals by
 * the items beside them. `marks` are what the lines begin with otherwise.
 */
export function decimalItems(
  texts: readonly string[],
  marks: readonly (Mark | null)[],
): Map<number, Mark> {
  const candidates = new Map<number, Mark>();
  for (const [at, text] of texts.entries()) {
    const match = marks[at] ? null : RUN_TOGETHER.exec(text);
    if (match) candidates.set(at, itemOf(match));
  }
  const found = new Map<number, Mark>();
  for (const [at, mark] of candidates) {
    const before = beside(at, -1, marks, found);
    const follows = before?.number === mark.number - 1;
    const leads = beside(at, 1, marks, candidates)?.number === mark.number + 1;
    const sure = leads || !AMOUNT.test(texts[at]!) || !marks.includes(before);
    const opens = marks[at - 1] !== null || found.has(at - 1) || isEnded(texts[at - 1]!);
    if (opens && sure && (mark.number === 1 ? leads : follows)) found.set(at, mark);
  }
  return found;
}

/** The next item that way, what is numbered below items aside; null where a list ends before. */
function beside(
  from: number,
  step: 1 | -1,
  marks: readonly (Mark | null)[],
  more: ReadonlyMap<number, Mark>,
): Mark | null {
  for (let at = from + step; at in marks; at += step) {
    const mark = more.get(at) ?? marks[at];
    if (!mark || BELOW.has(mark.kind)) continue;
    return mark.kind === 'item' ? mark : null;
  }
  return null;
}

function itemOf([whole, digits]: RegExpExecArray): Mark {
  return {
    kind: 'item',
    printed: squeeze(whole),
    label: digits!,
    number: Number(digits),
    length: whole.length,
    firm: false,
  };
}
