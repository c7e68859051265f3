/** Filters of the index of measures. */

import { element, toNodes } from '../../matrix/markup.ts';
import type { Findable } from '../../model.ts';
import { href } from '../../site.ts';
import { tieFilters } from './filters.ts';
import { oldAddress, type State, writeState } from './state.ts';

const sections = [...document.querySelectorAll<HTMLElement>('#matrix .topic')];
const cards = document.querySelectorAll<HTMLAnchorElement>('[data-topic-link]');
const instead = document.querySelector<HTMLAnchorElement>('#search-instead') as HTMLAnchorElement;
const rows = sections.flatMap((section) =>
  [...section.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((element) => {
    const link = element.querySelector('a');
    return { element, section, text: `${link?.textContent}${link?.title}` };
  }),
);
const nearest = document.querySelector<HTMLElement>('#nearest') as HTMLElement;
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

/** Rows that the list of the nearest names. */
const NEAREST = 6;
let known: Promise<Findable[]> | undefined;
let asked = '';

/** Names the rows nearest to what is typed, whatever its order, and leads to the search of clauses. */
async function showNearest(query: string): Promise<void> {
  asked = query;
  nearest.hidden = query === '';
  if (!query) return;
  known ??= fetch(href('/data/find.json')).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  });
  const [rows, { findRows }, { fold }] = await Promise.all([
    known,
    import('../../matrix/find-rows.ts'),
    import('../../text/alike.ts'),
  ]);
  // Meanwhile other words may stand in the field.
  if (asked !== query) return;
  const found = findRows(fold(query), rows).slice(0, NEAREST);
  nearest
    .querySelector('ol')
    ?.replaceChildren(
      ...toNodes(
        found.map(({ row: { id, name, topic } }) =>
          element(
            'li',
            {},
            element('a', { href: href(`/matrix/${id}/`) }, name),
            element('span', { class: 'quiet' }, ` ${topic}`),
          ),
        ),
      ),
    );
  const link = nearest.querySelector<HTMLAnchorElement>('p a') as HTMLAnchorElement;
  link.href = instead.href;
  link.textContent = `在条文原文中查找「${query}」`;
}

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
  // What is asked here goes along to the tables of the topics.
  for (const card of cards) card.search = writeState({ ...state, topic: '' });
  instead.href = href(`/search/${state.q.trim() && `?q=${encodeURIComponent(state.q.trim())}`}`);
  showNearest(state.q.trim()).catch(() => {
    known = undefined;
    nearest.hidden = true;
  });
  delete document.documentElement.dataset.query;
  return { shown, of: rows.length };
}

const elsewhere = oldAddress(location.search);
if (elsewhere && sections.some(({ dataset }) => elsewhere.includes(`/${dataset.topic}/`))) {
  location.replace(href(elsewhere) + location.hash);
} else {
  tieFilters(show);
}
