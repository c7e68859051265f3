/** For each clause of a draft the clauses of the corpus nearest to it in wording, looked for when a reader asks. */
import { strengthIn } from '../../lexicon/strength.ts';
import { searchClient } from '../../search-page/client.ts';
import { el } from '../../search-page/elements.ts';
import { legend, nearItem } from '../../search-page/near.ts';
import type { NearHit } from '../../search-page/protocol.ts';
import type { Checked } from './protocol.ts';

/** Precedents of a clause, and characters from which it says enough to have some. */
const COUNT = 3;
const ENOUGH = 20;
/** Characters of a clause in the list. */
const BEGINNING = 36;

/** Words of strength that one text has and the other has not, where there are any. */
function strengthLine(draft: string, { hit }: NearHit): HTMLElement | false {
  const [own, its] = [draft, hit.text].map((text) => [...new Set(strengthIn(text))]);
  const [here, there] = [
    own?.filter((word) => !its?.includes(word)) ?? [],
    its?.filter((word) => !own?.includes(word)) ?? [],
  ];
  if (here.length + there.length === 0) return false;
  const said = [
    here.length > 0 && `草稿用“${here.join('、')}”`,
    there.length > 0 && `本条用“${there.join('、')}”`,
  ];
  return el('p', { class: 'quiet' }, `措辞不同：${said.filter(Boolean).join('，')}`);
}

async function fill(box: HTMLElement, text: string): Promise<void> {
  box.textContent = '正在查找……';
  try {
    const { near } = await searchClient().near(text, COUNT);
    const items = near.map((each) => {
      const item = nearItem(each, 'h3');
      item.querySelector('.near-text')?.after(strengthLine(text, each) || '');
      return item;
    });
    box.replaceChildren(
      ...(items.length > 0
        ? [legend(), el('ol', {}, ...items)]
        : ['收录的文件中没有文字相近的条文。']),
    );
  } catch {
    box.textContent = '没有完成：索引文件未能载入。';
  }
}

/** A line for each clause, which opens on its precedents. */
export function precedents({ clauses }: Checked): HTMLElement[] {
  return clauses
    .filter(({ id, text }) => text.length >= ENOUGH && id !== 'front' && id !== 'colophon')
    .map(({ text }) => {
      const box = el('div', { 'aria-live': 'polite' });
      const beginning = text.slice(0, BEGINNING).replace(/\s+/gu, ' ');
      const details = el(
        'details',
        {},
        el('summary', {}, `${beginning}${text.length > BEGINNING ? '…' : ''}`),
        box,
      );
      details.addEventListener('toggle', () => void fill(box, text), { once: true });
      return details;
    });
}
