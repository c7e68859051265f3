/** The page of documents beside each other: address ↔ worker ↔ rows. */

import { documentOf, policyPath } from '../policy-id.ts';
import { el, find } from '../search-page/elements.ts';
import { href } from '../site.ts';
import { MOST, readAddress, type State, writeAddress } from './address.ts';
import { drawer, isSame, LETTERS, versionWords } from './draw.ts';
import type { Detail, Head, Row } from './lay.ts';
import type { Reply } from './protocol.ts';
import { drawRail, type Mark } from './rail.ts';
import { summaryOf } from './summary.ts';

/** Documents offered beside the only one that is chosen. */
const NEAR = 6;

const box = find<HTMLElement>('[data-compare]');
const part = <T extends Element>(name: string): T => find<T>(`[data-compare-${name}]`);
const table = part<HTMLElement>('table');
const chosen = part<HTMLOListElement>('chosen');
const field = part<HTMLInputElement>('find');
const status = part<HTMLElement>('status');
const views = part<HTMLElement>('views');
const counter = part<HTMLElement>('counter');
const rail = part<SVGSVGElement>('rail');
const pair = find<HTMLSelectElement>('[data-compare-pair] select');

let state = readAddress(location.search);
/** What is shown, as far as the worker has told it. */
let shown: { heads: Head[]; rows: Row[]; details: Detail[]; elements: HTMLElement[] } | null = null;
let worker: Worker | undefined;

function go(change: Partial<State>): void {
  const before = state;
  state = { ...state, ...change };
  const address = location.pathname + writeAddress(state);
  if (change.documents) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  if (change.documents) start();
  else if (state.view !== before.view) redraw();
  else showOnly();
}

/** Lays the documents of the address beside each other. */
function start(): void {
  worker?.terminate();
  shown = null;
  table.replaceChildren();
  rail.replaceChildren();
  views.hidden = true;
  part<HTMLElement>('take').hidden = true;
  part<HTMLElement>('summary').replaceChildren();
  part<HTMLElement>('guide').hidden = state.documents.length > 0;
  part<HTMLElement>('near').hidden = true;
  part<HTMLElement>('add').hidden = state.documents.length >= MOST;
  field.placeholder = state.documents.length === 0 ? '先选一份文件' : '再加一份文件';
  box.dataset.compareState = state.documents.length > 1 ? 'busy' : 'idle';
  box.setAttribute('aria-busy', String(state.documents.length > 1));
  status.textContent = state.documents.length > 1 ? '正在逐条对照…' : '';
  if (state.documents.length < 2) void showFew();
  else {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => take(data));
    worker.addEventListener('error', () => take({ kind: 'failed' }));
    worker.postMessage(state.documents);
  }
}

function take(reply: Reply): void {
  if (reply.kind === 'laid') {
    const { heads, rows } = reply;
    shown = { heads, rows, details: [], elements: [] };
    showChosen(heads);
    table.dataset.columns = String(state.view === 'side' ? heads.length : heads.length - 1);
    table.replaceChildren(drawer(heads, state.view).heads());
    part<HTMLElement>('summary').replaceChildren(
      ...heads.slice(1).map((_, n) => summaryOf(rows, n + 1, LETTERS[0], LETTERS[n + 1] as string)),
    );
    views.hidden = false;
    showPairs(heads);
    showOnly();
  } else if (reply.kind === 'details' && shown) {
    shown.details.push(...reply.details);
    draw(reply.from);
    if (shown.details.length === shown.rows.length) done();
  } else if (reply.kind === 'missing') fail(`没有收录编号为 ${reply.policyId} 的文件。`);
  else fail('文件未能取到，请重新载入本页。');
}

function fail(words: string): void {
  status.textContent = words;
  box.dataset.compareState = 'failed';
  box.setAttribute('aria-busy', 'false');
  if (!shown) showChosen(null);
}

/** Files of what is laid out; those of two documents ask which of several the other is. */
function showPairs(heads: readonly Head[]): void {
  part<HTMLElement>('take').hidden = false;
  part<HTMLElement>('pair').hidden = heads.length < 3;
  pair.replaceChildren(
    ...heads
      .slice(1)
      .map(({ place }, n) => el('option', { value: String(n + 1) }, `${LETTERS[n + 1]} ${place}`)),
  );
}

/** Draws the rows from a number on that are told and not drawn yet. */
function draw(from: number): void {
  if (!shown) return;
  const { heads, rows, details, elements } = shown;
  const { row } = drawer(heads, state.view);
  const more = details.slice(from).map((detail, i) => row(rows[from + i]!, detail));
  elements.push(...more);
  table.append(...more);
}

function redraw(): void {
  showViews();
  if (!shown) return;
  const { heads, elements } = shown;
  const at = elements[here()];
  const number = at ? elements.indexOf(at) : -1;
  table.dataset.columns = String(state.view === 'side' ? heads.length : heads.length - 1);
  table.replaceChildren(drawer(heads, state.view).heads());
  elements.length = 0;
  draw(0);
  showOnly();
  if (number > 0) elements[number]?.scrollIntoView();
}

function done(): void {
  if (!shown) return;
  status.textContent = `${shown.rows.length} 组条文`;
  box.dataset.compareState = 'done';
  box.setAttribute('aria-busy', 'false');
  showRail();
  const at = decodeURIComponent(location.hash.slice(1)) || state.at;
  const clause = document.getElementById(at)?.closest('.clause, .row');
  clause?.classList.add('is-sought');
  clause?.scrollIntoView();
  showCount();
}

function showViews(): void {
  box.classList.toggle('is-merged', state.view === 'merged');
  for (const button of views.querySelectorAll<HTMLButtonElement>('[data-view]'))
    button.setAttribute('aria-pressed', String(button.dataset.view === state.view));
  part<HTMLInputElement>('only').checked = state.only;
}

function showOnly(): void {
  table.classList.toggle('only', state.only);
  showViews();
  showRail();
  showCount();
}

/** Numbers of the rows in which the documents differ. */
const differing = (): number[] => shown?.rows.flatMap((row, i) => (isSame(row) ? [] : [i])) ?? [];

/** Where a row begins to be read: below what stays at the top of the window. */
function edge(row: HTMLElement): number {
  const stays = views.getBoundingClientRect().bottom + (table.firstElementChild?.clientHeight ?? 0);
  return Math.max(stays, Number.parseFloat(getComputedStyle(row).scrollMarginTop)) + 1;
}

/** The row that the reader has stepped to, as long as nothing has scrolled since. */
let stepped: { row: number; scroll: number } | null = null;

/** The number of the row that is being read. */
function here(): number {
  if (stepped?.scroll === scrollY) return stepped.row;
  const { elements = [] } = shown ?? {};
  const line = elements[0] ? edge(elements[0]) : 0;
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle]!.getBoundingClientRect().top <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function showCount(): void {
  const all = differing();
  const passed = all.filter((row) => row <= here()).length;
  counter.textContent = all.length === 0 ? '没有差异' : `${passed} / ${all.length}`;
}

function step(by: 1 | -1): void {
  const all = differing();
  const at = here();
  const next = by > 0 ? all.find((row) => row > at) : all.findLast((row) => row < at);
  const element = next === undefined ? undefined : shown?.elements[next];
  if (next === undefined || !element) return;
  element.scrollIntoView();
  // The last rows do not come up to the top of the window.
  stepped = { row: next, scroll: scrollY };
  showCount();
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function showRail(): void {
  if (!shown || box.dataset.compareState !== 'done') return;
  const { rows, elements } = shown;
  const marks = differing().map((i): Mark => {
    const { columns } = rows[i]!;
    const others = columns.slice(1).some((clauses) => clauses.length > 0);
    const shape = columns[0]!.length === 0 ? 'other' : others ? 'both' : 'first';
    return { element: elements[i]!, shape };
  });
  drawRail(rail, marks);
}

/** The chosen documents, each with what can be done with it. */
function showChosen(
  heads: readonly Pick<Head, 'policyId' | 'title' | 'place' | 'date'>[] | null,
): void {
  const { documents } = state;
  const act = (label: string, said: string, next: string[]): HTMLElement => {
    const button = el(
      'button',
      { type: 'button', class: 'button-quiet', 'aria-label': said },
      label,
    );
    button.addEventListener('click', () => go({ documents: next }));
    return button;
  };
  chosen.replaceChildren(
    ...documents.map((policyId, k) => {
      const at = heads?.findIndex((head) => head.policyId === policyId) ?? -1;
      const { title = policyId, place = '' } = heads?.[at] ?? {};
      const version = heads && at >= 0 ? versionWords(heads, at) : '';
      const others = documents.filter((id) => id !== policyId);
      return el(
        'li',
        {},
        el('b', {}, LETTERS[k] ?? ''),
        el('span', {}, place + version),
        el('a', { href: href(policyPath(policyId)) }, title),
        k === 0 && documents.length > 1 && el('span', { class: 'chip' }, '基准'),
        k > 0 && act('设为基准', `设为基准：《${title}》`, [policyId, ...others]),
        act('移去', `移去：《${title}》`, others),
      );
    }),
  );
}

/** One document, or none: what can be laid beside it. */
async function showFew(): Promise<void> {
  const { documents } = state;
  showChosen(null);
  const [policyId] = documents;
  if (policyId === undefined) return;
  const { documentEntries, entryWords, offered } = await import('./picker.ts');
  const entries = await documentEntries().catch(() => null);
  if (state.documents !== documents) return;
  if (!entries?.some((entry) => entry.policyId === documentOf(policyId)))
    return fail(entries ? `没有收录编号为 ${policyId} 的文件。` : '文件列表没有取到，请再试一次。');
  showChosen(entries);
  const near = part<HTMLElement>('near');
  near.hidden = false;
  find<HTMLElement>('[data-compare-near] ul').replaceChildren(
    ...offered(entries, '', documents)
      .slice(0, NEAR)
      .map((entry) =>
        el(
          'li',
          {},
          el(
            'a',
            {
              href: writeAddress({ ...state, documents: [policyId, entry.policyId] }),
            },
            entry.title,
          ),
          el('span', { class: 'quiet' }, entryWords(entry)),
        ),
      ),
  );
}

// Whoever only reads documents that are laid beside each other looks for no other.
field.addEventListener(
  'focus',
  async () => {
    const { tiePicker } = await import('./picker.ts');
    const add = (id: string): void => go({ documents: [...state.documents, id] });
    tiePicker(field, part('options'), () => state.documents, add);
  },
  { once: true },
);
views.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('button');
  if (button?.dataset.view) go({ view: button.dataset.view as State['view'] });
  else if (button?.dataset.step) step(button.dataset.step === '1' ? 1 : -1);
});
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-take]'))
  button.addEventListener('click', () => {
    if (!shown || box.dataset.compareState !== 'done') return;
    const all = shown;
    const other = Number(pair.value);
    void import('./take.ts').then(({ takeComparison }) =>
      takeComparison(button, all, state.only, other),
    );
  });
part<HTMLInputElement>('only').addEventListener('change', ({ target }) =>
  go({ only: (target as HTMLInputElement).checked }),
);
rail.addEventListener('click', ({ offsetY }) =>
  scrollTo({
    top: (offsetY / rail.clientHeight) * document.documentElement.scrollHeight - innerHeight / 3,
  }),
);
let waiting = false;
addEventListener(
  'scroll',
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      showCount();
    });
  },
  { passive: true },
);
new ResizeObserver(showRail).observe(table);
addEventListener('popstate', () => {
  const next = readAddress(location.search);
  const same = next.documents.join() === state.documents.join();
  state = next;
  if (same) redraw();
  else start();
});
start();
