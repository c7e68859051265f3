/** The list of hits of the search page: what is shown of an answer, and how it is said. */

import { DIMENSIONS } from '../search/facets.ts';
import { type State, writeAddress } from './address.ts';
import type { SearchClient } from './client.ts';
import type { Answered } from './protocol.ts';
import { documentLine, el, fillSelect, find, hitItem } from './render.ts';
import type { ShownHit } from './view.ts';

/** Hits shown at first, more than fill a screen, and with each step from there. */
const FIRST = 10;
const STEP = 30;
/** How long typing has to rest before the filters are counted anew. */
const REST = 150;
/** Hits put into the page in one go, so that the page stays responsive. */
const BATCH = 40;

/**
 * Shows answers to states in the page. `go` is called with what the reader chooses to change of the
 * state. Out: a function that searches for a state and shows what it finds, and one that empties the list.
 */
export function hitList(client: SearchClient, go: (change: Partial<State>) => void) {
  const results = find<HTMLElement>('[data-search-results]');
  const list = find<HTMLOListElement>('[data-search-list]');
  const summary = find<HTMLElement>('[data-search-summary]');
  const note = find<HTMLElement>('[data-search-note]');
  const more = find<HTMLButtonElement>('[data-search-more]');
  const controls = find<HTMLElement>('[data-search-controls]');

  let current: { number: number; total: number; state: State } | null = null;
  let shown = 0;
  let lastPolicy = '';
  let counting = 0;
  /** Counts lists put into the page, so that one that was replaced stops growing. */
  let putting = 0;

  function empty(state: 'idle' | 'failed', message = ''): void {
    current = null;
    clearTimeout(counting);
    list.replaceChildren();
    note.replaceChildren();
    summary.textContent = message;
    more.hidden = true;
    controls.hidden = true;
    results.dataset.searchState = state;
    results.dataset.searchTotal = '0';
    results.removeAttribute('aria-busy');
  }

  async function search(state: State): Promise<void> {
    results.dataset.searchState = 'busy';
    results.setAttribute('aria-busy', 'true');
    try {
      const { text, filters, sort, grouped, aliases, numerals } = state;
      const mode = state.mode === 'words' ? 'words' : 'exact';
      const hits = state.all ? Number.MAX_SAFE_INTEGER : FIRST;
      const asked = { text, mode, filters, sort, grouped, aliases, numerals, hits } as const;
      const { number, answer } = client.search(asked, (early) => showEarly(early, state));
      await showAnswer(await answer, number, state);
    } catch {
      empty('failed', '检索没有完成：索引文件未能载入。请检查网络后重试。');
    }
  }

  function showEarly(answer: Answered, state: State): void {
    if (current) return;
    summary.textContent = '正在计数……';
    void put(answer.hits, state);
  }

  async function showAnswer(answer: Answered, number: number, state: State): Promise<void> {
    current = { number, total: answer.total, state };
    controls.hidden = false;
    clearTimeout(counting);
    counting = window.setTimeout(() => fillFilters(answer, state), REST);
    const { policy } = state.filters;
    const documents = answer.facets.policy.filter(({ id }) => !policy || id === policy).length;
    const counted = `共 ${answer.total} 条，出自 ${documents} 份文件`;
    summary.textContent = answer.total > 0 ? counted : '没有符合的条文';
    note.replaceChildren(
      ...answer.also.map(({ word, ways }) =>
        el('p', { class: 'quiet' }, `“${word}”也按下列写法查找：${ways.join('、')}`),
      ),
    );
    await put(answer.hits, state);
    shown = answer.hits.length;
    more.hidden = shown >= answer.total;
    results.dataset.searchTotal = String(answer.total);
    results.dataset.searchState = 'done';
    results.removeAttribute('aria-busy');
    if (answer.total === 0) await explain(answer, state);
  }

  function fillFilters(answer: Answered, state: State): void {
    for (const dimension of DIMENSIONS) {
      const select = find<HTMLSelectElement>(`select[name=${dimension}]`);
      fillSelect(select, answer.facets[dimension], state.filters[dimension]);
    }
  }

  async function put(hits: readonly ShownHit[], state: State): Promise<void> {
    putting += 1;
    const mine = putting;
    lastPolicy = '';
    list.replaceChildren(...items(hits.slice(0, BATCH), state));
    for (let from = BATCH; from < hits.length; from += BATCH) {
      await new Promise((resolve) => setTimeout(resolve));
      // The whole answer has replaced the early one meanwhile.
      if (mine !== putting) return;
      list.append(...items(hits.slice(from, from + BATCH), state));
    }
  }

  function items(hits: readonly ShownHit[], state: State): HTMLLIElement[] {
    return hits.flatMap((hit) => {
      const item = hitItem(hit, state, state.grouped);
      const begins = state.grouped && hit.policyId !== lastPolicy;
      lastPolicy = hit.policyId;
      if (!begins) return [item];
      return [el('li', { class: 'hit-group' }, el('h2', {}, ...documentLine(hit))), item];
    });
  }

  /** Says what was tried where there is no hit, and what would give some. */
  async function explain(answer: Answered, state: State): Promise<void> {
    if (answer.unfiltered > 0) {
      const clear = el('button', { type: 'button', class: 'button' }, '取消全部筛选');
      clear.addEventListener('click', () => go({ filters: {} }));
      note.append(el('p', {}, `不加筛选时有 ${answer.unfiltered} 条。`), clear);
      return;
    }
    const tried =
      state.mode === 'words'
        ? '没有一条同时含有这些词。'
        : '没有一条含有这段文字。比对时不计空白、大小写和全角半角，括号、引号与破折号不分样式。';
    const { text } = state;
    const similar = choice('查找文字相近的条文', { mode: 'similar', filters: {} }, state);
    note.append(el('p', {}, tried), el('p', {}, similar));
    const part = await client.longest(text);
    if (current?.state !== state || !part || part === text.trim()) return;
    const link = choice(`“${part}”`, { text: part, mode: 'exact' }, state);
    note.append(el('p', {}, '其中最长的、条文里有的一段：', link));
  }

  /** A link to another state; followed here without its address, which may be too short for the text. */
  function choice(label: string, change: Partial<State>, state: State): HTMLAnchorElement {
    const link = el('a', { href: writeAddress({ ...state, ...change }) }, label);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(change);
    });
    return link;
  }

  more.addEventListener('click', async () => {
    if (!current) return;
    const { number, state } = current;
    const hits = await client.hits(number, shown, shown + STEP);
    if (current?.number !== number) return;
    const firstNew = list.children.length;
    shown += hits.length;
    list.append(...items(hits, state));
    more.hidden = shown >= current.total;
    list.children[firstNew]?.querySelector('a')?.focus({ preventScroll: true });
  });

  return { search, empty };
}
