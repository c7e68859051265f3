import { expect, test } from 'vitest';
import { draftKind } from '../../src/lexicon/drafts.ts';

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
