import { expect, test } from 'vitest';
import { slugOf } from '../../src/source/manifest.ts';

test.each([
  ['Plan 2024.v2.txt', /^plan-2024-v2$/u],
  ['--Ｐｌａｎ--.txt', /^plan-[\da-f]{8}$/u],
  ['某市plan.txt', /^plan-[\da-f]{8}$/u],
  ['某市方案.txt', /^policy-[\da-f]{8}$/u],
  ['---.txt', /^policy-[\da-f]{8}$/u],
  [`${'a'.repeat(59)}-b.txt`, /^a{59}$/u],
  [`${'a'.repeat(60)}b.txt`, /^a{60}$/u],
])('the name %s gives an id of ASCII, its own where letters are lost', (name, id) => {
  expect(slugOf(name)).toMatch(id);
});

test('names that lose their letters have different ids', () => {
  expect(slugOf('某市方案.txt')).not.toBe(slugOf('某县方案.txt'));
});
