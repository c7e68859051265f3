import type { Page } from './block.ts';
import { isElement, parsePage } from './dom.ts';
import { PLAIN } from './look.ts';
import { readSheets } from './sheet.ts';
import { Walker } from './walker.ts';

/**
 * A web page → its blocks in order, plus `<title>` and the `<meta>` values. White space collapses as in a
 * browser, all other characters stay; what is struck out or stands above characters is remarked.
 * Throws InputError for nesting that no page has.
 */
export function readBlocks(page: string, file: string): Page {
  const document = parsePage(page, file);
  const read: Page = { document, blocks: [], title: '', meta: new Map(), aside: [] };
  const walker = new Walker(read, readSheets(document), file);
  for (const child of document.childNodes) {
    if (isElement(child))
      walker.element(child, { path: [], look: PLAIN, base: PLAIN, linked: false, control: false });
  }
  return read;
}
