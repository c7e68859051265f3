/** Filters of the matrix. The address holds the state, so a filtered view can be sent to a colleague. */

import { fold } from '../text/alike.ts';
import { copy } from './copy.ts';

interface State {
  q: string;
  topic: string;
  type: string;
  places: string[];
  two: boolean;
  all: boolean;
  same: boolean;
  diff: boolean;
}

const CHECKS = ['two', 'all', 'same', 'diff'] as const;

const form = document.querySelector<HTMLFormElement>('#filters') as HTMLFormElement;
const sections = [...document.querySelectorAll<HTMLElement>('#matrix .topic')];
const columns = document.querySelectorAll<HTMLElement>('#matrix [data-place]');
const empty = document.querySelector<HTMLElement>('.matrix-empty') as HTMLElement;
const output = form.querySelector('output') as HTMLOutputElement;
const reset = form.querySelector<HTMLButtonElement>('[type=reset]') as HTMLButtonElement;
const more = form.querySelector<HTMLButtonElement>('.filters-more') as HTMLButtonElement;
const boxes = [...form.querySelectorAll<HTMLInputElement>('[name=j]')];
const control = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
const everywhere = boxes.map((box) => box.value);

const words = (text: string): string[] => text.split(/\s+/u).map(fold).filter(Boolean);

const rows = sections.flatMap((section) =>
  [...section.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((element) => ({
    element,
    section,
    cells: [...element.querySelectorAll<HTMLElement>('td')],
    text: '',
  })),
);

type Checks = Pick<State, (typeof CHECKS)[number]>;
const checks = (read: (name: keyof Checks) => boolean): Checks =>
  Object.fromEntries(CHECKS.map((name) => [name, read(name)])) as Checks;

function fromAddress(): State {
  const query = new URLSearchParams(location.search);
  const asked = (query.get('j') ?? '').split(',').filter((id) => everywhere.includes(id));
  return {
    q: query.get('q') ?? '',
    topic: query.get('topic') ?? '',
    type: query.get('type') ?? '',
    places: asked.length > 0 ? asked : everywhere,
    ...checks((name) => query.get(name) === '1'),
  };
}

function toAddress(state: State): string {
  const query = new URLSearchParams();
  if (state.q.trim()) query.set('q', state.q.trim());
  if (state.topic) query.set('topic', state.topic);
  if (state.type) query.set('type', state.type);
  if (state.places.length < everywhere.length) query.set('j', state.places.join(','));
  for (const name of CHECKS) if (state[name]) query.set(name, '1');
  const text = query.toString().replaceAll('%2C', ',');
  return location.pathname + (text && `?${text}`) + location.hash;
}

function fromForm(): State {
  const places = boxes.filter((box) => box.checked).map((box) => box.value);
  return {
    q: control('q').value,
    topic: control('topic').value,
    type: control('type').value,
    places: places.length > 0 ? places : everywhere,
    ...checks((name) => control(name).checked),
  };
}

function toForm(state: State): void {
  control('q').value = state.q;
  control('topic').value = state.topic;
  control('type').value = state.type;
  for (const box of boxes) box.checked = state.places.includes(box.value);
  for (const name of CHECKS) control(name).checked = state[name];
}

function shown(row: (typeof rows)[number], state: State, wanted: string[]): boolean {
  const { element, section, cells } = row;
  if (state.topic && section.dataset.topic !== state.topic) return false;
  if (state.type && element.dataset.type !== state.type) return false;
  if (state.same && element.dataset.comparability !== 'same') return false;
  const chosen = cells.filter((cell) => state.places.includes(cell.dataset.place ?? ''));
  const keys = chosen.flatMap((cell) => cell.dataset.key ?? []);
  if (keys.length === 0 || (state.all && keys.length < chosen.length)) return false;
  if (state.two && keys.length < 2) return false;
  if (state.diff && new Set(keys).size < 2) return false;
  if (wanted.length === 0) return true;
  row.text ||= fold(element.textContent ?? '');
  return wanted.every((word) => row.text.includes(word));
}

function show(state: State): void {
  const wanted = words(state.q);
  const visible = new Set<HTMLElement>();
  let count = 0;
  for (const row of rows) {
    const on = shown(row, state, wanted);
    row.element.hidden = !on;
    if (!on) continue;
    count++;
    visible.add(row.section);
  }
  for (const section of sections) section.hidden = !visible.has(section);
  for (const cell of columns) cell.hidden = !state.places.includes(cell.dataset.place ?? '');
  const filtered = toAddress(state) !== location.pathname + location.hash;
  output.textContent = filtered ? `${count} 项，共 ${rows.length} 项` : `${rows.length} 项`;
  reset.hidden = !filtered;
  empty.hidden = count > 0;
}

/** Typing changes the current entry of the history, a choice makes a new one. */
function update(typed: boolean): void {
  const state = fromForm();
  show(state);
  const address = toAddress(state);
  if (address === location.pathname + location.search + location.hash) return;
  if (typed) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

function restore(): void {
  const state = fromAddress();
  toForm(state);
  show(state);
}

let composing = false;
const field = control('q');
field.addEventListener('compositionstart', () => {
  composing = true;
});
field.addEventListener('compositionend', () => {
  composing = false;
  update(true);
});
field.addEventListener('input', () => {
  if (!composing) update(true);
});
form.addEventListener('change', (event) => {
  if (event.target === field) return;
  // Without a place there is nothing to compare: the last box stays.
  const box = event.target as HTMLInputElement;
  if (box.name === 'j' && boxes.every((other) => !other.checked)) box.checked = true;
  update(false);
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(() => update(false)));
more.addEventListener('click', () => {
  const open = more.getAttribute('aria-expanded') !== 'true';
  more.setAttribute('aria-expanded', String(open));
  form.classList.toggle('is-open', open);
});
document.querySelector('#matrix')?.addEventListener('click', (event) => {
  const entry = (event.target as Element).closest('button')?.closest('.entry');
  // The quotation and its pin-cite stand in the cell; nothing is written twice into the page.
  const cite = entry?.querySelector('a')?.title;
  if (cite) void copy(`${entry?.querySelector('.words')?.textContent}（${cite}）`);
});
window.addEventListener('popstate', restore);
restore();
delete document.documentElement.dataset.query;
