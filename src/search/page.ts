/** The search page: form ↔ address ↔ worker ↔ list of hits. */
import { readAddress, type State, writeAddress } from './address.ts';
import { searchClient } from './client.ts';
import { DIMENSIONS } from './facets.ts';
import type { Answered } from './protocol.ts';
import { documentLine, el, fillSelect, hitItem } from './render.ts';
import { latest, onTyped } from './typing.ts';
import type { ShownHit } from './view.ts';

/** Hits shown at a time. */
const STEP = 20;
/** Hits put into the page in one go, so that the page stays responsive. */
const BATCH = 40;

const find = <T extends Element>(selector: string): T => {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`the search page has no ${selector}`);
  return element;
};

const form = find<HTMLFormElement>('[data-search-form]');
const field = find<HTMLInputElement>('[data-search-form] [name=q]');
const results = find<HTMLElement>('[data-search-results]');
const list = find<HTMLOListElement>('[data-search-list]');
const summary = find<HTMLElement>('[data-search-summary]');
const note = find<HTMLElement>('[data-search-note]');
const more = find<HTMLButtonElement>('[data-search-more]');
const controls = find<HTMLElement>('[data-search-controls]');

const client = searchClient();
let state = readAddress(location.search);
let shown = 0;
let current: { number: number; total: number } | null = null;
let lastPolicy = '';
const places = new Map<string, string>();

function toForm(): void {
  field.value = state.text;
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name=mode]')) {
    input.checked = input.value === state.mode;
  }
  find<HTMLInputElement>('[name=aliases]').checked = state.aliases;
  find<HTMLInputElement>('[name=numerals]').checked = state.numerals;
  find<HTMLElement>('[data-search-words]').hidden = state.mode !== 'words';
  find<HTMLSelectElement>('[name=sort]').value = state.sort;
  find<HTMLInputElement>('[name=group]').checked = state.grouped;
}

function fromForm(): State {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  const params = new URLSearchParams({ q: text('q'), mode: text('mode'), sort: text('sort') });
  for (const name of [...DIMENSIONS, 'group', 'aliases', 'numerals']) params.set(name, text(name));
  return readAddress(params.toString());
}

/** Takes a new state: typing changes the address in place, a choice is a step that goes back. */
function go(next: State, step: boolean): void {
  state = next;
  const address = location.pathname + writeAddress(state);
  if (step && address !== location.pathname + location.search) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  toForm();
  run(state);
}

const run = latest(async (wanted: State) => {
  if (wanted.text.trim() === '') return showNothing();
  results.dataset.searchState = 'busy';
  results.setAttribute('aria-busy', 'true');
  try {
    if (places.size === 0) {
      for (const { id, label } of (await client.corpus()).jurisdictions) places.set(id, label);
    }
    const { text, filters, sort, grouped, aliases, numerals } = wanted;
    const mode = wanted.mode === 'words' ? 'words' : 'exact';
    const hits = wanted.all ? Number.MAX_SAFE_INTEGER : STEP;
    const asked = { text, mode, filters, sort, grouped, aliases, numerals, hits } as const;
    const { number, answer } = client.search(asked, (early) => showEarly(early, wanted));
    await showAnswer(await answer, number, wanted);
  } catch {
    showFailure();
  }
});

function showNothing(): void {
  current = null;
  shown = 0;
  list.replaceChildren();
  note.replaceChildren();
  summary.textContent = '';
  more.hidden = true;
  controls.hidden = true;
  results.dataset.searchState = 'idle';
  results.dataset.searchTotal = '0';
  results.removeAttribute('aria-busy');
}

function showFailure(): void {
  showNothing();
  results.dataset.searchState = 'failed';
  summary.textContent = '检索没有完成：索引文件未能载入。请检查网络后重试。';
}

function showEarly(answer: Answered, wanted: State): void {
  if (current) return;
  list.replaceChildren();
  lastPolicy = '';
  void append(answer.hits.slice(0, STEP), wanted);
  summary.textContent = '正在计数……';
}

async function showAnswer(answer: Answered, number: number, wanted: State): Promise<void> {
  current = { number, total: answer.total };
  list.replaceChildren();
  lastPolicy = '';
  shown = answer.hits.length;
  controls.hidden = false;
  for (const dimension of DIMENSIONS) {
    const select = find<HTMLSelectElement>(`select[name=${dimension}]`);
    fillSelect(select, answer.facets[dimension], wanted.filters[dimension]);
  }
  const documents = answer.facets.policy.filter(
    ({ id }) => !wanted.filters.policy || id === wanted.filters.policy,
  ).length;
  summary.textContent =
    answer.total > 0 ? `共 ${answer.total} 条，出自 ${documents} 份文件` : '没有符合的条文';
  note.replaceChildren(...alsoTaken(answer));
  await append(answer.hits, wanted);
  more.hidden = shown >= answer.total;
  results.dataset.searchTotal = String(answer.total);
  results.dataset.searchState = 'done';
  results.removeAttribute('aria-busy');
  if (answer.total === 0) await explain(answer, wanted);
}

async function append(hits: readonly ShownHit[], wanted: State): Promise<void> {
  for (let from = 0; from < hits.length; from += BATCH) {
    if (from > 0) await new Promise(requestAnimationFrame);
    const items: HTMLLIElement[] = [];
    for (const hit of hits.slice(from, from + BATCH)) {
      if (wanted.grouped && hit.policyId !== lastPolicy) items.push(groupHead(hit));
      lastPolicy = hit.policyId;
      items.push(hitItem(hit, wanted, places, wanted.grouped));
    }
    list.append(...items);
  }
}

function groupHead(hit: ShownHit): HTMLLIElement {
  return el('li', { class: 'hit-group' }, el('h2', {}, ...documentLine(hit, places)));
}

function alsoTaken(answer: Answered): Node[] {
  return answer.also.map(({ word, ways }) =>
    el('p', { class: 'quiet' }, `“${word}”也按下列写法查找：${ways.join('、')}`),
  );
}

/** Says what was tried where there is no hit, and what would give some. */
async function explain(answer: Answered, wanted: State): Promise<void> {
  if (answer.unfiltered > 0) {
    const clear = el('button', { type: 'button', class: 'button' }, '取消全部筛选');
    clear.addEventListener('click', () => go({ ...state, filters: {} }, true));
    note.append(el('p', {}, `不加筛选时有 ${answer.unfiltered} 条。`), clear);
    return;
  }
  note.append(
    el(
      'p',
      {},
      wanted.mode === 'words'
        ? '没有一条同时含有这些词。'
        : '没有一条含有这段文字。比对时不计空白、大小写和全角半角，括号与破折号不分样式。',
    ),
  );
  const part = await client.longest(wanted.text);
  if (state.text !== wanted.text || !part || part === wanted.text.trim()) return;
  const link = el(
    'a',
    { href: writeAddress({ ...state, text: part, mode: 'exact' }) },
    `“${part}”`,
  );
  note.append(el('p', {}, '其中最长的一段有条文写到：', link));
}

more.addEventListener('click', async () => {
  if (!current) return;
  const { number } = current;
  const hits = await client.hits(number, shown, shown + STEP);
  if (current.number !== number) return;
  const firstNew = list.children.length;
  shown += hits.length;
  await append(hits, state);
  more.hidden = shown >= current.total;
  list.children[firstNew]?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
});

onTyped(field, () => go({ ...fromForm(), filters: state.filters }, false));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(fromForm(), true);
});
form.addEventListener('change', (event) => {
  if (event.target !== field) go(fromForm(), true);
});
window.addEventListener('popstate', () => {
  state = readAddress(location.search);
  toForm();
  run(state);
});

toForm();
if (state.text) run(state);
else field.focus();
