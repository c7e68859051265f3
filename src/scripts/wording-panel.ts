/** 「同文」 of clauses: where other documents have the same words, fetched when a reader turns to the button. */
import { shortTitle } from '../content/short-title.ts';
import type { WordingFile } from '../model.ts';
import { sameIn } from '../wording/words.ts';

type Stretch = WordingFile['stretches'][number];

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

function link(href: string, text: string): HTMLAnchorElement {
  const element = make('a', '', text);
  element.href = href;
  return element;
}

/** What others share with a clause that stands at `own`, an address below `root`. */
function panel(stretches: Stretch[], file: WordingFile, root: string, own: string): HTMLElement {
  const list = make('ul', '');
  for (const stretch of stretches) {
    const { same, others, documents } = stretch;
    const collect = make('button', 'button-quiet', '收集各处');
    collect.type = 'button';
    collect.dataset.collect = '';
    collect.dataset.stretch = String(file.stretches.indexOf(stretch));
    const item = make('li', '', `${same} 字　`, collect);
    for (const { document, clauseId, clause } of others) {
      const its = file.documents[document];
      if (!its) continue;
      const name = `${its.place}《${shortTitle(its.title)}》${clause}`;
      item.append(
        make(
          'p',
          '',
          `${sameIn(its)}：`,
          link(`${root}policies/${its.policyId}/#${clauseId}`, name),
        ),
      );
    }
    if (documents > others.length)
      item.append(make('p', '', `另有 ${documents - others.length} 份文件有其中的话`));
    list.append(item);
  }
  if (stretches.length === 0)
    list.append(make('li', '', '列出的相同文字中没有本条的，短而常见的未列。'));
  else list.append(make('li', '', link(own, '看是哪些文字')));
  return make('div', 'related wording-panel no-print', list);
}

/** Serves the buttons of an article; what it gives opens and closes the panel of one. */
export function wordingPanels(article: HTMLElement): (button: HTMLElement) => void {
  const [root = ''] = (article.dataset.neighbours ?? '').split('data/');
  const policyId = article.dataset.policy ?? '';
  const buttons = [...article.querySelectorAll<HTMLElement>('[data-action=wording]')];
  const clauseOf = (button: HTMLElement) => button.closest<HTMLElement>('[data-clause]')!;
  const within = (file: WordingFile, clause: HTMLElement) =>
    file.stretches.filter(({ clauseId, kind }) => clauseId === clause.id && kind !== 'common');
  let asked: Promise<WordingFile> | undefined;

  async function read(): Promise<WordingFile> {
    const response = await fetch(`${root}data/wording/${policyId}.json`);
    if (!response.ok) throw new Error(String(response.status));
    const file: WordingFile = await response.json();
    const whole = file.stretches.length === file.found.stretches;
    for (const button of buttons) {
      const { length } = within(file, clauseOf(button));
      if (length === 0 && !whole) continue;
      const label = button.ariaLabel?.split('：').slice(1).join('：');
      button.textContent = `同文 ${length} 处`;
      button.ariaLabel = `${button.textContent}：${label}`;
      (button as HTMLButtonElement).disabled = length === 0;
    }
    return file;
  }
  const ask = (): Promise<WordingFile> => {
    asked ??= read().catch((error) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
  for (const kind of ['pointerover', 'focusin'])
    article.addEventListener(kind, ({ target }) => {
      if ((target as Element).closest('[data-action=wording]')) void ask().catch(() => {});
    });

  return (button) => {
    const clause = clauseOf(button);
    const open = clause.querySelector(':scope > .wording-panel');
    button.ariaExpanded = String(!open);
    if (open) return open.remove();
    ask()
      .then((file) => {
        const stretches = within(file, clause);
        if (stretches.length === 0 && (button as HTMLButtonElement).disabled) {
          button.ariaExpanded = 'false';
          return;
        }
        clause.append(panel(stretches, file, root, `${root}wording/${policyId}/#${clause.id}`));
      })
      .catch(() => {
        button.ariaExpanded = 'false';
        location.href = `${root}wording/${policyId}/`;
      });
  };
}
