import type { Issue } from '../../model.ts';
import { squeeze } from '../../text/squeeze.ts';
import { quoted } from '../docx/pieces.ts';
import type { Block } from './block.ts';
import type { Element } from './dom.ts';
import type { Veil } from './look.ts';
import { weight } from './main.ts';

/**
 * Sentences that a page shows while its text waits for a script, as a share of that text: texts that are only
 * not painted hardly ever stay so, those taken out of a page are other pages of it more often.
 */
const WAITING_SHARE = { unseen: 0.4, sizeless: 0.1, removed: 0.05 };
/** Hidden lines that are looked for within others; that keeps the time bounded. */
const MOST_SOUGHT = 500;
/** Characters of sentences on a page that shows nothing of its text. */
const NOTHING = 15;

const MOST_ROUNDS = 3;
/** Characters of sentences that are worth a remark. */
const WORTH = 60;

/**
 * Pages hide their text until a script has run (WeChat articles, pages that fade in). Where what one element
 * hides is nearly all that the page has to say, its text is shown, and so on inwards. Returns the blocks
 * with that changed, and the innermost such element.
 */
export function withoutWaiting(blocks: readonly Block[]): {
  blocks: Block[];
  waiting: Element | null;
} {
  let seen = [...blocks];
  let waiting: Element | null = null;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const veil = waitingVeil(seen);
    if (!veil) break;
    waiting = veil.element;
    seen = seen.map((block) => {
      const veils = block.veils.filter((own) => own !== veil);
      return { ...block, veils, hidden: block.control || veils.length > 0 };
    });
  }
  return { blocks: seen, waiting };
}

/** The outermost element that hides the most, where next to nothing is shown beside it. */
function waitingVeil(blocks: readonly Block[]): Veil | null {
  const shown = blocks.reduce((sum, block) => sum + weight(block), 0);
  const behind = new Map<Veil, number>();
  for (const block of blocks) {
    const [veil] = block.veils;
    if (!veil || block.control) continue;
    behind.set(veil, (behind.get(veil) ?? 0) + weight({ ...block, hidden: false }));
  }
  const [most, hidden] = [...behind].reduce<[Veil | null, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [null, 0],
  );
  if (most === null) return null;
  const least = Math.max(NOTHING, hidden * WAITING_SHARE[most.kind]);
  return shown <= least && hidden > shown ? most : null;
}

/**
 * An issue for each element of the document that hides text which is not read elsewhere. `within` says which
 * blocks belong to the document; elsewhere a text of some length counts, not a box that asks to go on.
 */
export function hiddenText(blocks: readonly Block[], within: readonly boolean[]): Issue[] {
  const shown = blocks.filter(({ hidden }) => !hidden).map(({ text }) => squeeze(text));
  const lines = new Set(shown);
  const all = shown.join('');
  let sought = 0;
  const isRead = (text: string): boolean => {
    if (text === '' || lines.has(text)) return true;
    sought += 1;
    return sought <= MOST_SOUGHT && all.includes(text);
  };
  const groups = new Map<Element, { line: number; text: string; weight: number }>();
  for (const [index, block] of blocks.entries()) {
    const veil = block.veils[0];
    if (!veil || block.control || veil.element.tagName === 'noscript') continue;
    if (isRead(squeeze(block.text))) continue;
    const group = groups.get(veil.element) ?? { line: index + 1, text: '', weight: 0 };
    group.text += block.text;
    group.weight += within[index] ? WORTH : weight({ ...block, hidden: false });
    groups.set(veil.element, group);
  }
  const worth = [...groups.values()].filter((group) => group.weight >= WORTH);
  return worth.map(({ line, text }) => ({
    ruleId: 'hidden-text',
    line,
    message: `网页里不显示的文字没有收入：${quoted(text)}`,
  }));
}
