/** Behaviour of a policy page: contents that follow, copying, citing, words found, old anchors. */
import { dayOf, withAccessDate } from '../citation/access.ts';
import { announce, copy } from './copy.ts';
import { markFound } from './found.ts';

const sections = [...document.querySelectorAll<HTMLElement>('section[data-clause]')];
const toc = document.querySelector<HTMLElement>('#toc');
const here = document.querySelector<HTMLElement>('[data-here]');

// Contents: each section belongs to the last entry at or before it.
const links = new Map(
  [...(toc?.querySelectorAll<HTMLAnchorElement>('a') ?? [])].map((link) => [
    link.hash.slice(1),
    link,
  ]),
);
const entryOf = new Map<Element, HTMLAnchorElement>();
let entry: HTMLAnchorElement | undefined;
for (const section of sections) {
  entry = links.get(section.id) ?? entry;
  if (entry) entryOf.set(section, entry);
}

let current: HTMLAnchorElement | undefined;
const visible = new Set<Element>();

function follow(): void {
  const first = sections.find((section) => visible.has(section));
  const link = first && entryOf.get(first);
  if (!link || link === current) return;
  current?.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'true');
  current = link;
  if (here) here.textContent = link.textContent;
  if (toc && toc.scrollHeight > toc.clientHeight) {
    const top = link.offsetTop - toc.clientHeight / 3;
    toc.scrollTo({ top });
  }
}

const observer = new IntersectionObserver(
  (records) => {
    for (const { target, isIntersecting } of records) {
      if (isIntersecting) visible.add(target);
      else visible.delete(target);
    }
    follow();
  },
  { rootMargin: '-80px 0px -60% 0px' },
);
for (const section of sections) observer.observe(section);

toc?.addEventListener('click', (event) => {
  if ((event.target as Element).closest('a') && toc.matches(':popover-open')) toc.hidePopover();
});

// Copying and citing.
function textOf(section: Element): string {
  const text = section.querySelector<HTMLElement>('[data-clause-text]');
  // biome-ignore lint/performance/useDomNodeTextContent: paragraphs and cells must stay apart
  return (text?.innerText ?? '').replace(/\n{2,}/g, '\n').trim();
}

const popover = document.querySelector<HTMLElement>('#cite');
let citations: Record<string, Record<string, string>> | undefined;
let citedFrom: HTMLElement | undefined;

function cite(section: HTMLElement, from: HTMLElement): void {
  if (!popover) return;
  citations ??= JSON.parse(document.querySelector('#cite-data')?.textContent ?? '{}');
  const forms = citations?.[section.id] ?? {};
  const heading = section.querySelector('h2,h3,h4,h5,h6')?.textContent?.trim();
  const name = popover.querySelector('[data-cite-name]');
  if (name) name.textContent = heading ? `：${heading}` : '';
  for (const [form, entry] of Object.entries(forms)) {
    const text = withAccessDate(entry, dayOf(new Date()));
    const shown = popover.querySelector(`[data-cite="${form}"]`);
    const button = popover.querySelector<HTMLElement>(`[data-cite-copy="${form}"]`);
    if (shown) shown.textContent = text;
    if (button) button.dataset.copy = text;
  }
  const quote = popover.querySelector<HTMLElement>('[data-cite-quote]');
  if (quote) quote.dataset.copy = `${textOf(section)}\n（${forms.pin}）`;
  citedFrom = from;
  popover.showPopover();
  popover.querySelector<HTMLElement>('[data-cite-copy]')?.focus();
}
popover?.addEventListener('toggle', (event) => {
  if (event.newState === 'closed') citedFrom?.focus({ preventScroll: true });
});

document.querySelector('.doc')?.addEventListener('click', (event) => {
  const target = (event.target as Element).closest<HTMLElement>('.anchor, [data-action]');
  const section = target?.closest<HTMLElement>('section[data-clause]');
  if (!target || !section) return;
  if (target.dataset.action === 'copy-text') void copy(textOf(section), '条文已复制');
  else if (target.dataset.action === 'cite') cite(section, target);
  else {
    const address = new URL(location.href);
    address.search = '';
    address.hash = section.id;
    void copy(address.href, '本条地址已复制');
  }
});

// An anchor that was renamed stands as an empty element in the clause; the address is put right.
function redirect(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const section = target?.classList.contains('alias') && target.closest('section[data-clause]');
  if (section) location.replace(`#${section.id}`);
}
addEventListener('hashchange', redirect);
redirect();

const query = new URLSearchParams(location.search);
const found = markFound(
  document.querySelectorAll('[data-clause-text]'),
  query.get('q') ?? '',
  query.get('mode') === 'words',
);
if (found > 0) announce(`本页标出 ${found} 处`);
