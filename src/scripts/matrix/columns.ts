/** The columns of a topic's table: which places stand in it, and in what order. */
export const table = document.querySelector<HTMLTableElement>('.matrix') as HTMLTableElement;
export const box = table.closest<HTMLElement>('.matrix-box') as HTMLElement;
export const heads = table.tHead?.rows[0] as HTMLTableRowElement;
/** The measures, and behind some of them an opened row that lists the other places. */
export const rows = [...(table.tBodies[0]?.rows ?? [])];
/** All places in their order. */
export const everywhere = (table.dataset.places ?? '').split(' ');

export interface Column {
  head: HTMLElement;
  label: string;
  cells: HTMLTableCellElement[];
}

/** Buttons of entries say of which place and clause: who hears them has no column before the eyes. */
export function nameButtons({ label, cells }: Column): void {
  for (const button of cells.flatMap((cell) => [
    ...cell.querySelectorAll<HTMLElement>('.entry-foot button'),
  ]))
    button.ariaLabel = `${button.textContent}：${label} ${button.parentElement?.querySelector('a')?.textContent}`;
}

export const columns = new Map<string, Column>();
for (const head of heads.querySelectorAll<HTMLElement>('[data-place]')) {
  const id = head.dataset.place ?? '';
  const column = {
    head,
    label: head.textContent?.trim() ?? '',
    cells: rows.map((row) => row.querySelector(`[data-place="${id}"]`) as HTMLTableCellElement),
  };
  nameButtons(column);
  columns.set(id, column);
}

/** The columns that the page was built with. */
export const initial = [...columns.keys()];

/** Which columns of places are in view, where not all are: 第 1—5 列，共 8 列. */
export function position(): string {
  if (box.scrollWidth <= box.clientWidth + 1) return '';
  const first = (heads.cells[0] as HTMLElement).getBoundingClientRect().right - 1;
  const last = box.getBoundingClientRect().left + box.clientWidth + 1;
  const all = [...heads.cells].slice(1).filter(({ hidden }) => !hidden);
  const inView = all.flatMap((cell, i) => {
    const { left, right } = cell.getBoundingClientRect();
    return left >= first - 2 && right <= last ? [i + 1] : [];
  });
  const [from, to] = [inView[0] ?? 1, inView.at(-1) ?? 1];
  return `第 ${from === to ? from : `${from}—${to}`} 列，共 ${all.length} 列`;
}

/** Calls back whenever other columns come into view. */
export function onScroll(tell: () => void): void {
  box.addEventListener('scroll', tell, { passive: true });
  new ResizeObserver(tell).observe(box);
}

/** Closes what is open below the rows: it depends on the places that are chosen. */
export function closeRest(): void {
  for (const row of table.querySelectorAll('tr.opened')) row.remove();
}
