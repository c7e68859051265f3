/** The window in which places are chosen: by name or pinyin, one by one or in groups. */

import { onTyped } from '../../search-page/typing.ts';
import { announce } from '../copy.ts';
import { boxes, chosenNow, dialog, labelOf, nearTo, settle, showChosen } from './chosen.ts';
import { ownPlace, setOwnPlace } from './own.ts';

const find = dialog.querySelector<HTMLInputElement>('[name=find]') as HTMLInputElement;
const own = dialog.querySelector<HTMLSelectElement>('[name=own]') as HTMLSelectElement;

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

function tie(choose: (ids: string[]) => void, settled: () => void): void {
  // Without a place there is nothing to compare: the last one stays.
  const take = (ids: readonly string[]): void => {
    if (ids.length > 0) choose(settle(ids));
    else showChosen(chosenNow());
  };
  const acts: Record<string, (button: HTMLElement) => void> = {
    near: () => {
      const [first = ''] = chosenNow();
      nearTo(ownPlace() || first).then(take, () => announce('未能取得相近地区，请稍后再试'));
    },
    all: () => take([...new Set([...chosenNow(), ...listed().map(({ value }) => value)])]),
    none: () => take(chosenNow().slice(0, 1)),
    cities: (button) => {
      const inside = button
        .closest('fieldset')
        ?.querySelectorAll<HTMLInputElement>('[data-level="市"]');
      take([...(inside ?? [])].map(({ value }) => value));
    },
  };
  own.append(...boxes.map((box) => new Option(labelOf(box), box.value)));
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
      const { checked, value } = target;
      take(checked ? [...chosenNow(), value] : chosenNow().filter((id) => id !== value));
    }
  });
  onTyped(find, narrow);
}

let tied = false;

/**
 * Opens the window. `choose` is told the places whenever others are chosen, `settled` that the reader
 * named the own place; those of the first call stay.
 */
export function openPicker(choose: (ids: string[]) => void, settled: () => void): void {
  if (!tied) tie(choose, settled);
  tied = true;
  own.value = ownPlace();
  find.value = '';
  narrow('');
  dialog.showModal();
}
