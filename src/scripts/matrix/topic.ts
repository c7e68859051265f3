/** The table of a topic: filters, places, what else is said elsewhere. */
import { countWords } from '../../matrix/side-by-side.ts';
import { latest } from '../../search-page/typing.ts';
import { announce, copy } from '../copy.ts';
import { here } from '../here.ts';
import { labelsOf, onRemove, settle, showChosen, usualPlaces } from './chosen.ts';
import { closeRest, everywhere, initial, onScroll, position, rows, table } from './columns.ts';
import { tieFilters } from './filters.ts';
import { quoted } from './quoted.ts';
import { CHECKS, type State, writeState } from './state.ts';

const root = document.documentElement;
const where = document.querySelector<HTMLElement>('#position') as HTMLElement;
let shown = initial;
/** Rows that drafters seldom ask for are shown too. */
let all = false;

function isShown(
  row: HTMLTableRowElement,
  state: State,
  wanted: string[],
  fold: (text: string) => string,
): boolean {
  const { type, comparability, strength } = row.dataset;
  if (state.type && type !== state.type) return false;
  if (state.strength && !strength?.split(' ').includes(state.strength)) return false;
  if (state.same && comparability !== 'same') return false;
  const keys = [...row.querySelectorAll<HTMLElement>('td[data-key]')].map(
    ({ dataset }) => dataset.key,
  );
  if (state.two && keys.length < 2) return false;
  if (state.all && keys.length < shown.length) return false;
  if (state.diff && new Set(keys).size < 2) return false;
  if (wanted.length === 0) return true;
  const text = fold(row.textContent ?? '');
  return wanted.every((word) => text.includes(word));
}

const tellPosition = (): void => {
  where.textContent = position() || countWords(shown.length, everywhere.length);
};

function filter(state: State, fold: (text: string) => string): { shown: number; of: number } {
  const wanted = state.q.split(/\s+/u).map(fold).filter(Boolean);
  // What is asked for is looked for in all rows.
  table.classList.toggle('is-all', all || writeState({ ...state, places: null }) !== '');
  closeRest();
  let count = 0;
  for (const row of rows) {
    row.hidden = !isShown(row, state, wanted, fold);
    if (!row.hidden) count++;
  }
  return { shown: count, of: rows.length };
}

/** Places of a state; then its filters again, which look at the cells that are shown. */
async function place(state: State): Promise<void> {
  const ids = settle(state.places ?? (await usualPlaces(initial)));
  const wanted = ids.length > 0 ? ids : initial;
  if (wanted.join() !== shown.join()) {
    try {
      closeRest();
      const { arrange } = await import('./arrange.ts');
      await arrange(wanted);
      shown = wanted;
    } catch {
      announce('未能取得所选地区的数据');
    }
  }
  // Another choice may have been made meanwhile: its chips stand already.
  if (asked === `${state.places}`) showChosen(shown);
  tellPosition();
  delete root.dataset.query;
  delete root.dataset.place;
}

const more = document.querySelector<HTMLButtonElement>('.matrix-aside button');
more?.addEventListener('click', () => {
  all = !all;
  more.setAttribute('aria-expanded', String(all));
  filters.again();
});

let asked = '';
const placeLatest = latest(async (state: State) => {
  await place(state);
  filters.again();
});
const filters = tieFilters((state, fold) => {
  const key = `${state.places}`;
  if (key !== asked) {
    asked = key;
    placeLatest(state);
  }
  return filter(state, fold);
});
const settled = (): void => {
  asked = '';
  filters.choose(null);
};
onRemove(filters.choose);
document
  .querySelector('#choose')
  ?.addEventListener(
    'click',
    () => void import('./picker.ts').then(({ openPicker }) => openPicker(filters.choose, settled)),
  );
onScroll(tellPosition);

table.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest('button');
  // Few readers open what the others say.
  if (button?.closest('td.rest'))
    void import('./rest.ts').then(({ toggleRest }) => toggleRest(button, shown));
  const entry = button?.matches('[data-collect]') ? null : button?.closest('.entry');
  // The quotation and its pin-cite stand in the cell; nothing is written twice into the page.
  const cite = entry?.querySelector('a')?.title;
  if (cite) void copy(`${quoted(entry)}（${cite}）`);
});

/** What is shown: the places and the filters. */
function shownWords(): string[] {
  const state = filters.state();
  const checked = CHECKS.filter((name) => state[name]).map((name) =>
    document.querySelector(`[name=${name}]`)?.closest('label')?.textContent?.trim(),
  );
  return [
    `地区：${labelsOf(shown).join('、')}`,
    state.q.trim() && `查找：${state.q.trim()}`,
    ...(['type', 'strength'] as const).map((name) => {
      const select = document.querySelector<HTMLSelectElement>(`select[name=${name}]`);
      return (
        state[name] &&
        select &&
        `${name === 'type' ? '类型' : '措辞'}：${select.selectedOptions[0]?.text}`
      );
    }),
    ...checked,
  ].filter((words): words is string => Boolean(words));
}

/** Paper says what it shows: the filters, the places, the address and the day. */
window.addEventListener('beforeprint', () => {
  const head = document.querySelector<HTMLElement>('#print-head') as HTMLElement;
  const day = `打印于 ${new Date().toLocaleDateString('zh-CN')}`;
  head.textContent = [...shownWords(), here(location.href), day].join('　');
});
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-take]'))
  button.addEventListener(
    'click',
    () =>
      void import('../take/topic.ts').then(({ takeTopic }) =>
        takeTopic(button, table, shownWords()),
      ),
  );
