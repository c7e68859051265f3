/** The search page: form ↔ address ↔ worker ↔ results. */
import { readAddress, type State, writeAddress } from './address.ts';
import { searchClient } from './client.ts';
import { find } from './elements.ts';
import { hitList } from './list.ts';
import { latest, onTyped } from './typing.ts';

const form = find<HTMLFormElement>('[data-search-form]');
const field = find<HTMLInputElement>('[data-search-form] [name=q]');
const draft = find<HTMLTextAreaElement>('[data-search-form] [name=draft]');
const guide = find<HTMLElement>('[data-search-guide]');
const title = document.title;

/** What the browser keeps with an address: a draft that is too long for it, and how far the reader has come. */
interface Kept {
  draft: string;
  listed?: number;
  scroll?: number;
}
const kept = (): Partial<Kept> => history.state ?? {};
const keep = (more: Partial<Kept>) => history.replaceState({ ...kept(), ...more }, '');

const client = searchClient();
const hits = hitList(
  client,
  (change) => go({ ...state, ...change }, true),
  (listed) => keep({ listed }),
);
let state = fromAddress();

function fromAddress(): State {
  const read = readAddress(location.search);
  return read.text ? read : { ...read, text: kept().draft ?? '' };
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
  for (const way of document.querySelectorAll<HTMLElement>('[data-search-versions]'))
    way.hidden = (way.dataset.searchVersions === 'older') !== state.older;
  find<HTMLInputElement>('[name=group]').checked = state.grouped;
}

function fromForm(): State {
  const data = new FormData(form);
  const params = new URLSearchParams();
  for (const name of ['mode', 'sort', 'group', 'aliases', 'numerals']) {
    params.set(name, String(data.get(name) ?? ''));
  }
  const text = (state.mode === 'similar' ? draft : field).value;
  const { filters, all, older } = state;
  return { ...readAddress(params.toString()), text, filters, all, older };
}

/** Takes a new state: typing changes the address in place, a choice is a step that goes back. */
function go(next: State, step: boolean): void {
  state = next;
  run({ state, listed: undefined });
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
  const isNew = address !== location.pathname + location.search;
  const next: Kept = { draft: state.text };
  if (step && isNew) {
    keep({ scroll: scrollY });
    history.pushState(next, '', address);
  } else history.replaceState(next, '', address);
}

const run = latest(async (wanted: { state: State; listed?: number; scroll?: number }) => {
  const { text, mode } = wanted.state;
  document.title = text ? `“${text.slice(0, 40)}” · ${title}` : title;
  guide.hidden = text.trim() !== '' || wanted.state.like !== '';
  if (mode === 'similar') return near(wanted.state);
  if (text.trim() === '') return hits.empty('idle');
  await hits.search(wanted.state, wanted.listed);
  if (wanted.scroll) scrollTo(0, wanted.scroll);
});

async function near(wanted: State): Promise<void> {
  hits.empty('idle');
  try {
    const [policyId = '', clauseId = ''] = wanted.like.split('#');
    const text = wanted.like ? await client.clause(policyId, clauseId) : wanted.text;
    if (text && draft.value !== text) draft.value = text;
    if (!text?.trim()) return;
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
// Order and grouping stand beside the hits, outside of the form that they belong to.
document.addEventListener('change', ({ target }) => {
  const own = (target as HTMLInputElement).form === form && target !== field && target !== draft;
  if (own) go(fromForm(), true);
});
// Whoever follows a link comes back to what was typed, though typing has not rested.
document.addEventListener('click', () => {
  if (!settling) return;
  clearTimeout(settling);
  toAddress(false);
});
window.addEventListener('pagehide', () => keep({ scroll: scrollY }));
window.addEventListener('popstate', () => {
  clearTimeout(settling);
  restore();
});

/** Shows the state of the address as the reader left it. */
function restore(): void {
  state = fromAddress();
  toForm();
  run({ state, ...kept() });
}

restore();
if (!state.text && !state.like) field.focus();
