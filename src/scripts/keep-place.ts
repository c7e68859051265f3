/** Runs a change of the layout and brings what the reader sees first, below what stays on top, back there. */
export function keepPlace(change: () => void): void {
  const bars = document.querySelectorAll('.site-head, .reading-bar');
  let top = Math.max(...Array.from(bars, (bar) => bar.getBoundingClientRect().bottom));
  let at: Element | undefined;
  while (!at && top < innerHeight) {
    top += 8;
    // Below what lies over it, and no box around paragraphs.
    at = document
      .elementsFromPoint(innerWidth / 2, top)
      .find((each) => each.closest('main') && !each.closest('nav') && !each.querySelector('p'));
  }
  const before = at?.getBoundingClientRect();
  change();
  const after = at?.getBoundingClientRect();
  if (!scrollY || !before || !after) return;
  // The same part of a paragraph, whatever its height has become.
  const part = (top - before.top) / before.height;
  scrollBy(0, after.top + part * after.height - top);
}
