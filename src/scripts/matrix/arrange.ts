/** Other places in a topic's table than it was built with: loaded when somebody chooses them. */
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
import {
  box,
  type Column,
  columns,
  everywhere,
  heads,
  nameButtons,
  rows,
  table,
} from './columns.ts';

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
  const column = make((await response.json()) as PlaceColumn);
  nameButtons(column);
  columns.set(id, column);
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
