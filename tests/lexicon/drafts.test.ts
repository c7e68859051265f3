import { expect, test } from 'vitest';
import { draftKind, STANDING } from '../../src/lexicon/drafts.ts';

test.each([
  '征求意见稿',
  '公开征求意见稿',
  '草案',
  '草案修改稿',
  '送审稿',
  '报批稿',
  '讨论稿',
  '审议稿',
  '代拟稿',
])('%s is a draft, and is called what it is called', (status) =>
  expect(draftKind({ status })).toBe(status),
);

test.each([null, '试行', '暂行', '修订稿'])('%s is none', (status) => {
  expect(draftKind({ status })).toBeNull();
});

test.each(
  '试行 暂行 试用 修订稿 修正稿 第二次征求意见稿 第3次审议稿 公开征求意见稿 再次征求意见稿 内部讨论稿 修订草案 修正草案 修改草案 草案修改稿'.split(
    ' ',
  ),
)('%s says how a document stands', (words) => {
  expect(new RegExp(`^(?:${STANDING})$`, 'u').test(words)).toBe(true);
});
