/** DOM of the search results. */
import { policyPath } from '../policy-id.ts';
import { href } from '../site.ts';
import { type Child, el } from './elements.ts';
import type { ListedHit } from './protocol.ts';
import type { AlikeHit, Piece, ShownHit } from './view.ts';

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
  return href(`${policyPath(policyId)}${search && `?${search}`}#${clauseId}`);
}

/** Address of the page that lays the document of a clause beside others, at the clause. */
const besideHref = ({ policyId, clauseId }: ShownHit): string =>
  href(`/compare/?doc=${policyId}&at=${policyId}.${clauseId}`);

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
  hit: ListedHit,
  query: { text: string; mode: string; all: boolean },
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
      ...copyButtons(hit),
      el('a', { class: 'button-quiet no-print', href: besideHref(hit) }, '与其他文件对照'),
    ),
    hit.alike.length > 0 && alikeItems(hit, query),
  );
}

/** Copies the clause as printed with its source, or the source alone, or collects it. */
export function copyButtons({ text, cite, policyId, clauseId }: ShownHit): HTMLButtonElement[] {
  const button = (copied: string, label: string, clause?: string) =>
    el(
      'button',
      {
        type: 'button',
        class: 'button-quiet no-print',
        'data-copy': copied,
        'data-copy-clause': clause,
        title: cite,
      },
      label,
    );
  const id = `${policyId}#${clauseId}`;
  return [
    button(`${text}\n（${cite}）`, '复制条文并附出处', id),
    button(cite, '复制出处'),
    el(
      'button',
      { type: 'button', class: 'button-quiet no-print', 'data-collect': id, title: cite },
      '收集',
    ),
  ];
}

/** More hits of one wording than these are put into the page when the reader opens them. */
const AT_ONCE = 40;

/** The other hits of one wording, folded. */
function alikeItems(
  { place, alike }: ListedHit,
  query: { text: string; mode: string; all: boolean },
): HTMLDetailsElement {
  const places = new Set(alike.map((other) => other.place));
  places.delete(place);
  const said = places.size > 0 ? `另有 ${places.size} 地同文` : `另有 ${alike.length} 处同文`;
  const list = el('ul', {});
  const fill = () => list.replaceChildren(...alike.map((other) => alikeItem(other, query)));
  const details = el('details', { class: 'hit-alike' }, el('summary', {}, said), list);
  if (query.all || alike.length <= AT_ONCE) fill();
  else details.addEventListener('toggle', fill, { once: true });
  return details;
}

function alikeItem(hit: AlikeHit, query: { text: string; mode: string }): HTMLLIElement {
  const key = `${hit.policyId}#${hit.clauseId}`;
  return el(
    'li',
    { 'data-clause': key },
    `${hit.place}　`,
    el('a', { href: clauseHref(hit, query) }, hit.title),
    hit.status && el('span', { class: 'badge' }, hit.status),
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
