/** The form of filters: typing changes the current entry of the history, a choice makes a new one. */
import { onTyped } from '../../search-page/typing.ts';
import { CHECKS, readState, type State, writeState } from './state.ts';

const form = document.querySelector<HTMLFormElement>('#filters') as HTMLFormElement;
const output = form.querySelector('output') as HTMLOutputElement;
const reset = form.querySelector<HTMLButtonElement>('[type=reset]') as HTMLButtonElement;
const more = form.querySelector<HTMLButtonElement>('.filters-more') as HTMLButtonElement;
const empty = document.querySelector<HTMLElement>('.matrix-empty') as HTMLElement;
const control = (name: string) => form.elements.namedItem(name) as HTMLInputElement | null;

type Fold = (text: string) => string;
/** The folding of the search and the rows nearest to a query, got when there is something to find. */
let finder: { fold: Fold; showNearest: (query: string) => void } | undefined;
let places: string[] | null = null;

function fromForm(): State {
  const value = (name: string) => control(name)?.value ?? '';
  const checks = Object.fromEntries(CHECKS.map((name) => [name, control(name)?.checked ?? false]));
  return {
    q: value('q'),
    topic: value('topic'),
    type: value('type'),
    strength: value('strength'),
    places,
    ...(checks as Pick<State, (typeof CHECKS)[number]>),
  };
}

function toForm(state: State): void {
  for (const name of ['q', 'topic', 'type', 'strength'] as const) {
    const field = control(name);
    if (field) field.value = state[name];
  }
  for (const name of CHECKS) {
    const box = control(name);
    if (box) box.checked = state[name];
  }
  places = state.places;
}

export interface Filters {
  state: () => State;
  /** Chosen places go into the address as one step of the history. */
  choose: (chosen: string[] | null) => void;
  /** Draws the same state anew, since what it looks at has changed. */
  again: () => void;
}

/**
 * Ties the form to the address. `show` draws a state and says how many of how many rows there are; it is
 * called at once, on every change and when the reader goes back.
 */
export function tieFilters(
  show: (state: State, fold: Fold) => { shown: number; of: number },
): Filters {
  const draw = (): void => {
    const state = fromForm();
    const query = state.q.trim();
    if (query && !finder) {
      void import('./nearest.ts').then((nearest) => {
        finder = nearest;
        draw();
      });
      return;
    }
    finder?.showNearest(query);
    const { shown, of } = show(state, finder?.fold ?? String);
    const filtered = writeState({ ...state, places: null }) !== '';
    output.textContent = filtered ? `${shown} 项，共 ${of} 项` : `${of} 项`;
    reset.hidden = !filtered;
    empty.hidden = shown > 0;
  };
  const update = (typed: boolean): void => {
    draw();
    const address = location.pathname + writeState(fromForm()) + location.hash;
    if (address === location.pathname + location.search + location.hash) return;
    if (typed) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  };
  const restore = (): void => {
    toForm(readState(location.search));
    draw();
  };
  const field = control('q') as HTMLInputElement;
  onTyped(field, () => update(true));
  form.addEventListener('change', (event) => {
    if (event.target !== field) update(false);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => update(false)));
  more.addEventListener('click', () => {
    const open = more.getAttribute('aria-expanded') !== 'true';
    more.setAttribute('aria-expanded', String(open));
    form.classList.toggle('is-open', open);
  });
  window.addEventListener('popstate', restore);
  restore();
  return {
    state: fromForm,
    again: draw,
    choose: (chosen) => {
      places = chosen;
      update(false);
    },
  };
}
