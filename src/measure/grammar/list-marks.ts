/** A number with a point at the head of a line, a sentence or a half-sentence: 1. before 一般, and in 1.80周岁. */
const MARK = /(?<=^|[\n。；：\t])(\d{1,2})[.、](\d?)/gu;

/**
 * Numbers that look like decimals but number a list, told by their neighbours (1.80周岁以上；2.65周岁以上…): where
 * each begins, and where its mark ends.
 */
export function listMarks(text: string): Map<number, number> {
  const found = [...text.matchAll(MARK)].map((match) => ({
    start: match.index,
    end: match.index + match[1]!.length + 1,
    number: Number(match[1]),
    decimal: match[2] !== '',
  }));
  const marks = new Map<number, number>();
  for (const [index, { start, end, number, decimal }] of found.entries()) {
    const follows = found[index - 1]?.number === number - 1;
    const leads = found[index + 1]?.number === number + 1;
    if (decimal && (follows || leads)) marks.set(start, end);
  }
  return marks;
}
