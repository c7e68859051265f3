/** The search page: form ↔ address ↔ worker ↔ results. */

import { DIMENSIONS } from '../search/facets.ts';
import { fold } from '../text/alike.ts';
import { readAddress, type State, writeAddress } from './address.ts';
import { searchClient } from './client.ts';
import { hitList } from './list.ts';
import { find } from './render.ts';
import { latest, onTyped } from './typing.ts';

const form = find<HTMLFormElement>('[data-search-form]');
const field = find<HTMLInputElement>('[data-search-form] [name=q]');
const draft = find<HTMLTextAreaElement>('[data-search-form] [name=draft]');

/** Where the screen is narrow the filters stay folded, unless one is in use. */
const wide = matchMedia('(min-width: 48rem)');
const controls = find<HTMLDetailsElement>('[data-search-controls]');
wide.addEventListener('change', () => {
  controls.open ||= wide.matches;
});

const client = searchClient();
const hits = hitList(client, (change) => go({ ...state, ...change }, true));
let state = fromAddress();

/** The address, and for a draft that is too long for it what the browser keeps with the address. */
function fromAddress(): State {
  const read = readAddress(location.search);
  const kept: unknown = history.state?.draft;
  return read.text || typeof kept !== 'string' ? read : { ...read, text: kept };
}

function toForm(): void {
  const similar = state.mode === 'similar';
  const shownField = similar ? draft : field;
  if (shownField.value !== state.text) shownField.value = state.text;
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name=mode]')) {
    input.checked = input.value === state.mode;
  }
  find<HTMLInputElement>('[name=aliases]').checked = state.aliases;
  find<HTMLInputElement>('[name=numerals]').checked = state.numerals;
  find<HTMLElement>('[data-search-words]').hidden = state.mode !== 'words';
  find<HTMLElement>('[data-search-line]').hidden = similar;
  find<HTMLElement>('[data-search-draft]').hidden = !similar;
  find<HTMLSelectElement>('[name=sort]').value = state.sort;
  find<HTMLInputElement>('[name=group]').checked = state.grouped;
}

function fromForm(): State {
  const data = new FormData(form);
  const params = new URLSearchParams();
  for (const name of ['mode', 'sort', ...DIMENSIONS, 'group', 'aliases', 'numerals']) {
    params.set(name, String(data.get(name) ?? ''));
  }
  const read = readAddress(params.toString());
  const text = (state.mode === 'similar' ? draft : field).value;
  // A filter that has not been counted yet has no option to be chosen.
  const filters = controls.hidden ? state.filters : read.filters;
  return { ...read, text, filters, all: state.all };
}

/** Takes a new state: typing changes the address in place, a choice is a step that goes back. */
function go(next: State, step: boolean): void {
  state = next;
  run(state);
  clearTimeout(settling);
  if (!step) {
    settling = window.setTimeout(() => toAddress(false), REST);
    return;
  }
  toForm();
  toAddress(true);
}

/** Typing has to rest so long before the address follows; browsers refuse it at every keystroke. */
const REST = 250;
let settling = 0;

function toAddress(step: boolean): void {
  settling = 0;
  const address = location.pathname + writeAddress(state);
  const kept = { draft: state.text };
  const isNew = address !== location.pathname + location.search;
  history[step && isNew ? 'pushState' : 'replaceState'](kept, '', address);
}

const run = latest(async (wanted: State) => {
  if (wanted.mode === 'similar') return near(wanted);
  if (fold(wanted.text) === '') hits.empty('idle');
  else await hits.search(wanted);
});

async function near(wanted: State): Promise<void> {
  hits.empty('idle');
  try {
    const [policyId = '', clauseId = ''] = wanted.like.split('#');
    const text = wanted.like ? await client.clause(policyId, clauseId) : wanted.text;
    if (text && draft.value !== text) draft.value = text;
    if (!text || fold(text) === '') return;
    const { showNear } = await import('./near.ts');
    await showNear(client, text);
  } catch {
    hits.empty('failed', '没有完成：索引文件未能载入。请检查网络后重试。');
  }
}

onTyped(field, () => go({ ...fromForm(), filters: state.filters }, false));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(fromForm(), true);
});
form.addEventListener('change', (event) => {
  if (event.target !== field && event.target !== draft) go(fromForm(), true);
});
// Whoever follows a link comes back to what was typed, though typing has not rested.
document.addEventListener('click', () => {
  if (!settling) return;
  clearTimeout(settling);
  toAddress(false);
});
window.addEventListener('popstate', () => {
  clearTimeout(settling);
  state = fromAddress();
  toForm();
  run(state);
});

toForm();
controls.open = wide.matches || Object.keys(state.filters).length > 0;
if (state.text || state.like) run(state);
else field.focus();
