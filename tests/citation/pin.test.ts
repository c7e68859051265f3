import { expect, test } from 'vitest';
import { pinCite } from '../../src/citation/pin.ts';

const meta = {
  title: '绍兴市人民政府办公室关于印发绍兴市深化基层卫生健康综合改革实施方案的通知',
  docNumber: '绍政办发〔2022〕2号',
  status: null,
};
const clause = { path: ['二', '（三）', '2'], kind: 'item' as const };

test('a clause is cited by title, number and place', () => {
  expect(pinCite(meta, clause)).toBe(
    '《绍兴市人民政府办公室关于印发绍兴市深化基层卫生健康综合改革实施方案的通知》（绍政办发〔2022〕2号）第二部分第（三）项第2条',
  );
});

test('without a clause the document alone is cited', () => {
  expect(pinCite({ ...meta, title: '某办法' })).toBe('《某办法》（绍政办发〔2022〕2号）');
});

test('a document that states no number gets no empty brackets', () => {
  expect(pinCite({ ...meta, title: '某办法', docNumber: null }, clause)).toBe(
    '《某办法》第二部分第（三）项第2条',
  );
});

test('a draft is named as one, once', () => {
  const draft = { title: '某方案', docNumber: null, status: '征求意见稿' };
  expect(pinCite(draft, null)).toBe('《某方案（征求意见稿）》');
  expect(pinCite({ ...draft, title: '某方案（征求意见稿）' }, null)).toBe(
    '《某方案（征求意见稿）》',
  );
  expect(pinCite({ ...draft, status: '现行有效' }, null)).toBe('《某方案》');
});

test('book marks inside of a title become single ones', () => {
  expect(pinCite({ ...meta, title: '关于印发《某办法》的通知', docNumber: null }, null)).toBe(
    '《关于印发〈某办法〉的通知》',
  );
});
