/** The columns of a topic's table: which places stand in it, and in what order. */
import {
  cellContents,
  type Kin,
  restContents,
  sameAs,
  sameNote,
  seenUnder,
  silentWords,
  wordingOf,
} from '../../matrix/cell.ts';
import { hasBit } from '../../matrix/coverage.ts';
import { element, toNodes } from '../../matrix/markup.ts';
import type { PlaceColumn } from '../../model.ts';
import { href } from '../../site.ts';

export const table = document.querySelector<HTMLTableElement>('.matrix') as HTMLTableElement;
const box = table.closest<HTMLElement>('.matrix-box') as HTMLElement;
const heads = table.tHead?.rows[0] as HTMLTableRowElement;
/** The measures, and behind some of them an opened row that lists the other places. */
export const rows = [...(table.tBodies[0]?.rows ?? [])];
/** All places in their order. */
export const everywhere = (table.dataset.places ?? '').split(' ');

interface Column {
  head: HTMLElement;
  label: string;
  cells: HTMLTableCellElement[];
}

const columns = new Map<string, Column>();
for (const head of heads.querySelectorAll<HTMLElement>('[data-place]')) {
  const id = head.dataset.place ?? '';
  columns.set(id, {
    head,
    label: head.textContent?.trim() ?? '',
    cells: rows.map((row) => row.querySelector(`[data-place="${id}"]`) as HTMLTableCellElement),
  });
}

/** The columns that the page was built with. */
export const initial = [...columns.keys()];

const measureOf = (row: HTMLTableRowElement): string => row.id.slice('row-'.length);

/** The other rows of a row's family, the head first. */
const kinOf = (row: HTMLTableRowElement): Kin[] =>
  row.dataset.family === undefined
    ? []
    : rows
        .filter((other) => other !== row && other.dataset.family === row.dataset.family)
        .map((other) => ({
          id: measureOf(other),
          name: other.querySelector('a')?.textContent ?? '',
        }));

function make(column: PlaceColumn): Column {
  const { place, label } = column;
  const [head] = toNodes([element('th', { scope: 'col', 'data-place': place }, label)]);
  const cells = rows.map((row) => {
    const id = measureOf(row);
    const cell = column.rows[id];
    const seen = seenUnder(column, id, kinOf(row));
    const see = seen && { kin: seen, type: row.dataset.type ?? '' };
    const [node] = toNodes([
      element(
        'td',
        {
          'data-place': place,
          'data-key': cell?.key || undefined,
          class: cell?.above || see ? 'refers' : undefined,
        },
        element('span', { class: 'place' }, label),
        ...cellContents(column, id, cell, see),
      ),
    ]);
    return node as HTMLTableCellElement;
  });
  return { head: head as HTMLElement, label, cells };
}

/** Gets what places say that are not in the table yet. Throws where the site cannot be reached. */
async function load(id: string): Promise<void> {
  if (columns.has(id)) return;
  const response = await fetch(href(`/data/places/${id}/${table.dataset.topic}.json`));
  if (!response.ok) throw new Error(String(response.status));
  columns.set(id, make((await response.json()) as PlaceColumn));
}

const wordingIn = (cell: HTMLElement): string =>
  cell.querySelector('.more')
    ? ''
    : wordingOf([...cell.querySelectorAll('.words')].map((words) => words.textContent ?? ''));

function mark(cells: HTMLTableCellElement[], labels: string[]): void {
  const same = sameAs(
    cells.map((cell, i) => ({ label: labels[i] ?? '', wording: wordingIn(cell) })),
  );
  cells.forEach((cell, i) => {
    const label = same[i];
    cell.classList.toggle('is-same', label !== undefined);
    cell.querySelector('.same')?.remove();
    if (label) cell.querySelector('.place')?.after(...toNodes([sameNote(label)]));
  });
}

function fillRest(row: HTMLTableRowElement, chosen: string[]): void {
  const { stated = '', spread = '' } = row.dataset;
  const others = everywhere.flatMap((id, i) => (chosen.includes(id) ? [] : [hasBit(stated, i)]));
  const stating = others.filter(Boolean).length;
  const rest = row.querySelector<HTMLTableCellElement>('td.rest') as HTMLTableCellElement;
  rest.hidden = others.length === 0;
  rest.replaceChildren(
    ...toNodes(restContents(measureOf(row), stating, others.length - stating, spread)),
  );
}

/**
 * Puts the chosen places into the table, in the order given; what isn't there yet is loaded. Throws
 * where that fails, and leaves the table as it was.
 */
export async function arrange(chosen: string[]): Promise<void> {
  await Promise.all(chosen.map(load));
  const shown = chosen.map((id) => columns.get(id) as Column);
  const labels = shown.map(({ label }) => label);
  const rest = heads.querySelector('.rest') as HTMLTableCellElement;
  const others = everywhere.length - chosen.length;
  rest.hidden = others === 0;
  (rest.querySelector('span') as HTMLElement).textContent = String(others);
  heads.replaceChildren(heads.cells[0] as Node, ...shown.map(({ head }) => head), rest);
  rows.forEach((row, i) => {
    const cells = shown.map((column) => column.cells[i] as HTMLTableCellElement);
    const last = row.querySelector('td.rest') as Node;
    const name = row.cells[0] as HTMLTableCellElement;
    row.replaceChildren(name, ...cells, last);
    mark(cells, labels);
    fillRest(row, chosen);
    const silent = cells.flatMap(({ dataset, classList }, k) =>
      dataset.key || classList.contains('refers') ? [] : (labels[k] ?? []),
    );
    (name.querySelector('.silent') as HTMLElement).textContent = silentWords(silent);
  });
  box.dataset.columns = String(chosen.length + (others > 0 ? 1 : 0));
}

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
