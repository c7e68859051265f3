/** What the buttons 收集 do: what they stand for goes into the collection, or out of it again. */
import { dayOf } from '../../citation/access.ts';
import { add, type Item, itemsOf, MOST, remove } from '../../collection/collection.ts';
import { itemOf, type Wanted } from '../../collection/gather.ts';
import { href } from '../../site.ts';
import { published } from './data.ts';
import { change, collection, NotKept, takeBack } from './keep.ts';
import { idsShown } from './shown.ts';
import { wantedBy } from './wanted.ts';

/** What was collected by a button that doesn't name it itself. */
const collectedBy = new WeakMap<Element, string[]>();

const idsOf = (button: HTMLElement): string[] =>
  collectedBy.get(button) ?? (button.dataset.collect ?? '').split(' ').filter(Boolean);

/** Shows on buttons whether the collection has what they stand for. */
function showOn(buttons: readonly HTMLElement[]): void {
  const items = itemsOf(collection());
  const known = new Set(items.map(({ id }) => id));
  for (const button of buttons) {
    if (idsOf(button).length === 0) {
      const ids = idsShown(button, items);
      if (ids.length > 0) collectedBy.set(button, ids);
    }
    const ids = idsOf(button);
    if (ids.length > 0)
      button.setAttribute('aria-pressed', String(ids.every((id) => known.has(id))));
  }
}

/** Shows it on all of a page. */
export const showAll = (): void =>
  showOn([...document.querySelectorAll<HTMLElement>('[data-collect]')]);

// Hits, rows and panels that are drawn later have buttons too.
new MutationObserver((changes) => {
  const buttons = changes.flatMap(({ addedNodes }) =>
    [...addedNodes].flatMap((node) =>
      node instanceof HTMLElement ? [...node.querySelectorAll<HTMLElement>('[data-collect]')] : [],
    ),
  );
  if (buttons.length > 0) showOn(buttons);
}).observe(document.body, { childList: true, subtree: true });

/** Items of what is wanted, in its order; what the site doesn't have is left out. */
export async function gather(wanted: readonly Wanted[]): Promise<Item[]> {
  const on = dayOf(new Date());
  const items = await Promise.all(
    wanted.map(async (each) => {
      const document = await published(each.policyId);
      const clause = document?.clauses.get(each.clauseId);
      return document && clause ? itemOf(each, document.rows, clause, on) : null;
    }),
  );
  return items.filter((item) => item !== null);
}

let said: HTMLElement | undefined;
let timer = 0;

/** Says what has been done, with the way back and the way to the collection. */
function say(words: string, undoable = true): void {
  said?.remove();
  said = document.createElement('div');
  said.className = 'collected-said no-print';
  said.setAttribute('role', 'status');
  const text = document.createElement('span');
  const undo = document.createElement('button');
  undo.type = 'button';
  undo.textContent = '撤销';
  undo.addEventListener('click', () => {
    takeBack();
    showAll();
    say('已撤销', false);
  });
  const open = document.createElement('a');
  open.href = href('/collection/');
  open.textContent = '打开摘录篮';
  said.append(text, ...(undoable ? [undo] : []), open);
  document.body.append(said);
  // In a region that stands already, so that it is read out.
  text.textContent = words;
  const leave = () => {
    if (said?.matches(':hover, :focus-within')) timer = window.setTimeout(leave, 1000);
    else said?.remove();
  };
  clearTimeout(timer);
  timer = window.setTimeout(leave, 6000);
}

/** Puts items into the collection and says so; returns the ids that stand there now. */
export function put(items: readonly Item[], group = ''): string[] {
  const before = itemsOf(collection()).length;
  try {
    const now = itemsOf(change((all) => add(all, items, group)));
    const more = now.length - before;
    const full = now.length >= MOST.items ? `，已满 ${MOST.items} 条` : '';
    say(
      more > 0 ? `已收集 ${more} 条，共 ${now.length} 条${full}` : `已在摘录篮中${full}`,
      more > 0,
    );
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
    say('浏览器不允许保存，未能收集', false);
  }
  showAll();
  return items.map(({ id }) => id);
}

/** Collects what a button stands for; what is collected already is taken out. */
export async function collect(button: HTMLButtonElement): Promise<void> {
  if (button.getAttribute('aria-pressed') === 'true') {
    const ids = idsOf(button);
    change((all) => remove(all, ids));
    showAll();
    say(ids.length > 1 ? `已移出 ${ids.length} 条` : '已移出摘录篮');
    return;
  }
  try {
    const { wanted, group } = await wantedBy(button);
    const items = await gather(wanted);
    if (items.length === 0) return say('没有可收集的条文', false);
    collectedBy.set(
      button,
      items.map(({ id }) => id),
    );
    put(items, group);
  } catch {
    say('未能取得条文，请稍后再试', false);
  }
}
