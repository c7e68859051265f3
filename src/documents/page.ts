/** Filters and orders the list of documents. The address holds the state; the whole list loads when it is asked for. */
import type { DocumentEntry } from '../model.ts';
import { onTyped } from '../search-page/typing.ts';
import {
  countsOf,
  FACETS,
  find,
  PAGE,
  type Query,
  readQuery,
  type Sort,
  writeQuery,
} from './list.ts';

const box = document.querySelector<HTMLElement>('.documents') as HTMLElement;
const part = <T extends HTMLElement>(name: string): T => box.querySelector<T>(name) as T;
const form = part<HTMLFormElement>('form');
const folder = part('[aria-controls]');
const words = part<HTMLInputElement>('[name=q]');
const sort = part<HTMLSelectElement>('[name=sort]');
const boxes = [...form.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
const rows = part('[data-rows]');
const pattern = part<HTMLTemplateElement>('template').content.firstElementChild as HTMLElement;
const pager = part('.pager');
const [previous, next] = pager.querySelectorAll('a') as unknown as [
  HTMLAnchorElement,
  HTMLAnchorElement,
];
const found = document.querySelector('[data-found]') as HTMLOutputElement;
const root = box.dataset.root ?? '';

let list: Promise<DocumentEntry[]> | undefined;
const entries = (): Promise<DocumentEntry[]> => {
  list ??= fetch(box.dataset.list ?? '').then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  });
  return list;
};

let query = readQuery(location.search);

function toForm(): void {
  words.value = query.words;
  sort.value = query.sort;
  for (const input of boxes)
    input.checked = query.facets[input.name as keyof Query['facets']].includes(input.value);
  for (const input of boxes) {
    const rest = input.closest('details');
    if (input.checked && rest) rest.open = true;
  }
}

function fromForm(): Query {
  const asked = { ...query.facets };
  for (const facet of FACETS)
    asked[facet] = boxes
      .filter(({ name, checked }) => checked && name === facet)
      .map((input) => input.value);
  return { words: words.value, facets: asked, sort: sort.value as Sort, page: 1 };
}

function rowOf(entry: DocumentEntry): HTMLElement {
  const row = pattern.cloneNode(true) as HTMLElement;
  const link = row.querySelector('a') as HTMLAnchorElement;
  link.href = `${root}${entry.policyId}/`;
  link.textContent = entry.title;
  const texts: Record<string, string> = {
    place: entry.place,
    number: entry.number ?? '文号原文未载明',
    date: entry.date ?? '日期原文未载明',
    clauses: `${entry.clauses} 条`,
  };
  for (const [name, text] of Object.entries(texts))
    (row.querySelector(`[data-is=${name}]`) as HTMLElement).textContent = text;
  const status = row.querySelector('[data-is=status]') as HTMLElement;
  status.textContent = entry.status;
  status.classList.toggle('is-plain', !entry.draft);
  if (entry.status === null) status.remove();
  return row;
}

function showCounts(all: readonly DocumentEntry[]): void {
  const counts = new Map(FACETS.map((facet) => [facet as string, countsOf(all, query, facet)]));
  for (const input of boxes) {
    const count = counts.get(input.name)?.get(input.value) ?? 0;
    (input.nextElementSibling as HTMLElement).textContent = String(count);
    input.toggleAttribute('data-none', count === 0);
  }
  // Where the filters are folded, their button says which are in use.
  const asked = boxes
    .filter(({ checked }) => checked)
    .map(({ nextSibling }) => nextSibling?.textContent?.trim());
  part('[data-asked]').textContent = asked.length > 0 ? `：${asked.join('、')}` : '';
  part('[type=reset]').hidden = asked.length === 0 && query.words.trim() === '';
}

async function show(): Promise<void> {
  let all: DocumentEntry[];
  try {
    all = await entries();
  } catch {
    // The next change asks again.
    list = undefined;
    found.textContent = '文件列表没有取到，请再试一次';
    return;
  }
  const hits = find(all, query);
  const pages = Math.max(1, Math.ceil(hits.length / PAGE));
  const page = Math.min(query.page, pages);
  rows.replaceChildren(...hits.slice((page - 1) * PAGE, page * PAGE).map(rowOf));
  part('[data-nothing]').hidden = hits.length > 0;
  found.textContent =
    hits.length === all.length
      ? `${all.length} 份文件`
      : `筛出 ${hits.length} 份，共 ${all.length} 份文件`;
  pager.hidden = pages === 1;
  part('[data-where]').textContent = `第 ${page} 页，共 ${pages} 页`;
  for (const [link, to] of [
    [previous, page - 1],
    [next, page + 1],
  ] as const) {
    link.hidden = to < 1 || to > pages;
    link.href = root + writeQuery({ ...query, page: to });
  }
  showCounts(all);
}

function go(to: Query, push: boolean): void {
  query = to;
  const address = root + writeQuery(query);
  if (push) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  void show();
}

onTyped(words, () => go(fromForm(), false));
form.addEventListener('change', ({ target }) => {
  if (target !== words) go(fromForm(), false);
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', (event) => {
  event.preventDefault();
  go({ ...readQuery(''), sort: query.sort }, false);
  toForm();
});
pager.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  // Pages of the plain list are pages of their own.
  if (!link || !list) return;
  event.preventDefault();
  go(readQuery(link.search), true);
  box.scrollIntoView();
});
addEventListener('popstate', () => {
  query = readQuery(location.search);
  toForm();
  void show();
});

// Where the screen is wide the button isn't there, and the filters are.
folder.addEventListener('click', () => {
  folder.ariaExpanded = String(folder.ariaExpanded !== 'true');
});
toForm();
if (location.search !== '') void show();
