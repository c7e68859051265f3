/** Hits below the header's field while the reader types, as a combobox with a list. */
import './search-panel.css';
import { href } from '../site.ts';
import { searchClient } from './client.ts';
import { el } from './elements.ts';
import type { Answered } from './protocol.ts';
import { clauseHref, pathText, pieces } from './render.ts';
import { latest } from './typing.ts';
import type { ShownHit } from './view.ts';

/** Hits in the panel; the rest is one step away on the search page. */
const SHOWN = 6;

/**
 * Gives the form its panel. Arrows move through the hits, Enter opens one, Escape closes. Out: a function
 * that shows the hits of a text.
 */
export function panelOf(form: HTMLFormElement): (text: string) => void {
  const input = form.querySelector<HTMLInputElement>('[name=q]');
  const panel = form.querySelector<HTMLElement>('[data-search-panel]');
  if (!input || !panel) return () => {};
  const client = searchClient();
  const status = el('p', { class: 'panel-status', role: 'status', 'aria-live': 'polite' });
  const list = el('div', { id: 'search-options', role: 'listbox', 'aria-label': '检索到的条文' });
  panel.replaceChildren(status, list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  let chosen = -1;

  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];

  function open(isOpen: boolean): void {
    if (panel) panel.hidden = !isOpen;
    input?.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) choose(-1);
  }

  function choose(next: number): void {
    const all = options();
    chosen = all.length === 0 ? -1 : next;
    for (const [i, option] of all.entries()) {
      option.setAttribute('aria-selected', String(i === chosen));
      if (i === chosen) option.scrollIntoView({ block: 'nearest' });
    }
    if (chosen >= 0) input?.setAttribute('aria-activedescendant', `search-option-${chosen}`);
    else input?.removeAttribute('aria-activedescendant');
  }

  function show(answer: Answered, text: string): void {
    const { total } = answer;
    const all = new URLSearchParams({ q: text });
    const items = answer.hits.map((hit, i) => option(hit, i, clauseHref(hit, { text, mode: '' })));
    const rest = el('span', {}, total > SHOWN ? `查看全部 ${total} 条` : '在检索页查看');
    items.push(optionOf(items.length, href(`/search/?${all}`), 'panel-all', rest));
    list.replaceChildren(...items);
    status.textContent = total > 0 ? `${total} 条` : '没有条文含有这段文字';
    choose(-1);
    open(true);
  }

  function option(hit: ShownHit, i: number, address: string): HTMLAnchorElement {
    return optionOf(
      i,
      address,
      '',
      el(
        'span',
        { class: 'panel-where' },
        `${hit.place}${hit.status ? `（${hit.status}）` : ''} ${hit.title}`,
      ),
      el('span', { class: 'panel-what' }, `${pathText(hit.path)}　`, ...pieces(hit.heading)),
      el('span', { class: 'panel-text' }, ...pieces(hit.excerpt)),
    );
  }

  const run = latest(async (text: string) => {
    if (text.trim() === '') return open(false);
    try {
      const { answer } = client.search({
        text,
        mode: 'exact',
        filters: {},
        sort: 'relevance',
        grouped: false,
        aliases: false,
        numerals: false,
        hits: SHOWN,
      });
      const done = await answer;
      if (input?.value === text && document.activeElement === input) show(done, text);
    } catch {
      status.textContent = '检索索引未能载入';
      list.replaceChildren();
      open(true);
    }
  });

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && panel && !panel.hidden) {
      event.preventDefault();
      open(false);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options().length > 0) {
      event.preventDefault();
      if (panel?.hidden) return open(true);
      const count = options().length;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      choose(chosen < 0 && step < 0 ? count - 1 : (chosen + step + count) % count);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      options()[chosen]?.click();
    }
  });
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) open(false);
  });
  // A click on an option would otherwise take the focus away, and with it the panel, before it counts.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  return run;
}

function optionOf(
  i: number,
  address: string,
  className: string,
  ...inside: Node[]
): HTMLAnchorElement {
  const id = `search-option-${i}`;
  const attributes = { id, role: 'option', 'aria-selected': 'false', tabindex: '-1' };
  return el('a', { ...attributes, class: className || undefined, href: address }, ...inside);
}
