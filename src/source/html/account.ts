import type { SourceLine } from '../../model.ts';
import type { Account } from '../account.ts';
import { attribute, type Document, type Element, isElement, isText } from './dom.ts';

/** What prints nothing, or nothing of the document: names of programs, choices, readings of characters. */
const UNPRINTED =
  /^(?:head|script|style|template|noscript|iframe|object|audio|video|canvas|noembed|noframes|select|datalist|rp|rt|rtc|annotation|annotation-xml)$/;
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * The text of a page by a walk of its tree that knows nothing of lines, styles and tables, beside what was read of
 * it. What a `style` attribute hides does not count: pages hide what they don't print.
 */
export function pageAccount(
  document: Document,
  lines: readonly SourceLine[],
  aside: readonly string[],
): Account {
  const printed: string[] = [];
  const waiting: (Document | Element)[] = [document];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const child of node.childNodes) {
      if (isText(child)) printed.push(child.value);
      else if (isElement(child) && !UNPRINTED.test(child.tagName) && !isHidden(child))
        waiting.push(child);
    }
  }
  return {
    part: '网页',
    printed,
    taken: lines.map(({ text }) => text).join('\n'),
    aside: aside.join('\n'),
  };
}

function isHidden(element: Element): boolean {
  return (
    attribute(element, 'hidden') !== undefined || HIDDEN.test(attribute(element, 'style') ?? '')
  );
}
