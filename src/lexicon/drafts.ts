import type { PolicyMeta } from '../model.ts';
import { HAN_TO_TEN } from '../text/numerals.ts';

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

/** Alternatives of a regular expression: 征求意见稿, 修订草案, 第二次征求意见稿, 草案修改稿: what a draft calls itself. */
export const DRAFT = `(?:第?[${HAN_TO_TEN}\\d]次|公开|再次|内部|修[订正改])*(?:${DRAFT_WORDS.join('|')})(?:[^（）()]{0,8}稿)?`;
/** What stands in brackets beside or in a title: a draft, or a text in force for a trial. */
export const STANDING = `${DRAFT}|试行|暂行|试用|修订稿|修正稿`;

const SAYS_DRAFT = new RegExp(`征求意见|${DRAFT_WORDS.join('|')}`, 'u');

/** What kind of draft a document is, as its status is printed (送审稿, 草案修改稿); null where it is none. */
export function draftKind({ status }: Pick<PolicyMeta, 'status'>): string | null {
  return status !== null && SAYS_DRAFT.test(status) ? status : null;
}
