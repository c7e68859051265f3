/** The filters beside the hits: values with their counts, several at once, and those chosen as chips. */
import { DIMENSIONS, type Dimension, type Filters } from '../search/facets.ts';
import type { SearchClient } from './client.ts';
import { el, find } from './elements.ts';
import type { Answered, FacetValue } from './protocol.ts';
import { latest, onTyped } from './typing.ts';

/** How long typing has to rest before the filters are counted anew. */
const REST = 150;

export type SearchControls = ReturnType<typeof searchControls>;

/**
 * In: the client, and what is called with the filters when the reader changes them. Out: a function that
 * shows the counts of an answer, and one that hides them.
 */
export function searchControls(client: SearchClient, choose: (filters: Filters) => void) {
  const controls = find<HTMLDetailsElement>('[data-search-controls]');
  const chips = find<HTMLElement>('[data-search-chips]');
  const wide = matchMedia('(min-width: 64rem)');
  let filters: Filters = {};
  let search = 0;
  let counting = 0;

  const boxOf = (dimension: Dimension) => find<HTMLElement>(`[data-facet=${dimension}]`);

  function change(dimension: Dimension, id: string, isChosen: boolean): void {
    const others = (filters[dimension] ?? []).filter((value) => value !== id);
    const values = isChosen ? [...others, id] : others;
    const { [dimension]: _, ...rest } = filters;
    choose(values.length > 0 ? { ...rest, [dimension]: values } : rest);
  }

  function option(dimension: Dimension, { id, label, count }: FacetValue): HTMLLabelElement {
    const input = el('input', { type: 'checkbox', value: id });
    input.checked = filters[dimension]?.includes(id) ?? false;
    input.addEventListener('change', () => change(dimension, id, input.checked));
    return el(
      'label',
      {},
      input,
      el('span', {}, label),
      el('span', { class: 'quiet num' }, String(count)),
    );
  }

  function list(dimension: Dimension, values: readonly FacetValue[]): void {
    const target = find<HTMLElement>(`[data-facet=${dimension}] [data-facet-values]`);
    const focused = (document.activeElement as HTMLInputElement | null)?.value;
    const hadFocus = target.contains(document.activeElement);
    target.replaceChildren(...values.map((value) => option(dimension, value)));
    // The list is made anew under the reader's hand: the same box keeps the focus.
    if (!hadFocus) return;
    const same = [...target.querySelectorAll('input')].find(({ value }) => value === focused);
    same?.focus({ preventScroll: true });
  }

  function fill(answer: Answered): void {
    for (const dimension of DIMENSIONS) {
      const { values, all } = answer.facets[dimension];
      const box = boxOf(dimension);
      box.hidden = values.length === 0;
      const field = box.querySelector<HTMLInputElement>('[data-facet-find]');
      if (field) field.hidden = all <= values.length && field.value === '';
      if (field?.value) look(dimension, field.value);
      else list(dimension, values);
    }
  }

  const look = (dimension: Dimension, text: string) => void looked[dimension](text);
  const looked = Object.fromEntries(
    DIMENSIONS.map((dimension) => [
      dimension,
      latest(async (text: string) => list(dimension, await client.values(search, dimension, text))),
    ]),
  ) as Record<Dimension, (text: string) => void>;
  for (const dimension of DIMENSIONS) {
    const field = boxOf(dimension).querySelector<HTMLInputElement>('[data-facet-find]');
    if (field) onTyped(field, (text) => look(dimension, text));
  }

  function showChips(answer: Answered): void {
    const buttons = DIMENSIONS.flatMap((dimension) =>
      answer.facets[dimension].values
        .filter(({ id }) => filters[dimension]?.includes(id))
        .map(({ id, label }) => {
          const name = boxOf(dimension).dataset.label;
          const button = el(
            'button',
            { type: 'button', class: 'chip', 'aria-label': `取消筛选：${name} ${label}` },
            `${name}：${label}　×`,
          );
          button.addEventListener('click', () => change(dimension, id, false));
          return button;
        }),
    );
    if (buttons.length > 1) {
      const all = el('button', { type: 'button', class: 'button-quiet' }, '全部取消');
      all.addEventListener('click', () => choose({}));
      buttons.push(all);
    }
    chips.replaceChildren(...buttons);
  }

  // There is room beside the hits from here on; else the filters stay folded, and chips say which are in use.
  const unfold = () => {
    controls.open ||= wide.matches;
  };
  wide.addEventListener('change', unfold);
  unfold();

  return {
    show(answer: Answered, chosen: Filters, number: number): void {
      filters = chosen;
      search = number;
      controls.hidden = false;
      showChips(answer);
      clearTimeout(counting);
      counting = window.setTimeout(() => fill(answer), REST);
    },
    hide(): void {
      clearTimeout(counting);
      chips.replaceChildren();
      controls.hidden = true;
    },
  };
}
