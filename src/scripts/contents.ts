/** The table of contents follows the reader. */

/** Starts it for the given sections, in document order. */
export function followReader(sections: readonly HTMLElement[]): void {
  const toc = document.querySelector<HTMLElement>('#toc');
  const here = document.querySelector<HTMLElement>('[data-here]');
  // Each section belongs to the last entry at or before it.
  const links = new Map(
    [...(toc?.querySelectorAll<HTMLAnchorElement>('a') ?? [])].map((link) => [
      link.hash.slice(1),
      link,
    ]),
  );
  const entryOf = new Map<Element, HTMLAnchorElement>();
  let entry: HTMLAnchorElement | undefined;
  for (const section of sections) {
    entry = links.get(section.id) ?? entry;
    if (entry) entryOf.set(section, entry);
  }

  let current: HTMLAnchorElement | undefined;
  const visible = new Set<Element>();

  function showEntry(): void {
    if (toc && current) toc.scrollTo({ top: current.offsetTop - toc.clientHeight / 3 });
  }

  function follow(): void {
    const first = sections.find((section) => visible.has(section));
    const link = first && entryOf.get(first);
    if (!link || link === current) return;
    current?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    current = link;
    if (here) here.textContent = link.textContent;
    showEntry();
  }
  toc?.addEventListener('toggle', showEntry);

  const observer = new IntersectionObserver(
    (records) => {
      for (const { target, isIntersecting } of records) {
        if (isIntersecting) visible.add(target);
        else visible.delete(target);
      }
      follow();
    },
    { rootMargin: '-80px 0px -60% 0px' },
  );
  for (const section of sections) observer.observe(section);

  toc?.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a') && toc.matches(':popover-open')) toc.hidePopover();
  });
}
