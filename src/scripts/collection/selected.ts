/** A selection within a clause: a button beside its end collects the words. */
import { spanOf } from '../../collection/changed.ts';
import { squeeze } from '../../text/squeeze.ts';
import { gather, put } from './collect.ts';
import { published } from './data.ts';

const button = document.createElement('button');
button.type = 'button';
button.className = 'button collect-selected no-print';
button.textContent = '收集所选';

let chosen: { section: HTMLElement; from: number; to: number } | null = null;

function hide(): void {
  chosen = null;
  button.remove();
}

/** Offers to collect what is selected in the text of a clause. */
export function offer(text: Element): void {
  const selection = getSelection();
  const section = text.closest<HTMLElement>('section[data-clause]');
  // What lies outside of the clause is left out.
  if (
    !selection?.rangeCount ||
    !section ||
    !text.contains(selection.getRangeAt(0).startContainer)
  ) {
    hide();
    return;
  }
  const range = selection.getRangeAt(0);
  const before = document.createRange();
  before.selectNodeContents(text);
  const whole = squeeze(before.toString()).length;
  before.setEnd(range.startContainer, range.startOffset);
  const from = squeeze(before.toString()).length;
  const to = Math.min(from + squeeze(range.toString()).length, whole);
  if (to <= from) {
    hide();
    return;
  }
  chosen = { section, from, to };
  const ends = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const box = section.getBoundingClientRect();
  // Behind the text, so that the next step by keys leads to it.
  text.after(button);
  const room = box.width - button.offsetWidth;
  button.style.left = `${Math.max(0, Math.min(ends.right - box.left, room))}px`;
  button.style.top = `${ends.bottom - box.top + 4}px`;
}

button.addEventListener('click', async () => {
  if (!chosen) return;
  const { section, from, to } = chosen;
  const [policyId = '', clauseId = ''] = (section.dataset.clause ?? '').split('#');
  hide();
  getSelection()?.collapseToEnd();
  const clause = (await published(policyId))?.clauses.get(clauseId);
  if (clause) put(await gather([{ policyId, clauseId, at: spanOf(clause.text, from, to) }]));
});
document.addEventListener('selectionchange', () => {
  if (getSelection()?.isCollapsed && document.activeElement !== button) hide();
});
