/** What the page says where nothing is found: what was tried, and what would give something. */
import { type State, writeAddress } from './address.ts';
import type { SearchClient } from './client.ts';
import { el } from './elements.ts';
import type { Answered } from './protocol.ts';

type Go = (change: Partial<State>) => void;

/** Puts it into `note`. `isCurrent` says whether the reader still waits for it. */
export async function explain({
  answer,
  state,
  client,
  note,
  isCurrent,
  go,
}: {
  answer: Answered;
  state: State;
  client: SearchClient;
  note: HTMLElement;
  isCurrent: () => boolean;
  go: Go;
}): Promise<void> {
  if (answer.unfiltered > 0) {
    const clear = el('button', { type: 'button', class: 'button' }, '取消全部筛选');
    clear.addEventListener('click', () => go({ filters: {} }));
    note.append(el('p', {}, `不加筛选时有 ${answer.unfiltered} 条。`), clear);
    return;
  }
  const tried =
    state.mode === 'words'
      ? '没有一条同时含有这些词。'
      : '没有一条含有这段文字。比对时不计空白、大小写和全角半角，括号、引号与破折号不分样式。';
  const similar = choice('查找文字相近的条文', { mode: 'similar', filters: {} }, state, go);
  note.append(el('p', {}, tried), el('p', {}, similar));
  const hints = await client.hints(state.text);
  if (!isCurrent() || hints.length === 0) return;
  const links = hints.map((text) => choice(`“${text}”`, { text, mode: 'exact' }, state, go));
  note.append(el('p', {}, '其中条文里有的：', ...links.flatMap((link) => [link, '　'])));
}

/** A link to another state; followed here without its address, which may be too short for the text. */
function choice(label: string, change: Partial<State>, state: State, go: Go): HTMLAnchorElement {
  const link = el('a', { href: writeAddress({ ...state, ...change }) }, label);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(change);
  });
  return link;
}
