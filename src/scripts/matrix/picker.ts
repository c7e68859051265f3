/** The window in which places are chosen, and those chosen as chips. */
import { element, toNodes } from '../../measure/markup.ts';
import { MOST_COLUMNS, type Neighbour, nearest, USUAL } from '../../measure/nearest.ts';
import { onTyped } from '../../search-page/typing.ts';
import { ownPlace, setOwnPlace } from './own.ts';

const dialog = document.querySelector<HTMLDialogElement>('#picker') as HTMLDialogElement;
const list = document.querySelector<HTMLElement>('#chosen') as HTMLElement;
const find = dialog.querySelector<HTMLInputElement>('[name=find]') as HTMLInputElement;
const own = dialog.querySelector<HTMLSelectElement>('[name=own]') as HTMLSelectElement;
const output = dialog.querySelector('output') as HTMLOutputElement;
const boxes = [...dialog.querySelectorAll<HTMLInputElement>('[name=place]')];
const labelOf = (box: HTMLInputElement): string => box.closest('label')?.textContent?.trim() ?? '';
const labels = new Map(boxes.map((box) => [box.value, labelOf(box)]));
const places: Neighbour[] = boxes.map(({ value, dataset }) => ({ id: value, ...dataset }));

let chosen: string[] = [];

/** Ids among the places of the site, the reader's own first, as many as stand side by side. */
export function settle(ids: readonly string[]): string[] {
  const known = ids.filter((id) => labels.has(id));
  const mine = ownPlace();
  return [...known.filter((id) => id === mine), ...known.filter((id) => id !== mine)].slice(
    0,
    MOST_COLUMNS,
  );
}

/** What stands side by side when nobody has chosen: the nearest to the own place, else `usual`. */
export function usualPlaces(usual: readonly string[]): string[] {
  const count = Math.max(USUAL, usual.length);
  const near = nearest(places, ownPlace(), count);
  return near.length > 0 ? near : [...usual];
}

function draw(): void {
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

/** Boxes that the words of the field leave. */
const listed = (): HTMLInputElement[] => boxes.filter((box) => !box.closest('label')?.hidden);

function narrow(text: string): void {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[\s'-]/gu, '');
  for (const box of boxes) {
    const label = box.closest('label') as HTMLLabelElement;
    const letters = (box.dataset.letters ?? '').split(' ');
    label.hidden =
      !labelOf(box).includes(words) && !letters.some((spelt) => spelt.startsWith(words));
  }
  for (const set of dialog.querySelectorAll('fieldset'))
    set.hidden = !set.querySelector('label:not([hidden])');
}

/**
 * Ties the window to the page. `choose` is told the places whenever others are chosen, `settled` that the
 * reader named the own place.
 */
export function tiePicker(choose: (ids: string[]) => void, settled: () => void): void {
  // Without a place there is nothing to compare: the last one stays.
  const take = (ids: readonly string[]): void => {
    if (ids.length > 0) choose(settle(ids));
    else draw();
  };
  const acts: Record<string, (button: HTMLElement) => void> = {
    near: () => {
      const [first = ''] = chosen;
      take(nearest(places, ownPlace() || first, USUAL));
    },
    all: () => take([...new Set([...chosen, ...listed().map(({ value }) => value)])]),
    none: () => take(chosen.slice(0, 1)),
    cities: (button) => {
      const inside = button
        .closest('fieldset')
        ?.querySelectorAll<HTMLInputElement>('[data-level="市"]');
      take([...(inside ?? [])].map(({ value }) => value));
    },
  };
  document.querySelector('#choose')?.addEventListener('click', () => {
    if (own.options.length === 1)
      own.append(...boxes.map((box) => new Option(labelOf(box), box.value)));
    own.value = ownPlace();
    find.value = '';
    narrow('');
    dialog.showModal();
  });
  dialog.addEventListener('click', ({ target }) => {
    // The backdrop belongs to the dialog itself.
    if (target === dialog) dialog.close();
    const button = (target as Element).closest<HTMLElement>('[data-act]');
    if (button) acts[button.dataset.act ?? '']?.(button);
  });
  dialog.addEventListener('change', ({ target }) => {
    if (target === own) {
      setOwnPlace(own.value);
      settled();
    } else if (target instanceof HTMLInputElement && target.name === 'place') {
      take(target.checked ? [...chosen, target.value] : chosen.filter((id) => id !== target.value));
    }
  });
  onTyped(find, narrow);
  list.addEventListener('click', ({ target }) => {
    const id = (target as Element).closest<HTMLElement>('[data-remove]')?.dataset.remove;
    if (id) take(chosen.filter((other) => other !== id));
  });
}

/** Shows which places stand in the table. */
export function showChosen(ids: readonly string[]): void {
  chosen = [...ids];
  draw();
}

export const labelsOf = (ids: readonly string[]): string[] => ids.map((id) => labels.get(id) ?? id);
