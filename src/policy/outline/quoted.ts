import { bracketsIn, oneOf, outerPairs, QUOTATION } from '../../text/brackets.ts';

/** A quotation that begins a line, or stands behind 修改为：, may run over paragraphs; others end where they begin. */
const BEGINS = new RegExp(`(?:^|[：:]\\s*)${oneOf(QUOTATION.opening)}`, 'u');
const ENDS = new RegExp(`${oneOf(QUOTATION.closing)}[。；;，,、）)]*$`, 'u');
const REACH = 80;

/**
 * Indexes of the lines that go on with a quotation begun on a line before: the articles that a
 * decision lays down are its text, not its own clauses. A quotation that is never closed is none.
 */
export function quotedLines(texts: string[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (const [at, text] of texts.entries()) {
    if (!BEGINS.test(text) || depthBehind(text, 0) <= 0) continue;
    const end = lastLine(texts, at);
    for (let inside = at + 1; inside <= end; inside += 1) quoted.add(inside);
  }
  return quoted;
}

/** The line on which the quotation closes that line `start` leaves open; -1 where none does. */
function lastLine(texts: string[], start: number): number {
  let depth = depthBehind(texts[start]!, 0);
  for (let at = start + 1; at < Math.min(texts.length, start + REACH); at += 1) {
    const text = texts[at]!;
    // Each paragraph may open the quotation anew; only the last closes it.
    const anew = QUOTATION.opening.includes(text[0]!) && isWhole(text);
    depth = depthBehind(anew ? text.slice(1) : text, depth);
    if (depth <= 0) return at;
  }
  return -1;
}

/** A paragraph whose first quotation mark is closed at its end or not at all. */
function isWhole(text: string): boolean {
  const [first] = outerPairs(text, QUOTATION);
  if (first?.[0] !== 0) return true;
  const end = ENDS.exec(text);
  return end !== null && first[1] > end.index;
}

function depthBehind(text: string, before: number): number {
  const { open, closed } = bracketsIn(text, QUOTATION);
  return before + open.length - closed.length;
}
