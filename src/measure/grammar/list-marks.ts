import type { Folded } from '../../text/folded.ts';

/** A number with a point at the head of a line, a sentence or a half-sentence: 1. before 一般, and in 1.80周岁. */
const MARK = /(?<=^|[\n。；：\t])(\d+)[.、](\d+(?:\.\d+)?(?=[^\s.；，。]{3}))?(?!\d)/gu;

/**
 * Puts a line break in place of numbers that look like part of a decimal but number a list, told by their
 * neighbours: 1.80周岁以上；2.65周岁以上… Offsets hold.
 */
export function withoutListMarks(flat: Folded): Folded {
  const found = [...flat.text.matchAll(MARK)].map((match) => ({
    start: match.index,
    end: match.index + match[1]!.length + 1,
    number: Number(match[1]),
    decimal: match[2] !== undefined,
  }));
  let text = '';
  let copied = 0;
  let last = 0;
  for (const [index, { start, end, number, decimal }] of found.entries()) {
    const goesOn = number === 1 ? found[index + 1]?.number === 2 : number === last + 1;
    last = goesOn ? number : 0;
    if (!decimal || !goesOn) continue;
    text += flat.text.slice(copied, start) + '\n'.repeat(end - start);
    copied = end;
  }
  return copied === 0 ? flat : { ...flat, text: text + flat.text.slice(copied) };
}
