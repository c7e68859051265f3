/**
 * Addresses that a page shows or copies, as the reader has them. A site built without knowing where it
 * will stand carries the address of the machine that built it, in `data-built-at` of the root element.
 */
import { dayOf, withAccessDate } from '../citation/access.ts';

const builtAt = document.documentElement.dataset.builtAt;

/** The text with the site's address where the reader is in place of the one it was built with. */
export function here(text: string): string {
  return builtAt && location.protocol.startsWith('http')
    ? text.replaceAll(builtAt, location.origin)
    : text;
}

/** A reference as the reader copies it now: the address as it is here, and the day of access. */
export function referenceNow(entry: string): string {
  return withAccessDate(here(entry), dayOf(new Date()));
}

/**
 * Puts every `data-reference` that a page shows at the reader's address. The day of access goes into
 * what the button beside it copies, not into the text, which should not move while it is read.
 */
export function showHere(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-reference]')) {
    const shown = element.textContent ?? '';
    const text = here(shown);
    if (text !== shown) element.textContent = text;
    const button = element.nextElementSibling;
    if (button instanceof HTMLElement && 'copy' in button.dataset) {
      button.dataset.copy = referenceNow(text);
    }
  }
}
