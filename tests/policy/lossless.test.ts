import { expect, test } from 'vitest';
import type { Policy, Source } from '../../src/model.ts';
import { firstDifference } from '../../src/policy/lossless.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { splitLines } from '../../src/source/read.ts';

const source: Source = {
  file: 'text.txt',
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  format: 'text',
  lines: splitLines('某方案\n一、甲甲\n二、乙乙\n'),
  hints: {},
};
const policy = parsePolicy(source, { policyId: 'text', jurisdiction: null });
const changed = (before: string, after: string): Policy => ({
  ...policy,
  clauses: policy.clauses.map((clause) => ({
    ...clause,
    text: clause.text.replace(before, after),
  })),
});

test.each([
  ['某方案', '另方案', 1],
  ['某方案', '某方', 1],
  ['一、甲甲', '甲甲', 2],
  ['甲甲', '甲丙', 2],
  ['二、乙乙', '乙乙', 3],
  ['乙乙', '乙', 3],
])('what differs first is told with its line: %s as %s', (before, after, line) => {
  expect(firstDifference(policy, source)).toBeNull();
  expect(firstDifference(changed(before, after), source)).toContain(`text.txt 第 ${line} 行`);
});
