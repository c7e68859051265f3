/** Which places stand in the table: as chips, and as boxes of the window in which they are chosen. */
import { element, toNodes } from '../../matrix/markup.ts';
import { MOST_COLUMNS, type Neighbour, nearest, USUAL } from '../../matrix/nearest.ts';
import { ownPlace } from './own.ts';

export const dialog = document.querySelector<HTMLDialogElement>('#picker') as HTMLDialogElement;
const list = document.querySelector<HTMLElement>('#chosen') as HTMLElement;
const output = dialog.querySelector('output') as HTMLOutputElement;
export const boxes = [...dialog.querySelectorAll<HTMLInputElement>('[name=place]')];
export const labelOf = (box: HTMLInputElement): string =>
  box.closest('label')?.textContent?.trim() ?? '';
const labels = new Map(boxes.map((box) => [box.value, labelOf(box)]));
const places: Neighbour[] = boxes.map(({ value, dataset }) => ({ id: value, ...dataset }));

let chosen: string[] = [];
export const chosenNow = (): readonly string[] => chosen;
export const labelsOf = (ids: readonly string[]): string[] => ids.map((id) => labels.get(id) ?? id);

/** Ids among the places of the site, the reader's own first, as many as stand side by side. */
export function settle(ids: readonly string[]): string[] {
  const known = ids.filter((id) => labels.has(id));
  const mine = ownPlace();
  return [...known.filter((id) => id === mine), ...known.filter((id) => id !== mine)].slice(
    0,
    MOST_COLUMNS,
  );
}

/** The places nearest to one, as many as stand side by side when nobody has chosen. */
export const nearTo = (id: string, count: number = USUAL): string[] => nearest(places, id, count);

/** What stands side by side when nobody has chosen: the nearest to the own place, else `usual`. */
export function usualPlaces(usual: readonly string[]): string[] {
  const near = nearTo(ownPlace(), Math.max(USUAL, usual.length));
  return near.length > 0 ? near : [...usual];
}

/** Shows which places stand in the table. */
export function showChosen(ids: readonly string[]): void {
  chosen = [...ids];
  const mine = ownPlace();
  const full = chosen.length >= MOST_COLUMNS;
  for (const box of boxes) {
    box.checked = chosen.includes(box.value);
    box.disabled = full && !box.checked;
  }
  output.textContent = `已选 ${chosen.length} 地${full ? '，已满' : ''}`;
  list.replaceChildren(
    ...toNodes(
      chosen.map((id) =>
        element(
          'li',
          { class: 'chip' },
          labels.get(id),
          id === mine && element('span', { class: 'quiet' }, ' 本地'),
          chosen.length > 1 &&
            element(
              'button',
              { type: 'button', 'data-remove': id, 'aria-label': `移除${labels.get(id)}` },
              '×',
            ),
        ),
      ),
    ),
  );
}

/** Tells which places are left when one is taken away by its chip. */
export function onRemove(choose: (ids: string[]) => void): void {
  list.addEventListener('click', ({ target }) => {
    const id = (target as Element).closest<HTMLElement>('[data-remove]')?.dataset.remove;
    if (id) choose(chosen.filter((other) => other !== id));
  });
}
