/** The part of the search page that finds clauses near to a draft in wording. */
import type { Merged } from '../compare/difference.ts';
import type { SearchClient } from './client.ts';
import { el, find } from './elements.ts';
import type { NearHit } from './protocol.ts';
import { clauseHref, copyButtons, documentLine, pathText, pieces } from './render.ts';
import type { ShownHit } from './view.ts';

/** Clauses shown for a draft. */
const COUNT = 10;

const SAID: Record<Merged['kind'], keyof HTMLElementTagNameMap> = {
  same: 'mark',
  moved: 'mark',
  other: 'ins',
  one: 'del',
  away: 'del',
};

/** Shows the clauses nearest to a text in the list of results. */
export async function showNear(client: SearchClient, text: string): Promise<void> {
  const results = find<HTMLElement>('[data-search-results]');
  const list = find<HTMLOListElement>('[data-search-list]');
  const summary = find<HTMLElement>('[data-search-summary]');
  const note = find<HTMLElement>('[data-search-note]');
  results.dataset.searchState = 'busy';
  results.setAttribute('aria-busy', 'true');
  const { source, near } = await client.near(text, COUNT);
  summary.textContent = near.length > 0 ? `最相近的 ${near.length} 条` : '没有文字相近的条文';
  note.replaceChildren(...(source ? [origin(source)] : []), ...(near.length > 0 ? [legend()] : []));
  list.replaceChildren(...near.map((each) => nearItem(each)));
  results.dataset.searchTotal = String(near.length);
  results.dataset.searchState = 'done';
  results.removeAttribute('aria-busy');
}

function origin(source: ShownHit): HTMLParagraphElement {
  return el(
    'p',
    {},
    '这段文字出自',
    el('a', { href: clauseHref(source) }, `${source.title} ${pathText(source.path)}`),
    '，以下只列其他文件的条文。',
  );
}

/** What the marks in the text of `nearItem` mean. */
export function legend(): HTMLParagraphElement {
  return el(
    'p',
    { class: 'quiet near-text' },
    '图例：',
    el('mark', {}, '两处相同'),
    '　',
    el('ins', {}, '仅条文有'),
    '　',
    el('del', {}, '仅草稿有'),
    '　',
    el('span', { class: 'near-apart' }, '草稿中没有对应的小句'),
  );
}

/** A stretch of a clause; a 小句 that the draft has no counterpart of is quiet, one of the draft alone left out. */
function stretch({ text, kind, apart }: Merged): HTMLElement | false {
  if (apart) return kind === 'other' && el('span', { class: 'near-apart' }, text);
  return el(SAID[kind], {}, text);
}

/** A clause near to a draft, the words of both in one text; `title` is the level of its heading. */
export function nearItem(
  { hit, share, merged }: NearHit,
  title: 'h2' | 'h3' = 'h2',
): HTMLLIElement {
  return el(
    'li',
    { class: 'hit', 'data-clause': `${hit.policyId}#${hit.clauseId}` },
    el('p', { class: 'hit-from' }, ...documentLine(hit)),
    el(
      title,
      { class: 'hit-title' },
      el(
        'a',
        { href: clauseHref(hit) },
        el('span', { class: 'hit-path' }, pathText(hit.path)),
        ...(hit.heading.length > 0 ? ['　', ...pieces(hit.heading)] : []),
      ),
    ),
    el('p', { class: 'hit-text near-text' }, ...merged.map(stretch)),
    el(
      'div',
      { class: 'hit-foot' },
      el('span', { class: 'quiet num' }, `草稿用字见于本条 ${Math.round(share * 100)}%`),
      ...copyButtons(hit),
    ),
  );
}
