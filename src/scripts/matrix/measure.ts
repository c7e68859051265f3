/** The table of one measure: sorting, what is held back, more rows. */
import { toNodes } from '../../matrix/markup.ts';
import { measureRow } from '../../matrix/measure-row.ts';
import type { MeasureFile, Quotation } from '../../model.ts';
import { href } from '../../site.ts';
import { announce, copy } from '../copy.ts';
import { ownPlace } from './own.ts';
import { quoted } from './quoted.ts';

const table = document.querySelector<HTMLTableElement>('.said') as HTMLTableElement;
const more = document.querySelector<HTMLElement>('.measure-more') as HTMLElement;
const step = Number(table.dataset.first);
const boxes = [...document.querySelectorAll<HTMLInputElement>('.measure-acts [type=checkbox]')];
const bodies = [...table.tBodies].filter((body) => !body.classList.contains('basis-head'));
const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead [data-sort]')];
const rowsOf = (body: HTMLTableSectionElement): HTMLTableRowElement[] =>
  [...body.rows].filter((row) => !row.classList.contains('level'));

// Where few places are compared, nothing is held back.
const holdsBack = table.querySelector('.level') !== null;
let limit = holdsBack ? step : Number.POSITIVE_INFINITY;
let order = bodies.map(rowsOf);

/** Shows what is asked for, as many rows as there is room for. */
function show(): void {
  const without = boxes.filter((box) => !box.checked).map(({ name }) => name);
  let matching = 0;
  for (const row of bodies.flatMap(rowsOf)) {
    const asked = !holdsBack || without.every((name) => row.dataset[name] === undefined);
    row.classList.toggle('js-later', !asked || ++matching > limit);
  }
  for (const body of bodies)
    body.hidden = rowsOf(body).every((row) => row.classList.contains('js-later'));
  more.hidden = matching <= limit && table.dataset.load === undefined;
  const says = more.querySelector('span') as HTMLElement;
  says.textContent =
    table.dataset.load === undefined
      ? `已列 ${Math.min(limit, matching)} 条，共 ${matching} 条`
      : '';
}

const chinese = new Intl.Collator('zh-CN', { numeric: true });

function compare(name: string): (a: HTMLTableRowElement, b: HTMLTableRowElement) => number {
  const read = (row: HTMLTableRowElement): string => row.dataset[name] ?? '';
  return (a, b) => {
    // What is not stated stands last, whichever way one sorts.
    if (!read(a) || !read(b)) return Number(!read(a)) - Number(!read(b));
    return name === 'value' ? Number(read(a)) - Number(read(b)) : chinese.compare(read(a), read(b));
  };
}

function sort(head: HTMLTableCellElement): void {
  const name = head.dataset.sort ?? '';
  const down = head.ariaSort === 'ascending';
  for (const other of heads) other.ariaSort = null;
  head.ariaSort = down ? 'descending' : 'ascending';
  bodies.forEach((body, i) => {
    const rows = [...(order[i] ?? [])];
    // Places stand in the order of the site, which is that of their codes.
    if (name !== 'place') {
      const by = compare(name);
      const stated = (row: HTMLTableRowElement) => Boolean(row.dataset[name]);
      rows.sort((a, b) => (down && stated(a) && stated(b) ? by(b, a) : by(a, b)));
    } else if (down) rows.reverse();
    body.append(...rows);
  });
  show();
}

/** Whatever asks for other rows than the page has gets all of them first. */
async function withAll(then: () => void): Promise<void> {
  if (table.dataset.load === undefined || (await loadAll(table.dataset.load))) then();
}

for (const head of heads) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort';
  button.textContent = head.textContent?.trim() ?? '';
  button.addEventListener('click', () => void withAll(() => sort(head)));
  head.replaceChildren(button);
}

function markOwn(): void {
  const own = ownPlace();
  for (const row of bodies.flatMap(rowsOf))
    row.classList.toggle('is-own', own !== '' && row.dataset.place === own);
  if (own) nameOwn(own);
}

/** Names the own place at its mark of the drawing that shows many. */
function nameOwn(own: string): void {
  const said = document.querySelector(`.is-own th, .linked [data-place="${CSS.escape(own)}"]`);
  const label = said?.textContent?.trim() ?? '';
  for (const stack of document.querySelectorAll<SVGGElement>('.strip .stack')) {
    const count = stack.querySelector('.mark-value');
    if (!stack.dataset.places?.split(' ').includes(own) || !count || !label) continue;
    stack.classList.add('is-own');
    // Over its neighbours.
    stack.parentNode?.append(stack);
    if (!count.textContent?.startsWith(label)) count.prepend(`${label} `);
  }
}

/** A data file of the site. Throws where it cannot be had. */
async function json<T>(path: string): Promise<T> {
  const response = await fetch(href(path));
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as T;
}

/** Every statement in place of one a place. False where the site cannot be reached. */
async function loadAll(measure: string): Promise<boolean> {
  try {
    const file = await json<MeasureFile>(`/data/measures/${measure}.json`);
    const labels = new Map(file.places.map(({ id, label }) => [id, label]));
    const levels = new Map(file.places.map(({ id, level }) => [id, level ?? '']));
    const bodyOf = ({ policyId, basis = '' }: Quotation) =>
      bodies.find(
        ({ dataset }) =>
          dataset.level === levels.get(file.documents[policyId]?.place ?? '') &&
          dataset.basis === basis,
      );
    const made = Map.groupBy(
      file.statements.flatMap((quotation) => {
        const document = file.documents[quotation.policyId];
        const label = labels.get(document?.place ?? '');
        if (!document || !label) return [];
        const [node] = toNodes([measureRow({ quotation, document, label }, file.type === 'value')]);
        return [{ row: node as HTMLTableRowElement, body: bodyOf(quotation) }];
      }),
      ({ body }) => body,
    );
    for (const body of bodies) {
      for (const row of rowsOf(body)) row.remove();
      body.append(...(made.get(body) ?? []).map(({ row }) => row));
    }
    for (const head of heads) head.ariaSort = null;
    order = bodies.map(rowsOf);
    delete table.dataset.load;
    document.querySelector('.linked')?.remove();
    markOwn();
    return true;
  } catch {
    announce('未能取得全部条文，请稍后再试');
    return false;
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-take]'))
  button.addEventListener(
    'click',
    () => void import('../take/measure.ts').then(({ takeMeasure }) => takeMeasure(button, table)),
  );
document.querySelector('.measure-acts')?.addEventListener('change', () => void withAll(show));
more.querySelector('button')?.addEventListener('click', () => {
  void withAll(() => {
    limit += step;
    show();
  });
});
table.addEventListener('click', ({ target }) => {
  // The quotation and its pin-cite stand in the row; nothing is written twice into the page.
  const row = (target as Element).closest('td.clause button:not([data-collect])')?.closest('tr');
  const quote = quoted(row);
  const cite = row?.querySelector<HTMLElement>('td.clause a')?.title;
  if (quote && cite) void copy(`${quote}（${cite}）`);
});
markOwn();
show();
// An address that names a place shows its row, whatever is held back.
document.getElementById(location.hash.slice(1))?.classList.remove('js-later');
delete document.documentElement.dataset.place;
