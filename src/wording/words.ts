/** What is said of shared words, on pages and in panels. */
import type { Clause, WordingFile, WordingKind, WordingRelation } from '../model.ts';

const KINDS: Record<Exclude<WordingKind, 'peer'>, string> = {
  superior: '上级文件',
  subordinate: '下级文件',
  common: '通行表述',
};

/** The kind of a stretch; equals are named by their level only where it is the same. */
export const kindWords = (kind: WordingKind, sameLevel = false): string =>
  kind === 'peer' ? (sameLevel ? '同级相同' : '各地相同') : KINDS[kind];

const RELATIONS: Record<WordingRelation, string> = {
  superior: '上级文件',
  subordinate: '下级文件',
  cited: '文中引用',
  citing: '引用本文件',
  peer: '',
};

/** What a document is to another, empty where it is one of many. */
export const relationWords = (relation: WordingRelation): string => RELATIONS[relation];

/** What stands before the name of a document that has the same words. */
export const sameIn = ({ earlier }: Pick<WordingFile['documents'][number], 'earlier'>): string =>
  earlier ? '较早见于' : '文字相同';

/**
 * Shared words of a clause without the responsible units that follow them and the marks that the shared run happens
 * to begin and end with.
 */
export function sharedWords(
  { text, spans }: Pick<Clause, 'text' | 'spans'>,
  [from, to]: readonly [number, number],
): string {
  const duty = spans.duty.find(([start]) => start > from)?.[0] ?? to;
  return text
    .slice(from, Math.min(to, duty))
    .replace(/^[\s，。；：、）)》”’"'.．·…—-]+|[\s，；：、（(《“‘"'·—-]+$/gu, '');
}

/** A share in whole per cent, with one decimal below ten. */
export function percent(part: number, whole: number): string {
  const share = whole > 0 ? (100 * part) / whole : 0;
  return `${share < 10 ? share.toFixed(1) : Math.round(share)}%`;
}
