/** When entries of a row say the same. */
import type { MatrixEntry } from '../model.ts';

/** A unit as it follows a figure: 1/10万 is written /10万, so that 6.5/10万 is read as printed. */
export function unitWords(unit: MatrixEntry['unit']): string {
  return (unit ?? '').replace(/\s/gu, '').replace(/^1\//u, '/');
}

/** What makes two entries say the same: the figure with its deadline, or the words without marks. */
export function meaningKey(entry: MatrixEntry): string {
  if (entry.value !== undefined && entry.value !== null)
    return [
      entry.kind === 'baseline' ? '现状' : '',
      entry.comparator,
      entry.value,
      unitWords(entry.unit),
      entry.deadline ?? '',
    ].join(' ');
  return entry.emphasis.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}

/** A short key of what a cell says; two cells with one key say the same. Empty where nothing is stated. */
export function cellKey(entries: readonly MatrixEntry[]): string {
  if (entries.length === 0) return '';
  const keys = [...new Set(entries.map(meaningKey))].sort().join('\n');
  let hash = 5381;
  for (let i = 0; i < keys.length; i++) hash = ((hash * 33) ^ keys.charCodeAt(i)) >>> 0;
  return hash.toString(36);
}

/** 力争, 原则上 before a figure as the text has them; empty for one owed as it stands. */
export const qualifierWords = ({ qualifiers = [] }: Pick<MatrixEntry, 'qualifiers'>): string =>
  qualifiers.join('、');
