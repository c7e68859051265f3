/** Names the rows nearest to what is typed, whatever its order, and leads to the search of clauses. */
import { findRows } from '../../matrix/find-rows.ts';
import { element, toNodes } from '../../matrix/markup.ts';
import type { Findable } from '../../model.ts';
import { href } from '../../site.ts';
import { fold } from '../../text/alike.ts';

export { fold };

const nearest = document.querySelector<HTMLElement>('#nearest') as HTMLElement;
/** Rows that the list names. */
const NEAREST = 6;
let known: Promise<Findable[]> | undefined;
let asked = '';

/** Draws the list, or hides it where nothing is asked for or the rows can't be had. */
export function showNearest(query: string): void {
  draw(query).catch(() => {
    known = undefined;
    nearest.hidden = true;
  });
}

async function draw(query: string): Promise<void> {
  asked = query;
  nearest.hidden = query === '';
  if (!query) return;
  known ??= fetch(href('/data/find.json')).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  });
  const rows = await known;
  // Meanwhile other words may stand in the field.
  if (asked !== query) return;
  const found = findRows(fold(query), rows).slice(0, NEAREST);
  nearest
    .querySelector('ol')
    ?.replaceChildren(
      ...toNodes(
        found.map(({ row: { id, name, topic } }) =>
          element(
            'li',
            {},
            element('a', { href: href(`/matrix/${id}/`) }, name),
            element('span', { class: 'quiet' }, ` ${topic}`),
          ),
        ),
      ),
    );
  const link = nearest.querySelector<HTMLAnchorElement>('p a') as HTMLAnchorElement;
  link.href = href(`/search/?q=${encodeURIComponent(query)}`);
  link.textContent = `在条文原文中查找「${query}」`;
}
