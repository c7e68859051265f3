/** Filters of the index of measures. */

import { href } from '../../site.ts';
import { tieFilters } from './filters.ts';
import { oldAddress } from './old-address.ts';
import { type State, writeState } from './state.ts';

const sections = [...document.querySelectorAll<HTMLElement>('#matrix .topic')];
const cards = document.querySelectorAll<HTMLAnchorElement>('[data-topic-link]');
const instead = document.querySelector<HTMLAnchorElement>('#search-instead') as HTMLAnchorElement;
const rows = sections.flatMap((section) =>
  [...section.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((element) => {
    const link = element.querySelector('a');
    return { element, section, text: `${link?.textContent}${link?.title}` };
  }),
);
const folds = document.querySelectorAll<HTMLDetailsElement>('#matrix details');
const everywhere = Number(document.querySelector<HTMLElement>('#matrix')?.dataset.places);

function isShown(
  { element, section, text }: (typeof rows)[number],
  state: State,
  wanted: string[],
  fold: (text: string) => string,
): boolean {
  const { type, comparability, stated, differs, strength } = element.dataset;
  return (
    (!state.topic || section.dataset.topic === state.topic) &&
    (!state.type || type === state.type) &&
    (!state.strength || strength?.split(' ').includes(state.strength) === true) &&
    (!state.same || comparability === 'same') &&
    (!state.two || Number(stated) > 1) &&
    (!state.all || Number(stated) === everywhere) &&
    (!state.diff || differs !== undefined) &&
    wanted.every((word) => fold(text).includes(word))
  );
}

let wasAsked = false;

function show(state: State, fold: (text: string) => string): { shown: number; of: number } {
  const wanted = state.q.split(/\s+/u).map(fold).filter(Boolean);
  const visible = new Set<HTMLElement>();
  let shown = 0;
  for (const row of rows) {
    const on = isShown(row, state, wanted, fold);
    row.element.hidden = !on;
    if (!on) continue;
    shown++;
    visible.add(row.section);
  }
  for (const section of sections) section.hidden = !visible.has(section);
  // What is asked for is looked for in all rows.
  const asks = writeState({ ...state, places: null }) !== '';
  for (const fold of folds) {
    fold.hidden = !fold.querySelector('tbody tr:not([hidden])');
    if (asks !== wasAsked) fold.open = asks;
  }
  wasAsked = asks;
  // What is asked here goes along to the tables of the topics.
  for (const card of cards) card.search = writeState({ ...state, topic: '' });
  instead.href = href(`/search/${state.q.trim() && `?q=${encodeURIComponent(state.q.trim())}`}`);
  delete document.documentElement.dataset.query;
  return { shown, of: rows.length };
}

const elsewhere = oldAddress(location.search);
if (elsewhere && sections.some(({ dataset }) => elsewhere.includes(`/${dataset.topic}/`))) {
  location.replace(href(elsewhere) + location.hash);
} else {
  tieFilters(show);
}
