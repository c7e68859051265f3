/** Which places stand in the table: as chips, and as boxes of the window in which they are chosen. */
import { toNodes } from '../../matrix/markup.ts';
import { chipsOf, USUAL } from '../../matrix/side-by-side.ts';
import type { Neighbours } from '../../model.ts';
import { href } from '../../site.ts';
import { ownPlace } from './own.ts';

export const dialog = document.querySelector<HTMLDialogElement>('#picker') as HTMLDialogElement;
const list = document.querySelector<HTMLElement>('#chosen') as HTMLElement;
/** Places at most. */
const most = Number(dialog.dataset.most);
const output = dialog.querySelector('output') as HTMLOutputElement;
export const boxes = [...dialog.querySelectorAll<HTMLInputElement>('[name=place]')];
export const labelOf = (box: HTMLInputElement): string =>
  box.closest('label')?.textContent?.trim() ?? '';
const labels = new Map(boxes.map((box) => [box.value, labelOf(box)]));

let chosen: string[] = [];
export const chosenNow = (): readonly string[] => chosen;
export const labelsOf = (ids: readonly string[]): string[] => ids.map((id) => labels.get(id) ?? id);

/** Ids among the places of the site, the reader's own first, as many as stand side by side. */
export function settle(ids: readonly string[]): string[] {
  const known = ids.filter((id) => labels.has(id));
  const mine = ownPlace();
  return [...known.filter((id) => id === mine), ...known.filter((id) => id !== mine)].slice(
    0,
    most,
  );
}

/**
 * A place, those above it and those most like it, as many as stand side by side when nobody has chosen.
 * Throws where the site cannot be reached.
 */
export async function nearTo(id: string, count: number = USUAL): Promise<string[]> {
  const response = await fetch(href(`/data/neighbours/${id}.json`));
  if (!response.ok) throw new Error(String(response.status));
  const { ranked } = (await response.json()) as Neighbours;
  return [id, ...ranked].slice(0, count);
}

/** What stands side by side when nobody has chosen: the nearest to the own place, else `usual`. */
export async function usualPlaces(usual: readonly string[]): Promise<readonly string[]> {
  const own = ownPlace();
  if (!labels.has(own)) return usual;
  return nearTo(own, Math.max(USUAL, usual.length)).catch(() => usual);
}

/** Shows which places stand in the table. */
export function showChosen(ids: readonly string[]): void {
  chosen = [...ids];
  const mine = ownPlace();
  const full = chosen.length >= most;
  for (const box of boxes) {
    box.checked = chosen.includes(box.value);
    box.disabled = full && !box.checked;
  }
  output.textContent = `已选 ${chosen.length} 地${full ? '，已满' : ''}`;
  list.replaceChildren(
    ...toNodes(
      chipsOf(
        chosen.map((id) => ({ id, label: labels.get(id) ?? id })),
        mine,
      ),
    ),
  );
}

/** Tells which places are left when one is taken away by its chip. */
export function onRemove(choose: (ids: string[]) => void): void {
  list.addEventListener('click', ({ target }) => {
    const id = (target as Element).closest<HTMLElement>('[data-remove]')?.dataset.remove;
    if (!id) return;
    // At once: what follows may have to be fetched, and the next choice starts from this one.
    showChosen(chosen.filter((other) => other !== id));
    choose(chosen);
  });
}
