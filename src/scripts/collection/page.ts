/** The page of the collection: order, groups, notes; what has changed since; files and links. */
import { dayOf } from '../../citation/access.ts';
import { changed, find } from '../../collection/changed.ts';
import { copyAll, copyOf, type Form, isForm } from '../../collection/cite.ts';
import * as collections from '../../collection/collection.ts';
import { type Collection, EMPTY, type Item, itemsOf } from '../../collection/collection.ts';
import {
  NotACollection,
  readFile,
  readShare,
  shareHash,
  writeFile,
} from '../../collection/file.ts';
import { itemOf } from '../../collection/gather.ts';
import { find as part } from '../../search-page/elements.ts';
import { rememberedForm, rememberForm } from '../cite-form.ts';
import { announce, copy } from '../copy.ts';
import { here } from '../here.ts';
import { saveAs } from '../save.ts';
import { gather } from './collect.ts';
import { published } from './data.ts';
import { changedNotice, drawGroups, site } from './draw.ts';
import { canUndo, change, collection, onOthers, takeBack } from './keep.ts';

const groups = part<HTMLElement>('[data-groups]');
const form = part<HTMLSelectElement>('[data-form]');
const title = part<HTMLInputElement>('[data-title]');
const file = part<HTMLInputElement>('[data-file]');
const shared = part<HTMLElement>('[data-shared]');
const button = (name: string): HTMLButtonElement => part(`[data-do="${name}"]`);
const today = (): string => dayOf(new Date());
const chosenForm = (): Form => (isForm(form.value) ? form.value : 'pin');

/** Clauses as they are now: null where they could not be had. */
const texts = new Map<string, string | undefined>();

/** Draws everything again and gives the focus back to where it was. */
function draw(): void {
  const now = collection();
  const focused = document.activeElement as HTMLElement | null;
  const item = focused?.closest<HTMLElement>('[data-item]')?.dataset.item;
  const group = focused?.closest<HTMLElement>('[data-group]')?.dataset.group;
  const act = focused?.dataset.act;
  groups.replaceChildren(...drawGroups(now, chosenForm(), today()));
  if (document.activeElement !== title) title.value = now.title;
  const count = itemsOf(now).length;
  part('[data-count]').textContent = count > 0 ? `共 ${count} 条` : '';
  part<HTMLElement>('[data-empty]').hidden = count > 0;
  part<HTMLElement>('[data-tools]').hidden = count === 0;
  title.hidden = count === 0 && now.title === '';
  button('undo').disabled = !canUndo();
  for (const name of ['empty', 'save', 'share']) button(name).disabled = count === 0;
  const within = item
    ? groups.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"]`)
    : groups.querySelector<HTMLElement>(`[data-group="${group}"]`);
  if (within && (item || group)) {
    const same = act && within.querySelector<HTMLButtonElement>(`[data-act="${act}"]:enabled`);
    (same || within).focus();
  }
  showChanged(now);
}

/** Makes a change and draws it; says so where the browser keeps nothing. */
function does(next: (now: Collection) => Collection, said = ''): void {
  try {
    change(next);
    if (said) announce(said);
  } catch {
    announce('浏览器不允许保存，改动没有保留');
  }
  draw();
}

/** What is said below each item of how its clause reads now. */
function showChanged(now: Collection): void {
  for (const item of itemsOf(now)) {
    const key = `${item.policyId}#${item.clauseId}`;
    if (!texts.has(key)) continue;
    const text = texts.get(key);
    const said = changed(item, text);
    const element = groups.querySelector(`[data-item="${CSS.escape(item.id)}"]`);
    element?.querySelector('.item-changed')?.remove();
    if (said !== 'same')
      element?.querySelector('.item-source')?.after(changedNotice(said, item, text ?? ''));
  }
}

/** Fetches how the clauses read now. */
async function look(): Promise<void> {
  const now = collection();
  await Promise.all(
    [...new Set(itemsOf(now).map(({ policyId }) => policyId))].map(async (policyId) => {
      const document = await published(policyId).catch(() => undefined);
      if (document === undefined) return;
      for (const item of itemsOf(now))
        if (item.policyId === policyId)
          texts.set(`${policyId}#${item.clauseId}`, document?.clauses.get(item.clauseId)?.text);
    }),
  );
  showChanged(now);
}

/** The clause as it reads now in place of what was collected: its part where that stands in it, else all of it. */
async function renew(item: Item): Promise<void> {
  const document = await published(item.policyId).catch(() => null);
  const clause = document?.clauses.get(item.clauseId);
  if (!document || !clause) return;
  const { policyId, clauseId, measure, note } = item;
  const at = item.at && find(clause.text, item.quote);
  const made = {
    ...itemOf({ policyId, clauseId, at, measure }, document.rows, clause, today()),
    note,
  };
  does((now) => ({
    ...now,
    groups: now.groups.map((group) => ({
      ...group,
      items: group.items.map((each) => (each.id === item.id ? made : each)),
    })),
  }));
}

function actOn(target: HTMLElement): void {
  const id = target.closest<HTMLElement>('[data-item]')?.dataset.item ?? '';
  const index = Number(target.closest<HTMLElement>('[data-group]')?.dataset.group);
  const item = itemsOf(collection()).find((each) => each.id === id);
  const acts: Record<string, () => void> = {
    up: () => does((now) => collections.move(now, id, -1)),
    down: () => does((now) => collections.move(now, id, 1)),
    remove: () => does((now) => collections.remove(now, [id]), '已移除，可撤销'),
    'group-up': () => does((now) => collections.moveGroup(now, index, -1)),
    'group-down': () => does((now) => collections.moveGroup(now, index, 1)),
    dissolve: () => does((now) => collections.removeGroup(now, index)),
    copy: () => {
      if (!item) return;
      const { text, html } = copyOf(item, chosenForm(), site(), today());
      void copy(text, '条文和出处已复制', html);
    },
    renew: () => item && void renew(item),
  };
  acts[target.dataset.act ?? '']?.();
}

groups.addEventListener('click', ({ target }) => {
  const acting = (target as Element).closest<HTMLElement>('[data-act]');
  if (acting) actOn(acting);
});
groups.addEventListener('change', ({ target }) => {
  const field = target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
  const id = field.closest<HTMLElement>('[data-item]')?.dataset.item ?? '';
  const index = Number(field.closest<HTMLElement>('[data-group]')?.dataset.group);
  if (field instanceof HTMLTextAreaElement) does((now) => collections.note(now, id, field.value));
  else if (field instanceof HTMLSelectElement)
    does((now) => collections.moveTo(now, id, Number(field.value)));
  else does((now) => collections.renameGroup(now, index, field.value));
});
title.addEventListener('change', () => does((now) => collections.retitle(now, title.value)));
form.addEventListener('change', () => {
  rememberForm(form.value);
  draw();
});

function newGroup(): void {
  const taken = new Set(collection().groups.map((group) => group.title));
  let n = 1;
  while (taken.has(`分组 ${n}`)) n += 1;
  does((now) => collections.addGroup(now, `分组 ${n}`));
  const fields = groups.querySelectorAll<HTMLInputElement>('.group-title');
  const field = fields[fields.length - 1];
  field?.focus();
  field?.select();
}

async function open(): Promise<void> {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  try {
    const read = readFile(await chosen.text());
    does((now) => collections.merge(now, read), `已并入 ${itemsOf(read).length} 条`);
    void look();
  } catch (error) {
    announce(error instanceof NotACollection ? error.message : '文件没有读出');
  }
  file.value = '';
}

const DO: Record<string, () => void> = {
  copy: () => {
    const { text, html } = copyAll(collection(), chosenForm(), site(), today());
    void copy(text, '全部条文和出处已复制', html);
  },
  undo: () => {
    takeBack();
    draw();
    announce('已撤销');
  },
  group: newGroup,
  empty: () => does(() => EMPTY, '已清空，可撤销'),
  save: () => saveAs(`摘录篮 ${today()}.json`, writeFile(collection()), 'application/json'),
  open: () => file.click(),
  share: () => {
    const address = new URL(here(location.href));
    address.hash = shareHash(collection());
    void copy(address.href, '链接已复制：只含条文编号，不含附注');
  },
  'take-shared': () => void takeShared(),
  'leave-shared': leaveShared,
};
document.addEventListener('click', ({ target }) => {
  const acting = (target as Element).closest<HTMLElement>('[data-do]');
  if (acting) DO[acting.dataset.do ?? '']?.();
});
file.addEventListener('change', () => void open());
document.addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest('input, textarea, select');
  if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || typing || !canUndo()) return;
  event.preventDefault();
  DO.undo?.();
});

/** A link that names clauses: they are shown to be taken, and nothing is changed before. */
function offerShared(): void {
  const named = readShare(location.hash);
  shared.hidden = named === null;
  if (named)
    part('[data-shared-words]').textContent =
      `这个链接分享了 ${named.flat().length} 条条文。链接只含条文编号，文字取自本站。`;
}

function leaveShared(): void {
  history.replaceState(null, '', location.pathname + location.search);
  shared.hidden = true;
}

async function takeShared(): Promise<void> {
  const named = readShare(location.hash) ?? [];
  try {
    const found = await Promise.all(named.map((group) => gather(group)));
    const missing = named.flat().length - found.flat().length;
    does(
      (now) =>
        found.reduce(
          (all, items, n) => collections.add(all, items, found.length > 1 ? `分享 ${n + 1}` : ''),
          now,
        ),
      missing > 0 ? `已并入，其中 ${missing} 条本站没有` : '已并入',
    );
    leaveShared();
    void look();
  } catch {
    announce('未能取得条文，请稍后再试');
  }
}

for (const taker of document.querySelectorAll<HTMLButtonElement>('[data-take]'))
  taker.addEventListener('click', () => {
    const kind = taker.dataset.take ?? '';
    void import('../take/collection.ts').then(({ takeCollection }) => takeCollection(taker, kind));
  });

const remembered = rememberedForm();
if (isForm(remembered)) form.value = remembered;
addEventListener('hashchange', offerShared);
onOthers(draw);
offerShared();
draw();
void look();
