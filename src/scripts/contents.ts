/** The table of contents follows the reader. */

/** Makes the contents mark the entry of a clause: the last one at or before it. */
export function contents(sections: readonly HTMLElement[]): (section: HTMLElement) => void {
  const toc = document.querySelector<HTMLElement>('#toc');
  const links = new Map(
    [...(toc?.querySelectorAll<HTMLAnchorElement>('a') ?? [])].map((link) => [
      link.hash.slice(1),
      link,
    ]),
  );
  const entryOf = new Map<HTMLElement, HTMLAnchorElement>();
  let entry: HTMLAnchorElement | undefined;
  for (const section of sections) {
    entry = links.get(section.id) ?? entry;
    if (entry) entryOf.set(section, entry);
  }

  let current: HTMLAnchorElement | undefined;
  function showEntry(): void {
    if (toc && current) toc.scrollTo({ top: current.offsetTop - toc.clientHeight / 3 });
  }
  toc?.addEventListener('toggle', showEntry);
  toc?.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a') && toc.matches(':popover-open')) toc.hidePopover();
  });

  return (section) => {
    const link = entryOf.get(section);
    if (!link || link === current) return;
    current?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    current = link;
    showEntry();
  };
}
