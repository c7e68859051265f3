/** Behaviour of a policy page: following the reader, copying, citing, other places, words found, old anchors. */
import { type CiteData, citing, textOf } from './citing.ts';
import { contents } from './contents.ts';
import { announce, copy } from './copy.ts';
import { followReader } from './follow.ts';
import { markFound } from './found.ts';
import { readingBar } from './reading-bar.ts';
import { wordingPanels } from './wording-panel.ts';

const article = document.querySelector<HTMLElement>('.doc') as HTMLElement;
const sections = [...article.querySelectorAll<HTMLElement>('section[data-clause]')];
const data: CiteData = JSON.parse(document.querySelector('#cite-data')?.textContent ?? '');
const cite = citing(data);
const showInBar = readingBar(sections, data.clauses, cite);
const showInContents = contents(sections);
followReader(sections, (section) => {
  showInBar(section);
  showInContents(section);
});
// Most readers point at the summary of other places or reach it by Tab before they open it: the script and
// its files are there by then. Where they don't come, the links to the measures stand; the next turn tries again.
const turnToPlaces = ({ target }: Event): void => {
  const panel = (target as Element).closest('details.related');
  if (panel)
    import('./counterparts.ts').then(({ fillPanel }) => fillPanel(article, panel)).catch(() => {});
};
for (const turn of ['pointerover', 'focusin', 'toggle'])
  article.addEventListener(turn, turnToPlaces, true);
const turnWording = wordingPanels(article);

// By script, because what stands at every clause makes up much of the site.
for (const section of sections) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button-quiet js-only';
  button.textContent = '收集';
  button.dataset.collect = section.dataset.clause;
  section.querySelector('.clause-tools')?.append(button);
}
// Controls that are there with script alone say with script alone which clause they are for.
for (const section of sections) {
  const [label = ''] = data.clauses[section.id] ?? [];
  for (const control of section.querySelectorAll('.clause-tools > .js-only'))
    control.setAttribute('aria-label', `${control.textContent}：${label}`);
}

article.addEventListener('click', (event) => {
  const target = (event.target as Element).closest<HTMLElement>('.anchor, [data-action]');
  const section = target?.closest<HTMLElement>('section[data-clause]');
  if (!target || !section) return;
  if (target.dataset.action === 'copy-text') void copy(textOf(section), '条文已复制');
  else if (target.dataset.action === 'cite') cite(section);
  else if (target.dataset.action === 'wording') turnWording(target);
  else {
    const address = new URL(location.href);
    address.search = '';
    address.hash = section.id;
    void copy(address.href, '本条地址已复制');
  }
});

// An anchor that was renamed stands as an empty element in the clause; the address is put right.
function redirect(): void {
  const target = document.getElementById(location.hash.slice(1));
  const section = target?.closest('section[data-clause]');
  if (target?.matches('.alias') && section) location.replace(`#${section.id}`);
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
