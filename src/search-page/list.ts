/** The list of hits of the search page: what is shown of an answer, and how it is said. */
import type { State } from './address.ts';
import type { SearchClient } from './client.ts';
import type { SearchControls } from './controls.ts';
import { el, find } from './elements.ts';
import type { Answered, ListedHit } from './protocol.ts';
import { documentLine, hitItem } from './render.ts';

/** Hits shown at first, more than fill a screen, and with each step from there. */
const FIRST = 10;
const STEP = 30;
/** Hits put into the page in one go, so that the page stays responsive. */
const BATCH = 40;

/**
 * Shows answers to states in the page. `go` is called with what the reader chooses to change of the
 * state, `listed` with how many hits are listed after the reader asked for more. Out: a function that
 * searches for a state and shows what it finds, so many hits at once, and one that empties the list.
 */
export function hitList(
  client: SearchClient,
  go: (change: Partial<State>) => void,
  listed: (count: number) => void,
) {
  const results = find<HTMLElement>('[data-search-results]');
  const list = find<HTMLOListElement>('[data-search-list]');
  const summary = find<HTMLElement>('[data-search-summary]');
  const note = find<HTMLElement>('[data-search-note]');
  const more = find<HTMLButtonElement>('[data-search-more]');
  let loading: Promise<SearchControls> | undefined;
  /** The filters, which nobody needs before the first search. */
  const controls = () => {
    loading ??= import('./controls.ts').then(({ searchControls }) =>
      searchControls(client, (filters) => go({ filters })),
    );
    return loading;
  };

  let current: { number: number; listed: number; state: State } | null = null;
  let shown = 0;
  let lastPolicy = '';
  /** Counts lists put into the page, so that one that was replaced stops growing. */
  let putting = 0;

  function empty(state: 'idle' | 'failed', message = ''): void {
    current = null;
    putting += 1;
    list.replaceChildren();
    note.replaceChildren();
    summary.textContent = message;
    more.hidden = true;
    void loading?.then(({ hide }) => hide());
    results.dataset.searchState = state;
    results.dataset.searchTotal = '0';
    results.removeAttribute('aria-busy');
  }

  async function search(state: State, count = FIRST): Promise<void> {
    results.dataset.searchState = 'busy';
    results.setAttribute('aria-busy', 'true');
    try {
      const { text, filters, sort, grouped, aliases, numerals } = state;
      const mode = state.mode === 'words' ? 'words' : 'exact';
      const hits = state.all ? Number.MAX_SAFE_INTEGER : count;
      const asked = { text, mode, filters, sort, grouped, aliases, numerals, hits } as const;
      const { number, answer } = client.search(asked, (early) => showEarly(early, state));
      const [answered, { show }] = await Promise.all([answer, controls()]);
      show(answered, filters, number);
      await showAnswer(answered, number, state);
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
    current = { number, listed: answer.listed, state };
    const counted = `共 ${answer.total} 条，出自 ${answer.documents} 份文件`;
    summary.textContent = answer.total > 0 ? counted : '没有符合的条文';
    note.replaceChildren(
      ...answer.also.map(({ word, ways }) =>
        el('p', { class: 'quiet' }, `“${word}”也按下列写法查找：${ways.join('、')}`),
      ),
    );
    await put(answer.hits, state);
    shown = answer.hits.length;
    more.hidden = shown >= answer.listed;
    results.dataset.searchTotal = String(answer.total);
    results.dataset.searchState = 'done';
    results.removeAttribute('aria-busy');
    if (answer.total > 0) return;
    const isCurrent = () => current?.state === state;
    const { explain } = await import('./explain.ts');
    await explain({ answer, state, client, note, isCurrent, go });
  }

  async function put(hits: readonly ListedHit[], state: State): Promise<void> {
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

  function items(hits: readonly ListedHit[], state: State): HTMLLIElement[] {
    return hits.flatMap((hit) => {
      const item = hitItem(hit, state, state.grouped);
      const begins = state.grouped && hit.policyId !== lastPolicy;
      lastPolicy = hit.policyId;
      if (!begins) return [item];
      return [el('li', { class: 'hit-group' }, el('h2', {}, ...documentLine(hit))), item];
    });
  }

  more.addEventListener('click', async () => {
    if (!current) return;
    const { number, state } = current;
    const hits = await client.hits(number, shown, shown + STEP);
    if (current?.number !== number) return;
    const firstNew = list.children.length;
    shown += hits.length;
    list.append(...items(hits, state));
    more.hidden = shown >= current.listed;
    list.children[firstNew]?.querySelector('a')?.focus({ preventScroll: true });
    listed(shown);
  });

  return { search, empty };
}
