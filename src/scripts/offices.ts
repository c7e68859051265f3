/** The filter of the index of offices: words that a name, or another name of the office, has. */
import { onTyped } from '../search-page/typing.ts';
import { fold } from '../text/alike.ts';

const field = document.querySelector<HTMLInputElement>(
  'form.office-filter input',
) as HTMLInputElement;
const count = document.querySelector('form.office-filter output') as HTMLOutputElement;
const rows = [...document.querySelectorAll<HTMLElement>('.offices tbody tr, .unit-names li')].map(
  (element) => {
    const name = element.querySelector('a')?.textContent;
    return { element, names: fold(`${name} ${element.dataset.names ?? ''}`) };
  },
);

function show(asked: string): void {
  const words = asked.split(/\s+/u).map(fold);
  for (const { element, names } of rows)
    element.hidden = !words.every((word) => names.includes(word));
  const shown = rows.filter(({ element }) => !element.hidden).length;
  count.textContent = asked.trim() ? `${shown} 个，共 ${rows.length} 个` : `${rows.length} 个`;
}

onTyped(field, (asked) => {
  show(asked);
  const query = asked.trim() && `?q=${encodeURIComponent(asked.trim())}`;
  history.replaceState(null, '', location.pathname + query + location.hash);
});
field.value = new URLSearchParams(location.search).get('q') ?? '';
show(field.value);
delete document.documentElement.dataset.query;
