/** Which clause is being read. */

/**
 * Tells `show` whenever another of the sections, given in document order, is the one being read: the
 * first below whatever stays on top; at the end of the page, where a clause can't come to the top, the
 * one that the address names.
 */
export function followReader(
  sections: readonly HTMLElement[],
  show: (section: HTMLElement) => void,
): void {
  const root = document.documentElement;
  const visible = new Set<Element>();
  let shown: HTMLElement | undefined;

  function named(): HTMLElement | undefined {
    if (scrollY + innerHeight < root.scrollHeight - 2) return undefined;
    const section = sections.find(({ id }) => id === location.hash.slice(1));
    return section && section.getBoundingClientRect().bottom > 0 ? section : undefined;
  }
  function follow(): void {
    const section = named() ?? sections.find((each) => visible.has(each));
    if (!section || section === shown) return;
    shown = section;
    show(section);
  }

  // A clause that the address names stands at its scroll margin; it counts from a little below that.
  const [first] = sections;
  const top = first ? Number.parseFloat(getComputedStyle(first).scrollMarginTop) + 4 : 0;
  const observer = new IntersectionObserver(
    (records) => {
      for (const { target, isIntersecting } of records) {
        if (isIntersecting) visible.add(target);
        else visible.delete(target);
      }
      follow();
    },
    { rootMargin: `-${top}px 0px -60% 0px` },
  );
  for (const section of sections) observer.observe(section);
  addEventListener('hashchange', follow);
}
