/** The window in which places are chosen: by name or pinyin, one by one or in groups. */

import { element, toNodes } from '../../matrix/markup.ts';
import { onTyped } from '../../search-page/typing.ts';
import { announce } from '../copy.ts';
import { boxes, chosenNow, dialog, labelOf, nearTo, settle, showChosen } from './chosen.ts';
import { dropGroup, keepGroup, keptGroups } from './groups.ts';
import { ownPlace, setOwnPlace } from './own.ts';

const find = dialog.querySelector<HTMLInputElement>('[name=find]') as HTMLInputElement;
const own = dialog.querySelector<HTMLSelectElement>('[name=own]') as HTMLSelectElement;
const groupName = dialog.querySelector<HTMLInputElement>('[name=group]') as HTMLInputElement;
const groupList = dialog.querySelector<HTMLElement>('.picker-groups ul') as HTMLElement;

/** Boxes that the words of the field leave. */
const listed = (): HTMLInputElement[] => boxes.filter((box) => !box.closest('label')?.hidden);

function narrow(text: string): void {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[\s'-]/gu, '');
  for (const box of boxes) {
    const label = box.closest('label') as HTMLLabelElement;
    const province = box.closest('fieldset')?.querySelector('legend')?.firstChild?.textContent;
    const letters = (box.dataset.letters ?? '').split(' ');
    label.hidden =
      !labelOf(box).includes(words) &&
      !province?.trim().startsWith(words) &&
      !letters.some((spelt) => spelt.startsWith(words));
  }
  for (const set of dialog.querySelectorAll('fieldset'))
    set.hidden = !set.querySelector('label:not([hidden])');
}

function showGroups(): void {
  groupList.replaceChildren(
    ...toNodes(
      keptGroups().map(({ name }) =>
        element(
          'li',
          { class: 'chip' },
          element('button', { type: 'button', 'data-group': name }, name),
          element(
            'button',
            { type: 'button', 'data-drop': name, 'aria-label': `删去这一组：${name}` },
            '×',
          ),
        ),
      ),
    ),
  );
}

/** Keeps the chosen places under the name of the field. */
function keepChosen(): void {
  const name = groupName.value.trim();
  if (!name) groupName.focus();
  else if (!keepGroup({ name, places: [...chosenNow()] })) announce('浏览器不允许存储，未能存下');
  else {
    groupName.value = '';
    showGroups();
    announce(`已存为“${name}”`);
  }
}

function tie(choose: (ids: string[]) => void, settled: () => void): void {
  // Without a place there is nothing to compare: the last one stays.
  const take = (ids: readonly string[]): void => {
    const settled = settle(ids);
    // At once: what follows may have to be fetched, and the next choice starts from this one.
    showChosen(settled.length > 0 ? settled : chosenNow());
    if (settled.length > 0) choose(settled);
  };
  const acts: Record<string, (button: HTMLElement) => void> = {
    near: () => {
      const [first = ''] = chosenNow();
      const place = ownPlace() || first;
      if (!place) {
        own.focus();
        announce('请先选定所在的地区');
        return;
      }
      nearTo(place).then(take, () => announce('未能取得相近地区，请稍后再试'));
    },
    all: () => take([...new Set([...chosenNow(), ...listed().map(({ value }) => value)])]),
    none: () => take(chosenNow().slice(0, 1)),
    cities: (button) => {
      const inside = button
        .closest('fieldset')
        ?.querySelectorAll<HTMLInputElement>('[data-level="市"]');
      take([...(inside ?? [])].map(({ value }) => value));
    },
    keep: keepChosen,
  };
  own.append(...boxes.map((box) => new Option(labelOf(box), box.value)));
  dialog.addEventListener('click', ({ target }) => {
    // The backdrop belongs to the dialog itself.
    if (target === dialog) dialog.close();
    const button = (target as Element).closest<HTMLElement>('[data-act]');
    if (button) acts[button.dataset.act ?? '']?.(button);
    const { group, drop } = (target as HTMLElement).dataset;
    if (group !== undefined)
      take(keptGroups().find(({ name }) => name === group)?.places ?? chosenNow());
    if (drop !== undefined) {
      dropGroup(drop);
      showGroups();
      groupName.focus();
    }
  });
  // Enter in the field of the name keeps the group; else it would close the window.
  groupName.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    keepChosen();
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
  showGroups();
  dialog.showModal();
}
