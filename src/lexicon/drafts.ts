import type { PolicyMeta } from '../model.ts';

/** Words by which a document says that it is not in force yet. */
export const DRAFT_WORDS = [
  '公开征求意见稿',
  '征求意见稿',
  '草案',
  '送审稿',
  '报批稿',
  '讨论稿',
  '审议稿',
  '代拟稿',
] as const;

const DRAFT = new RegExp(`征求意见|${DRAFT_WORDS.join('|')}`, 'u');

/** What kind of draft a document is, as its status is printed (送审稿, 草案修改稿); null where it is none. */
export function draftKind({ status }: Pick<PolicyMeta, 'status'>): string | null {
  return status !== null && DRAFT.test(status) ? status : null;
}
