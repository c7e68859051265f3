/** DOM of the search results. */
import { href } from '../site.ts';
import type { FacetValue } from './protocol.ts';
import type { Piece, ShownHit } from './view.ts';

/** The element of the page that a selector names. Throws where the page has none. */
export function find<T extends Element>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}

type Child = Node | string | null | undefined | false;

/** Makes an element; attributes that are undefined are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** Text in which each find is one mark. */
export function pieces(list: readonly Piece[]): Child[] {
  return list.map(({ text, found }) => (found ? el('mark', {}, text) : text));
}

/** Address of a clause's page that shows the clause with the words of the query marked. */
export function clauseHref(
  { policyId, clauseId }: { policyId: string; clauseId: string },
  query: { text: string; mode: string } | null = null,
): string {
  const params = new URLSearchParams();
  if (query?.text) params.set('q', query.text);
  if (query?.mode === 'words') params.set('mode', 'words');
  const search = params.toString();
  return href(`/policies/${policyId}/${search && `?${search}`}#${clauseId}`);
}

const UNNUMBERED: Record<string, string> = {
  front: '文首',
  preamble: '序言',
  closing: '文尾',
  colophon: '版记',
};

/** 二 ›（三）› 2 */
export function pathText(path: readonly string[]): string {
  return path.map((mark) => UNNUMBERED[mark] ?? mark).join(' › ');
}

/** One hit; in a group of one document the document is not said again. */
export function hitItem(
  hit: ShownHit,
  query: { text: string; mode: string },
  grouped: boolean,
): HTMLLIElement {
  const units = hit.lead.map((unit) => `牵头：${unit}`).concat(hit.responsible);
  return el(
    'li',
    { class: 'hit', 'data-clause': `${hit.policyId}#${hit.clauseId}` },
    !grouped && el('p', { class: 'hit-from' }, ...documentLine(hit)),
    el(
      grouped ? 'h3' : 'h2',
      { class: 'hit-title' },
      el(
        'a',
        { href: clauseHref(hit, query) },
        el('span', { class: 'hit-path' }, pathText(hit.path)),
        ...(hit.heading.length > 0 ? ['　', ...pieces(hit.heading)] : []),
      ),
    ),
    el(
      'p',
      { class: 'hit-text' },
      ...pieces(hit.excerpt),
      hit.more > 0 && el('span', { class: 'quiet' }, `　本条另有 ${hit.more} 处`),
    ),
    el(
      'div',
      { class: 'hit-foot' },
      units.length > 0 &&
        el(
          'ul',
          { class: 'chips', 'aria-label': '责任单位' },
          ...units.map((unit) => el('li', { class: 'chip' }, unit)),
        ),
      el(
        'button',
        { type: 'button', class: 'button-quiet', 'data-copy': hit.cite, title: hit.cite },
        '复制出处',
      ),
    ),
  );
}

/** Jurisdiction, title, number, and that it is a draft where it is one. */
export function documentLine(
  hit: Pick<ShownHit, 'place' | 'title' | 'docNumber' | 'status'>,
): Child[] {
  return [
    hit.place,
    '　',
    hit.title,
    hit.docNumber && `（${hit.docNumber}）`,
    hit.status && el('span', { class: 'badge' }, hit.status),
  ];
}

/** Fills a select with the values of a filter and their counts, keeping the choice that is made. */
export function fillSelect(
  select: HTMLSelectElement,
  values: readonly FacetValue[],
  chosen: string | undefined,
): void {
  const options = values.map(({ id, label, count }) => {
    const option = el('option', { value: id }, `${label}（${count}）`);
    option.selected = id === chosen;
    return option;
  });
  const any = el('option', { value: '' }, '不限');
  if (chosen !== undefined && !values.some(({ id }) => id === chosen)) {
    const option = el('option', { value: chosen }, `${chosen}（0）`);
    option.selected = true;
    options.push(option);
  }
  select.replaceChildren(any, ...options);
  select.disabled = values.length === 0 && chosen === undefined;
}
