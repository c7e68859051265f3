/** The collection as elements. Words of documents and of readers are text, never markup. */
import { cite, citedOf, draftWarning, type Form, linesOf, urlOf } from '../../collection/cite.ts';
import type { Collection, Group, Item } from '../../collection/collection.ts';
import { el } from '../../search-page/elements.ts';
import { baseUrl, href } from '../../site.ts';
import { here } from '../here.ts';

/** Where the site stands for this reader, without a final slash. */
export const site = (): string => here(baseUrl());

/** Words as paragraphs and tables. */
export function quotation(words: string): HTMLQuoteElement {
  const quote = el('blockquote');
  for (const cells of linesOf(words)) {
    const last = quote.lastElementChild;
    if (cells.length === 1) quote.append(el('p', {}, cells[0]));
    else {
      const table = last instanceof HTMLTableElement ? last : el('table');
      table.insertRow().append(...cells.map((cell) => el('td', {}, cell)));
      quote.append(table);
    }
  }
  return quote;
}

const act = (name: string, label: string, said: string, disabled = false): HTMLButtonElement =>
  el(
    'button',
    {
      type: 'button',
      class: 'button-quiet',
      'data-act': name,
      'aria-label': `${label}：${said}`,
      disabled: disabled ? '' : undefined,
    },
    label,
  );

/** What an item is called on the buttons for it. */
const nameOf = ({ source, path }: Item): string => `${source.place} ${path.join('')}`;

function itemOf(
  item: Item,
  at: number,
  of: number,
  into: number,
  groups: readonly Group[],
  form: Form,
  day: string,
) {
  const name = nameOf(item);
  const warning = draftWarning(item);
  const choice = el('select', {
    'data-move-to': '',
    'aria-label': `移至分组：${name}`,
    autocomplete: 'off',
  });
  choice.append(
    ...groups.map(({ title }, n) => {
      const option = el('option', { value: String(n) }, title || '未分组');
      option.selected = n === into;
      return option;
    }),
  );
  const own = el('textarea', {
    class: 'item-note',
    rows: '1',
    placeholder: '附注',
    'aria-label': `附注：${name}`,
    autocomplete: 'off',
  });
  own.value = item.note;
  return el(
    'li',
    { class: 'collected-item', 'data-item': item.id, tabindex: '-1' },
    quotation(item.quote),
    el(
      'p',
      { class: 'item-source' },
      `${item.source.place}　`,
      el('a', { href: href(urlOf(item)) }, cite(citedOf(item), form, site(), day)),
      item.measure && '　',
      item.measure && el('a', { href: href(`/matrix/${item.measure.id}/`) }, item.measure.name),
      warning && el('span', { class: 'item-warning' }, `　${warning}`),
    ),
    own,
    el(
      'div',
      { class: 'item-tools no-print' },
      act('up', '上移', name, at === 0),
      act('down', '下移', name, at === of - 1),
      groups.length > 1 && choice,
      act('copy', '复制条文并附出处', name),
      act('remove', '移除', name),
    ),
  );
}

/** The groups of a collection. */
export function drawGroups({ groups }: Collection, form: Form, day: string): HTMLElement[] {
  return groups.flatMap(({ title, items }, n) => {
    if (n === 0 && items.length === 0) return [];
    const input = el('input', {
      class: 'group-title',
      'aria-label': '组名',
      maxlength: '200',
      autocomplete: 'off',
    });
    input.value = title;
    return [
      el(
        'section',
        { class: 'group', 'data-group': String(n), 'aria-label': title || '未分组' },
        n > 0 &&
          el(
            'div',
            { class: 'group-head' },
            input,
            el(
              'div',
              { class: 'no-print' },
              act('group-up', '上移', title, n === 1),
              act('group-down', '下移', title, n === groups.length - 1),
              act('dissolve', '取消分组', title),
            ),
          ),
        items.length === 0
          ? el('p', { class: 'quiet' }, '本组还没有条文，可从各条的“移至分组”移来。')
          : el(
              'ol',
              {},
              ...items.map((item, at) => itemOf(item, at, items.length, n, groups, form, day)),
            ),
      ),
    ];
  });
}

/** Says that a clause no longer reads as it was collected, with both wordings. */
export function changedNotice(
  said: 'around' | 'changed' | 'gone',
  item: Item,
  now: string,
): HTMLElement {
  if (said === 'gone')
    return el(
      'p',
      { class: 'notice item-changed' },
      '本站现在没有这一条：文件已撤下，或条文编号已变。以上为收集时的文字。',
    );
  if (said === 'around')
    return el('p', { class: 'notice item-changed' }, '本条其他文字已变，所引文字未变。');
  return el(
    'div',
    { class: 'notice item-changed' },
    el('p', {}, `条文与 ${item.on} 收集时不同。以上为收集时的文字，现在是：`),
    quotation(now),
    act('renew', '改用现在的文字', nameOf(item)),
  );
}
