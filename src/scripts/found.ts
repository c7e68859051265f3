/** Words of a search, marked on a page without touching the document. */
import { fold, foldWithOrigins } from '../text/alike.ts';
import { occurrences } from '../text/folded.ts';

/** The text nodes of an element as one text, with the way back to a node and an offset in it. */
function textOf(element: Element) {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: text.length });
    text += node.nodeValue ?? '';
  }
  const place = (offset: number) => nodes.findLast(({ start }) => start <= offset);
  return { text, place };
}

/**
 * Marks the query, or each of its words, in the given elements with the CSS Custom Highlight API:
 * nothing moves. Returns how many places were marked; 0 where the browser cannot.
 */
export function markFound(elements: Iterable<Element>, query: string, words: boolean): number {
  const wanted = (words ? query.split(/\s+/u) : [query])
    .filter((word) => !/^[-－]/u.test(word))
    .map(fold)
    .filter(Boolean);
  if (wanted.length === 0 || !('highlights' in CSS)) return 0;
  const ranges: Range[] = [];
  for (const element of elements) {
    const { text, place } = textOf(element);
    const folded = foldWithOrigins(text);
    for (const [from, to] of wanted.flatMap((word) => occurrences(folded, word))) {
      const first = place(from);
      const last = place(to - 1);
      if (!first || !last) continue;
      const range = new Range();
      range.setStart(first.node, from - first.start);
      range.setEnd(last.node, to - last.start);
      ranges.push(range);
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
  return ranges.length;
}
