import type { Clause, PolicyMeta } from '../../model.ts';
import { brackets, outerPairs } from '../../text/brackets.ts';
import { squeeze } from '../../text/squeeze.ts';
import { DOC_NUMBER } from './elements.ts';

const TITLES = brackets('title');
const BEHIND = brackets('round', 'square', 'lenticular', 'innerTitle');
const SHORT_FORM = /(?<=简称(?:为|：)?[“"]?)/uy;

/**
 * 《…》 with the 发文字号 printed behind it; inner titles count once, the policy's own titles never, unless
 * the number tells that another document of that name is meant. A short form (以下简称《通知》) is no title.
 */
export function citesOf(
  clauses: Clause[],
  own: (string | null)[],
  ownNumber: string | null,
): PolicyMeta['cites'] {
  const cites = new Map<string, string | null>();
  const shortForms = new Set<string>();
  const text = clauses.map((clause) => squeeze(clause.text)).join('\n');
  for (const { title, start, end } of quotedTitles(text)) {
    SHORT_FORM.lastIndex = start;
    if (SHORT_FORM.test(text)) shortForms.add(title);
    if (shortForms.has(title)) continue;
    const number = numberBehind(text.slice(end, end + 120));
    const isOwn = own.some((name) => name !== null && sameTitle(name, title));
    if (isOwn && (number === null || number === ownNumber)) continue;
    if (number !== null || !cites.has(title)) cites.set(title, number);
  }
  return [...cites].map(([title, docNumber]) => ({ title, docNumber }));
}

/** The number in the bracket that follows a title, whatever its shape: （国发〔2021〕3号，以下简称《意见》）. */
function numberBehind(text: string): string | null {
  if (!BEHIND.opening.includes(text.charAt(0))) return null;
  const [pair] = outerPairs(text, BEHIND);
  const inside = pair?.[0] === 0 ? text.slice(...pair) : text;
  return DOC_NUMBER.exec(inside)?.[0] ?? null;
}

/** Outermost 《》 pairs of a text; a pair that is left open ends nothing. */
function quotedTitles(text: string): { title: string; start: number; end: number }[] {
  return outerPairs(text, TITLES)
    .map(([start, end]) => ({ title: text.slice(start + 1, end - 1), start, end }))
    .filter(({ title }) => title.length >= 2);
}

/** A policy names itself, and the plan it sends out, in more or less full form. */
function sameTitle(own: string, title: string): boolean {
  const plain = (name: string) => squeeze(name).replace(/[〈<《〉>》]/gu, '');
  return plain(own).includes(plain(title)) && /^(?:贯彻|实施)|[案划法定见知施则要]$/u.test(title);
}
