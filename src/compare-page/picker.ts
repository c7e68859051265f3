/** The field in which documents are looked for by place, title or number. */
import type { DocumentEntry } from '../model.ts';
import { el } from '../search-page/elements.ts';
import { onTyped } from '../search-page/typing.ts';
import { href } from '../site.ts';

/** Documents that are offered at once. */
const SHOWN = 8;

let list: Promise<DocumentEntry[]> | undefined;

/** The list of documents, fetched once; one that did not come is asked for again. */
export function documentEntries(): Promise<DocumentEntry[]> {
  list ??= fetch(href('/data/documents.json'))
    .then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    })
    .catch((error) => {
      list = undefined;
      throw error;
    });
  return list;
}

/** How much of what two documents are about is the same, 0 to 1. */
function likeness(one: DocumentEntry, other: DocumentEntry): number {
  const both = one.topics.filter((topic) => other.topics.includes(topic)).length;
  const either = one.topics.length + other.topics.length - both;
  return (
    (either > 0 ? both / either : 0) + (one.kind !== null && one.kind === other.kind ? 0.1 : 0)
  );
}

/** Words as they are looked for: how they are written, in what brackets, says nothing. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');

const has = (
  { title, number, place, province, organs }: DocumentEntry,
  words: string[],
): boolean => {
  const text = plain([title, number, place, province, ...organs].join(' '));
  return words.every((word) => text.includes(word));
};

/**
 * In: all documents, what is typed, ids of those chosen. Out: those that have all words and aren't chosen, the
 * most like the first of the chosen first.
 */
export function offered(
  entries: readonly DocumentEntry[],
  words: string,
  chosen: readonly string[],
): DocumentEntry[] {
  const first = entries.find(({ policyId }) => policyId === chosen[0]);
  const typed = words.split(/\s+/u).map(plain).filter(Boolean);
  const found = entries.filter((entry) => !chosen.includes(entry.policyId) && has(entry, typed));
  return first ? found.toSorted((a, b) => likeness(first, b) - likeness(first, a)) : found;
}

/** What a document is called in a list. */
export const entryWords = ({ place, number, date, status }: DocumentEntry): string =>
  [place, number ?? date, status].filter(Boolean).join('　');

/** Gives a field its list. `chosen` are the ids of documents not to offer, `add` is told which is taken. */
export function tiePicker(
  input: HTMLInputElement,
  listbox: HTMLElement,
  chosen: () => readonly string[],
  add: (policyId: string) => void,
): void {
  let at = -1;
  const options = () => [...listbox.querySelectorAll<HTMLElement>('[role=option]')];

  function open(isOpen: boolean): void {
    listbox.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) point(-1);
  }

  function point(next: number): void {
    at = next;
    for (const [i, option] of options().entries()) {
      option.setAttribute('aria-selected', String(i === at));
      if (i === at) option.scrollIntoView({ block: 'nearest' });
    }
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `pick-${at}`);
  }

  async function show(): Promise<void> {
    const words = input.value;
    const entries = await documentEntries().catch(() => null);
    if (input.value !== words || document.activeElement !== input) return;
    const found = entries && offered(entries, words, chosen()).slice(0, SHOWN);
    listbox.replaceChildren(
      ...(found ?? []).map((entry, i) =>
        el(
          'div',
          { role: 'option', id: `pick-${i}`, 'aria-selected': 'false', 'data-id': entry.policyId },
          el('span', {}, entry.title),
          el('span', { class: 'quiet' }, entryWords(entry)),
        ),
      ),
    );
    if (!found?.length)
      listbox.append(
        el(
          'div',
          { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
          found ? '没有这样的文件' : '文件列表没有取到，请再试一次',
        ),
      );
    point(-1);
    open(true);
  }

  function take(option: HTMLElement | undefined): void {
    const { id } = option?.dataset ?? {};
    if (id === undefined) return;
    input.value = '';
    open(false);
    add(id);
  }

  onTyped(input, () => void show());
  input.addEventListener('focus', () => void show());
  if (document.activeElement === input) void show();
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const count = options().length;
    if (event.key === 'Escape' && !listbox.hidden) {
      event.preventDefault();
      open(false);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      if (listbox.hidden) return open(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      point(at < 0 && step < 0 ? count - 1 : (at + step + count) % count);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(options()[at] ?? (count === 1 ? options()[0] : undefined));
    }
  });
  input.addEventListener('blur', () => open(false));
  // A click would otherwise take the focus away, and with it the list, before it counts.
  listbox.addEventListener('mousedown', (event) => event.preventDefault());
  listbox.addEventListener('click', ({ target }) =>
    take((target as Element).closest<HTMLElement>('[role=option]') ?? undefined),
  );
}
