/** The overview's tables of places: those that the reader chooses, in place of all or of the provinces. */
import { type HeatRow, heatRow } from '../matrix/heat.ts';
import { toNodes } from '../matrix/markup.ts';
import { dueRow, type RowHead, topicRow } from '../matrix/place-counts.ts';
import type { Overview } from '../model.ts';
import { latest } from '../search-page/typing.ts';
import { href } from '../site.ts';
import { announce } from './copy.ts';
import { chosenNow, onRemove, settle, showChosen } from './matrix/chosen.ts';

/** What was chosen last, for the next visit. */
const NAME = 'overview';
const bodies = ['#topics', '#due'].map((title) =>
  document.querySelector<HTMLTableSectionElement>(
    `section[aria-labelledby="${title.slice(1)}"] .heat tbody`,
  ),
);
/** The rows that the page was built with. */
const initial = bodies.map((body) => [...(body?.rows ?? [])]);
const position = document.querySelector<HTMLElement>('#position') as HTMLElement;
const unchosen = position.textContent ?? '';
const back = document.querySelector<HTMLButtonElement>('#unchoose') as HTMLButtonElement;

let file: Promise<Overview> | undefined;

/** The data of all places, asked for once. Throws where the site cannot be reached. */
function overview(): Promise<Overview> {
  file ??= fetch(href('/data/overview.json')).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.json() as Promise<Overview>;
  });
  file.catch(() => {
    file = undefined;
  });
  return file;
}

/** Rows of both tables. */
function rowsOf({ topics, places }: Overview, ids: readonly string[]): [HeatRow[], HeatRow[]] {
  const chosen = places.filter(({ id }) => ids.includes(id));
  const headOf = ({ id, label, parent }: Overview['places'][number]): RowHead => ({
    label,
    size: 1,
    place: id,
    link: href(`/overview/${id}/`),
    below: ids.includes(parent ?? ''),
  });
  const years = [...new Set(places.flatMap((place) => Object.keys(place.years)))].sort();
  const most = Math.max(0, ...chosen.flatMap((place) => Object.values(place.years)));
  return [
    chosen.map((place) => topicRow(headOf(place), topics, place.topics)),
    chosen.map((place) => dueRow(headOf(place), years, place.years, most)),
  ];
}

let wanted: readonly string[] = [];
let shown: readonly string[] = [];

const draw = latest(async (ids: readonly string[]) => {
  if (ids.length > 0) {
    try {
      const rows = rowsOf(await overview(), ids);
      bodies.forEach((body, i) => {
        body?.replaceChildren(...toNodes((rows[i] ?? []).map(heatRow)));
      });
    } catch {
      announce('未能取得所选地区的数据，请稍后再试');
      showChosen(shown);
      return;
    }
  } else
    bodies.forEach((body, i) => {
      body?.replaceChildren(...(initial[i] ?? []));
    });
  shown = ids;
  // Another choice may have been made meanwhile: its chips stand already.
  if (ids === wanted) showChosen(ids);
  back.hidden = ids.length === 0;
  position.textContent = ids.length > 0 ? `${ids.length} 地` : unchosen;
});

function show(ids: readonly string[]): void {
  wanted = ids;
  draw(ids);
}

/** Places that an address names. */
const placesIn = (search: string): string[] =>
  settle((new URLSearchParams(search).get('j') ?? '').split(','));

const addressOf = (ids: readonly string[]): string =>
  location.pathname + (ids.length > 0 ? `?j=${ids}` : '') + location.hash;

function choose(ids: readonly string[]): void {
  show(ids);
  history.pushState(null, '', addressOf(ids));
  try {
    localStorage.setItem(NAME, ids.join());
  } catch {
    // Without storage the address alone holds the choice.
  }
}

function remembered(): string[] {
  try {
    return settle((localStorage.getItem(NAME) ?? '').split(','));
  } catch {
    return [];
  }
}

onRemove(choose);
back.addEventListener('click', () => {
  choose([]);
  document.querySelector<HTMLElement>('#choose')?.focus();
});
document
  .querySelector('#choose')
  ?.addEventListener(
    'click',
    () =>
      void import('./matrix/picker.ts').then(({ openPicker }) =>
        openPicker(choose, () => showChosen(chosenNow())),
      ),
  );
window.addEventListener('popstate', () => show(placesIn(location.search)));

if (!new URLSearchParams(location.search).has('j') && remembered().length > 0)
  history.replaceState(null, '', addressOf(remembered()));
const asked = placesIn(location.search);
if (asked.length > 0) show(asked);
